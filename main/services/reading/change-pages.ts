// What a person says of the pages of one letter that stay as they lie in it: what each of them is, and the way up. The
// letter stays itself, with its reference, history, deadline and whoever looks after it. What its pages are is judged at
// once on what was read; a page that was turned is read again, with its letter.
import { isUndecided, nextState } from '#shared/domain/letters/letter-state.ts';
import type { PageReading, Rotation } from '#shared/domain/reading/reading.ts';
import type { ArrangedPage } from '#shared/domain/stacks/arrangement.ts';
import { type Board, isSameBoard } from '#shared/domain/stacks/board.ts';
import type { TranscribedPage } from '#shared/domain/transcription/transcribed-line.ts';
import { withAllTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { asId, type JobId, type LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type {
  DeskRecords,
  HistoryEntry,
  LetterChange,
  StoredLetter,
  StoredPage,
  StoredTranscription,
} from '../../ports/desk-store.ts';
import { judgeQuestion } from './early-judgements.ts';
import { withOpenCase } from './open-case.ts';
import { withoutPlace } from './stack-parts.ts';

type Ports = Pick<
  DeskPorts,
  'store' | 'queue' | 'clock' | 'newId' | 'announce' | 'log' | 'judging' | 'vocabulary' | 'undo'
>;
type Refusal = 'board/changed' | 'letter/not-found' | 'letter/changed' | 'letter/wrong-state';

/** What the desk knows of a letter. */
type Known = {
  readonly letter: StoredLetter;
  readonly readings: readonly PageReading[];
  readonly typed: readonly StoredTranscription[];
};

/** What it is to become. */
type Next = {
  readonly pages: readonly StoredPage[];
  /** Null: its pages are to be read; 'as-is': what was read of them stays. */
  readonly readings: readonly PageReading[] | 'as-is' | null;
  /** Typed pages whose lines change. */
  readonly typed: readonly TranscribedPage[];
  readonly said: Omit<HistoryEntry, 'at'>;
  /** The grid half done that goes with the change. */
  readonly board: Board | null;
};

type Asked = {
  readonly id: LetterId;
  readonly version: number;
  readonly pages: readonly ArrangedPage[];
  /** The grid half done, as whoever asks last saw it. */
  readonly seen: Board | null;
};

export async function changePages(
  ports: Ports,
  { id, version, pages, seen }: Asked,
): Promise<Result<StoredLetter, Refusal>> {
  const known = await knownOf(ports, id);
  if (!known) return err('letter/not-found');
  if (known.letter.version !== version) return err('letter/changed');
  const turned = new Set(pages.filter(({ turn }) => turn !== 0).map(({ page }) => page));
  const roles = pages.filter(({ page, role }) => role !== roleOf(known.letter, page)).length;
  const changed = await become(ports, known, {
    pages: saidOf(known, pages),
    readings: turned.size > 0 ? null : 'as-is',
    typed: known.typed
      .filter(({ page, lines }) => turned.has(page) && lines.length > 0)
      .map(({ page, lines }) => ({ page, lines: withoutPlace(lines) })),
    said: { event: 'pages-said', facts: { roles: String(roles), turned: String(turned.size) } },
    board: seen,
  });
  if (!changed.ok) return changed;
  ports.undo.add({
    changes: [{ id, version: changed.value.version, before: known.letter }],
    takeBack: { what: 'pages', id, again: () => takenBack(ports, known, changed.value) },
  });
  ports.log.info('letter.pages-said', { letter: id, roles, turned: turned.size });
  return changed;
}

const roleOf = ({ pages }: StoredLetter, page: number): StoredPage['role'] =>
  pages.find((each) => each.page === page)?.role ?? 'letter';

/** Where nobody turned it the machine is asked again, as it was before. */
function saidOf({ letter, readings }: Known, arranged: readonly ArrangedPage[]): readonly StoredPage[] {
  return letter.pages.map((page) => {
    const said = arranged.find((each) => each.page === page.page);
    if (!said) return page;
    const shown = readings.find((each) => each.page === page.page)?.rotation ?? page.upright ?? 0;
    return {
      ...page,
      ...(said.role !== roleOf(letter, page.page) && { role: said.role }),
      ...(said.turn !== 0 && { upright: ((shown + said.turn) % 360) as Rotation }),
    };
  });
}

async function knownOf({ store }: Pick<Ports, 'store'>, id: LetterId): Promise<Known | null> {
  const letter = await store.letters.find(id);
  if (!letter) return null;
  const [readings, typed] = await Promise.all([store.letters.readings(id), store.transcriptions.ofLetter(id)]);
  return { letter, readings, typed };
}

/** Judging is done before the transaction: what was changed meanwhile is noticed in it. */
async function become(ports: Ports, known: Known, next: Next): Promise<Result<StoredLetter, Refusal>> {
  const { id } = known.letter;
  const judgement = await judgedAs(ports, known, next);
  const outcome = await ports.store.write(async (records): Promise<Result<StoredLetter, Refusal>> => {
    const letter = await records.letters.find(id);
    if (!letter) return err('letter/not-found');
    if (!isUndecided(letter.state)) return err('letter/wrong-state');
    if (letter.version !== known.letter.version || (await wasTyped(records, known))) return err('letter/changed');
    if (!isSameBoard(await records.begunStacks.of(id), next.board)) return err('board/changed');
    const at = ports.clock.now();
    await records.letters.sayPages(id, next.pages);
    await putTyped(records, known, next, at);
    if (next.readings !== 'as-is') await records.letters.forgetReading(id);
    if (next.readings === null) await readAfresh(ports, records, id, at);
    else if (next.readings !== 'as-is') {
      for (const reading of next.readings) await records.letters.saveReading(id, reading);
    }
    const said = { ...letter, pages: next.pages };
    if (judgement) await records.letters.saveJudgement(id, await withOpenCase(records, said, judgement));
    await records.begunStacks.keep(id, null);
    await records.letters.change(id, letter.version, changeOf(letter, next));
    await records.history.add(id, { at, ...next.said });
    const changed = await records.letters.find(id);
    return changed ? ok(changed) : err('letter/not-found');
  });
  if (outcome.ok) {
    ports.queue.wake();
    ports.announce({ kind: 'letters', id });
    ports.announce({ kind: 'boards' });
  }
  return outcome;
}

/** Read again, it waits for that like a letter that just came in; with what was read before, it is as it was then. */
function changeOf({ state, decision }: StoredLetter, { readings }: Next): LetterChange {
  if (readings === 'as-is') return { state, decision };
  const next = nextState(state, readings === null ? 'turn' : 'read');
  return { state: next.ok ? next.value : state, decision };
}

/** A letter that was never read whole is judged when it is: read-letter.ts looks at what its pages are by then. */
async function judgedAs(ports: Ports, { letter, readings, typed }: Known, next: Next): Promise<Judgement | null> {
  const isToRead = next.readings === null || (next.readings === 'as-is' && letter.state === 'received');
  if (isToRead) return null;
  const words = typed.map((page) => next.typed.find((each) => each.page === page.page) ?? page);
  const pages = withAllTyped(next.readings === 'as-is' ? readings : next.readings, words, next.pages);
  if (pages.length === 0) return null;
  const said = { receivedOn: letter.receivedOn, pages: next.pages };
  return ports.judging.judge(await judgeQuestion(ports.store, ports, said, pages));
}

async function wasTyped({ transcriptions }: DeskRecords, { letter, typed }: Known): Promise<boolean> {
  const told = (pages: Known['typed']): string => pages.map(({ page, revision }) => `${page}:${revision}`).join();
  return told(await transcriptions.ofLetter(letter.id)) !== told(typed);
}

async function putTyped(
  { transcriptions }: DeskRecords,
  { letter, typed }: Known,
  next: Next,
  at: Instant,
): Promise<void> {
  for (const page of next.typed) {
    const revision = typed.find((each) => each.page === page.page)?.revision ?? 0;
    await transcriptions.save(letter.id, page, revision, at);
  }
}

/** A reading that waits will find the pages as they are now; one in hand begins again by itself (read-letter.ts). */
async function readAfresh({ newId }: Ports, { jobs }: DeskRecords, letterId: LetterId, at: Instant): Promise<void> {
  const state = (await jobs.latest([letterId])).get(letterId)?.state;
  if (state === 'queued' || state === 'running') return;
  await jobs.enqueue({ id: asId<JobId>(newId()), kind: 'read', letterId, at });
}

/**
 * « Annuler »: pages, readings and lines as they were before. Only while the pages are as this change left them and nobody
 * decided. Lines typed since stay as they were typed.
 */
async function takenBack(ports: Ports, before: Known, left: StoredLetter): Promise<StoredLetter | null> {
  const known = await knownOf(ports, left.id);
  if (!known || JSON.stringify(known.letter.pages) !== JSON.stringify(left.pages)) return null;
  const wasRead = before.letter.state !== 'received';
  const isTurned = before.letter.pages.some(({ upright }, at) => upright !== left.pages[at]?.upright);
  const undone = await become(ports, known, {
    pages: before.letter.pages,
    readings: isTurned ? (wasRead ? before.readings : null) : 'as-is',
    typed: isTurned ? linesBack(before, known) : [],
    said: { event: 'undone', facts: { what: 'pages' } },
    // A grid begun since is on the pages as they are now.
    board: null,
  });
  return undone.ok ? undone.value : null;
}

/** Turning a page took the places of its lines, in one revision. */
const linesBack = (before: Known, { typed }: Known): readonly TranscribedPage[] =>
  before.typed.filter(({ page, revision }) => typed.find((each) => each.page === page)?.revision === revision + 1);
