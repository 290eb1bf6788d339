// The pool of readers: what happens when children hang, crash, are cancelled or must forget.
import { describe, expect, test } from 'vitest';
import { createPageReader, readerWidth } from '#main/adapters/ocr/child-page-reader.ts';
import { createReadingChild } from '#main/adapters/system/reading-child.ts';
import type { ReadingAnswer, ReadingQuestion } from '#main/ports/reading-child.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { type Behaviour, fakeLaunch } from './fake-child.ts';

const picture = new Uint8Array([1, 2, 3]);
const reading = (page: number): PageReading => ({ page, width: 1, height: 1, rotation: 0, words: [], alsoRead: [] });
const answer = (question: ReadingQuestion): ReadingAnswer =>
  question.kind === 'read' ? { kind: 'reading', reading: reading(question.page) } : { kind: 'done', spent: false };

function pool(behaviour: Behaviour, options: { width?: number; timeLimitMs?: number; idleLimitMs?: number } = {}) {
  const { launch, children } = fakeLaunch(behaviour);
  const reader = createPageReader({ newChild: () => createReadingChild(launch), width: 1, ...options });
  const kinds = (at: number): string[] => children[at]?.heard.map((question) => question.kind) ?? [];
  return { reader, children, kinds };
}

describe('a child that misbehaves', () => {
  test('hangs: it is ended, the page is unreadable for lack of time, the next page gets a fresh child', async () => {
    const { reader, children } = pool(
      (question) => (question.kind === 'read' && question.page === 1 ? 'nothing' : answer(question)),
      { timeLimitMs: 40 },
    );
    expect(await reader.read({ picture, page: 1 })).toEqual({
      ok: false,
      error: { code: 'page/unreadable', cause: 'timed-out', facts: {} },
    });
    expect(children[0]?.killed).toBe(true);
    expect(await reader.read({ picture, page: 2 })).toEqual({ ok: true, value: reading(2) });
    expect(children).toHaveLength(2);
  });

  test('hangs or crashes after it has read the whole page once: that reading is the page', async () => {
    const word = { text: 'Monsieur', box: [0, 0, 1, 1], confidence: 0.9, line: 0 } as const;
    const part = (page: number): PageReading => ({ ...reading(page), words: Array(page).fill(word) });
    for (const end of ['nothing', 'crash'] as const) {
      const told: number[] = [];
      const { reader, children } = pool(
        (question, child) => {
          if (question.kind !== 'read') return answer(question);
          for (const page of [1, 2]) child.tell({ id: child.heard.length, early: part(page), isWhole: page === 2 });
          child.tell({ id: 99, early: part(7), isWhole: true });
          return end;
        },
        { timeLimitMs: 40 },
      );
      const onEarly = (early: PageReading): number => told.push(early.words.length);
      expect(await reader.read({ picture, page: 1, onEarly })).toEqual({ ok: true, value: part(2) });
      expect(told).toEqual([1, 2]);
      expect(children[0]?.killed).toBe(end === 'nothing');
    }
  });

  test('hangs after the head of the page: a head never stands for the page', async () => {
    const { reader } = pool(
      (question, child) => {
        if (question.kind !== 'read') return answer(question);
        child.tell({ id: child.heard.length, early: reading(1), isWhole: false });
        return 'nothing';
      },
      { timeLimitMs: 40 },
    );
    expect(await reader.read({ picture, page: 1 })).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'page/unreadable', cause: 'timed-out' }),
    });
  });

  test('a part that was told is not the page when it is cancelled', async () => {
    const stop = new AbortController();
    const { reader } = pool((question, child) => {
      if (question.kind !== 'read') return answer(question);
      child.tell({ id: child.heard.length, early: reading(1), isWhole: true });
      return 'nothing';
    });
    const cancelled = reader.read({ picture, page: 1, signal: stop.signal, onEarly: () => stop.abort() });
    expect(await cancelled).toMatchObject({ ok: false, error: { code: 'page/unreadable', cause: null } });
  });

  test('crashes: the page is unreadable, the next is read', async () => {
    const { reader, children } = pool((question) =>
      question.kind === 'read' && question.page === 1 ? 'crash' : answer(question),
    );
    expect(await reader.read({ picture, page: 1 })).toMatchObject({
      ok: false,
      error: { code: 'page/unreadable', cause: null },
    });
    expect((await reader.read({ picture, page: 2 })).ok).toBe(true);
    expect(children).toHaveLength(2);
  });
});

describe('cancelling', () => {
  test('ends the work at once', async () => {
    const { reader, children } = pool((question) => (question.kind === 'read' ? 'nothing' : answer(question)));
    const stop = new AbortController();
    const running = reader.read({ picture, page: 1, signal: stop.signal });
    setTimeout(() => stop.abort(), 20);
    expect(await running).toMatchObject({ ok: false, error: { code: 'page/unreadable', cause: null } });
    expect(children[0]?.killed).toBe(true);
  });

  test('before the page had its turn starts nothing', async () => {
    const { reader, children } = pool(answer);
    expect((await reader.read({ picture, page: 1, signal: AbortSignal.abort() })).ok).toBe(false);
    expect(children).toHaveLength(0);
  });
});

describe('width', () => {
  test('as many children as that, further pages wait their turn', async () => {
    let inside = 0;
    let most = 0;
    const { reader, children } = pool(
      (question, child) => {
        if (question.kind !== 'read') return answer(question);
        inside += 1;
        most = Math.max(most, inside);
        setTimeout(() => {
          inside -= 1;
          child.tell({ id: child.heard.length, answer: answer(question) });
        }, 10);
        return 'nothing';
      },
      { width: 2 },
    );
    const results = await Promise.all([1, 2, 3, 4, 5].map((page) => reader.read({ picture, page })));
    expect(results.map((result) => result.ok && result.value.page)).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
    expect(children).toHaveLength(2);
  });

  test('leaves a core to the desk and memory to the machine', () => {
    const memory = 8 * 2 ** 30;
    expect([1, 2, 4, 16].map((cores) => readerWidth(cores, memory))).toEqual([1, 1, 3, 5]);
    expect(readerWidth(8, 2 ** 30)).toBe(1);
  });
});

describe('renewal', () => {
  test('comes before the next page, on idle children at once', async () => {
    const { reader, kinds } = pool(answer);
    await reader.read({ picture, page: 1 });
    await reader.renew();
    expect(kinds(0)).toEqual(['bytes', 'read', 'renew']);
    await reader.read({ picture, page: 1 });
    expect(kinds(0)).toEqual(['bytes', 'read', 'renew', 'bytes', 'read']);
  });

  test('waits for a page being read and is then done before the next one', async () => {
    const { reader, kinds } = pool((question, child) => {
      if (question.kind !== 'read') return answer(question);
      setTimeout(() => child.tell({ id: child.heard.length, answer: answer(question) }), 30);
      return 'nothing';
    });
    const first = reader.read({ picture, page: 1 });
    const second = reader.read({ picture, page: 2 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    await reader.renew();
    await Promise.all([first, second]);
    expect(kinds(0)).toEqual(['bytes', 'read', 'renew', 'bytes', 'read']);
  });

  test('starts no child that has nothing to forget', async () => {
    const { reader, children } = pool(answer, { width: 3 });
    await reader.renew();
    expect(children).toHaveLength(0);
  });

  test('replaces a child that has grown', async () => {
    const { reader, children } = pool((question) =>
      question.kind === 'renew' ? { kind: 'done', spent: true } : answer(question),
    );
    await reader.read({ picture, page: 1 });
    await reader.renew();
    await reader.read({ picture, page: 1 });
    expect(children.map((child) => child.killed)).toEqual([true, false]);
  });

  test('of a child that has grown, when another letter has come: a fresh one reads it, once', async () => {
    const { reader, children, kinds } = pool((question, child) => {
      if (question.kind === 'renew') return { kind: 'done', spent: true };
      // The old child has begun to read by the time it says that it has grown.
      return question.kind === 'read' && child.heard.length > 3 ? 'nothing' : answer(question);
    });
    await reader.read({ picture, page: 1, letter: 'a' });
    expect(await reader.read({ picture, page: 2, letter: 'b' })).toEqual({ ok: true, value: reading(2) });
    expect([kinds(0), kinds(1)]).toEqual([
      ['bytes', 'read', 'renew', 'bytes', 'read'],
      ['bytes', 'read'],
    ]);
    expect(children.map((child) => child.killed)).toEqual([true, false]);
  });

  test('does not let an old rest timer end a child at work', async () => {
    const { reader, children } = pool(
      (question, child) => {
        if (question.kind !== 'read') return answer(question);
        setTimeout(() => child.tell({ id: child.heard.length, answer: answer(question) }), 60);
        return 'nothing';
      },
      { idleLimitMs: 30 },
    );
    await reader.renew();
    await reader.renew();
    expect((await reader.read({ picture, page: 1 })).ok).toBe(true);
    expect(children).toHaveLength(1);
  });
});

test('the next page is on its way before the one that was read comes back', async () => {
  const { reader, kinds } = pool(answer);
  const first = reader.read({ picture, page: 1 }).then(() => kinds(0));
  const second = reader.read({ picture, page: 2 });
  expect(await first).toEqual(['bytes', 'read', 'bytes', 'read']);
  expect((await second).ok).toBe(true);
});

test('idle children are let go; a closed reader reads no more', async () => {
  const { reader, children } = pool(answer, { idleLimitMs: 15 });
  await reader.read({ picture, page: 1 });
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(children[0]?.killed).toBe(true);
  await reader.close();
  await expect(reader.read({ picture, page: 1 })).rejects.toThrow('closed');
});

test('what was seen of the handwriting comes back only where it is asked for', async () => {
  const traces = [{ steps: 8, losses: new Uint8Array(8 * 38), places: [[1, 2, 3, 4] as const] }];
  const { reader, children } = pool((question) => {
    const told = answer(question);
    return question.kind === 'read' && question.keepTraces && told.kind === 'reading' ? { ...told, traces } : told;
  });
  const seen: unknown[] = [];
  await reader.read({ picture, page: 1, onTraces: (each) => seen.push(...each) });
  await reader.read({ picture, page: 2 });
  expect(seen).toEqual(traces);
  expect(children[0]?.heard.flatMap((each) => (each.kind === 'read' ? [each.keepTraces] : []))).toEqual([
    true,
    undefined,
  ]);
});

test('progress only rises', async () => {
  const shares: number[] = [];
  const { reader } = pool((question, child) => {
    if (question.kind === 'read') {
      for (const share of [0.2, 0.1, 0.5, 0.5, 7]) child.tell({ id: child.heard.length, share });
    }
    return answer(question);
  });
  await reader.read({ picture, page: 1, onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([0.2, 0.5]);
});
