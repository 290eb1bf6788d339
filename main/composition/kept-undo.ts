// Gestures and changes to tables that can be undone outlive a lock: they lie in the desk, encrypted like all of it, while
// nobody can see it, and are taken out when it is opened again. [Note: What undo outlives] Only in the same run of the
// application and on the same day: a decision taken back a week later, or by whoever comes next, is a new decision.
import { z } from 'zod';
import { keptTableStep } from '#shared/contract/tables.contract.ts';
import { LETTER_STATES } from '#shared/domain/letters/letter-state.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { EstablishmentId, LetterId, TeamId } from '#shared/kernel/ids.ts';
import type { Instant } from '../ports/clock.ts';
import type { DeskPorts } from '../ports/desk-ports.ts';
import type { TableJournal, UndoJournal, UndoStep } from '../ports/undo-journal.ts';
import { makeTableJournal } from '../services/desk/table-journal.ts';
import { makeUndoJournal } from '../services/letters/undo-journal.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock'>;
const KEY = 'undo-journal';

const text = <T>() => z.custom<T>((value) => typeof value === 'string');
const decision = z.object({
  action: z.enum(['forward', 'keep']),
  teamId: text<TeamId>().nullable(),
  establishmentId: text<EstablishmentId>().nullable(),
  reason: z.string().nullable(),
  at: text<Instant>(),
});
const change = z.object({
  id: text<LetterId>(),
  version: z.int(),
  before: z.object({ version: z.int(), state: z.enum(LETTER_STATES), decision: decision.nullable() }),
});
const pauses = z
  .array(z.object({ from: text<CalendarDate>(), until: text<CalendarDate>().nullable(), reason: z.string() }))
  .readonly();
const id = text<LetterId>();
const followUp = z.discriminatedUnion('what', [
  z.object({ id, what: z.literal('assignee'), before: z.string().nullable(), after: z.string().nullable() }),
  z.object({
    id,
    what: z.literal('second-look'),
    before: text<Instant>().nullable(),
    after: text<Instant>().nullable(),
  }),
  z.object({ id, what: z.literal('clock'), before: pauses, after: pauses }),
]);
const kept = z.object({
  run: z.string(),
  on: text<CalendarDate>(),
  steps: z.array(z.object({ changes: z.array(change), followUp: followUp.exactOptional() })),
  tables: z.array(keptTableStep),
});

/** What may be undone in an open desk. */
export type Undoing = { readonly undo: UndoJournal; readonly tableUndo: TableJournal };
export const newUndoing = (): Undoing => ({ undo: makeUndoJournal(), tableUndo: makeTableJournal() });

/** Before the desk is closed. `run` is this run of the application. */
export async function keepUndo({ store, clock, undo, tableUndo }: Ports & Undoing, run: string): Promise<void> {
  const steps = undo.steps();
  // A gesture that takes itself back holds on to the open desk. Those before it would be undone out of turn.
  const after = steps.slice(steps.findLastIndex(({ takeBack }) => takeBack !== undefined) + 1);
  const tables = tableUndo.steps();
  if (after.length === 0 && tables.length === 0) return;
  await store.settings.set(KEY, JSON.stringify({ run, on: clock.today(), steps: after.map(plain), tables }));
}

const plain = ({ changes, followUp }: UndoStep): UndoStep => ({
  ...(followUp && { followUp }),
  changes: changes.map(({ id, version, before: { state, decision, version: was } }) => ({
    id,
    version,
    before: { version: was, state, decision },
  })),
});

/** When the desk is opened: what was kept goes out of the desk, and back into memory where it still may be undone. */
export async function takeUndo({ store, clock }: Ports, run: string): Promise<Undoing> {
  const lying = await store.settings.get(KEY);
  if (lying === null) return newUndoing();
  await store.settings.set(KEY, null);
  const found = kept.safeParse(JSON.parse(lying));
  const isOurs = found.success && found.data.run === run && found.data.on === clock.today();
  if (!isOurs) return newUndoing();
  return { undo: makeUndoJournal(found.data.steps), tableUndo: makeTableJournal(found.data.tables) };
}
