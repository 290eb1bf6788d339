// What the letters tell of who wrote them, taken out of their judgements, and the links a person made.
import { sql } from 'kysely';
import { z } from 'zod';
import { LETTER_STATES } from '#shared/domain/letters/letter-state.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { asId, type EstablishmentId, type LetterId, type PersonId } from '#shared/kernel/ids.ts';
import type { PeopleRecords } from '../../ports/desk-people.ts';
import { dateSchema, fromJson, oneOf } from './json.ts';
import type { Db, Session } from './session.ts';

/** Only what matching needs; the whole shape is checked in judgement-json.ts. */
const personSchema = z.object({
  surname: z.string().nullable(),
  givenNames: z.string().nullable(),
  aliases: z.array(z.string()).optional(),
  bornOn: dateSchema.nullable(),
  ecrouNumber: z.string().nullable(),
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

async function onFile(db: Db) {
  const rows = await select(db).execute();
  return rows
    .filter((row) => row.person !== null || row.person_id !== null)
    .map((row) => {
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
        ...{ surname, givenNames, bornOn, ecrouNumber },
      };
    });
}

export const people = (session: Session): PeopleRecords => ({
  onFile: async () => onFile(session.db()),
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
