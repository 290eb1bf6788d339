// Several things in hand, told in their order, begun one after the other.
import { expect, test } from 'vitest';
import { inOrder } from '#main/cli/in-order.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function run(times: readonly number[], inHand: number, fails = -1) {
  const log: string[] = [];
  let now = 0;
  let most = 0;
  const all = inOrder(times, {
    inHand,
    begin: async (time) => {
      log.push(`begin ${time}`);
      return time * 2;
    },
    finish: async (begun, time) => {
      now += 1;
      most = Math.max(most, now);
      await pause(time);
      now -= 1;
      if (time === fails) throw new Error('broken');
      return begun;
    },
    tell: (time, done) => log.push(`${time} gave ${done}`),
  });
  return { all, log, most: () => most };
}

test('a quick one that follows a slow one is told after it, and begun before it has ended', async () => {
  const { all, log, most } = run([40, 1, 2, 3], 2);
  await all;
  expect(log.filter((line) => line.includes('gave'))).toEqual(['40 gave 80', '1 gave 2', '2 gave 4', '3 gave 6']);
  expect(log.indexOf('begin 1')).toBeLessThan(log.indexOf('40 gave 80'));
  expect(most()).toBe(2);
});

test('one in hand is one after the other', async () => {
  const { all, log } = run([3, 1], 1);
  await all;
  expect(log).toEqual(['begin 3', '3 gave 6', 'begin 1', '1 gave 2']);
});

test('a failure ends it after what came before was told', async () => {
  const { all, log } = run([5, 1, 2], 3, 1);
  await expect(all).rejects.toThrow('broken');
  expect(log.filter((line) => line.includes('gave'))).toEqual(['5 gave 10']);
});
