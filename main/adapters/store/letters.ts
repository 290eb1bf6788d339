// Letters: storing, finding, changing. A change names the version it was decided on.
import { LETTER_STATES, type LetterState } from '#shared/domain/letters/letter-state.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import type { LetterChange, Letters, NewLetter, StoredPage } from '../../ports/desk-store.ts';
import { inBatches } from './batches.ts';
import { oneOf } from './json.ts';
import { judgementToJson } from './judgement-json.ts';
import { findAll, listLetters, withPages } from './letter-list.ts';
import { decisionColumns, newLetterRow, pageRow } from './letter-rows.ts';
import { readingsOf, saveReading, saveTextLayer, textLayersOf } from './readings.ts';
import { forgetRead, type Indexing, indexLetter, indexPart, partsOfJudgement } from './search.ts';
import type { Db, Session } from './session.ts';

async function insert(db: Db, letter: NewLetter, words: Indexing): Promise<void> {
  await db.insertInto('letters').values(newLetterRow(letter)).execute();
  for (const pages of inBatches(letter.pages)) {
    await db
      .insertInto('pages')
      .values(pages.map((page) => pageRow(letter, page)))
      .execute();
  }
  await indexLetter(db, letter.id, letter.sourceName, words);
}

async function countByState(db: Db): Promise<Record<LetterState, number>> {
  const counts = Object.fromEntries(LETTER_STATES.map((state) => [state, 0])) as Record<LetterState, number>;
  const rows = await db
    .selectFrom('letters')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  for (const row of rows) counts[oneOf(LETTER_STATES, row.state, 'letters.state')] = row.count;
  return counts;
}

async function change(db: Db, id: LetterId, version: number, change: LetterChange, words: Indexing) {
  const { numUpdatedRows } = await db
    .updateTable('letters')
    .set({ state: change.state, version: version + 1, ...decisionColumns(change.decision) })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const prison = change.decision?.establishmentId;
  await indexPart(db, id, { decision: (prison && words.establishmentName(prison)) ?? '' }, words);
  return true;
}

async function saveJudgement(db: Db, id: LetterId, judgement: Judgement, words: Indexing): Promise<void> {
  await db
    .updateTable('letters')
    .set({ judgement: judgementToJson(judgement) })
    .where('id', '=', id)
    .execute();
  const surname = judgement.person?.surname;
  if (surname) words.learnName(surname);
  await indexPart(db, id, partsOfJudgement(judgement, words), words);
}

/** What was said when the letter was made of a stack counts where nothing is said here. */
async function sayPages(db: Db, id: LetterId, pages: readonly StoredPage[]): Promise<void> {
  await db.deleteFrom('said_pages').where('letter_id', '=', id).execute();
  for (const batch of inBatches(pages)) {
    const rows = batch.map(({ page, upright = null, role = null }) => ({ letter_id: id, page, upright, role }));
    await db.insertInto('said_pages').values(rows).execute();
  }
}

async function forgetReading(db: Db, id: LetterId): Promise<void> {
  await db.deleteFrom('readings').where('letter_id', '=', id).execute();
  await db.deleteFrom('heard_phrases').where('letter_id', '=', id).execute();
  await db.deleteFrom('separator_pages').where('letter_id', '=', id).execute();
  await db.updateTable('letters').set({ judgement: null }).where('id', '=', id).execute();
  await forgetRead(db, id);
}

export const letters = (session: Session, words: Indexing): Letters => ({
  insert: async (letter) => session.atomically((db) => insert(db, letter, words)),
  async find(id) {
    const row = await session.db().selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst();
    const [letter] = row ? await withPages(session.db(), [row]) : [];
    return letter ?? null;
  },
  findAll: async (ids) => findAll(session.db(), ids),
  async findBySource(source) {
    const query = session.db().selectFrom('letters').select('id').where('source', '=', source);
    const row = await query.executeTakeFirst();
    return row ? asId<LetterId>(row.id) : null;
  },
  list: async (filter) => listLetters(session.db(), filter, words),
  countByState: async () => countByState(session.db()),
  change: async (id, version, wanted) => session.atomically((db) => change(db, id, version, wanted, words)),
  sayPages: async (id, pages) => session.atomically((db) => sayPages(db, id, pages)),
  saveTextLayer: async (id, page, layer) => session.atomically((db) => saveTextLayer(db, id, page, layer)),
  textLayers: async (id) => textLayersOf(session.db(), id),
  saveReading: async (id, reading) => session.atomically((db) => saveReading(db, id, reading, words)),
  readings: async (id) => readingsOf(session.db(), id),
  saveJudgement: async (id, judgement) => session.atomically((db) => saveJudgement(db, id, judgement, words)),
  forgetReading: async (id) => session.atomically((db) => forgetReading(db, id)),
});
