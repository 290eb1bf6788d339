// Who wrote: what every letter tells of it, and which letters a person said are from one and the same.
import type { NameOnFile } from '../../shared/domain/people/name-listening.ts';
import type { LetterOnFile } from '../../shared/domain/people/people-on-file.ts';
import type { EstablishmentId, LetterId, PersonId } from '../../shared/kernel/ids.ts';
import type { Instant } from './clock.ts';

export type NamesSought = Pick<LetterOnFile, 'ecrouNumber' | 'otherNumbers' | 'bornOn'> & {
  readonly prisons: readonly EstablishmentId[];
};

export type PeopleRecords = {
  /** What a letter tells of who wrote it, with the names that were heard in it; null when it is not there, or its pages are in other letters. */
  onFile(letter: LetterId): Promise<LetterOnFile | null>;
  /**
   * Every letter of everybody who may have written this one too: the same number, another reading of it or one figure
   * away, the same birth date, a name that may be the same. Also some that may not: the rules decide.
   */
  alike(letter: LetterOnFile): Promise<readonly LetterOnFile[]>;
  /**
   * Names, each once, of people who may have written from there: those with one of these numbers or that birth date, then
   * those with letters from these prisons, prison by prison, the newest letters first; `most` at most.
   */
  namesAround(around: NamesSought, most: number): Promise<readonly NameOnFile[]>;
  /** Surnames of any letter that may be misread as one of these, itself among them. */
  surnamesLike(surnames: readonly string[]): Promise<readonly string[]>;
  /** The letters of the person this one was linked to, itself among them; none when it was not. */
  ofPerson(person: PersonId): Promise<readonly LetterOnFile[]>;
  /** The other letters of the person this one was linked to; none when it was not. */
  linkedTo(letter: LetterId): Promise<readonly LetterId[]>;
  /** Says who wrote a letter; replaces what was said before. */
  link(letter: LetterId, person: PersonId, at: Instant): Promise<void>;
  unlink(letter: LetterId): Promise<void>;
};
