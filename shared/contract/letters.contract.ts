// Letters: lists, one whole, its pictures, and a person's decisions.
// Every change names the version it was decided on; a stale one is refused with 'letter/changed'.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LATE_REASONS } from '../domain/deadlines/lateness.ts';
import { LETTER_STATES } from '../domain/letters/letter-state.ts';
import { calendarDateSchema } from './date-schema.ts';
import { decisionForm, establishmentId, letterDetail, letterId, letterSummary, rotation, teamId } from './schemas.ts';

const onVersion = z.object({ id: letterId, version: z.number().int() });
const assigneeName = z.string().trim().min(1).max(60);
const changeErrors = { 'desk/locked': {}, 'letter/not-found': {}, 'letter/changed': {}, 'letter/wrong-state': {} };

const confirmation = onVersion.extend({
  action: z.enum(['forward', 'keep']),
  /** Required to forward. */
  teamId: teamId.nullable(),
  /** The prison the person confirmed or corrected; null leaves it open. */
  establishmentId: establishmentId.nullable(),
  reason: z.string().trim().max(500).nullable(),
});

const clockErrors = {
  'desk/locked': {},
  'letter/not-found': {},
  'letter/wrong-state': {},
  'clock/stopped': {},
  'clock/running': {},
};

const MOST_IN_A_BATCH = 1000;
/** Codes are those of one letter's own refusal. */
const refusedLines = z.array(z.object({ id: letterId, error: z.string() }).readonly()).readonly();

export const lettersContract = {
  list: oc
    .input(
      z.object({
        states: z.array(z.enum(LETTER_STATES)).optional(),
        dueBefore: calendarDateSchema.optional(),
        search: z.string().max(200).optional(),
        /** due: the nearest reply target first. newest: what was received last first. */
        order: z.enum(['due', 'newest']).default('due'),
        /** With 'newest': only letters that follow this one. */
        after: z.object({ receivedOn: calendarDateSchema, id: letterId }).optional(),
        limit: z.number().int().min(1).max(1000).default(500),
      }),
    )
    .output(z.array(letterSummary).readonly())
    .errors({ 'desk/locked': {} }),
  counts: oc.output(z.record(z.enum(LETTER_STATES), z.number().int())).errors({ 'desk/locked': {} }),
  get: oc
    .input(z.object({ id: letterId }))
    .output(letterDetail)
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
  /**
   * The picture of a page (JPEG or PNG), turned as asked: whoever lays rectangles over it names the rotation they
   * belong to, so that a reading that ends meanwhile cannot bring another picture under them.
   */
  picture: oc
    .input(z.object({ id: letterId, page: z.number().int().min(1), rotation }))
    .output(z.file())
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
  /** All pages as a searchable PDF: the pictures upright, the words read lying invisibly on them. */
  pdf: oc
    .input(z.object({ id: letterId }))
    .output(z.file())
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
  /** The person's decision. Forwarding writes the message into the outbox in the same transaction. */
  confirm: oc
    .input(confirmation)
    .output(letterSummary)
    .errors({ ...changeErrors, 'team/not-found': {}, 'team/required': {}, 'establishment/not-found': {} }),
  /** Keeps a decision that is not confirmed yet; null forgets it. Nothing happens to a letter that is decided. */
  keepBegun: oc
    .input(z.object({ id: letterId, form: decisionForm.nullable() }))
    .output(letterSummary)
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
  /** The same decision on many letters, in one transaction; undone together. What is refused does not stop the rest. */
  confirmBatch: oc
    .input(z.object({ letters: z.array(confirmation).min(1).max(MOST_IN_A_BATCH) }))
    .output(z.object({ done: z.array(letterSummary).readonly(), refused: refusedLines }))
    .errors({ 'desk/locked': {} }),
  /**
   * Takes back what was last done since the desk was opened; with a letter as a change left it, that change: one letter
   * or its whole batch; with `followUpOf`, the last change of who looks after that letter or of its clock. Letters that
   * cannot be taken back are named. `what` was taken back.
   */
  undo: oc
    .input(z.union([onVersion, z.object({ followUpOf: letterId })]).nullable())
    .output(
      z.object({
        what: z.enum(['decision', 'stack', 'pages', 'assignee', 'second-look', 'clock', 'person']),
        undone: z.array(letterSummary).readonly(),
        refused: refusedLines,
      }),
    )
    .errors({ 'desk/locked': {}, 'undo/nothing': {} }),
  /** Undoes the decision. Refused with 'outbox/already-left' once the message was given out. */
  reopen: oc
    .input(onVersion)
    .output(letterSummary)
    .errors({ ...changeErrors, 'outbox/already-left': {} }),
  /** `late`: why, where the answer left after its day. */
  markAnswered: oc
    .input(
      onVersion.extend({
        late: z.object({ reason: z.enum(LATE_REASONS), note: z.string().trim().max(300) }).nullish(),
      }),
    )
    .output(letterSummary)
    .errors(changeErrors),
  /** Who of the desk looks after the letter; null for nobody. `seen`: who did when this was asked. */
  assign: oc
    .input(z.object({ id: letterId, assignee: assigneeName.nullable(), seen: assigneeName.nullable() }))
    .output(letterSummary)
    .errors({ 'desk/locked': {}, 'letter/not-found': {}, 'letter/changed': {} }),
  /** Marks a letter that waits for a decision: a person will look at it a second time. `wanted` false takes that away. */
  markSecondLook: oc
    .input(z.object({ id: letterId, wanted: z.boolean() }))
    .output(letterSummary)
    .errors({ 'desk/locked': {}, 'letter/not-found': {}, 'letter/wrong-state': {} }),
  /** Stops the desk's own clock of a letter that is owed. Legal limits go on. */
  stopClock: oc
    .input(z.object({ id: letterId, reason: z.string().trim().min(1).max(300) }))
    .output(letterSummary)
    .errors(clockErrors),
  restartClock: oc
    .input(z.object({ id: letterId }))
    .output(letterSummary)
    .errors(clockErrors),
  /** Reads a letter again (after a failure or a cancelled reading). */
  readAgain: oc
    .input(z.object({ id: letterId }))
    .output(letterSummary)
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
  cancelReading: oc
    .input(z.object({ id: letterId }))
    .output(letterSummary)
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
  /** The acknowledgement letter as PDF. */
  acknowledgement: oc
    .input(z.object({ id: letterId }))
    .output(z.file())
    .errors({ 'desk/locked': {}, 'letter/not-found': {} }),
};
