// Names that may be the same, of many: as read, misread, under other signs; and not every name a little like it.
import { expect, test } from 'vitest';
import { makeKnownNames } from '#shared/domain/people/likely-names.ts';
import { isNearNumber, numbersNear } from '#shared/domain/people/near-numbers.ts';

const known = makeKnownNames();
for (const name of ['Diallo', 'DIALL0', 'Diarra', 'Benali', 'Ben Ali', 'Hamdani', 'Camara', 'Keïta', ''])
  known.add(name);

test('finds the name itself, however it is written, and as a reader may have misread it', () => {
  expect(known.like('DIALLO').toSorted()).toEqual(['DIALL0', 'Diallo']);
  expect(known.like('benali').toSorted()).toEqual(['Ben Ali', 'Benali']);
  expect(known.like('Harndani')).toEqual(['Hamdani']);
  expect(known.like('KEITA')).toEqual(['Keïta']);
});

test('leaves out what is only a little alike, and nothing at all', () => {
  expect(known.like('Traoré')).toEqual([]);
  expect(known.like('--')).toEqual([]);
});

test('a number has nine others for each figure, all of them near', () => {
  const near = numbersNear('41233');
  expect(new Set(near).size).toBe(45);
  expect(near.every((other) => isNearNumber('41233', other))).toBe(true);
  expect(numbersNear('412')).toEqual([]);
});
