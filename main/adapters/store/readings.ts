// What was read on the pages of a letter, and what its file said is on them.
import type { PageReading } from '#shared/domain/reading/reading.ts';
import type { TextLayer } from '#shared/domain/reading/text-layer.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { oneOf } from './json.ts';
import { ROTATIONS } from './letter-rows.ts';
import { heardFromJson, heardToJson, wordsFromJson, wordsToJson } from './reading-json.ts';
import type { ReadingRow } from './schema.ts';
import { type Indexing, indexPart, wordsOfReading } from './search.ts';
import type { Db } from './session.ts';

const toReading = (row: ReadingRow, phrases: string | undefined, isSeparator: boolean): PageReading => ({
  page: row.page,
  width: row.width,
  height: row.height,
  rotation: oneOf(ROTATIONS, row.rotation, 'readings.rotation'),
  words: wordsFromJson(row.words, 'readings.words'),
  alsoRead: wordsFromJson(row.also_read, 'readings.also_read'),
  ...(phrases === undefined ? {} : { heard: heardFromJson(phrases, 'heard_phrases.phrases') }),
  ...(isSeparator && { separator: true as const }),
});

export async function saveReading(db: Db, id: LetterId, reading: PageReading, indexing: Indexing): Promise<void> {
  const values = {
    width: reading.width,
    height: reading.height,
    rotation: reading.rotation,
    words: wordsToJson(reading.words),
    also_read: wordsToJson(reading.alsoRead),
  };
  await db
    .insertInto('readings')
    .values({ letter_id: id, page: reading.page, ...values })
    .onConflict((conflict) => conflict.columns(['letter_id', 'page']).doUpdateSet(values))
    .execute();
  await saveHeard(db, id, reading);
  await saveSeparator(db, id, reading);
  await indexPart(db, id, { [`page:${reading.page}`]: wordsOfReading(reading) }, indexing);
}

async function saveSeparator(db: Db, id: LetterId, { page, separator }: PageReading): Promise<void> {
  await db.deleteFrom('separator_pages').where('letter_id', '=', id).where('page', '=', page).execute();
  if (separator) await db.insertInto('separator_pages').values({ letter_id: id, page }).execute();
}

async function saveHeard(db: Db, id: LetterId, { page, heard }: PageReading): Promise<void> {
  await db.deleteFrom('heard_phrases').where('letter_id', '=', id).where('page', '=', page).execute();
  if (!heard) return;
  await db
    .insertInto('heard_phrases')
    .values({ letter_id: id, page, phrases: heardToJson(heard) })
    .execute();
}

export async function readingsOf(db: Db, id: LetterId): Promise<PageReading[]> {
  const rows = await db.selectFrom('readings').selectAll().where('letter_id', '=', id).orderBy('page').execute();
  const heard = await db.selectFrom('heard_phrases').selectAll().where('letter_id', '=', id).execute();
  const separators = await db.selectFrom('separator_pages').select('page').where('letter_id', '=', id).execute();
  return rows.map((row) => {
    const isOf = ({ page }: { readonly page: number }): boolean => page === row.page;
    return toReading(row, heard.find(isOf)?.phrases, separators.some(isOf));
  });
}

export async function saveTextLayer(db: Db, id: LetterId, page: number, layer: TextLayer): Promise<void> {
  const values = { visible: layer.visible ? 1 : 0, words: wordsToJson(layer.words) };
  await db
    .insertInto('text_layers')
    .values({ letter_id: id, page, ...values })
    .onConflict((conflict) => conflict.columns(['letter_id', 'page']).doUpdateSet(values))
    .execute();
}

export async function textLayersOf(db: Db, id: LetterId): Promise<ReadonlyMap<number, TextLayer>> {
  const rows = await db.selectFrom('text_layers').selectAll().where('letter_id', '=', id).execute();
  return new Map(
    rows.map(({ page, visible, words }) => [
      page,
      { visible: visible === 1, words: wordsFromJson(words, 'text_layers.words') },
    ]),
  );
}
