// From when a letter's own time counts.
import { expect, test } from 'vitest';
import { firstTurn } from '#shared/domain/reading/first-turn.ts';

test('from the turn of its first page; from the beginning where none had a turn', () => {
  let now = 10;
  const { onTurn, began } = firstTurn(() => now);
  expect(began()).toBe(10);
  now = 25;
  onTurn();
  now = 40;
  onTurn();
  expect(began()).toBe(25);
});
