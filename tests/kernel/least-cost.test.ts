// The least cost never throws away a reading that is near enough.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LeastCosts, Reading } from '#shared/kernel/least-cost.ts';
import { prefixDistances, type Signs, signsOf } from '#shared/kernel/look-alikes.ts';
import { confusable, misread } from './misread.ts';

function readingOf(signs: Signs): Reading {
  const reading = new Reading(signs.length);
  reading.restart();
  for (const sign of signs) reading.add(sign);
  return reading;
}

function costsOf(read: Signs, expected: Signs, limit: number): number[] {
  const costs = new Float64Array(read.length + 1);
  prefixDistances(read, read.length, expected, limit, costs);
  return [...costs];
}

const FAR = 12;

/** A reading is not given up at a limit that one of its beginnings just keeps, nor one of them by itself. */
function isSound(read: string, expected: string): boolean {
  const [signs, phrase] = [signsOf(read), signsOf(expected)];
  const leastCosts = new LeastCosts([phrase]);
  const limits = new Set(costsOf(signs, phrase, FAR).filter((cost) => cost <= FAR));
  return [...limits].every((limit) => {
    const kept = costsOf(signs, phrase, limit).flatMap((cost, end) => (cost <= limit ? [end] : []));
    const exceeds = (ends: readonly number[]) =>
      leastCosts.exceeds(0, readingOf(signs), { ends, most: signs.length }, limit);
    return kept.every((end) => !exceeds([end])) && (kept.length === 0 || !exceeds([0, ...signs.keys(), signs.length]));
  });
}

describe('the least cost of a reading', () => {
  it('gives up nothing that is near enough', () => {
    const any = fc.stringMatching(/^[a-z0-9]{1,40}$/);
    const read = fc.oneof(confusable, any).chain((text) => fc.tuple(fc.constant(text), misread(text)));
    fc.assert(
      fc.property(read, ([text, misreading]) => isSound(misreading, text)),
      { numRuns: 2000 },
    );
    fc.assert(fc.property(confusable, confusable, isSound), { numRuns: 500 });
  });

  it('keeps what swaps alone bring to the limit', () => {
    expect(isSound('576xwvq93ig', '75x6vwq93ig')).toBe(true);
  });

  it('gives up what only shares its signs', () => {
    const leastCosts = new LeastCosts([signsOf('expulsionduterritoire')]);
    const exceeds = (read: string, limit: number): boolean =>
      leastCosts.exceeds(0, readingOf(signsOf(read)), { ends: [read.length], most: read.length }, limit);
    expect(exceeds('territoiredexpulsion', 5)).toBe(true);
    expect(exceeds('expulsionbuterrltoirc', 5)).toBe(false);
  });
});
