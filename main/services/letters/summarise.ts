// One letter as every screen and the command line see it. The suggestion is worked out afresh from today's
// directory, and the legal limits from today's table, so that a change of either shows at once; only decisions are
// stored.
import type { LegalLimit } from '#shared/domain/deadlines/legal-limit.ts';
import { deskTable } from '#shared/domain/deadlines/limit-edits.ts';
import { type LimitedJudgement, withLimits } from '#shared/domain/deadlines/limits-of-letter.ts';
import { openPause, type Pause } from '#shared/domain/deadlines/pause.ts';
import { type RealDeadline, realDeadline } from '#shared/domain/deadlines/real-deadline.ts';
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import type { DecisionForm } from '#shared/domain/letters/decision-form.ts';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import type { LetterState } from '#shared/domain/letters/letter-state.ts';
import { type Suggestion, suggest } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { Decision, FollowUp, Job, StoredLetter } from '../../ports/desk-store.ts';
import { NOT_FOLLOWED } from './follow-up.ts';

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
  /** The earliest of the reply target and the legal limits. */
  readonly deadline: RealDeadline;
  /** Days on which the desk's own clock stood, in order. */
  readonly pauses: readonly Pause[];
  /** Who of the desk looks after it. */
  readonly assignee: string | null;
  /** Since when a person wants to look at it a second time. */
  readonly secondLook: Instant | null;
  readonly sourceName: string;
  readonly pageCount: number;
  readonly reading: ReadingView;
  readonly judgement: LimitedJudgement | null;
  readonly suggestion: Suggestion | null;
  readonly decision: Decision | null;
  /** What a person has chosen and not confirmed yet. */
  readonly begun: DecisionForm | null;
};

const READING_STATE = {
  queued: 'waiting',
  running: 'reading',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

/** The views of these letters, in the order given. */
export async function summarise(ports: SummaryPorts, letters: readonly StoredLetter[]): Promise<LetterView[]> {
  const ids = letters.map((letter) => letter.id);
  const [directory, jobs, edits, followUps, begun] = await Promise.all([
    ports.store.directory.whole(),
    ports.store.jobs.latest(ids),
    ports.store.limits.edits(),
    ports.store.followUps.of(ids),
    ports.store.begun.all(),
  ]);
  const today = ports.clock.today();
  const tables = { directory, table: deskTable(ports.limits, edits), establishments: ports.establishments };
  return letters.map((letter) =>
    view(letter, tables, {
      reading: readingOf(jobs.get(letter.id), ports.queue.progressOf(letter.id)),
      ...(followUps.get(letter.id) ?? NOT_FOLLOWED),
      begun: begun.get(letter.id) ?? null,
      today,
    }),
  );
}

export type SummaryPorts = Pick<DeskPorts, 'store' | 'clock' | 'queue' | 'limits' | 'establishments'>;

type Around = FollowUp & Pick<LetterView, 'reading' | 'begun'> & { readonly today: CalendarDate };

type Tables = {
  readonly directory: Directory;
  readonly table: readonly LegalLimit[];
  readonly establishments: readonly Establishment[];
};

function readingOf(job: Job | undefined, progress: number | null): ReadingView {
  if (!job) return { state: 'waiting', progress: 0, error: null };
  const error = job.error ? fileError(job.error.code, job.error.cause) : null;
  const state = READING_STATE[job.state];
  return { state, progress: state === 'done' ? 1 : (progress ?? 0), error };
}

function view(letter: StoredLetter, tables: Tables, around: Around): LetterView {
  const { reading, assignee, secondLook, pauses, begun, today } = around;
  const { id, version, state, receivedOn, sourceName, decision } = letter;
  const { directory, ...limitFacts } = tables;
  const confirmed = decision?.establishmentId ?? null;
  const judgement = letter.judgement && withLimits(letter.judgement, { receivedOn, confirmed, ...limitFacts });
  const { dueOn, workBy } = replyTarget(receivedOn, { pauses, today });
  const isStopped = openPause(pauses) !== null;
  const suggestion = judgement && suggest({ judgement, directory, receivedOn });
  const pageCount = letter.pages.length;
  return {
    id,
    version,
    state,
    receivedOn,
    dueOn,
    workBy,
    deadline: realDeadline(judgement?.signals ?? [], { receivedOn, workBy, isStopped }),
    pauses,
    assignee,
    secondLook,
    sourceName,
    pageCount,
    reading,
    judgement,
    suggestion,
    decision,
    begun,
  };
}
