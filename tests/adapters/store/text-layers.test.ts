// What a file says is on its pages comes back as it was stored, page by page.
import { expect, it } from 'vitest';
import { aLetter, aReading, letterId } from './samples.ts';
import { tempStore } from './temp-store.ts';

it('keeps text layers by page, apart for each letter', async () => {
  const store = await tempStore();
  await store.letters.insert(aLetter(1));
  await store.letters.insert(aLetter(2));
  const drawn = { visible: true, words: aReading(1, 'Arrêté du préfet').words };
  const unseen = { visible: false, words: aReading(2, 'Madame Monsieur').words };
  await store.letters.saveTextLayer(letterId(1), 1, unseen);
  await store.letters.saveTextLayer(letterId(1), 1, drawn);
  await store.letters.saveTextLayer(letterId(1), 2, unseen);
  expect([...(await store.letters.textLayers(letterId(1)))]).toEqual([
    [1, drawn],
    [2, unseen],
  ]);
  expect((await store.letters.textLayers(letterId(2))).size).toBe(0);
  await store.close();
});
