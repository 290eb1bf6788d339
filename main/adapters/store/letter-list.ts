// Finding letters: the list of the desk, the nearest reply target first.
import { REPLY_DAYS } from '#shared/domain/deadlines/reply-target.ts';
import { wordsOfQuery } from '#shared/domain/search/query-words.ts';
import { addDays } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { LetterFilter, StoredLetter, StoredPage } from '../../ports/desk-store.ts';
import { inBatches } from './batches.ts';
import { toLetter, toPage } from './letter-rows.ts';
import type { LetterRow } from './schema.ts';
import type { SearchWords } from './search.ts';
import { foundBy } from './search-queries.ts';
import type { Db } from './session.ts';

async function pagesOf(db: Db, ids: readonly string[]): Promise<Map<string, StoredPage[]>> {
  const pages = new Map<string, StoredPage[]>(ids.map((id) => [id, []]));
  for (const batch of inBatches(ids)) {
    const rows = await db
      .selectFrom('pages')
      .leftJoin('stack_pages', (join) =>
        join.onRef('stack_pages.letter_id', '=', 'pages.letter_id').onRef('stack_pages.page', '=', 'pages.page'),
      )
      .leftJoin('said_pages', (join) =>
        join.onRef('said_pages.letter_id', '=', 'pages.letter_id').onRef('said_pages.page', '=', 'pages.page'),
      )
      .selectAll('pages')
      .select(({ fn }) => [
        fn.coalesce('said_pages.upright', 'stack_pages.upright').as('upright'),
        fn.coalesce('said_pages.role', 'stack_pages.role').as('role'),
      ])
      .where('pages.letter_id', 'in', batch)
      .orderBy('pages.page')
      .execute();
    for (const row of rows) pages.get(row.letter_id)?.push(toPage(row));
  }
  return pages;
}

/** The letters of these rows, in their order. */
export async function withPages(db: Db, rows: readonly LetterRow[]): Promise<StoredLetter[]> {
  const pages = await pagesOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => toLetter(row, pages.get(row.id) ?? []));
}

export async function findAll(db: Db, ids: readonly LetterId[]): Promise<StoredLetter[]> {
  const rows: LetterRow[] = [];
  for (const batch of inBatches(ids)) {
    rows.push(...(await db.selectFrom('letters').selectAll().where('id', 'in', batch).execute()));
  }
  const found = new Map((await withPages(db, rows)).map((letter) => [letter.id, letter]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function listLetters(db: Db, filter: LetterFilter, { fold }: SearchWords): Promise<StoredLetter[]> {
  let query = db.selectFrom('letters').selectAll();
  query = filter.states ? query.where('state', 'in', filter.states) : query.where('state', '<>', 'rearranged');
  // The target is a fixed number of days after reception: asking for one is asking for the other.
  if (filter.dueBefore) query = query.where('received_on', '<', addDays(filter.dueBefore, -REPLY_DAYS));
  const words = wordsOfQuery(fold(filter.search ?? ''));
  if (words.length > 0) query = query.where(foundBy('letters.id', words));
  const { after } = filter;
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received_on', 'id'), '<', tuple(after.receivedOn, after.id)),
    );
  }
  query =
    filter.order === 'newest'
      ? query.orderBy('received_on', 'desc').orderBy('id', 'desc')
      : query.orderBy('received_on').orderBy('created_at').orderBy('id');
  return withPages(db, await query.limit(filter.limit).execute());
}
