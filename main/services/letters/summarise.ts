// One letter as every screen and the command line see it. The suggestion is worked out afresh from today's
// directory, so that a new team or coverage changes what is proposed at once; only decisions are stored.
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import type { LetterState } from '#shared/domain/letters/letter-state.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { type Suggestion, suggest } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { Decision, Job, StoredLetter } from '../../ports/desk-store.ts';

export type ReadingView = {
  readonly state: 'waiting' | 'reading' | 'done' | 'failed' | 'cancelled';
  readonly progress: number;
  readonly error: FileError | null;
};

export type LetterView = {
  readonly id: LetterId;
  readonly version: number;
  readonly state: LetterState;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly workBy: CalendarDate;
  readonly sourceName: string;
  readonly pageCount: number;
  readonly reading: ReadingView;
  readonly judgement: Judgement | null;
  readonly suggestion: Suggestion | null;
  readonly decision: Decision | null;
};

const READING_STATE = {
  queued: 'waiting',
  running: 'reading',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

/** The views of these letters, in the order given. */
export async function summarise(
  ports: Pick<DeskPorts, 'store' | 'queue'>,
  letters: readonly StoredLetter[],
): Promise<LetterView[]> {
  const [directory, jobs] = await Promise.all([
    ports.store.directory.whole(),
    ports.store.jobs.latest(letters.map((letter) => letter.id)),
  ]);
  return letters.map((letter) =>
    view(letter, directory, readingOf(jobs.get(letter.id), ports.queue.progressOf(letter.id))),
  );
}

function readingOf(job: Job | undefined, progress: number | null): ReadingView {
  if (!job) return { state: 'waiting', progress: 0, error: null };
  const error = job.error ? fileError(job.error.code, job.error.cause) : null;
  const state = READING_STATE[job.state];
  return { state, progress: state === 'done' ? 1 : (progress ?? 0), error };
}

function view(letter: StoredLetter, directory: Directory, reading: ReadingView): LetterView {
  const { id, version, state, receivedOn, sourceName, judgement, decision } = letter;
  const { dueOn, workBy } = replyTarget(receivedOn);
  const suggestion = judgement && suggest({ judgement, directory, receivedOn });
  const pageCount = letter.pages.length;
  return {
    id,
    version,
    state,
    receivedOn,
    dueOn,
    workBy,
    sourceName,
    pageCount,
    reading,
    judgement,
    suggestion,
    decision,
  };
}
