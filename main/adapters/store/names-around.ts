// Names of people who may have written a letter, to be listened for in its handwriting.
import { sql } from 'kysely';
import type { NameOnFile } from '#shared/domain/people/name-listening.ts';
import type { EstablishmentId } from '#shared/kernel/ids.ts';
import { inBatches } from './batches.ts';
import type { Db } from './session.ts';

/** As the indexes of the migrations have them: written otherwise they would not be used. */
export const valueAt = (path: string) =>
  sql<string | null>`case when json_valid(judgement) then json_extract(judgement, ${sql.lit(path)}) end`;

const SURNAME = valueAt('$.person.surname');
const GIVEN = valueAt('$.person.givenNames');
const PRISON = sql<string | null>`coalesce(decision_establishment_id, ${valueAt('$.establishment.id')})`;

const namesOnLetters = (db: Db) => db.selectFrom('letters').select([SURNAME.as('surname'), GIVEN.as('givenNames')]);

const namesIn = (rows: readonly { readonly surname: string | null; readonly givenNames: string | null }[]) =>
  rows.flatMap(({ surname, givenNames }): NameOnFile[] => (surname === null ? [] : [{ surname, givenNames }]));

export async function namesOnLettersWith(db: Db, ids: readonly string[]): Promise<NameOnFile[]> {
  const found: NameOnFile[] = [];
  for (const batch of inBatches(ids)) {
    found.push(...namesIn(await namesOnLetters(db).where('id', 'in', batch).execute()));
  }
  return found;
}

/** One name may stand on many letters: so many letters are looked at for each name wanted. */
const LETTERS_A_NAME = 4;

/** Adds to `names` those from these prisons, until it has `most`. */
export async function addNamesFrom(
  db: Db,
  prisons: readonly EstablishmentId[],
  names: Map<string, NameOnFile>,
  most: number,
): Promise<void> {
  for (const prison of new Set(prisons)) {
    if (names.size >= most) return;
    const rows = await namesOnLetters(db)
      .where(PRISON, '=', prison)
      .orderBy('received_on', 'desc')
      .limit(most * LETTERS_A_NAME)
      .execute();
    for (const name of namesIn(rows)) {
      if (names.size >= most) return;
      names.set(keyOf(name), name);
    }
  }
}

export const keyOf = ({ surname, givenNames }: NameOnFile): string => `${surname}\n${givenNames ?? ''}`;
