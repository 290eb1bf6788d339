// The people of the desk: what its letters tell of who wrote them, and which letters a person said belong together.
// Proposes, never merges.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EstablishmentId, LetterId, PersonId } from '../../kernel/ids.ts';
import type { LetterState } from '../letters/letter-state.ts';
import type { Evidence } from '../triage/judgement.ts';
import { type HeardOnLetter, type KnownPerson, knownPeopleLike, type PersonCandidate } from './known-people.ts';

/** One letter as far as it tells who wrote it. */
export type LetterOnFile = {
  readonly letter: LetterId;
  /** Shared by letters that somebody linked. */
  readonly person: PersonId | null;
  readonly receivedOn: CalendarDate;
  readonly state: LetterState;
  /** The desk kept it: it answers, or answered, itself. */
  readonly kept: boolean;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly aliases: readonly string[];
  readonly bornOn: CalendarDate | null;
  readonly ecrouNumber: string | null;
  /** Other readings of its number. */
  readonly otherNumbers?: readonly string[];
  /** Names of people on file that its handwriting fits; asked for of one letter only. */
  readonly heard?: readonly HeardOnLetter[];
  /** As decided, else as read surely. */
  readonly establishmentId: EstablishmentId | null;
};

/** Somebody who may have written this letter too, with their letters, the newest first. */
export type KnownWriter = Pick<PersonCandidate, 'strength' | 'reasons'> & {
  readonly letters: readonly LetterOnFile[];
  /** Where the name was heard, where that is a reason. */
  readonly heard?: Evidence;
};

const evidenceOf = ({ surname, givenNames, page, box }: HeardOnLetter): Evidence => ({
  text: givenNames ? `${surname} ${givenNames}` : surname,
  page,
  box,
  heard: true,
});

const newestFirst = (a: LetterOnFile, b: LetterOnFile): number =>
  a.receivedOn < b.receivedOn ? 1 : a.receivedOn > b.receivedOn ? -1 : 0;

/** Letters by person; a letter that nobody linked is a person of its own. */
function grouped(file: readonly LetterOnFile[]): Map<string, LetterOnFile[]> {
  const groups = new Map<string, LetterOnFile[]>();
  for (const one of [...file].sort(newestFirst)) {
    const key = one.person ?? one.letter;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** What the letters of one person say together: the newest name, every other one as an alias, every number. */
function knownFrom(id: string, letters: readonly LetterOnFile[]): KnownPerson {
  const surnames = [...new Set(letters.flatMap(({ surname }) => surname ?? []))];
  return {
    id,
    surname: surnames[0] ?? null,
    givenNames: letters.find(({ givenNames }) => givenNames !== null)?.givenNames ?? null,
    aliases: [...surnames.slice(1), ...letters.flatMap(({ aliases }) => aliases)],
    bornOn: letters.find(({ bornOn }) => bornOn !== null)?.bornOn ?? null,
    numbers: letters.flatMap(({ ecrouNumber, establishmentId }) =>
      ecrouNumber === null ? [] : [{ number: ecrouNumber, establishmentId }],
    ),
  };
}

const MOST_CANDIDATES = 5;

/** Who may have written `letter` too, the likeliest first; nobody that it is linked with already. */
export function writersLike(letter: LetterOnFile, file: readonly LetterOnFile[]): KnownWriter[] {
  const groups = grouped(
    file.filter((one) => one.letter !== letter.letter && (one.person === null || one.person !== letter.person)),
  );
  const known = [...groups].map(([id, letters]) => knownFrom(id, letters));
  const seen = [letter.surname, ...letter.aliases];
  const best = new Map<string, PersonCandidate>();
  // Under each name the letter gives: « X se disant Y » is known under either.
  for (const surname of seen) {
    for (const candidate of knownPeopleLike({ ...letter, surname }, known)) {
      const before = best.get(candidate.id);
      if (!before || (before.strength === 'possible' && candidate.strength === 'likely')) {
        best.set(candidate.id, candidate);
      }
    }
  }
  return [...best.values()]
    .sort((a, b) => Number(b.strength === 'likely') - Number(a.strength === 'likely'))
    .slice(0, MOST_CANDIDATES)
    .map(({ id, strength, reasons, heard }) => ({
      strength,
      reasons,
      letters: groups.get(id) ?? [],
      ...(heard && { heard: evidenceOf(heard) }),
    }));
}

/** The other letters of the person a letter was linked to, the newest first. */
export const lettersLinkedTo = (letter: LetterOnFile, file: readonly LetterOnFile[]): LetterOnFile[] =>
  letter.person === null
    ? []
    : file.filter((one) => one.person === letter.person && one.letter !== letter.letter).sort(newestFirst);
