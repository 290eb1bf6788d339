// The words a letter is found by, and the condition that finds it. Folding and the names of establishments come
// from outside: the words stored and the words asked for must go through the same fold.
import { type Expression, type SqlBool, sql } from 'kysely';
import { type PageReading, textOf } from '#shared/domain/reading/reading.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { EstablishmentId, LetterId } from '#shared/kernel/ids.ts';
import type { Db } from './session.ts';

export type SearchWords = {
  /** Brings text and query to one form (case, accents). */
  fold(text: string): string;
  /** The name people know an establishment by; null when it is not in the reference data. */
  establishmentName(id: EstablishmentId): string | null;
};

export type SearchPart = 'file' | `page:${number}` | `typed:${number}` | 'judgement' | 'decision';

/** Replaces one part of what the letter is found by. */
export async function indexPart(db: Db, letter: LetterId, part: SearchPart, words: string): Promise<void> {
  await db
    .insertInto('search_parts')
    .values({ letter_id: letter, part, words })
    .onConflict((conflict) => conflict.columns(['letter_id', 'part']).doUpdateSet({ words }))
    .execute();
}

/** Takes away what the letter is found by from its reading and its judgement. */
export async function forgetRead(db: Db, letter: LetterId): Promise<void> {
  await db
    .deleteFrom('search_parts')
    .where('letter_id', '=', letter)
    .where((part) => part.or([part('part', 'like', 'page:%'), part('part', '=', 'judgement')]))
    .execute();
}

/** Both readings: a word that only the second one has is found too. */
export const wordsOfReading = (reading: PageReading): string => `${textOf(reading.words)}\n${textOf(reading.alsoRead)}`;

export function wordsOfJudgement({ person, establishment }: Judgement): string {
  const ecrou = person?.ecrouNumber ?? '';
  // « 12 345 » is also found as 12345.
  const compact = ecrou.replace(/[^\p{L}\p{N}]/gu, '');
  return [person?.surname, person?.givenNames, ecrou, compact, establishment?.name].filter(Boolean).join('\n');
}

/** The words of a query; marks belong to the letter they stand on. */
const wordsOfQuery = (folded: string): string[] => folded.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');

/** One condition a word, on the column with the letter's id: each word may be in another part of the letter. */
export const foundBy = (column: string, folded: string): Expression<SqlBool>[] =>
  wordsOfQuery(folded).map(
    (word) => sql<SqlBool>`${sql.ref(column)} in (
      select search_parts.letter_id from search_parts where search_parts.number in (
        select rowid from search_index where search_index match ${`"${word}"*`}))`,
  );
