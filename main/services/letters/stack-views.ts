// What a letter shows of the stack it was made from, and a stack of the letters made of it.
import { type LetterState, nextState } from '#shared/domain/letters/letter-state.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import type { DeskRecords } from '../../ports/desk-store.ts';

export type PartView = {
  readonly id: LetterId;
  readonly reference: string;
  readonly state: LetterState;
  readonly pageCount: number;
};

export type StackView = {
  readonly id: LetterId;
  readonly reference: string;
  /** To be named when it is restored. */
  readonly version: number;
  readonly pageCount: number;
  readonly letterCount: number;
  /** None of its letters was decided: it can be put together again. */
  readonly restorable: boolean;
};

type Records = Pick<DeskRecords, 'letters' | 'stacks'>;

export async function standingParts(records: Records, stack: LetterId): Promise<readonly PartView[]> {
  const views: PartView[] = [];
  for (const { letter: id } of await records.stacks.partsOf(stack)) {
    const letter = await records.letters.find(id);
    if (letter) views.push({ id, reference: referenceOf(id), state: letter.state, pageCount: letter.pages.length });
  }
  return views;
}

export async function stackOf(records: Records, part: LetterId): Promise<StackView | null> {
  const from = await records.stacks.partOf(part);
  const stack = from && (await records.letters.find(from.stack));
  if (!stack) return null;
  const parts = await standingParts(records, stack.id);
  return {
    id: stack.id,
    reference: referenceOf(stack.id),
    version: stack.version,
    pageCount: stack.pages.length,
    letterCount: parts.length,
    restorable: parts.every(({ state }) => nextState(state, 'rearrange').ok),
  };
}
