// Whether the person of a letter has an earlier one that still waits for its answer: then they write again, and the
// letter stays at the desk beside the first. Looked for once, when the letter has been read, or a line of it was typed.
import { isSamePerson, type PersonOnLetter } from '#shared/domain/people/same-person.ts';
import { type Judgement, SITUATION_CODES, type Situation } from '#shared/domain/triage/judgement.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { addDays } from '#shared/kernel/calendar-date.ts';
import type { DeskRecords, StoredLetter } from '../../ports/desk-store.ts';

type Records = Pick<DeskRecords, 'letters'>;

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

/** The judgement with « écrit à nouveau » where an earlier letter of the same person is open. */
export async function withOpenCase(records: Records, letter: StoredLetter, judgement: Judgement): Promise<Judgement> {
  const self = onLetter(judgement, letter.decision?.establishmentId ?? null);
  const earlier = (await candidates(records, judgement)).find((other) => {
    if (other.id === letter.id || !other.judgement || !isBefore(other, letter)) return false;
    if (other.receivedOn < addDays(letter.receivedOn, -OPEN_DAYS)) return false;
    return isSamePerson(self, onLetter(other.judgement, other.decision?.establishmentId ?? null));
  });
  if (!earlier) return judgement;
  const again: Situation = { code: 'open-case', evidence: null, letterId: earlier.id };
  const situations = [...(judgement.situations ?? []), again];
  return {
    ...judgement,
    situations: situations.sort((a, b) => SITUATION_CODES.indexOf(a.code) - SITUATION_CODES.indexOf(b.code)),
  };
}
