// What may happen to a letter in each state.
import { expect, test } from 'vitest';
import { LETTER_STATES, LETTER_STEPS, nextState } from '#shared/domain/letters/letter-state.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';

test('the whole table', () => {
  const table = LETTER_STATES.map((state) =>
    LETTER_STEPS.map((step) => {
      const next = nextState(state, step);
      return next.ok ? next.value : '-';
    }),
  );
  // columns: read, forward, keep, answer, reopen, rearrange, restore, turn
  expect(table).toEqual([
    ['to-qualify', 'forwarded', 'kept', '-', '-', 'rearranged', '-', 'received'], // received
    ['to-qualify', 'forwarded', 'kept', '-', '-', 'rearranged', '-', 'received'], // to-qualify
    ['forwarded', '-', '-', 'answered', 'to-qualify', '-', '-', '-'], // forwarded
    ['kept', 'forwarded', '-', 'answered', 'to-qualify', '-', '-', '-'], // kept
    ['answered', '-', '-', '-', 'to-qualify', '-', '-', '-'], // answered
    ['rearranged', '-', '-', '-', '-', '-', 'to-qualify', '-'], // rearranged
  ]);
});

test('a reference is short, quotable and of this letter only', () => {
  const of = (id: string) => referenceOf(asId<LetterId>(id));
  expect(of('01934f3a-7c21-7b3e-9a01-5f2c3f9a07c2')).toBe('V-3F9A-07C2');
  expect(of('1')).toBe('V-0000-0001');
});
