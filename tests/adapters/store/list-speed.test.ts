// The list of a desk of some years: fast enough to be asked for at each key of a search.
import { expect, it } from 'vitest';
import { aJudgement, aLetter, aReading, CANARY, letterId } from './samples.ts';
import { tempStore } from './temp-store.ts';

const LETTERS = 2_000;
/** Generous: slow and shared machines run this. Measured 0.1 to 0.45 s on two cores, idle to overloaded. */
const LIMIT_MS = 1_500;

it(`lists and searches ${LETTERS} letters`, async () => {
  const store = await tempStore();
  const text = `${CANARY.word} `.repeat(5) + 'je vous écris au sujet de mon titre de séjour '.repeat(5);
  await store.write(async ({ letters }) => {
    for (let n = 1; n <= LETTERS; n++) {
      await letters.insert(aLetter(n));
      await letters.saveJudgement(letterId(n), aJudgement());
      await letters.saveReading(
        letterId(n),
        aReading(1, n % 100 === 0 ? text : text.replaceAll(CANARY.word, 'bonjour')),
      );
    }
  });
  const timed = async (work: () => Promise<readonly unknown[]>) => {
    const start = performance.now();
    const found = (await work()).length;
    return { found, ms: performance.now() - start };
  };
  const all = await timed(() => store.letters.list({ limit: LETTERS }));
  const searched = await timed(() => store.letters.list({ search: `${CANARY.word} sejour zorb`, limit: LETTERS }));
  const common = await timed(() => store.letters.list({ search: 'sejour vous', limit: 100 }));
  expect([all.found, searched.found, common.found]).toEqual([LETTERS, LETTERS / 100, 100]);
  for (const { ms } of [all, searched, common]) expect(ms).toBeLessThan(LIMIT_MS);
}, 60_000);
