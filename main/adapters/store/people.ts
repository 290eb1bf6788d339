// What the letters tell of who wrote them, taken out of their judgements, and the links a person made.
import { sql } from 'kysely';
import { z } from 'zod';
import { LETTER_STATES } from '#shared/domain/letters/letter-state.ts';
import { type KnownNames, makeKnownNames } from '#shared/domain/people/likely-names.ts';
import type { NameOnFile } from '#shared/domain/people/name-listening.ts';
import { numbersNear } from '#shared/domain/people/near-numbers.ts';
import type { LetterOnFile } from '#shared/domain/people/people-on-file.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { asId, type EstablishmentId, type LetterId, type PersonId } from '#shared/kernel/ids.ts';
import type { NamesSought, PeopleRecords } from '../../ports/desk-people.ts';
import { inBatches } from './batches.ts';
import { heardNames } from './heard-names.ts';
import { dateSchema, fromJson, oneOf } from './json.ts';
import { addNamesFrom, keyOf, namesOnLettersWith, valueAt } from './names-around.ts';
import type { Db, Session } from './session.ts';

/** Only what matching needs; the whole shape is checked in judgement-json.ts. */
const personSchema = z.object({
  surname: z.string().nullable(),
  givenNames: z.string().nullable(),
  aliases: z.array(z.string()).optional(),
  bornOn: dateSchema.nullable(),
  ecrouNumber: z.string().nullable(),
  otherNumbers: z.array(z.object({ number: z.string() })).optional(),
});
const NOBODY: z.infer<typeof personSchema> = { surname: null, givenNames: null, bornOn: null, ecrouNumber: null };

const select = (db: Db) =>
  db
    .selectFrom('letters')
    .leftJoin('letter_people', 'letter_people.letter_id', 'letters.id')
    .select([
      'letters.id',
      'letters.state',
      'letters.received_on',
      'letters.decision_action',
      'letters.decision_establishment_id',
      'letter_people.person_id',
      sql<string | null>`json_extract(judgement, '$.person')`.as('person'),
      sql<string | null>`json_extract(judgement, '$.establishment.id')`.as('prison'),
      sql<number | null>`json_extract(judgement, '$.establishment.confidence')`.as('confidence'),
    ])
    .where('letters.state', '<>', 'rearranged');

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function toLetter(row: Row): LetterOnFile {
  const person = row.person === null ? NOBODY : fromJson(personSchema, row.person, 'letters.judgement');
  const read = (row.confidence ?? 0) >= SURE_ENOUGH ? row.prison : null;
  const prison = row.decision_establishment_id ?? read;
  const { surname, givenNames, bornOn, ecrouNumber } = person;
  return {
    letter: asId<LetterId>(row.id),
    person: row.person_id === null ? null : asId<PersonId>(row.person_id),
    receivedOn: dateSchema.parse(row.received_on),
    state: oneOf(LETTER_STATES, row.state, 'letters.state'),
    kept: row.decision_action === 'keep',
    establishmentId: prison === null ? null : asId<EstablishmentId>(prison),
    aliases: person.aliases ?? [],
    otherNumbers: (person.otherNumbers ?? []).map(({ number }) => number),
    ...{ surname, givenNames, bornOn, ecrouNumber },
  };
}

const PATHS = {
  number: valueAt('$.person.ecrouNumber'),
  birth: valueAt('$.person.bornOn'),
  surname: valueAt('$.person.surname'),
  aliases: valueAt('$.person.aliases'),
};
type Path = keyof typeof PATHS;

async function idsBy(db: Db, path: Path, values: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const batch of inBatches(values)) {
    const rows = await db.selectFrom('letters').select('id').where(PATHS[path], 'in', batch).execute();
    for (const { id } of rows) found.push(id);
  }
  return found;
}

async function withIds(db: Db, ids: readonly string[]): Promise<LetterOnFile[]> {
  const found: LetterOnFile[] = [];
  for (const batch of inBatches(ids)) {
    for (const row of await select(db).where('letters.id', 'in', batch).execute()) found.push(toLetter(row));
  }
  return found;
}

/** Every value that some letter has, once. */
async function valuesOf(db: Db, path: Path): Promise<string[]> {
  // A bound that every text is above: an index passes over the letters that have none.
  const rows = await db
    .selectFrom('letters')
    .select(PATHS[path].as('value'))
    .distinct()
    .where(PATHS[path], '>', '')
    .execute();
  return rows.flatMap(({ value }) => value ?? []);
}

const namesSchema = z.array(z.string());

/** Other names are few: those of letters whose list has one that is alike. */
async function idsByAliases(db: Db, names: readonly string[]): Promise<string[]> {
  const lists = (await valuesOf(db, 'aliases')).filter((list) => {
    const own = makeKnownNames();
    for (const alias of fromJson(namesSchema, list, 'letters.judgement')) own.add(alias);
    return names.some((name) => own.like(name).length > 0);
  });
  return idsBy(db, 'aliases', lists);
}

/** Numbers the letter may have: its own, those one figure away, other readings. */
const numbersOf = ({ ecrouNumber, otherNumbers = [] }: Pick<LetterOnFile, 'ecrouNumber' | 'otherNumbers'>) => [
  ...(ecrouNumber === null ? [] : [ecrouNumber, ...numbersNear(ecrouNumber)]),
  ...otherNumbers,
];

async function namesAround(db: Db, sought: NamesSought, most: number): Promise<NameOnFile[]> {
  const { bornOn, prisons } = sought;
  const ids = [
    ...(await idsBy(db, 'number', numbersOf(sought))),
    ...(await idsBy(db, 'birth', bornOn === null ? [] : [bornOn])),
  ];
  const names = new Map((await namesOnLettersWith(db, ids)).slice(0, most).map((name) => [keyOf(name), name]));
  await addNamesFrom(db, prisons, names, most);
  return [...names.values()];
}

async function alike(db: Db, known: KnownNames, letter: LetterOnFile): Promise<LetterOnFile[]> {
  const { surname, aliases, bornOn, heard = [] } = letter;
  const names = [...(surname === null ? [] : [surname]), ...aliases];
  const surnames = new Set(names.flatMap((name) => known.like(name)));
  for (const { surname: own } of heard) surnames.add(own);
  const ids = new Set([
    ...(await idsBy(db, 'number', numbersOf(letter))),
    ...(await idsBy(db, 'birth', bornOn === null ? [] : [bornOn])),
    ...(await idsBy(db, 'surname', [...surnames])),
    ...(names.length > 0 ? await idsByAliases(db, names) : []),
  ]);
  const found = await withIds(db, [...ids]);
  // What letters of one person say counts together.
  const people = new Set(found.flatMap(({ person }) => person ?? []));
  for (const person of people) found.push(...(await ofPerson(db, person)).filter(({ letter: id }) => !ids.has(id)));
  return found;
}

const ofPerson = async (db: Db, person: PersonId): Promise<LetterOnFile[]> =>
  (await select(db).where('letter_people.person_id', '=', person).execute()).map(toLetter);

/** The names of a desk's letters; null until somebody asks for one. */
export type NamesState = { known: KnownNames | null };

async function namesOf(db: Db, state: NamesState): Promise<KnownNames> {
  if (state.known) return state.known;
  const known = makeKnownNames();
  // First: a name that is stored while the others are read must not be missed.
  state.known = known;
  for (const name of await valuesOf(db, 'surname')) known.add(name);
  return known;
}

export const people = (session: Session, state: NamesState): PeopleRecords => ({
  onFile: async (letter) => {
    const row = await select(session.db()).where('letters.id', '=', letter).executeTakeFirst();
    if (!row) return null;
    const heard = await heardNames(session.db(), letter, row.person);
    return { ...toLetter(row), ...(heard.length > 0 && { heard }) };
  },
  alike: async (letter) => alike(session.db(), await namesOf(session.db(), state), letter),
  ofPerson: async (person) => ofPerson(session.db(), person),
  namesAround: async (sought, most) => namesAround(session.db(), sought, most),
  surnamesLike: async (surnames) => {
    const known = await namesOf(session.db(), state);
    return [...new Set(surnames.flatMap((name) => known.like(name)))];
  },
  linkedTo: async (letter) => {
    const rows = await session
      .db()
      .selectFrom('letter_people as own')
      .innerJoin('letter_people as other', 'other.person_id', 'own.person_id')
      .select('other.letter_id')
      .where('own.letter_id', '=', letter)
      .where('other.letter_id', '<>', letter)
      .execute();
    return rows.map((row) => asId<LetterId>(row.letter_id));
  },
  link: async (letter, person, at) => {
    await session
      .db()
      .insertInto('letter_people')
      .values({ letter_id: letter, person_id: person, at })
      .onConflict((conflict) => conflict.column('letter_id').doUpdateSet({ person_id: person, at }))
      .execute();
  },
  unlink: async (letter) => {
    await session.db().deleteFrom('letter_people').where('letter_id', '=', letter).execute();
  },
});
