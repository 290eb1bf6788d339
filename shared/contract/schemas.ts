// Schemas of the nouns that cross to a user interface. Built from the domain's closed lists, so they cannot drift.
import { z } from 'zod';
import { TEAM_KINDS } from '../domain/directory/directory.ts';
import { FILE_ERROR_CAUSES, FILE_ERRORS } from '../domain/letters/file-error.ts';
import { LETTER_STATES } from '../domain/letters/letter-state.ts';
import type { Rotation } from '../domain/reading/reading.ts';
import { TEXT_ORIGINS } from '../domain/reading/text-origin.ts';
import { PAGE_ROLES } from '../domain/stacks/arrangement.ts';
import { LINE_STATES } from '../domain/transcription/transcribed-line.ts';
import {
  DOCUMENT_KINDS,
  LEGIBILITIES,
  PASSAGE_REASONS,
  SENDER_KINDS,
  SIGNAL_CODES,
  SITUATION_CODES,
  URGENCY_LEVELS,
} from '../domain/triage/judgement.ts';
import { ACTIONS, SUGGESTION_RULES } from '../domain/triage/suggestion-rules.ts';
import type { CoverageId, EstablishmentId, LetterId, OutboxId, TeamId, ViewId } from '../kernel/ids.ts';
import { calendarDateSchema } from './date-schema.ts';
import { signalLimit, timeOfDay } from './limit-schemas.ts';

const id = <T extends string>() => z.custom<T>((value) => typeof value === 'string' && /^[\w-]{1,120}$/.test(value));
export const letterId = id<LetterId>();
export const teamId = id<TeamId>();
export const coverageId = id<CoverageId>();
export const establishmentId = id<EstablishmentId>();
export const outboxId = id<OutboxId>();
export const viewId = id<ViewId>();

/** Instants are ISO 8601 in UTC. */
export const instant = z.string();

export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export const evidence = z
  .object({ text: z.string(), page: z.number().int(), box: box.nullable(), heard: z.literal(true).optional() })
  .readonly();

export const signal = z
  .object({
    code: z.enum(SIGNAL_CODES),
    level: z.enum(URGENCY_LEVELS),
    evidence,
    date: calendarDateSchema.nullable(),
    time: timeOfDay.optional(),
    limit: signalLimit.nullable(),
  })
  .readonly();

const situation = z
  .object({ code: z.enum(SITUATION_CODES), evidence: evidence.nullable(), letterId: letterId.optional() })
  .readonly();

const otherPrison = z
  .object({ id: establishmentId, name: z.string(), evidence: z.array(evidence).readonly() })
  .readonly();

export const judgement = z
  .object({
    sender: z.enum(SENDER_KINDS),
    kind: z.enum(DOCUMENT_KINDS),
    legibility: z.enum(LEGIBILITIES),
    language: z.string().nullable(),
    establishment: z
      .object({
        id: establishmentId,
        name: z.string(),
        confidence: z.number(),
        evidence: z.array(evidence).readonly(),
      })
      .readonly()
      .nullable(),
    alternatives: z.array(z.object({ id: establishmentId, confidence: z.number() }).readonly()).readonly(),
    otherPrison: otherPrison.nullish(),
    facingPrison: otherPrison.optional(),
    otherPlace: evidence.optional(),
    otherWriter: evidence.optional(),
    passages: z
      .array(z.object({ why: z.enum(PASSAGE_REASONS), evidence }).readonly())
      .readonly()
      .optional(),
    person: z
      .object({
        surname: z.string().nullable(),
        givenNames: z.string().nullable(),
        ecrouNumber: z.string().nullable(),
        bornOn: calendarDateSchema.nullable(),
        aliases: z.array(z.string()).readonly().optional(),
        otherNumbers: z
          .array(z.object({ number: z.string(), chance: z.number() }).readonly())
          .readonly()
          .optional(),
        nationality: z.string().optional(),
        confidence: z.number(),
        evidence: z.array(evidence).readonly(),
      })
      .readonly()
      .nullable(),
    writtenOn: calendarDateSchema.nullable(),
    signals: z.array(signal).readonly(),
    doubts: z
      .array(z.object({ code: z.enum(SIGNAL_CODES), evidence, faint: z.literal(true).optional() }).readonly())
      .readonly()
      .optional(),
    understood: z.number().optional(),
    several: z.literal(true).optional(),
    topics: z.array(z.string()).readonly(),
    situations: z.array(situation).readonly().optional(),
  })
  .readonly();

export const suggestion = z
  .object({
    action: z.enum(ACTIONS),
    team: z.object({ id: teamId, email: z.string() }).readonly().nullable(),
    reasons: z
      .array(
        z.object({ rule: z.enum(SUGGESTION_RULES), facts: z.record(z.string(), z.string()).readonly() }).readonly(),
      )
      .readonly(),
  })
  .readonly();

export const fileErrorSchema = z
  .object({
    code: z.enum(FILE_ERRORS),
    cause: z.enum(FILE_ERROR_CAUSES).nullable(),
    facts: z.record(z.string(), z.string()).readonly(),
  })
  .readonly();

/** Where the machine stands with a letter. `progress` is 0 to 1. */
export const readingStatus = z
  .object({
    state: z.enum(['waiting', 'reading', 'done', 'failed', 'cancelled']),
    progress: z.number(),
    error: fileErrorSchema.nullable(),
  })
  .readonly();

export const decision = z
  .object({
    action: z.enum(['forward', 'keep']),
    teamId: teamId.nullable(),
    establishmentId: establishmentId.nullable(),
    reason: z.string().nullable(),
    at: instant,
  })
  .readonly();

/** What a person has chosen for a letter so far: done only when it is confirmed. */
export const decisionForm = z
  .object({
    action: z.enum(['forward', 'keep']).nullable(),
    teamId: teamId.nullable(),
    establishmentId: establishmentId.nullable(),
    reason: z.string().max(500),
  })
  .readonly();

/** The earliest of the reply target and the legal limits, with what it comes from. */
export const realDeadline = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['reply', 'stopped']), on: calendarDateSchema }).readonly(),
  z.object({ kind: z.enum(['limit', 'at-once']), on: calendarDateSchema, code: z.enum(SIGNAL_CODES) }).readonly(),
]);

/** A stretch of days on which the desk's own clock stands; `until` null while it does. */
export const pause = z
  .object({ from: calendarDateSchema, until: calendarDateSchema.nullable(), reason: z.string() })
  .readonly();

/** One letter in a list. */
export const letterSummary = z
  .object({
    id: letterId,
    version: z.number().int(),
    state: z.enum(LETTER_STATES),
    receivedOn: calendarDateSchema,
    dueOn: calendarDateSchema,
    workBy: calendarDateSchema,
    deadline: realDeadline,
    pauses: z.array(pause).readonly(),
    /** Who of the desk looks after it, as the desk calls them. */
    assignee: z.string().nullable(),
    /** Since when a person wants to look at it a second time; it shows while the letter is undecided. */
    secondLook: instant.nullable(),
    sourceName: z.string(),
    pageCount: z.number().int(),
    reading: readingStatus,
    judgement: judgement.nullable(),
    suggestion: suggestion.nullable(),
    decision: decision.nullable(),
    /** A decision begun and not confirmed yet. */
    begun: decisionForm.nullable(),
  })
  .readonly();

export const countingStep = z.union([
  z.object({ step: z.literal('received'), on: calendarDateSchema }).readonly(),
  z
    .object({
      step: z.literal('stopped'),
      on: calendarDateSchema,
      until: calendarDateSchema.nullable(),
      days: z.number(),
    })
    .readonly(),
  z.object({ step: z.literal('due'), on: calendarDateSchema, days: z.number() }).readonly(),
  z.object({ step: z.literal('closed'), on: calendarDateSchema, why: z.string() }).readonly(),
  z.object({ step: z.literal('work-by'), on: calendarDateSchema }).readonly(),
]);

/** Stretches of a text: characters from, to (excluded). */
export const textRanges = z.array(z.tuple([z.number().int(), z.number().int()]).readonly()).readonly();

/** How far a stored picture is turned, clockwise, to stand upright. */
export const rotation = z.union([
  z.literal(0),
  z.literal(90),
  z.literal(180),
  z.literal(270),
]) satisfies z.ZodType<Rotation>;

/** One page of a letter. Width and height are of the upright picture: `letters.picture` with this rotation. */
export const letterPage = z
  .object({
    page: z.number().int(),
    width: z.number(),
    height: z.number(),
    rotation,
    /** What it is of its letter, as a person said. */
    role: z.enum(PAGE_ROLES),
    /** What was read or typed there; null while it was not read. Never to be shown without its origin. */
    text: z.string().nullable(),
    /** Null with the text. */
    origin: z.enum(TEXT_ORIGINS).nullable(),
    /** Words of the text that are handwriting nobody validated. */
    draftWords: z.int(),
    /** Words of the text that may well be others. */
    doubtful: textRanges,
    /** The text with what common French has in the place of handwritten words; null where that changes nothing. */
    likely: z.object({ text: z.string(), doubtful: textRanges }).readonly().nullable(),
  })
  .readonly();

/** A line a person types from the image. `key` names it on its page. */
export const transcribedLine = z
  .object({
    key: z.string().regex(/^[\w-]{1,40}$/),
    source: z.number().int().min(0).nullable(),
    box: box.nullable(),
    machine: z.string().max(2000),
    typed: z.string().max(2000),
    state: z.enum(LINE_STATES),
  })
  .readonly();

export const transcription = z
  .object({
    page: z.number().int(),
    /** Of the upright picture: boxes lie in it. */
    width: z.number(),
    height: z.number(),
    rotation,
    /** To be named when the lines are saved. */
    revision: z.number().int(),
    /** Each line with the doubtful words of its `machine` text. */
    lines: z.array(z.object({ line: transcribedLine, doubtful: textRanges }).readonly()).readonly(),
    /** A person allowed the training of the reader to use this page's validated lines. */
    trainable: z.boolean(),
  })
  .readonly();

export const historyEntry = z
  .object({ at: instant, event: z.string(), facts: z.record(z.string(), z.string()).readonly() })
  .readonly();

export const outboxItem = z
  .object({
    id: outboxId,
    letterId,
    kind: z.literal('forward'),
    to: z.string(),
    teamId,
    reference: z.string(),
    state: z.enum(['waiting', 'exported', 'withdrawn']),
    createdAt: instant,
    exportedAt: instant.nullable(),
  })
  .readonly();

export const letterDetail = z
  .object({
    letter: letterSummary,
    reference: z.string(),
    pages: z.array(letterPage).readonly(),
    steps: z.array(countingStep).readonly(),
    history: z.array(historyEntry).readonly(),
    outbox: z.array(outboxItem).readonly(),
    /** The person's name or number rests on handwriting nobody validated: it is not printed on papers. */
    personIsDraft: z.boolean(),
    /** The stack it was made from; null when it came by itself. */
    stack: z
      .object({
        id: letterId,
        reference: z.string(),
        /** To be named when it is restored. */
        version: z.int(),
        pageCount: z.int(),
        letterCount: z.int(),
        /** None of its letters was decided yet. */
        restorable: z.boolean(),
      })
      .readonly()
      .nullable(),
    /** How many of its pages are separator sheets: it is a stack of several letters. */
    separatorCount: z.int(),
    /** How many letters its pages seem to hold, found once it was read; 1 where nothing says more. */
    seemingLetters: z.int(),
    /** The letters made of its pages, when it is a stack that was rearranged. */
    parts: z
      .array(
        z.object({ id: letterId, reference: z.string(), state: z.enum(LETTER_STATES), pageCount: z.int() }).readonly(),
      )
      .readonly(),
  })
  .readonly();

export const team = z
  .object({
    id: teamId,
    name: z.string().trim().min(1).max(120),
    kind: z.enum(TEAM_KINDS),
    email: z.email(),
    address: z.array(z.string().max(80)).max(6).readonly(),
    fallbackId: teamId.nullable(),
  })
  .readonly();

export const coverage = z
  .object({
    id: coverageId,
    teamId,
    establishmentId,
    from: calendarDateSchema.nullable(),
    to: calendarDateSchema.nullable(),
  })
  .readonly();

export const establishment = z
  .object({
    id: establishmentId,
    name: z.string(),
    type: z.string(),
    city: z.string(),
    postalCode: z.string(),
    department: z.string(),
    street: z.string(),
    aliases: z.array(z.string()).readonly(),
  })
  .readonly();

export const intakeEntry = z
  .object({
    id: z.string(),
    at: instant,
    fileName: z.string(),
    outcome: z.enum(['stored', 'duplicate', 'refused']),
    letterId: letterId.nullable(),
    error: fileErrorSchema.nullable(),
  })
  .readonly();

export type Evidence = z.infer<typeof evidence>;
export type LetterSummary = z.infer<typeof letterSummary>;
export type LetterDetail = z.infer<typeof letterDetail>;
export type Transcription = z.infer<typeof transcription>;
export type ReadingStatus = z.infer<typeof readingStatus>;
export type IntakeEntryView = z.infer<typeof intakeEntry>;
export type OutboxItemView = z.infer<typeof outboxItem>;
