// The page that comes next is made ready while another is read: which page is sent, to which child, when the child
// begins with it, and that it reads the same as without.
import { describe, expect, test } from 'vitest';
import type { Ahead } from '#main/adapters/ocr/child/page-words.ts';
import { createPageReader } from '#main/adapters/ocr/child-page-reader.ts';
import { createReadingChild } from '#main/adapters/system/reading-child.ts';
import type { ReadingAnswer, ReadingQuestion } from '#main/ports/reading-child.ts';
import { pageAhead } from '#main/reading-child/page-ahead.ts';
import { fakeLaunch } from './fake-child.ts';
import { LETTER, samplePage } from './sample-page.ts';
import { newChild } from './start-child.ts';

const pictureOf = (number: number): Uint8Array => new Uint8Array([number]);
const soon = (ms = 5): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Children that answer when they are told to; each page is a picture of one byte, its number. */
function pool(width = 1) {
  const open: (() => void)[] = [];
  const answerOf = (question: ReadingQuestion): ReadingAnswer =>
    question.kind === 'read'
      ? { kind: 'reading', reading: { page: question.page, width: 1, height: 1, rotation: 0, words: [], alsoRead: [] } }
      : { kind: 'done', spent: false };
  const { launch, children } = fakeLaunch((question, child) => {
    if (question.kind !== 'read') return answerOf(question);
    // Questions have the numbers 1, 2, 3 …
    const id = child.heard.length;
    open.push(() => child.tell({ id, answer: answerOf(question) }));
    return 'nothing';
  });
  const reader = createPageReader({ newChild: () => createReadingChild(launch), width });
  const read = (page: number, letter: string, signal?: AbortSignal) =>
    reader.read({ picture: pictureOf(page), page, letter, ...(signal && { signal }) });
  const finish = async (): Promise<void> => {
    open.shift()?.();
    await soon();
  };
  const sent = (at = 0): number[] => children[at]?.ahead.map(({ picture }) => picture[0] as number) ?? [];
  /** Each page read, and the page that was sent under the number it was read with. */
  const pagesRead = (at = 0) =>
    children[at]?.heard.flatMap((question) => {
      if (question.kind !== 'read') return [];
      const made = children[at]?.ahead.find(({ ahead }) => ahead === question.ahead);
      return [[question.page, made?.picture[0]]];
    });
  return { reader, read, finish, sent, pagesRead, children };
}

describe('the page that waits longest', () => {
  test('is sent to the child at work, and read under the number it was sent with', async () => {
    const { read, finish, sent, pagesRead } = pool();
    const all = [read(1, 'a'), read(2, 'b'), read(3, 'c')];
    await soon();
    expect(sent()).toEqual([2]);
    await finish();
    expect(sent()).toEqual([2, 3]);
    await finish();
    await finish();
    await Promise.all(all);
    expect(pagesRead()).toEqual([
      [1, undefined],
      [2, 2],
      [3, 3],
    ]);
  });

  test('hears that its turn has come when the one before is done, and not while it waits', async () => {
    const { reader, finish } = pool();
    const turns: number[] = [];
    const all = [1, 2].map((page) =>
      reader.read({ picture: pictureOf(page), page, letter: `${page}`, onTurn: () => turns.push(page) }),
    );
    await soon();
    expect(turns).toEqual([1]);
    await finish();
    expect(turns).toEqual([1, 2]);
    await finish();
    await Promise.all(all);
  });

  test('lets a further page of the letter in hand go first: no letter is left in the middle', async () => {
    const { read, finish, sent, pagesRead } = pool();
    const all = [read(1, 'a'), read(2, 'b')];
    await soon();
    all.push(read(3, 'a'));
    await soon();
    expect(sent()).toEqual([2, 3]);
    for (const _ of [1, 2, 3]) await finish();
    await Promise.all(all);
    expect(pagesRead()?.map(([page]) => page)).toEqual([1, 3, 2]);
  });

  test('is not waited for when it is cancelled; the one after it comes', async () => {
    const { read, finish, sent, pagesRead } = pool();
    const stop = new AbortController();
    const first = read(1, 'a');
    const cancelled = read(2, 'b', stop.signal);
    const last = read(3, 'c');
    await soon();
    stop.abort();
    expect(await cancelled).toMatchObject({ ok: false, error: { code: 'page/unreadable' } });
    await finish();
    await finish();
    await Promise.all([first, last]);
    expect(sent()).toEqual([2]);
    expect(pagesRead()).toEqual([
      [1, undefined],
      [3, undefined],
    ]);
  });

  test('goes to one child of several, which then reads it', async () => {
    const { read, finish, sent, pagesRead } = pool(2);
    const all = [read(1, 'a'), read(2, 'b'), read(3, 'c')];
    await soon();
    expect([sent(0), sent(1)]).toEqual([[3], []]);
    for (const _ of [1, 2, 3]) await finish();
    await Promise.all(all);
    expect(pagesRead(0)).toEqual([
      [1, undefined],
      [3, 3],
    ]);
  });
});

describe('in the child', () => {
  const kept = () => {
    const begun: number[] = [];
    const next = pageAhead(async ({ ahead }): Ahead => {
      begun.push(ahead);
      return null;
    });
    return { next, begun, put: (ahead: number) => next.put({ ahead, picture: pictureOf(ahead) }) };
  };

  test('a page is begun only when the reading in hand leaves time', () => {
    const { next, begun, put } = kept();
    put(1);
    expect(begun).toEqual([]);
    next.mayBegin();
    expect(begun).toEqual([1]);
    put(2);
    expect(begun).toEqual([1, 2]);
  });

  test('taking it ends the leisure: its own reading comes first', async () => {
    const { next, begun, put } = kept();
    next.mayBegin();
    put(1);
    put(2);
    expect(begun).toEqual([1, 2]);
    expect(next.take(1)).toBeInstanceOf(Promise);
    put(3);
    expect(begun).toEqual([1, 2]);
    expect(next.take(2)).toBeInstanceOf(Promise);
  });

  test('one that was not begun, is unknown, or came before another that was read is not there', () => {
    const { next, put } = kept();
    expect(next.take(undefined)).toBeUndefined();
    put(1);
    put(2);
    expect(next.take(2)).toBeUndefined();
    expect(next.take(1)).toBeUndefined();
  });
});

test('pages read in a row, each made ready while the one before is read, read as they do alone', {
  timeout: 120_000,
}, async () => {
  const pictures = [(await samplePage()).picture, (await samplePage([...LETTER].reverse())).picture];
  const reader = createPageReader({ newChild, width: 1 });
  const read = async (picture: Uint8Array, at: number) => reader.read({ picture, page: 1, letter: `${at}` });
  const alone = [];
  for (const [at, picture] of pictures.entries()) alone.push(await read(picture, at));
  const inARow = await Promise.all(pictures.map((picture, at) => read(picture, at + pictures.length)));
  await reader.close();
  expect(alone.every(({ ok }) => ok)).toBe(true);
  expect(inARow).toEqual(alone);
});
