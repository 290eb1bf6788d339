// What was heard on a page comes back with its reading, and goes with it.
import { expect, it } from 'vitest';
import type { HeardPhrase } from '#shared/domain/reading/reading.ts';
import { aLetter, aReading, letterId } from './samples.ts';
import { tempStore } from './temp-store.ts';

const HEARD: HeardPhrase = { kind: 'signal-word', text: 'oqtf', chance: 0.9, box: [1, 2, 3, 4] };

it('keeps what was heard with the reading of its page', async () => {
  const store = await tempStore();
  await store.letters.insert(aLetter(1));
  const silent = aReading(1, 'Madame Monsieur');
  const heard = { ...aReading(2, 'Une QQTF'), heard: [HEARD] };
  await store.letters.saveReading(letterId(1), silent);
  await store.letters.saveReading(letterId(1), heard);
  expect(await store.letters.readings(letterId(1))).toStrictEqual([silent, heard]);
  await store.letters.saveReading(letterId(1), { ...heard, heard: [] });
  expect((await store.letters.readings(letterId(1)))[1]?.heard).toEqual([]);
  await store.letters.saveReading(letterId(1), aReading(2, 'Une OQTF'));
  expect((await store.letters.readings(letterId(1)))[1]).not.toHaveProperty('heard');
  await store.letters.saveReading(letterId(1), heard);
  await store.letters.forgetReading(letterId(1));
  await store.letters.saveReading(letterId(1), aReading(2, 'Une OQTF'));
  expect((await store.letters.readings(letterId(1)))[0]).not.toHaveProperty('heard');
  await store.close();
});
