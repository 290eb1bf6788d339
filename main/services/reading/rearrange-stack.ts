// Makes letters of the pages of one scanned stack, as a person arranged them. All of it in one transaction: there is no
// moment at which a page belongs to no letter or to two. See [Note: A stack and its letters] below.
import { nextState } from '#shared/domain/letters/letter-state.ts';
import type { Rotation } from '#shared/domain/reading/reading.ts';
import {
  type ArrangedPage,
  type Arrangement,
  type ArrangementProblem,
  checked,
  staysOneLetter,
} from '#shared/domain/stacks/arrangement.ts';
import { type Board, isSameBoard } from '#shared/domain/stacks/board.ts';
import { asId, type ContentId, type JobId, type LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, StoredLetter } from '../../ports/desk-store.ts';
import { changePages } from './change-pages.ts';
import { restoreStack } from './restore-stack.ts';
import { type ReadyPart, readyPart, type Whole, writePart } from './stack-parts.ts';
import { stopReading } from './stop-reading.ts';

type Ports = Pick<
  DeskPorts,
  | 'store'
  | 'vault'
  | 'queue'
  | 'clock'
  | 'newId'
  | 'announce'
  | 'log'
  | 'judging'
  | 'establishments'
  | 'vocabulary'
  | 'undo'
>;

export type Asked = {
  readonly id: LetterId;
  readonly version: number;
  readonly arrangement: Arrangement;
  /** The grid half done as the desk had it when they were asked for: what another window kept since is not thrown away. */
  readonly seen: Board | null;
};
export type RearrangeError =
  | 'board/changed'
  | 'letter/not-found'
  | 'letter/changed'
  | 'letter/wrong-state'
  | ArrangementProblem;
/** `letters` are those that hold its pages now: the stack itself where they stay in it as they lie. */
export type Rearranged = { readonly stack: StoredLetter; readonly letters: readonly LetterId[] };

/**
 * [Note: A stack and its letters]
 * The stack stays as it was imported, in the state `rearranged`: nothing of it is deleted, and the same file given again
 * is known. Its letters hold the very same contents (one encrypted file a page), with what was read, what the file said
 * and what a person typed on each page; they are judged at once where all their pages were read the way they now lie,
 * and wait to be read where not. The source of such a letter is a note of which pages it was made of.
 * All of its pages in the order they have are no new letter: change-pages.ts.
 * Put together again, the letters keep their rows and leave the lists, and the stack waits for a person as before.
 */
export async function rearrangeStack(ports: Ports, asked: Asked): Promise<Result<Rearranged, RearrangeError>> {
  const seen = await ports.store.letters.find(asked.id);
  if (!seen) return err('letter/not-found');
  const fits = checked(asked.arrangement, rolesOf(seen));
  if (!fits.ok) return fits;
  const [pages] = asked.arrangement.letters;
  if (pages && staysOneLetter(asked.arrangement, seen.pages)) {
    const changed = await changePages(ports, { id: asked.id, version: asked.version, pages, seen: asked.seen });
    return changed.ok ? ok({ stack: changed.value, letters: [asked.id] }) : changed;
  }
  const at = ports.clock.now();
  const whole = await wholeOf(ports.store, seen);
  const parts = await newParts(ports, whole, asked.arrangement);
  const outcome = await ports.store.write(async (records): Promise<Result<StoredLetter, RearrangeError>> => {
    const stack = await records.letters.find(asked.id);
    if (!stack) return err('letter/not-found');
    if (stack.version !== asked.version || stack.version !== seen.version) return err('letter/changed');
    const state = nextState(stack.state, 'rearrange');
    if (!state.ok) return state;
    if (await wasTyped(records, whole)) return err('letter/changed');
    if (!isSameBoard(await records.begunStacks.of(stack.id), asked.seen)) return err('board/changed');
    for (const ready of parts) await writePart(records, { whole, ready, count: parts.length, at });
    await stopReading(records, stack.id, at);
    await forgetConsent(records, stack.id, at);
    await records.begunStacks.keep(stack.id, null);
    const change = { state: state.value, decision: null };
    if (!(await records.letters.change(stack.id, stack.version, change))) return err('letter/changed');
    const facts = { letters: String(parts.length), aside: String(asked.arrangement.aside.length) };
    await records.history.add(stack.id, { at, event: 'rearranged', facts });
    return ok({ ...stack, ...change, version: stack.version + 1 });
  });
  if (!outcome.ok) return outcome;
  noteForUndo(ports, seen, outcome.value);
  await ports.queue.cancel(asked.id);
  ports.queue.wake();
  ports.log.info('stack.rearranged', { letter: asked.id, letters: parts.length });
  ports.announce({ kind: 'letters', id: asked.id });
  ports.announce({ kind: 'boards' });
  for (const { part } of parts) ports.announce({ kind: 'letters', id: part.id });
  return ok({ stack: outcome.value, letters: parts.map(({ part }) => part.id) });
}

/** « Annuler » puts the stack together again, as long as that is possible. */
function noteForUndo(ports: Ports, before: StoredLetter, { id, version }: StoredLetter): void {
  ports.undo.add({
    changes: [{ id, version, before }],
    takeBack: {
      what: 'stack',
      id,
      again: async () => {
        const restored = await restoreStack(ports, { id, version });
        return restored.ok ? restored.value : null;
      },
    },
  });
}

const rolesOf = ({ pages }: StoredLetter): readonly Pick<ArrangedPage, 'page' | 'role'>[] =>
  pages.map(({ page, role = 'letter' }) => ({ page, role }));

/** Ids, the notes that are their sources, and their judgements: what is not done inside the transaction. */
async function newParts(ports: Ports, whole: Whole, { letters }: Arrangement): Promise<readonly ReadyPart[]> {
  const { stack } = whole;
  const parts: ReadyPart[] = [];
  for (const [index, pages] of letters.entries()) {
    const id = asId<LetterId>(ports.newId());
    const note = JSON.stringify({ letter: id, stack: stack.id, pages: pages.map(({ page }) => page) });
    const source: ContentId = await ports.vault.put(new TextEncoder().encode(note));
    const part = { id, job: asId<JobId>(ports.newId()), place: index + 1, source, pages };
    parts.push(await readyPart(ports, whole, part));
  }
  return parts;
}

/** Someone has typed from its pages since: the version of a letter does not tell. */
async function wasTyped({ transcriptions }: DeskRecords, { stack, typed }: Whole): Promise<boolean> {
  const now = await transcriptions.ofLetter(stack.id);
  const revisions = (pages: Whole['typed']): string => pages.map(({ page, revision }) => `${page}:${revision}`).join();
  return revisions(now) !== revisions(typed);
}

async function wholeOf(
  records: Pick<DeskRecords, 'letters' | 'transcriptions' | 'followUps'>,
  stack: StoredLetter,
): Promise<Whole> {
  // While it is being read, what is stored of it is only a part: see [Note: A part never stands for a letter].
  const readings = stack.state === 'received' ? [] : await records.letters.readings(stack.id);
  const shown = new Map<number, Rotation>(readings.map(({ page, rotation }) => [page, rotation]));
  return {
    stack,
    readings,
    layers: await records.letters.textLayers(stack.id),
    typed: await records.transcriptions.ofLetter(stack.id),
    followUp: (await records.followUps.of([stack.id])).get(stack.id) ?? null,
    shownAt: ({ page, upright = 0 }) => shown.get(page) ?? upright,
  };
}

/** A stack is of many hands: whoever allowed the training to use its pages is asked again for each letter. */
async function forgetConsent({ transcriptions, history }: DeskRecords, stack: LetterId, at: Instant): Promise<void> {
  for (const { letter, page } of await transcriptions.marks()) {
    if (letter !== stack) continue;
    await transcriptions.unmark(stack, page);
    await history.add(stack, { at, event: 'training-withdrawn', facts: { page: String(page) } });
  }
}
