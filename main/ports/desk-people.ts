// Who wrote: what every letter tells of it, and which letters a person said are from one and the same.
import type { LetterOnFile } from '../../shared/domain/people/people-on-file.ts';
import type { LetterId, PersonId } from '../../shared/kernel/ids.ts';
import type { Instant } from './clock.ts';

export type PeopleRecords = {
  /** Every letter that tells something of who wrote it, or was linked; not those whose pages are in other letters. */
  onFile(): Promise<readonly LetterOnFile[]>;
  /** The other letters of the person this one was linked to; none when it was not. */
  linkedTo(letter: LetterId): Promise<readonly LetterId[]>;
  /** Says who wrote a letter; replaces what was said before. */
  link(letter: LetterId, person: PersonId, at: Instant): Promise<void>;
  unlink(letter: LetterId): Promise<void>;
};
