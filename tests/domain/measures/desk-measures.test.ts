// Which measured times of the interface hold what is asked.
import { expect, it } from 'vitest';
import { DESK_TARGETS, deskMeasures } from '#shared/domain/measures/desk-measures.ts';
import { percentile } from '#shared/domain/measures/statistics.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

it('takes the value that a share of all does not exceed', () => {
  expect(percentile(upTo(100), 0.95)).toBe(95);
  expect(percentile(upTo(20).reverse(), 0.95)).toBe(19);
  expect(percentile([7], 0.95)).toBe(7);
  expect(percentile([], 0.95)).toBeNull();
  expect(percentile(upTo(3), 1)).toBe(3);
});

it('lets one of twenty searches be slow, but no frame of scrolling', () => {
  const times = [...Array.from({ length: 19 }, () => 20), 500];
  const held = deskMeasures({ open: [900], next: times, decide: times, search: times, scroll: times });
  expect(held.map(({ name, held }) => [name, held])).toEqual([
    ['open', true],
    ['next', true],
    ['decide', true],
    ['search', true],
    ['scroll', false],
  ]);
  expect(held[3]).toMatchObject({ count: 20, median: 20, p95: 20, most: 500, target: DESK_TARGETS.search.ms });
});

it('has no line for what was not measured', () => {
  expect(deskMeasures({ open: [], next: [1], decide: [], search: [], scroll: [] }).map(({ name }) => name)).toEqual([
    'next',
  ]);
});
