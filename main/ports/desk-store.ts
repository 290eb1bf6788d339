// The desk's records. One interface a noun; all of them also inside a transaction.
// Implementations: SQLite (encrypted). Inside `write` await nothing but the store itself.
import type { KeptLimitEdit, LimitEdit } from '../../shared/domain/deadlines/limit-edits.ts';
import type { Pause } from '../../shared/domain/deadlines/pause.ts';
import type { Coverage, Directory, Team } from '../../shared/domain/directory/directory.ts';
import type { DecisionForm } from '../../shared/domain/letters/decision-form.ts';
import type { FileErrorCause, FileErrorCode } from '../../shared/domain/letters/file-error.ts';
import type { LetterState } from '../../shared/domain/letters/letter-state.ts';
import type { PageReading, Rotation } from '../../shared/domain/reading/reading.ts';
import type { TextLayer } from '../../shared/domain/reading/text-layer.ts';
import type { PageRole } from '../../shared/domain/stacks/arrangement.ts';
import type { Board } from '../../shared/domain/stacks/board.ts';
import type { TranscribedPage } from '../../shared/domain/transcription/transcribed-line.ts';
import type { Judgement } from '../../shared/domain/triage/judgement.ts';
import type { CalendarDate } from '../../shared/kernel/calendar-date.ts';
import type {
  ContentId,
  CoverageId,
  EstablishmentId,
  JobId,
  LetterId,
  OutboxId,
  TeamId,
} from '../../shared/kernel/ids.ts';
import type { Instant } from './clock.ts';
import type { AliasRecords } from './desk-aliases.ts';
import type { PeopleRecords } from './desk-people.ts';
import type { Search } from './desk-search.ts';
import type { TrustRecords } from './desk-trust.ts';
import type { ViewRecords } from './desk-views.ts';

export type StoredPage = {
  /** From 1. */
  readonly page: number;
  readonly content: ContentId;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** Of the stored picture, in pixels, before any rotation. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise to turn the stored picture by, as a person said; absent where the machine finds out. */
  readonly upright?: Rotation;
  /** What a person said it is of its letter; absent: a page of the letter itself, as far as anyone said. */
  readonly role?: PageRole;
};

/** What a person decided. `establishmentId` is what they confirmed, null when they left it open. */
export type Decision = {
  readonly action: 'forward' | 'keep';
  readonly teamId: TeamId | null;
  readonly establishmentId: EstablishmentId | null;
  readonly reason: string | null;
  readonly at: Instant;
};

export type StoredLetter = {
  readonly id: LetterId;
  readonly state: LetterState;
  /** Rises by one with each change of state or decision: a change asked on an older version is refused. */
  readonly version: number;
  readonly receivedOn: CalendarDate;
  readonly createdAt: Instant;
  /** Name of the scanned file, without folder. May hold a person's name: never in logs. */
  readonly sourceName: string;
  readonly source: ContentId;
  readonly sourceMediaType: string;
  readonly pages: readonly StoredPage[];
  readonly judgement: Judgement | null;
  readonly decision: Decision | null;
};

export type NewLetter = Omit<StoredLetter, 'state' | 'version' | 'judgement' | 'decision'>;

export type LetterFilter = {
  /** Those whose pages are in other letters ('rearranged') only where asked for here. */
  readonly states?: readonly LetterState[];
  /** Letters whose reply target is strictly before this day. */
  readonly dueBefore?: CalendarDate;
  /** Words that must all appear (folded, prefix) in the text read or typed, the person, the prison or the file name. */
  readonly search?: string;
  /** The nearest reply target first when absent. */
  readonly order?: 'due' | 'newest';
  /** With 'newest': only letters that follow this one in that order. */
  readonly after?: { readonly receivedOn: CalendarDate; readonly id: LetterId };
  /** At most this many. */
  readonly limit: number;
};

export type LetterChange = {
  readonly state: LetterState;
  readonly decision: Decision | null;
};

export type Letters = {
  /** Throws if the source is already stored (unique). */
  insert(letter: NewLetter): Promise<void>;
  find(id: LetterId): Promise<StoredLetter | null>;
  /** Those that are there, in the order asked for. */
  findAll(ids: readonly LetterId[]): Promise<readonly StoredLetter[]>;
  findBySource(source: ContentId): Promise<LetterId | null>;
  list(filter: LetterFilter): Promise<readonly StoredLetter[]>;
  countByState(): Promise<Readonly<Record<LetterState, number>>>;
  /** Replaces state and decision if the version is still `version`; false when someone was faster. */
  change(id: LetterId, version: number, change: LetterChange): Promise<boolean>;
  /**
   * What a person says of the pages as they lie in the letter: `upright` and `role` of each. Takes the place of what was
   * said of them this way before.
   */
  sayPages(id: LetterId, pages: readonly StoredPage[]): Promise<void>;
  /** What the file said is on a page, from 1; kept so that the page can be read again without its file. */
  saveTextLayer(id: LetterId, page: number, layer: TextLayer): Promise<void>;
  /** By page; pages without one are absent. */
  textLayers(id: LetterId): Promise<ReadonlyMap<number, TextLayer>>;
  saveReading(id: LetterId, reading: PageReading): Promise<void>;
  readings(id: LetterId): Promise<readonly PageReading[]>;
  /** Keeps the judgement and the columns searched by; does not touch state or version. */
  saveJudgement(id: LetterId, judgement: Judgement): Promise<void>;
  /** Takes away what was read and judged, with the words it was found by; not the text layers, state or version. */
  forgetReading(id: LetterId): Promise<void>;
};

export const HISTORY_EVENTS = [
  'imported',
  'read',
  'reading-failed',
  'reading-cancelled',
  'forwarded',
  'kept',
  'answered',
  'reopened',
  'message-exported',
  'transcribed',
  'person-linked',
  'person-unlinked',
  'training-allowed',
  'training-withdrawn',
  'rearranged',
  'separated',
  'restored',
  'withdrawn',
  'pages-said',
  'undone',
  'assigned',
  'clock-stopped',
  'clock-restarted',
  'second-look',
  'second-look-done',
] as const;
export type HistoryEvent = (typeof HISTORY_EVENTS)[number];
export type HistoryEntry = {
  readonly at: Instant;
  readonly event: HistoryEvent;
  /** Ids, codes and numbers the sentence on screen needs. */
  readonly facts: Readonly<Record<string, string>>;
};
export type History = {
  add(letter: LetterId, entry: HistoryEntry): Promise<void>;
  of(letter: LetterId): Promise<readonly HistoryEntry[]>;
};

/** What a person typed from one page. Only ever with the letter's id: it is text of the letter. */
export type StoredTranscription = TranscribedPage & {
  /** Rises by one with each change of its lines: a change made on an older one is refused. */
  readonly revision: number;
};

/** A page whose typed lines may be exported to train the reader of handwriting, by a person's wish. */
export type TrainingMark = {
  readonly letter: LetterId;
  readonly page: number;
  /** A random name for the hand; the same for all pages of a letter, and nothing of the letter can be told from it. */
  readonly writer: string;
  readonly since: Instant;
};

export type Transcriptions = {
  /** Pages that were typed from, by their number. */
  ofLetter(letter: LetterId): Promise<readonly StoredTranscription[]>;
  /**
   * Replaces the lines of a page, and the typed words the letter is found by, if the page is still at `revision` (0: it
   * was never typed from); false when someone was faster. Lines that did not change keep their times.
   */
  save(letter: LetterId, page: TranscribedPage, revision: number, at: Instant): Promise<boolean>;
  /** Does nothing when the page is marked already. */
  mark(mark: TrainingMark): Promise<void>;
  /** Takes the mark away; the hand keeps its name for the next time. */
  unmark(letter: LetterId, page: number): Promise<void>;
  /** The name its hand was given at its first mark, marked still or not. */
  writerOf(letter: LetterId): Promise<string | null>;
  /** Every page marked now, by letter and page. */
  marks(): Promise<readonly TrainingMark[]>;
};

/** A letter made of pages of a stack. */
export type StackPart = {
  readonly letter: LetterId;
  readonly stack: LetterId;
  /** Among the letters of the stack, from 1. */
  readonly place: number;
  readonly pages: readonly {
    readonly page: number;
    /** Its number in the stack. */
    readonly stackPage: number;
    readonly upright: Rotation | null;
    readonly role: PageRole;
  }[];
};
export type Stacks = {
  /** The letter is already stored. Its pages say from here on what `upright` and `role` are. */
  add(part: StackPart): Promise<void>;
  /** The letters that stand for this stack now, by their place; empty when it was not rearranged, or restored. */
  partsOf(stack: LetterId): Promise<readonly StackPart[]>;
  /** The stack this letter stands for a part of; null when it is of none, or was taken back. */
  partOf(letter: LetterId): Promise<StackPart | null>;
  /** The letters of the stack stand for it no more. */
  withdraw(stack: LetterId, at: Instant): Promise<void>;
};

export type DirectoryRecords = {
  whole(): Promise<Directory>;
  saveTeam(team: Team): Promise<void>;
  /** Refused (false) while letters were forwarded to it or others fall back on it. */
  removeTeam(id: TeamId): Promise<boolean>;
  saveCoverage(coverage: Coverage): Promise<void>;
  removeCoverage(id: CoverageId): Promise<void>;
};

export const JOB_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof JOB_STATES)[number];
export type Job = {
  readonly id: JobId;
  readonly kind: 'read';
  readonly letterId: LetterId;
  readonly state: JobState;
  /** Times it was begun. */
  readonly attempts: number;
  readonly error: { readonly code: FileErrorCode; readonly cause: FileErrorCause | null } | null;
};
export type Jobs = {
  enqueue(job: {
    readonly id: JobId;
    readonly kind: 'read';
    readonly letterId: LetterId;
    readonly at: Instant;
  }): Promise<void>;
  /** Takes the oldest queued job and marks it running; null when none waits. */
  claim(at: Instant): Promise<Job | null>;
  finish(id: JobId, state: 'done' | 'failed' | 'cancelled', error: Job['error'], at: Instant): Promise<void>;
  /** After a crash: what was running waits again. Returns how many. */
  requeueRunning(): Promise<number>;
  /** The newest job of each of these letters. */
  latest(letters: readonly LetterId[]): Promise<ReadonlyMap<LetterId, Job>>;
  /** How many wait (queued) and how many are in hand (running). */
  countOpen(): Promise<{ readonly waiting: number; readonly reading: number }>;
};

export const OUTBOX_STATES = ['waiting', 'exported', 'withdrawn'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];
/** Something that leaves the building. Written in the transaction of the decision that causes it. */
export type OutboxItem = {
  readonly id: OutboxId;
  /** The same decision never leaves twice: unique. */
  readonly idempotencyKey: string;
  readonly kind: 'forward';
  readonly letterId: LetterId;
  readonly teamId: TeamId;
  readonly to: string;
  readonly state: OutboxState;
  readonly createdAt: Instant;
  /** When the message was last given out as a file, and its SHA-256: the proof. */
  readonly exportedAt: Instant | null;
  readonly proof: string | null;
};
export type Outbox = {
  /** Does nothing when the idempotency key is already there. */
  add(item: Omit<OutboxItem, 'state' | 'exportedAt' | 'proof'>): Promise<void>;
  find(id: OutboxId): Promise<OutboxItem | null>;
  list(): Promise<readonly OutboxItem[]>;
  /** What nobody has taken out yet, oldest first. */
  waiting(): Promise<readonly OutboxItem[]>;
  ofLetter(letter: LetterId): Promise<readonly OutboxItem[]>;
  markExported(id: OutboxId, at: Instant, proof: string): Promise<void>;
  /** Takes back what has not left yet; false when it already has. */
  withdraw(id: OutboxId): Promise<boolean>;
};

export const INTAKE_OUTCOMES = ['stored', 'duplicate', 'refused'] as const;
export type IntakeOutcome = (typeof INTAKE_OUTCOMES)[number];
/** One line of the import screen: what became of one file. */
export type IntakeEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly fileName: string;
  readonly outcome: IntakeOutcome;
  readonly letterId: LetterId | null;
  readonly error: {
    readonly code: FileErrorCode;
    readonly cause: FileErrorCause | null;
    readonly facts: Readonly<Record<string, string>>;
  } | null;
};
export type IntakeLog = {
  add(entry: IntakeEntry): Promise<void>;
  /** Newest first. */
  recent(limit: number): Promise<readonly IntakeEntry[]>;
};

/** Small facts about the desk itself (watched folder, when it was made). */
/** `undo-journal`: only while the desk is locked. `left-list`: how *Tri* was left (desk-views.ts). */
/** `day-notice`: 'off' where nobody wants it. `day-notice-told`: the day on which it was last said. */
export type SettingKey = 'watched-folder' | 'day-notice' | 'day-notice-told' | 'undo-journal' | 'left-list';
export type Settings = {
  get(key: SettingKey): Promise<string | null>;
  set(key: SettingKey, value: string | null): Promise<void>;
};

/** Changes to the table of legal limits: kept for ever, the newest of a row counts. */
export type LimitRecords = {
  /** Oldest first. */
  edits(): Promise<readonly KeptLimitEdit[]>;
  /**
   * Adds a change, made on the row's change number `version` (0: none before); false when someone was faster.
   */
  add(edit: Omit<LimitEdit, 'number'>, version: number): Promise<boolean>;
};

/**
 * What a person of the desk arranged around a letter: who looks after it, since when it is to be looked at a second time,
 * when its clock stood (in order).
 */
export type FollowUp = {
  readonly assignee: string | null;
  readonly secondLook: Instant | null;
  readonly pauses: readonly Pause[];
};
export type FollowUps = {
  /** Letters of which there is nothing to say are absent. */
  of(letters: readonly LetterId[]): Promise<ReadonlyMap<LetterId, FollowUp>>;
  assign(letter: LetterId, assignee: string | null): Promise<void>;
  /** Null takes the mark away. */
  markSecondLook(letter: LetterId, at: Instant | null): Promise<void>;
  /** Throws where the clock stands already. */
  stop(letter: LetterId, pause: { readonly from: CalendarDate; readonly reason: string }): Promise<void>;
  /** False where it runs. */
  restart(letter: LetterId, on: CalendarDate): Promise<boolean>;
  /** Its clock as it was before: these pauses, in order, and no other. */
  putPauses(letter: LetterId, pauses: readonly Pause[]): Promise<void>;
};

/** Decisions that a person has begun and not confirmed: of few letters at a time. */
export type BegunDecisions = {
  all(): Promise<ReadonlyMap<LetterId, DecisionForm>>;
  /** Null takes it away. */
  keep(letter: LetterId, form: DecisionForm | null): Promise<void>;
};

/** How a person has begun to arrange a stack whose letters are not made yet. */
export type BegunStacks = {
  of(letter: LetterId): Promise<Board | null>;
  /** Null takes it away. */
  keep(letter: LetterId, board: Board | null): Promise<void>;
};

export type DeskRecords = {
  readonly letters: Letters;
  readonly history: History;
  readonly directory: DirectoryRecords;
  readonly jobs: Jobs;
  readonly outbox: Outbox;
  readonly intake: IntakeLog;
  readonly settings: Settings;
  readonly limits: LimitRecords;
  readonly transcriptions: Transcriptions;
  readonly search: Search;
  readonly people: PeopleRecords;
  readonly aliases: AliasRecords;
  readonly stacks: Stacks;
  readonly followUps: FollowUps;
  readonly views: ViewRecords;
  readonly trust: TrustRecords;
  readonly begun: BegunDecisions;
  readonly begunStacks: BegunStacks;
};

export type DeskStore = DeskRecords & {
  /** All or nothing, durable on return. Inside, await only the records given. */
  write<T>(work: (records: DeskRecords) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};
