// Whether the person of a letter has an earlier one that still waits for its answer: then they write again, and the
// letter stays at the desk beside the first. So it does where a person linked it to one that the desk kept. Looked for
// when the letter has been read, a line of it was typed, or its links changed.
import { isSamePerson, type PersonOnLetter } from '#shared/domain/people/same-person.ts';
import {
  type Judgement,
  SITUATION_CODES,
  type Situation,
  type SituationCode,
} from '#shared/domain/triage/judgement.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { addDays } from '#shared/kernel/calendar-date.ts';
import type { DeskRecords, StoredLetter } from '../../ports/desk-store.ts';

type Records = Pick<DeskRecords, 'letters' | 'people'>;

/** A letter handed to a team long ago, never marked as answered, is no open case any more. */
const OPEN_DAYS = 120;
const MOST_LOOKED_AT = 50;

function onLetter({ establishment, person }: Judgement, decided: PersonOnLetter['prison']): PersonOnLetter {
  const read = establishment && establishment.confidence >= SURE_ENOUGH ? establishment.id : null;
  return { person, prison: decided ?? read };
}

/** Letters in which the number or the name of the person occurs, not answered yet, the oldest first. */
async function candidates({ letters }: Records, { person }: Judgement): Promise<StoredLetter[]> {
  const words = [person?.ecrouNumber, person?.bornOn ? person.surname : null];
  const found = await Promise.all(
    words.map((search) => {
      const states = ['received', 'to-qualify', 'kept', 'forwarded'] as const;
      return search ? letters.list({ states, search, limit: MOST_LOOKED_AT }) : [];
    }),
  );
  return found.flat();
}

const isBefore = (a: StoredLetter, b: StoredLetter): boolean =>
  a.receivedOn < b.receivedOn || (a.receivedOn === b.receivedOn && a.createdAt < b.createdAt);

/** The letters that a person said are from the same writer. */
async function linked({ letters, people }: Records, { id }: StoredLetter): Promise<StoredLetter[]> {
  const found = await Promise.all((await people.linkedTo(id)).map((other) => letters.find(other)));
  return found.flatMap((other) => (other && other.state !== 'rearranged' ? [other] : []));
}

const OPEN_STATES: readonly StoredLetter['state'][] = ['received', 'to-qualify', 'kept', 'forwarded'];

/** What the records of the desk say, in place of what they said before. */
function withKnown(judgement: Judgement, code: SituationCode | null, letterId?: StoredLetter['id']): Judgement {
  const told = (judgement.situations ?? []).filter((situation) => situation.letterId === undefined);
  if (code === null || told.some((situation) => situation.code === code)) return { ...judgement, situations: told };
  const known: Situation = { code, evidence: null, letterId };
  const situations = [...told, known];
  return {
    ...judgement,
    situations: situations.sort((a, b) => SITUATION_CODES.indexOf(a.code) - SITUATION_CODES.indexOf(b.code)),
  };
}

/** The judgement with « écrit à nouveau » where an earlier letter of the same person is open, or « déjà suivie ». */
export async function withOpenCase(records: Records, letter: StoredLetter, judgement: Judgement): Promise<Judgement> {
  const self = onLetter(judgement, letter.decision?.establishmentId ?? null);
  const own = (await linked(records, letter)).filter((other) => isBefore(other, letter));
  const isRecent = (other: StoredLetter): boolean => other.receivedOn >= addDays(letter.receivedOn, -OPEN_DAYS);
  const alike = (await candidates(records, judgement)).filter((other) => {
    if (other.id === letter.id || !other.judgement || !isBefore(other, letter)) return false;
    return isSamePerson(self, onLetter(other.judgement, other.decision?.establishmentId ?? null));
  });
  const open = [...own, ...alike].find((other) => OPEN_STATES.includes(other.state) && isRecent(other));
  if (open) return withKnown(judgement, 'open-case', open.id);
  const followed = own.find((other) => other.decision?.action === 'keep');
  return withKnown(judgement, followed ? 'followed' : null, followed?.id);
}
