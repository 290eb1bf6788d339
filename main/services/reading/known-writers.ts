// Who else's hand a letter may be: people the desk has letters from, proposed with reasons, linked by a person only. A
// link is said in the history, can be undone in its order among the decisions, and changes what the records say of the letter (« écrit à nouveau »).
import type { HeardOnLetter } from '#shared/domain/people/known-people.ts';
import {
  type KnownWriter,
  type LetterOnFile,
  lettersLinkedTo,
  writersLike,
} from '#shared/domain/people/people-on-file.ts';
import { isIn } from '#shared/domain/reading/heard-words.ts';
import { asId, type LetterId, type PersonId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, HistoryEntry, StoredLetter } from '../../ports/desk-store.ts';
import { withOpenCase } from './open-case.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'newId' | 'announce' | 'log' | 'undo'>;

export type Writers = {
  /** The other letters of the person this one was linked to, the newest first. */
  readonly linked: readonly LetterOnFile[];
  /** Proposed where nothing is linked yet. */
  readonly candidates: readonly KnownWriter[];
};

export async function knownWriters(
  ports: Pick<Ports, 'store'>,
  id: LetterId,
): Promise<Result<Writers, 'letter/not-found'>> {
  const { people } = ports.store;
  const self = await people.onFile(id);
  if (!self) return (await ports.store.letters.find(id)) ? ok({ linked: [], candidates: [] }) : err('letter/not-found');
  const linked = self.person === null ? [] : lettersLinkedTo(self, await people.ofPerson(self.person));
  if (linked.length > 0) return ok({ linked, candidates: [] });
  const seen = await withoutTyped(ports, self);
  return ok({ linked, candidates: writersLike(seen, await people.alike(seen)) });
}

/** A line that somebody typed says itself which name stands there. */
async function withoutTyped({ store }: Pick<Ports, 'store'>, self: LetterOnFile): Promise<LetterOnFile> {
  if (!self.heard) return self;
  const pages = await store.transcriptions.ofLetter(self.letter);
  const isTyped = ({ page, box }: HeardOnLetter): boolean =>
    pages.some(
      (typed) =>
        typed.page === page &&
        typed.lines.some((line) => line.state === 'validated' && line.box !== null && isIn(line.box, box)),
    );
  return { ...self, heard: self.heard.filter((one) => !isTyped(one)) };
}

type LinkError = 'letter/not-found' | 'person/same-letter';

/** Says that two letters are from one person. Whoever is linked with `to` already is that person too. */
export async function linkLetter(ports: Ports, id: LetterId, to: LetterId): Promise<Result<Writers, LinkError>> {
  if (id === to) return err('person/same-letter');
  const [letter, other] = await Promise.all([ports.store.letters.find(id), ports.store.letters.find(to)]);
  if (!letter || !other) return err('letter/not-found');
  const at = ports.clock.now();
  const change = await ports.store.write(async (records) => {
    const before = (await records.people.onFile(id))?.person ?? null;
    const known = (await records.people.onFile(to))?.person;
    const after = known ?? asId<PersonId>(ports.newId());
    if (!known) await records.people.link(to, after, at);
    await records.people.link(id, after, at);
    await told(records, letter, { at, event: 'person-linked' });
    return { before, after };
  });
  noteForUndo(ports, id, change);
  ports.log.info('letter.linked', { letter: id });
  ports.announce({ kind: 'letters', id });
  return knownWriters(ports, id);
}

/** Takes the letter away from its person; the others stay together. */
export async function unlinkLetter(ports: Ports, id: LetterId): Promise<Result<Writers, 'letter/not-found'>> {
  const letter = await ports.store.letters.find(id);
  if (!letter) return err('letter/not-found');
  const before = await ports.store.write(async (records) => {
    const person = (await records.people.onFile(id))?.person ?? null;
    await records.people.unlink(id);
    await told(records, letter, { at: ports.clock.now(), event: 'person-unlinked' });
    return person;
  });
  if (before !== null) noteForUndo(ports, id, { before, after: null });
  ports.announce({ kind: 'letters', id });
  return knownWriters(ports, id);
}

type PersonChange = { readonly before: PersonId | null; readonly after: PersonId | null };

function noteForUndo(ports: Ports, id: LetterId, change: PersonChange): void {
  ports.undo.add({ changes: [], takeBack: { what: 'person', id, again: () => takenBack(ports, id, change) } });
}

/** The letter is that person's again, or nobody's; null where somebody said something else of it since. */
async function takenBack(ports: Ports, id: LetterId, { before, after }: PersonChange): Promise<StoredLetter | null> {
  const at = ports.clock.now();
  const letter = await ports.store.write(async (records) => {
    const found = await records.letters.find(id);
    const now = (await records.people.onFile(id))?.person ?? null;
    if (!found || now !== after) return null;
    if (before === null) await records.people.unlink(id);
    else await records.people.link(id, before, at);
    await told(records, found, { at, event: before === null ? 'person-unlinked' : 'person-linked' });
    return found;
  });
  if (letter) ports.announce({ kind: 'letters', id });
  return letter;
}

/** Writes the change into the history and looks again at what the records say of the letter. */
async function told(
  records: DeskRecords,
  letter: StoredLetter,
  { at, event }: Pick<HistoryEntry, 'at' | 'event'>,
): Promise<void> {
  await records.history.add(letter.id, { at, event, facts: {} });
  if (letter.judgement) {
    await records.letters.saveJudgement(letter.id, await withOpenCase(records, letter, letter.judgement));
  }
}
