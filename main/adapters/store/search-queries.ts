// Asking the full-text index: the condition of a list, the first results, those of near spellings, and the work that
// is left to do after opening.
import { type Expression, type SqlBool, sql } from 'kysely';
import { makeVocabulary, type Vocabulary } from '#shared/domain/search/vocabulary.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import type { FoundByWords, FoundNear, Search } from '../../ports/desk-search.ts';
import { type Indexing, indexWaiting } from './search.ts';
import type { Db, Session } from './session.ts';

const begins = (word: string): string => `"${word}"*`;
const every = (words: readonly string[]): string => words.map(begins).join(' AND ');

/**
 * The condition on the column with the letter's id: each word begins a word of the letter. Letters that are not in the
 * index (an older desk's that wait, one changed in this very transaction) are looked through: they may be found by the
 * middle of a word, and are never missed.
 */
export function foundBy(column: string, words: readonly string[]): Expression<SqlBool> {
  const there = words.map(
    (word) => sql`exists (select 1 from search_parts where letter_id = apart.letter_id and instr(words, ${word}) > 0)`,
  );
  return sql<SqlBool>`${sql.ref(column)} in (
    select letter_id from search_letters where number in (
      select rowid from search_index where search_index match ${every(words)})
    union all select letter_id from search_letters as apart where indexed in (0, 2) and ${sql.join(there, sql` and `)})`;
}

type Index = 'search_index' | 'search_people';

/**
 * Letters the index finds, the newest first. Not ranked: ranking would look at every letter with a common word. Those
 * whose pages are in other letters are found as these.
 */
async function matching(db: Db, match: string, most: number, index: Index = 'search_index'): Promise<LetterId[]> {
  const { rows } = await sql<{ id: string }>`
    select letters.id from
      (select rowid as found from ${sql.ref(index)} where ${sql.ref(index)} match ${match}
        order by rowid desc limit ${most})
      join search_letters on number = found
      join letters on letters.id = letter_id and letters.state <> 'rearranged'
    order by found desc`.execute(db);
  return rows.map((row) => asId<LetterId>(row.id));
}

async function find(db: Db, words: readonly string[], most: number): Promise<FoundByWords> {
  if (words.length === 0) return { byPerson: [], byWords: [] };
  const byPerson = await matching(db, every(words), most, 'search_people');
  const anywhere = await matching(db, every(words), most + byPerson.length);
  const known = new Set(byPerson);
  return { byPerson, byWords: anywhere.filter((letter) => !known.has(letter)).slice(0, most) };
}

/** Other spellings looked for in the place of one word. */
const SPELLINGS = 8;

async function near(db: Db, vocabulary: Vocabulary, words: readonly string[], most: number): Promise<FoundNear> {
  const others = words.map((word) => vocabulary.near(word, SPELLINGS));
  const spellings = others.flat();
  if (spellings.length === 0) return { letters: [], spellings };
  const either = words.map(
    (word, at) => `(${[begins(word), ...(others[at] ?? []).map((each) => `"${each}"`)].join(' OR ')})`,
  );
  return { letters: await matching(db, `(${either.join(' AND ')}) NOT (${every(words)})`, most), spellings };
}

/** Words read from the index at a time. */
const TERMS = 1000;

/** Learns the next words of the index after `last`; null when there are none. */
async function learnTerms(db: Db, last: string, indexing: Indexing): Promise<string | null> {
  const { rows } = await sql<{ term: string }>`
    select term from search_terms where term > ${last} order by term limit ${TERMS}`.execute(db);
  for (const { term } of rows) indexing.learn(term);
  return rows.at(-1)?.term ?? null;
}

/** What one open desk knows of its words. */
export type SearchState = { readonly vocabulary: Vocabulary; last: string | null };
export const newSearchState = (): SearchState => ({ vocabulary: makeVocabulary(), last: '' });

export const search = (session: Session, state: SearchState, indexing: Indexing): Search => ({
  find: async (words, most) => find(session.db(), words, most),
  near: async (words, most) => near(session.db(), state.vocabulary, words, most),
  async progress() {
    const query = session
      .db()
      .selectFrom('search_letters')
      .select(({ fn }) => [fn.countAll<number>().as('total'), fn.sum<number>('indexed').as('indexed')]);
    const { total, indexed } = await query.executeTakeFirstOrThrow();
    return { total, indexed: indexed ?? 0 };
  },
  async advance() {
    if ((await session.atomically((db) => indexWaiting(db, indexing))) > 0) return true;
    if (state.last !== null) state.last = await learnTerms(session.db(), state.last, indexing);
    return state.last !== null;
  },
});
