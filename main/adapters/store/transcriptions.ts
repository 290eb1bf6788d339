// What people typed from the pages of letters, and the pages they allow the training to use.
import { z } from 'zod';
import {
  LINE_STATES,
  type TranscribedLine,
  type TranscribedPage,
} from '#shared/domain/transcription/transcribed-line.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import type { StoredTranscription, TrainingMark, Transcriptions } from '../../ports/desk-store.ts';
import { inBatches } from './batches.ts';
import { fromJson, oneOf } from './json.ts';
import type { TranscribedLineRow } from './schema.ts';
import { type Indexing, indexPart } from './search.ts';
import type { Db, Session } from './session.ts';

const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);

const toLine = (row: TranscribedLineRow): TranscribedLine => ({
  key: row.key,
  source: row.source,
  box: row.box === null ? null : fromJson(boxSchema, row.box, 'transcribed_lines.box'),
  machine: row.machine,
  typed: row.typed,
  state: oneOf(LINE_STATES, row.state, 'transcribed_lines.state'),
});

async function ofLetter(db: Db, letter: LetterId): Promise<StoredTranscription[]> {
  const pages = await db
    .selectFrom('transcribed_pages')
    .selectAll()
    .where('letter_id', '=', letter)
    .orderBy('page')
    .execute();
  const lines = await db
    .selectFrom('transcribed_lines')
    .selectAll()
    .where('letter_id', '=', letter)
    .orderBy('page')
    .orderBy('place')
    .execute();
  return pages.map(({ page, revision }) => ({
    page,
    revision,
    lines: lines.filter((line) => line.page === page).map(toLine),
  }));
}

/** The page's next revision, taken if it is still at this one. */
async function advance(db: Db, letter: LetterId, page: number, revision: number): Promise<boolean> {
  if (revision === 0) {
    const values = { letter_id: letter, page, revision: 1 };
    const query = db
      .insertInto('transcribed_pages')
      .values(values)
      .onConflict((conflict) => conflict.doNothing());
    return (await query.executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
  }
  const query = db
    .updateTable('transcribed_pages')
    .set({ revision: revision + 1 })
    .where('letter_id', '=', letter)
    .where('page', '=', page)
    .where('revision', '=', revision);
  return (await query.executeTakeFirst()).numUpdatedRows === 1n;
}

/** When the line was changed and validated last: its old times where nothing of it changed. */
function timesOf(line: TranscribedLine, before: TranscribedLineRow | undefined, at: Instant) {
  const isSame = before !== undefined && before.typed === line.typed && before.state === line.state;
  if (isSame) return { changed_at: before.changed_at, validated_at: before.validated_at };
  return { changed_at: at, validated_at: line.state === 'validated' ? at : null };
}

async function save(
  db: Db,
  letter: LetterId,
  { page, lines }: TranscribedPage,
  { revision, at }: { readonly revision: number; readonly at: Instant },
  indexing: Indexing,
): Promise<boolean> {
  if (!(await advance(db, letter, page, revision))) return false;
  const own = db.selectFrom('transcribed_lines').selectAll().where('letter_id', '=', letter).where('page', '=', page);
  const before = new Map((await own.execute()).map((row) => [row.key, row]));
  await db.deleteFrom('transcribed_lines').where('letter_id', '=', letter).where('page', '=', page).execute();
  const rows = lines.map(
    (line, place): TranscribedLineRow => ({
      letter_id: letter,
      page,
      place,
      key: line.key,
      source: line.source,
      box: line.box && JSON.stringify(line.box),
      machine: line.machine,
      typed: line.typed,
      state: line.state,
      ...timesOf(line, before.get(line.key), at),
    }),
  );
  for (const batch of inBatches(rows)) await db.insertInto('transcribed_lines').values(batch).execute();
  // What a person typed only: the machine's words are found by the part of its reading.
  const typed = lines.filter((line) => line.typed !== line.machine).map((line) => line.typed);
  await indexPart(db, letter, { [`typed:${page}`]: typed.join('\n') }, indexing);
  return true;
}

async function mark(db: Db, { letter, page, writer, since }: TrainingMark): Promise<void> {
  await db
    .insertInto('training_hands')
    .values({ letter_id: letter, writer })
    .onConflict((conflict) => conflict.column('letter_id').doNothing())
    .execute();
  await db
    .insertInto('training_marks')
    .values({ letter_id: letter, page, since })
    .onConflict((conflict) => conflict.columns(['letter_id', 'page']).doNothing())
    .execute();
}

async function marks(db: Db): Promise<TrainingMark[]> {
  const rows = await db
    .selectFrom('training_marks')
    .innerJoin('training_hands', 'training_hands.letter_id', 'training_marks.letter_id')
    .select(['training_marks.letter_id', 'page', 'writer', 'since'])
    .orderBy('training_marks.letter_id')
    .orderBy('page')
    .execute();
  return rows.map(({ letter_id, page, writer, since }) => ({
    letter: asId<LetterId>(letter_id),
    page,
    writer,
    since: since as Instant,
  }));
}

export const transcriptions = (session: Session, words: Indexing): Transcriptions => ({
  ofLetter: async (letter) => session.atomically((db) => ofLetter(db, letter)),
  save: async (letter, page, revision, at) =>
    session.atomically((db) => save(db, letter, page, { revision, at }, words)),
  mark: async (wanted) => session.atomically((db) => mark(db, wanted)),
  async unmark(letter, page) {
    const query = session.db().deleteFrom('training_marks').where('letter_id', '=', letter).where('page', '=', page);
    await query.execute();
  },
  async writerOf(letter) {
    const query = session.db().selectFrom('training_hands').select('writer').where('letter_id', '=', letter);
    return (await query.executeTakeFirst())?.writer ?? null;
  },
  marks: async () => marks(session.db()),
});
