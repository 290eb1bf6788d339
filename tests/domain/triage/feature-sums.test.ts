import { expect, test } from 'vitest';
import { DistinctRows, packed, placesOf, sumOfRows } from '#shared/domain/triage/feature-sums.ts';
import { randomFrom } from '../../evaluation/generator/random.ts';

const WIDTH = 8;

test('two weights in one number add up to what each adds up to, over many rows and at the bounds of a byte', () => {
  const random = randomFrom(7);
  const table = Int8Array.from({ length: 40 * WIDTH }, () => random.between(-128, 127));
  table.fill(-128, 0, WIDTH).fill(127, WIDTH, 2 * WIDTH);
  const whole = packed(table, WIDTH);
  for (const count of [0, 1, 2, 256, 257, 258, 1000]) {
    for (const pick of [() => 0, () => 1, () => random.between(0, 39)]) {
      const rows = Array.from({ length: count }, pick);
      const plain = Array.from({ length: WIDTH }, (_, at) =>
        rows.reduce((sum, row) => sum + (table[row * WIDTH + at] ?? 0), 0),
      );
      expect([...sumOfRows(rows, whole)]).toEqual(plain);
    }
  }
});

test('rows of an odd width are refused', () => expect(() => packed(new Int8Array(9), 3)).toThrow(RangeError));

test('a feature is found in each network that knows it, once, one stretch after the other', () => {
  const places = placesOf([Uint32Array.from([5, 8, 4_000_000_000]), Uint32Array.from([8, 9])]);
  expect(places.of(7)).toBe(-1);
  const known = new DistinctRows(places);
  const rowsOf = (features: readonly number[]) => {
    known.restart();
    for (const feature of features) known.add(places.of(feature));
    return known.rows.map((rows) => [...rows]);
  };
  expect(rowsOf([9, 8, 9, 4_000_000_000, 8])).toEqual([
    [1, 2],
    [1, 0],
  ]);
  expect(rowsOf([])).toEqual([[], []]);
  expect(rowsOf([4_000_000_000])).toEqual([[2], []]);
});
