// Whether a letter may come from someone the desk already knows: candidates with the reasons, never a merge. The écrou
// number belongs to one prison and changes with a transfer, so that name and birth date count as much.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { squash } from '../../kernel/fold.ts';
import type { EstablishmentId } from '../../kernel/ids.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { Box } from '../reading/reading.ts';
import { nearLimit } from './likely-names.ts';
import type { NameOnFile } from './name-listening.ts';
import { isNearNumber } from './near-numbers.ts';

/** A number and the prison that gave it; null where the letter did not say which. */
export type NumberThere = { readonly number: string; readonly establishmentId: EstablishmentId | null };

export type KnownPerson<Id extends string = string> = {
  readonly id: Id;
  readonly surname: string | null;
  readonly givenNames: string | null;
  /** « X se disant Y »: other names the person was written under. */
  readonly aliases: readonly string[];
  readonly bornOn: CalendarDate | null;
  readonly numbers: readonly NumberThere[];
};

/** A name heard in the handwriting; `givenNames` null where the surname alone was. */
export type HeardOnLetter = NameOnFile & {
  readonly page: number;
  readonly box: Box;
  /** In the very place where the surname was read: then it was read wrongly, or the other is heard wrongly. */
  readonly isAtSurname: boolean;
};

export type Seen = {
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly bornOn: CalendarDate | null;
  readonly ecrouNumber: string | null;
  /** Other readings of the number: looked at where nobody is known by the one that is believed. */
  readonly otherNumbers?: readonly string[];
  /** Names of people on file that the handwriting fits. */
  readonly heard?: readonly HeardOnLetter[];
  readonly establishmentId: EstablishmentId | null;
};

/** Why somebody may be meant, or may not: codes, said in words elsewhere. */
export const PERSON_REASONS = [
  'same-number-and-prison',
  'same-number-prison-unknown',
  'same-number-elsewhere',
  'other-reading-and-prison',
  'near-number-and-prison',
  'same-surname',
  'near-surname',
  'heard-name',
  'heard-surname',
  'known-alias',
  'same-given-names',
  'same-birth-date',
  'other-surname',
  'other-birth-date',
  'other-number-there',
] as const;
export type PersonReason = (typeof PERSON_REASONS)[number];

export type PersonCandidate<Id extends string = string> = {
  readonly id: Id;
  /** `likely`: to be proposed; `possible`: to be shown. A person decides in both cases. */
  readonly strength: 'likely' | 'possible';
  readonly reasons: readonly PersonReason[];
  /** Where the name was heard, where that is a reason. */
  readonly heard?: HeardOnLetter;
};

const POINTS: Readonly<Record<PersonReason, number>> = {
  'same-number-and-prison': 4,
  'same-number-prison-unknown': 2,
  'same-number-elsewhere': 0.5,
  'other-reading-and-prison': 2.5,
  'near-number-and-prison': 1.5,
  'same-surname': 2,
  'near-surname': 1.2,
  // Never likely by itself: the name may stand there and be somebody else's.
  'heard-name': 2.5,
  'heard-surname': 2,
  'known-alias': 1.5,
  'same-given-names': 1,
  'same-birth-date': 3,
  'other-surname': -2.5,
  'other-birth-date': -3,
  // A transfer and back gives a new number: a hint against, no proof.
  'other-number-there': -1,
};
const LIKELY = 4;
const POSSIBLE = 2;

const WHOLE = 0;

function distance(a: string, b: string): number {
  const [left, right] = [squash(a), squash(b)];
  return left === '' || right === ''
    ? Number.POSITIVE_INFINITY
    : lookAlikeDistance(left, right, nearLimit(right.length));
}

function readReason(seen: Seen, known: KnownPerson): PersonReason | null {
  if (!seen.surname) return null;
  const { surname } = seen;
  if (known.surname && distance(surname, known.surname) === WHOLE) return 'same-surname';
  if (known.aliases.some((alias) => Number.isFinite(distance(surname, alias)))) return 'known-alias';
  if (!known.surname) return null;
  return Number.isFinite(distance(surname, known.surname)) ? 'near-surname' : 'other-surname';
}

type HeardReason = { readonly reason: PersonReason; readonly heard: HeardOnLetter };

/** The person's name as it was heard: best in whole, and where the surname was read. */
function heardReason({ heard = [] }: Seen, { surname, givenNames, aliases }: KnownPerson): HeardReason | null {
  const names = new Set([surname, ...aliases].flatMap((name) => (name ? [squash(name)] : [])));
  const own = heard.filter((one) => names.has(squash(one.surname)));
  const isWhole = (one: HeardOnLetter): boolean =>
    one.givenNames !== null && givenNames !== null && squash(one.givenNames) === squash(givenNames);
  const told = own.map((one): HeardReason => ({ reason: isWhole(one) ? 'heard-name' : 'heard-surname', heard: one }));
  const worth = ({ reason, heard: { isAtSurname } }: HeardReason): number => POINTS[reason] + Number(isAtSurname);
  return told.sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

/** What the name tells: as it was read and, where that is not the person's own, as it was heard. */
function nameReasons(seen: Seen, known: KnownPerson): { reasons: PersonReason[]; heard?: HeardOnLetter } {
  const read = readReason(seen, known);
  const told = heardReason(seen, known);
  if (!told || read === 'same-surname' || read === 'known-alias') return { reasons: read ? [read] : [] };
  const { reason, heard } = told;
  return { reasons: read === 'other-surname' && !heard.isAtSurname ? [reason, read] : [reason], heard };
}

/** A number of the person in this prison that the handwriting may be read as. */
const isOtherReading = ({ otherNumbers = [], establishmentId }: Seen, { numbers }: KnownPerson): boolean =>
  establishmentId !== null &&
  numbers.some((one) => one.establishmentId === establishmentId && otherNumbers.includes(one.number));

function numberReason(seen: Seen, person: KnownPerson): PersonReason | null {
  const { ecrouNumber, establishmentId } = seen;
  const { numbers } = person;
  if (!ecrouNumber) return isOtherReading(seen, person) ? 'other-reading-and-prison' : null;
  const same = numbers.filter(({ number }) => number === ecrouNumber);
  if (establishmentId && same.some((one) => one.establishmentId === establishmentId)) return 'same-number-and-prison';
  if (same.some((one) => one.establishmentId === null || establishmentId === null)) return 'same-number-prison-unknown';
  if (same.length > 0) return 'same-number-elsewhere';
  if (isOtherReading(seen, person)) return 'other-reading-and-prison';
  const there = numbers.filter((one) => establishmentId !== null && one.establishmentId === establishmentId);
  if (there.some(({ number }) => isNearNumber(number, ecrouNumber))) return 'near-number-and-prison';
  return there.length > 0 ? 'other-number-there' : null;
}

function birthReason(seen: Seen, known: KnownPerson): PersonReason | null {
  if (!seen.bornOn || !known.bornOn) return null;
  return seen.bornOn === known.bornOn ? 'same-birth-date' : 'other-birth-date';
}

const givenReason = (seen: Seen, known: KnownPerson): PersonReason | null =>
  seen.givenNames && known.givenNames && Number.isFinite(distance(seen.givenNames, known.givenNames))
    ? 'same-given-names'
    : null;

/** Known people who may have written, the likeliest first; everyone who is left out contradicts or shares nothing. */
export function knownPeopleLike<Id extends string>(
  read: Seen,
  known: readonly KnownPerson<Id>[],
): PersonCandidate<Id>[] {
  const isKnown = known.some(
    (person) => numberReason({ ...read, otherNumbers: [] }, person) === 'same-number-and-prison',
  );
  const seen = isKnown ? { ...read, otherNumbers: [] } : read;
  return known
    .map((person) => {
      const { reasons: named, heard } = nameReasons(seen, person);
      const told = [numberReason(seen, person), ...named, givenReason(seen, person), birthReason(seen, person)];
      const reasons = told.filter((reason) => reason !== null);
      return { person, reasons, heard, points: reasons.reduce((sum, reason) => sum + POINTS[reason], 0) };
    })
    .filter(({ points }) => points >= POSSIBLE)
    .sort((a, b) => b.points - a.points)
    .map(({ person, reasons, heard, points }) => ({
      id: person.id,
      strength: points >= LIKELY ? 'likely' : 'possible',
      reasons,
      ...(heard && { heard }),
    }));
}
