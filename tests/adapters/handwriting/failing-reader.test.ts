// A handwriting reader that fails takes no page away, and is not silent.
import { expect, test } from 'vitest';
import { countingFailures } from '#main/adapters/handwriting/counting-failures.ts';
import { handwritingReader } from '#main/adapters/handwriting/page-hand.ts';
import { createPageReader } from '#main/adapters/ocr/child-page-reader.ts';
import { createReadingChild } from '#main/adapters/system/reading-child.ts';
import { answerer } from '#main/reading-child/answers.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { fakeLaunch } from '../ocr/fake-child.ts';
import { drawnPage } from './drawn-page.ts';

const reading: PageReading = { page: 1, width: 1, height: 1, rotation: 0, words: [], alsoRead: [] };

test('a model that cannot be loaded is an error of the page, counted each time it is asked for', async () => {
  const reader = countingFailures(
    handwritingReader(async () => {
      throw new Error('no model');
    }),
  );
  const page = drawnPage(900, [200, 300, 400]);
  await expect(reader.readPage(page)).rejects.toThrow('no model');
  await expect(reader.readPage(page)).rejects.toThrow('no model');
  expect(reader.failures()).toBe(2);
});

test('the answer about a page says that its handwriting was not read, of that page only', async () => {
  let failures = 0;
  const { answer } = answerer({
    openDocument: async () => {
      throw new Error('not asked');
    },
    startReader: async () => ({
      ahead: async () => null,
      read: async (_picture, page) => {
        if (page === 1) failures += 1;
        return { ...reading, page };
      },
      renew: async () => undefined,
    }),
    isSpent: () => false,
    handwritingFailures: () => failures,
  });
  const tell = { onShare: () => undefined, onEarly: () => undefined };
  expect(await answer({ kind: 'read', page: 1 }, tell)).toEqual({ kind: 'reading', reading, handwritingFailed: true });
  expect(await answer({ kind: 'read', page: 2 }, tell)).toEqual({ kind: 'reading', reading: { ...reading, page: 2 } });
});

test('the page reader tells whoever keeps the journal, and gives the page all the same', async () => {
  let told = 0;
  const { launch } = fakeLaunch((question) =>
    question.kind === 'read' ? { kind: 'reading', reading, handwritingFailed: true } : { kind: 'done', spent: false },
  );
  const onHandwritingFailed = (): void => {
    told += 1;
  };
  const reader = createPageReader({ newChild: () => createReadingChild(launch), width: 1, onHandwritingFailed });
  expect(await reader.read({ picture: new Uint8Array([1]), page: 1 })).toEqual({ ok: true, value: reading });
  expect(told).toBe(1);
  await reader.close();
});
