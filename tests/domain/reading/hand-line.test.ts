// From the recogniser's likelihoods to signs, words and text.
import { describe, expect, test } from 'vitest';
import { type LineTrace, signsOf, textOfSigns, wordsOfSigns } from '#shared/domain/reading/hand-line.ts';

const ALPHABET = ['a', 'b', 'é', ' '];
const CLASSES = ALPHABET.length + 1;

/** One step a character, '_' for "no new sign"; `sure` of a step goes to its class, the rest is shared. */
function traceOf(path: string, sure: readonly number[] = []): LineTrace {
  const likelihoods = new Float32Array(path.length * CLASSES);
  [...path].forEach((sign, step) => {
    const own = sure[step] ?? 0.9;
    const best = sign === '_' ? 0 : ALPHABET.indexOf(sign) + 1;
    for (let each = 0; each < CLASSES; each += 1) {
      likelihoods[step * CLASSES + each] = Math.log(each === best ? own : (1 - own) / (CLASSES - 1));
    }
  });
  return { steps: path.length, classes: CLASSES, likelihoods, alphabet: ALPHABET };
}

const placed = (path: string) => signsOf(traceOf(path)).map(({ sign, from, to }) => [sign, from, to]);
const wordsOf = (path: string, sure?: readonly number[]) =>
  wordsOfSigns(signsOf(traceOf(path, sure)), path.length).map(({ text, from, to }) => [text, from, to]);

describe('signs', () => {
  test('a class repeated is one sign, with no new sign between it is two', () => {
    expect(placed('_aaa_')).toEqual([['a', 1, 4]]);
    expect(placed('_aa_a')).toEqual([
      ['a', 1, 3],
      ['a', 4, 5],
    ]);
  });
  test('another class begins another sign without a pause', () => {
    expect(placed('abba')).toEqual([
      ['a', 0, 1],
      ['b', 1, 3],
      ['a', 3, 4],
    ]);
  });
  test('are as sure as their surest step', () => {
    const sure = signsOf(traceOf('aaa_b', [0.5, 0.8, 0.6, 0.9, 0.4])).map((sign) => sign.sure);
    expect(sure[0]).toBeCloseTo(0.8);
    expect(sure[1]).toBeCloseTo(0.4);
  });
  test('none on a line where nothing begins', () => {
    expect(signsOf(traceOf('____'))).toEqual([]);
    expect(signsOf(traceOf(''))).toEqual([]);
  });
});

test('the text is the signs, spaces with them', () => {
  expect(textOfSigns(signsOf(traceOf('_a_b__ _éé_é')))).toBe('ab éé');
  expect(textOfSigns([])).toBe('');
});

describe('words', () => {
  test('lie between spaces and reach two steps beyond their signs', () => {
    expect(wordsOf('____ab____ ____b____')).toEqual([
      ['ab', 2, 8],
      ['b', 13, 18],
    ]);
  });
  test('reach half way to each other where they are close, and not beyond the line', () => {
    expect(wordsOf('_a _ba')).toEqual([
      ['a', 0.5, 3],
      ['ba', 3, 6],
    ]);
  });
  test('are none for spaces alone, before, after or twice', () => {
    expect(wordsOf('  _ ')).toEqual([]);
    expect(wordsOf(' _ a_ _ _b ').map(([text]) => text)).toEqual(['a', 'b']);
  });
  test('are as sure as all their signs together, the space left out', () => {
    const path = 'a_b_ _a';
    const [first, second] = wordsOfSigns(signsOf(traceOf(path, [0.5, 0.9, 0.8, 0.9, 0.3, 0.9, 0.7])), path.length);
    expect(first?.sure).toBeCloseTo(0.4);
    expect(second?.sure).toBeCloseTo(0.7);
  });
});
