// What is remembered is what was worked out, and is worked out once.
import { describe, expect, it } from 'vitest';
import { onceFor, remembered, rememberedFor } from '#shared/kernel/remembered.ts';

describe('what is said of words', () => {
  it('is worked out once a word, and once a table', () => {
    const asked: string[] = [];
    const length = remembered((word) => asked.push(word) && word.length);
    expect([length('un'), length('deux'), length('un')]).toEqual([2, 4, 2]);
    expect(asked).toEqual(['un', 'deux']);
    const isIn = rememberedFor((word, words: readonly string[]) => words.includes(word));
    const [one, other] = [['un'], ['deux']];
    expect([isIn('un', one), isIn('un', other), isIn('un', one)]).toEqual([true, false, true]);
  });

  it('stays right when more words come than are kept', () => {
    const half = remembered((word) => Number(word) / 2);
    for (let round = 0; round < 2; round++) {
      for (let number = 0; number < 25_000; number++) expect(half(`${number}`)).toBe(number / 2);
    }
  });

  it('is worked out anew for the same thing in another context', () => {
    let asked = 0;
    const times = onceFor((list: readonly number[], by: number) => {
      asked += 1;
      return list.map((one) => one * by);
    });
    const list = [1, 2];
    expect([times(list, 2), times(list, 2), times(list, 3)]).toEqual([
      [2, 4],
      [2, 4],
      [3, 6],
    ]);
    expect(asked).toBe(2);
  });
});
