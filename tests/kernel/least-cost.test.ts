// The least cost never throws away a reading that is near enough.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LeastCosts, Reading } from '#shared/kernel/least-cost.ts';
import { prefixDistances, type Signs, signsOf } from '#shared/kernel/look-alikes.ts';

/** Few letters, and those that are taken for others alone, in pairs or swapped: cheap mistakes abound. */
const confusable = fc.stringMatching(/^[enmrniocldu1g]{1,40}$/);
const any = fc.stringMatching(/^[a-z0-9]{1,40}$/);

/** A text with some signs dropped, doubled, swapped, misread or read as a pair. */
const MISREAD = { drop: '', double: '$1$1', one: 'e', other: 'x', pair: 'rn' } as const;
const mistakes = fc.array(
  fc.record({ at: fc.nat(39), kind: fc.constantFrom('drop', 'double', 'swap', 'one', 'other', 'pair') }),
  { maxLength: 6 },
);
type Mistakes = typeof mistakes extends fc.Arbitrary<infer T> ? T : never;

const misread = (text: string, all: Mistakes): string =>
  all.reduce((read, { at, kind }) => {
    const [before, sign, after] = [read.slice(0, at), read.slice(at, at + 1), read.slice(at + 1)];
    if (kind === 'swap') return before + after.slice(0, 1) + sign + after.slice(1);
    return before + sign.replace(/(.)/, MISREAD[kind]) + after;
  }, text);

function readingOf(signs: Signs): Reading {
  const reading = new Reading(signs.length);
  reading.restart();
  for (const sign of signs) reading.add(sign);
  return reading;
}

/** No beginning of a reading that is given up is near enough. */
function isSound(read: string, expected: string, limit: number): boolean {
  const [signs, phrase] = [signsOf(read), signsOf(expected)];
  const costs = new Float64Array(signs.length + 1);
  prefixDistances(signs, signs.length, phrase, limit, costs);
  const isGivenUp = new LeastCosts([phrase]).exceeds(0, readingOf(signs), signs.length, limit);
  return !isGivenUp || costs.every((cost) => cost > limit);
}

const limits = fc.double({ min: 0, max: 8, noNaN: true });

describe('the least cost of a reading', () => {
  it('gives up nothing that is near enough', () => {
    for (const texts of [confusable, any]) {
      fc.assert(
        fc.property(texts, mistakes, texts, limits, (text, all, other, limit) => {
          return isSound(misread(text, all), text, limit) && isSound(other, text, limit);
        }),
        { numRuns: 2000 },
      );
    }
  });

  it('gives up what only shares its signs', () => {
    const leastCosts = new LeastCosts([signsOf('expulsionduterritoire')]);
    const exceeds = (read: string, limit: number): boolean =>
      leastCosts.exceeds(0, readingOf(signsOf(read)), read.length, limit);
    expect(exceeds('territoiredexpulsion', 5)).toBe(true);
    expect(exceeds('expuIsionduterritoirc'.toLowerCase(), 5)).toBe(false);
  });
});
