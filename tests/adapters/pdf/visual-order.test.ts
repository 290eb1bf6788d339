import { expect, test } from 'vitest';
import { isReadLeftwards, visualOrder } from '#main/adapters/pdf/visual-order.ts';

const turned = (word: string) => visualOrder([...word]).join('');

test.each([
  ['Țepeș', 'Țepeș'],
  ['12/05', '12/05'],
  ['', ''],
  ['שלום', 'םולש'],
  ['(שלום)', ')םולש('],
  ['ב12/05', '12/05ב'],
  ['אOQTFב', 'בOQTFא'],
  ['א٣٤', '٣٤א'],
])('%s stands as %s', (word, shown) => expect(turned(word)).toBe(shown));

test('numbers have no say in the direction of a word', () => {
  expect(['שלום', 'א1', '12', '٣٤', 'OQTF', 'Привет'].map(isReadLeftwards)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
