// The words a letter is found by. Its parts are rows of `search_parts`; together they are one document of the full-text
// index, which follows in the same transaction. Folding and names come from outside: the words stored and the words
// asked for must go through the same fold. Asking is in search-queries.ts.
import { sql } from 'kysely';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { type PageReading, textOf } from '#shared/domain/reading/reading.ts';
import { wordsOf } from '#shared/domain/search/query-words.ts';
import type { Judgement, SenderKind } from '#shared/domain/triage/judgement.ts';
import type { EstablishmentId, LetterId } from '#shared/kernel/ids.ts';
import { judgementFromJson } from './judgement-json.ts';
import type { Db } from './session.ts';

export type SearchWords = {
  /** Brings text and query to one form (case, accents). */
  fold(text: string): string;
  /** The name people know an establishment by; null when it is not in the reference data. */
  establishmentName(id: EstablishmentId): string | null;
  /** What people call a kind of sender. */
  senderName(kind: SenderKind): string;
};

export type Indexing = SearchWords & {
  /** Told every word that goes into the index. */
  learn(word: string): void;
  /** Told every surname that is stored. */
  learnName(name: string): void;
};

const READ = ['person', 'numbers', 'prison', 'sender'] as const;
type SearchPart = 'file' | 'reference' | (typeof READ)[number] | `page:${number}` | `typed:${number}` | 'decision';
type Parts = Readonly<Partial<Record<SearchPart, string>>>;

/** In the order of the view `search_documents`. */
const COLUMNS = sql.raw('person, numbers, read, typed, prison, sender, file');

/** Into the index of whole letters, and into that of people: names and numbers alone, gone through for every question. */
async function putIn(db: Db, number: number): Promise<void> {
  await sql`insert into search_index (rowid, ${COLUMNS})
    select number, ${COLUMNS} from search_documents where number = ${number}`.execute(db);
  await sql`insert into search_people (rowid, words)
    select number, words from search_names where number = ${number}`.execute(db);
}

/** Needs the words as they were put in: before any part changes. */
async function takeOut(db: Db, number: number): Promise<void> {
  await sql`insert into search_index (search_index, rowid, ${COLUMNS})
    select 'delete', number, ${COLUMNS} from search_documents where number = ${number}`.execute(db);
  await sql`insert into search_people (search_people, rowid, words)
    select 'delete', number, words from search_names where number = ${number}`.execute(db);
}

/**
 * `indexed` of a letter. A letter that changes is taken out at its first change and put in again once, at the end of the
 * transaction: one after the other would cost the index a new segment each.
 */
const WAITING = 0;
const PUT_IN = 1;
const CHANGED = 2;

/** Makes the letter ready to have its parts changed. */
async function takenOut(db: Db, letter: LetterId): Promise<void> {
  const query = db.selectFrom('search_letters').select(['number', 'indexed']).where('letter_id', '=', letter);
  const { number, indexed } = await query.executeTakeFirstOrThrow();
  if (indexed !== PUT_IN) return;
  await takeOut(db, number);
  await db.updateTable('search_letters').set({ indexed: CHANGED }).where('number', '=', number).execute();
}

/** The last act of every transaction: what changed in it is found as it is now. */
export async function putInChanged(db: Db): Promise<void> {
  const query = db.selectFrom('search_letters').select('number').where('indexed', '=', CHANGED).orderBy('number');
  const changed = await query.execute();
  for (const { number } of changed) await putIn(db, number);
  if (changed.length > 0) {
    await db.updateTable('search_letters').set({ indexed: PUT_IN }).where('indexed', '=', CHANGED).execute();
  }
}

async function writeParts(db: Db, letter: LetterId, parts: Parts, indexing: Indexing): Promise<void> {
  for (const [part, text] of Object.entries(parts)) {
    const words = indexing.fold(text ?? '');
    for (const word of wordsOf(words)) indexing.learn(word);
    await db
      .insertInto('search_parts')
      .values({ letter_id: letter, part, words })
      .onConflict((conflict) => conflict.columns(['letter_id', 'part']).doUpdateSet({ words }))
      .execute();
  }
}

/** Replaces parts of what the letter is found by. */
export async function indexPart(db: Db, letter: LetterId, parts: Parts, indexing: Indexing): Promise<void> {
  await takenOut(db, letter);
  await writeParts(db, letter, parts, indexing);
}

/** A new letter: found by its file and its reference until it is read. */
export async function indexLetter(db: Db, letter: LetterId, fileName: string, indexing: Indexing): Promise<void> {
  await db.insertInto('search_letters').values({ letter_id: letter, indexed: CHANGED }).execute();
  await writeParts(db, letter, { file: fileName, reference: wordsOfReference(letter) }, indexing);
}

/** Takes away what the letter is found by from its reading and its judgement. */
export async function forgetRead(db: Db, letter: LetterId): Promise<void> {
  await takenOut(db, letter);
  await db
    .deleteFrom('search_parts')
    .where('letter_id', '=', letter)
    .where((part) => part.or([part('part', 'like', 'page:%'), part('part', 'in', READ)]))
    .execute();
}

/** Both readings: a word that only the second one has is found too. */
export const wordsOfReading = (reading: PageReading): string => `${textOf(reading.words)}\n${textOf(reading.alsoRead)}`;

/** « 12 345 » and « V-3F9A-07C2 » are also found in one piece. */
const alsoGlued = (text: string): string => `${text}\n${text.replace(/[^\p{L}\p{N}]/gu, '')}`;

/** People leave out the « V- » too. */
const wordsOfReference = (letter: LetterId): string => {
  const reference = alsoGlued(referenceOf(letter));
  return `${reference}\n${reference.slice(reference.lastIndexOf('\n') + 2)}`;
};

export function partsOfJudgement({ person, establishment, sender }: Judgement, words: SearchWords): Parts {
  return {
    person: [person?.surname, person?.givenNames].filter(Boolean).join('\n'),
    numbers: person?.ecrouNumber ? alsoGlued(person.ecrouNumber) : '',
    prison: establishment?.name ?? '',
    sender: words.senderName(sender),
  };
}

/** How many letters go into the index at a time: the desk answers people between two such pieces. */
const PIECE = 40;

/** Letters of an older desk get their documents, the newest first. @returns how many were done. */
export async function indexWaiting(db: Db, indexing: Indexing): Promise<number> {
  const waiting = await db
    .selectFrom('search_letters')
    .innerJoin('letters', 'letters.id', 'search_letters.letter_id')
    .select(['search_letters.number', 'letters.id', 'letters.judgement'])
    .where('indexed', '=', WAITING)
    .orderBy('search_letters.number', 'desc')
    .limit(PIECE)
    .execute();
  for (const { number, id, judgement } of waiting) {
    const letter = id as LetterId;
    const judged = judgement === null ? {} : partsOfJudgement(judgementFromJson(judgement), indexing);
    // The one part of a judgement, as it was kept before.
    await db.deleteFrom('search_parts').where('letter_id', '=', letter).where('part', '=', 'judgement').execute();
    await writeParts(db, letter, { reference: wordsOfReference(letter), ...judged }, indexing);
    await db.updateTable('search_letters').set({ indexed: CHANGED }).where('number', '=', number).execute();
  }
  return waiting.length;
}
