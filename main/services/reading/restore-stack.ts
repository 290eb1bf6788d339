// Puts a stack together again: its letters are withdrawn and it waits for a person as before. Only while none of them
// was decided. Words typed meanwhile go back with their pages. See [Note: A stack and its letters].
import { nextState } from '#shared/domain/letters/letter-state.ts';
import { judgesTheSame } from '#shared/domain/transcription/transcribed-line.ts';
import { withAllTyped } from '#shared/domain/transcription/typed-reading.ts';
import { asId, type JobId, type LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, StackPart, StoredLetter } from '../../ports/desk-store.ts';
import { judgePages } from './early-judgements.ts';
import { withOpenCase } from './open-case.ts';
import { stopReading } from './stop-reading.ts';

type Ports = Pick<
  DeskPorts,
  'store' | 'queue' | 'clock' | 'newId' | 'announce' | 'log' | 'establishments' | 'vocabulary'
>;

export type RestoreError = 'letter/not-found' | 'letter/changed' | 'letter/wrong-state' | 'stack/decided';

export async function restoreStack(
  ports: Ports,
  asked: { readonly id: LetterId; readonly version: number },
): Promise<Result<StoredLetter, RestoreError>> {
  const at = ports.clock.now();
  const job = asId<JobId>(ports.newId());
  let parts: readonly StackPart[] = [];
  const outcome = await ports.store.write(async (records): Promise<Result<StoredLetter, RestoreError>> => {
    const stack = await records.letters.find(asked.id);
    if (!stack) return err('letter/not-found');
    if (stack.version !== asked.version) return err('letter/changed');
    const state = nextState(stack.state, 'restore');
    parts = await records.stacks.partsOf(asked.id);
    if (!state.ok || parts.length === 0) return err('letter/wrong-state');
    if (!(await areUndecided(records, parts))) return err('stack/decided');
    let isTyped = false;
    for (const part of parts) isTyped = (await withdraw(records, part, at)) || isTyped;
    await records.stacks.withdraw(stack.id, at);
    const change = { state: state.value, decision: null };
    if (!(await records.letters.change(stack.id, stack.version, change))) return err('letter/changed');
    await records.history.add(stack.id, { at, event: 'restored', facts: { letters: String(parts.length) } });
    await knowAgain(ports, records, stack, { job, at, isTyped });
    const whole = await records.letters.find(stack.id);
    return whole ? ok(whole) : err('letter/not-found');
  });
  if (!outcome.ok) return outcome;
  for (const { letter } of parts) {
    await ports.queue.cancel(letter);
    ports.announce({ kind: 'letters', id: letter });
  }
  ports.queue.wake();
  ports.log.info('stack.restored', { letter: asked.id, letters: parts.length });
  ports.announce({ kind: 'letters', id: asked.id });
  return outcome;
}

async function areUndecided({ letters }: DeskRecords, parts: readonly StackPart[]): Promise<boolean> {
  for (const part of parts) {
    const letter = await letters.find(part.letter);
    if (!letter || !nextState(letter.state, 'rearrange').ok) return false;
  }
  return true;
}

/** True when words typed in it went back to the stack. */
async function withdraw(records: DeskRecords, part: StackPart, at: Instant): Promise<boolean> {
  const letter = await records.letters.find(part.letter);
  const state = letter && nextState(letter.state, 'rearrange');
  if (!letter || !state?.ok) throw new Error('a letter that was undecided is no more');
  const isTyped = await typedBack(records, part, at);
  for (const { letter: marked, page } of await records.transcriptions.marks()) {
    if (marked === part.letter) await records.transcriptions.unmark(marked, page);
  }
  await stopReading(records, part.letter, at);
  await records.letters.change(letter.id, letter.version, { state: state.value, decision: null });
  await records.history.add(letter.id, { at, event: 'withdrawn', facts: { stack: part.stack } });
  return isTyped;
}

/** Where the lines of a page were changed in the letter, the stack takes them over. */
async function typedBack({ transcriptions }: DeskRecords, part: StackPart, at: Instant): Promise<boolean> {
  let isTyped = false;
  const before = await transcriptions.ofLetter(part.stack);
  for (const { page, lines } of await transcriptions.ofLetter(part.letter)) {
    const from = part.pages.find((each) => each.page === page);
    if (!from) continue;
    const known = before.find((each) => each.page === from.stackPage);
    const isSame =
      known?.lines.length === lines.length && known.lines.every((line, n) => line.typed === lines[n]?.typed);
    if (isSame && judgesTheSame(known.lines, lines)) continue;
    // Places hold only where the page lies in the letter as it did in the stack.
    const back = from.upright === null ? lines : lines.map((line) => ({ ...line, box: null, source: null }));
    await transcriptions.save(part.stack, { page: from.stackPage, lines: back }, known?.revision ?? 0, at);
    isTyped = true;
  }
  return isTyped;
}

/** A stack that was read is judged again only on words typed since; one that was not is read after all. */
async function knowAgain(
  ports: Ports,
  records: DeskRecords,
  stack: StoredLetter,
  next: { readonly job: JobId; readonly at: Instant; readonly isTyped: boolean },
): Promise<void> {
  const readings = await records.letters.readings(stack.id);
  if (stack.judgement === null || readings.length === 0) {
    await records.jobs.enqueue({ id: next.job, kind: 'read', letterId: stack.id, at: next.at });
    return;
  }
  if (!next.isTyped) return;
  const typed = withAllTyped(readings, await records.transcriptions.ofLetter(stack.id), stack.pages);
  const judgement = await withOpenCase(records, stack, await judgePages(records, ports, stack, typed));
  await records.letters.saveJudgement(stack.id, judgement);
}
