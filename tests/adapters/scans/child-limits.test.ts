// What the decoder says when its child is slow, full or broken, and that one file never decides about the next.
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { createDocumentDecoder } from '#main/adapters/scans/child-document-decoder.ts';
import { createReadingChild } from '#main/adapters/system/reading-child.ts';
import type { ReadingQuestion } from '#main/ports/reading-child.ts';
import { fileError } from '#shared/domain/letters/file-error.ts';
import { type Behaviour, type FakeChild, fakeLaunch } from '../ocr/fake-child.ts';

const PDF = Buffer.from('%PDF-1.4 not looked at');
const picture = { bytes: new Uint8Array(3), mediaType: 'image/png', width: 1, height: 1 } as const;

function decoderOf(
  behaviour: (question: ReadingQuestion, child: number) => ReturnType<Behaviour>,
  limits: { readonly startLimitMs?: number } = {},
) {
  const known: unknown[] = [];
  const { launch, children } = fakeLaunch((question, child) => {
    if (!known.includes(child)) known.push(child);
    return behaviour(question, known.indexOf(child));
  });
  const decoder = createDocumentDecoder({
    newChild: () => createReadingChild(launch),
    firstPageLimitMs: 60,
    pageLimitMs: 60,
    ...limits,
  });
  return { decoder, children };
}

const good: Behaviour = (question) => {
  if (question.kind === 'open') return { kind: 'opened', pages: 2 };
  return question.kind === 'page' ? { kind: 'page', picture } : { kind: 'done', spent: false };
};
const damaged = { kind: 'refused', error: fileError('file/damaged') } as const;

test('a child whose memory was full means that the file is too large', async () => {
  const { decoder } = decoderOf((question, child) =>
    question.kind === 'page' ? 'out-of-memory' : good(question, child as never),
  );
  expect(await decoder.decode(PDF, 'a.pdf')).toEqual({ ok: false, error: fileError('file/too-large') });
});

test.each(['open', 'page'] as const)('one that hangs at %s is ended, the file refused in time', async (kind) => {
  const { decoder, children } = decoderOf((question, child) =>
    question.kind === kind ? 'nothing' : good(question, child as never),
  );
  expect(await decoder.decode(PDF, 'a.pdf')).toEqual({ ok: false, error: fileError('file/damaged', 'timed-out') });
  expect(children.every(({ killed }) => killed)).toBe(true);
});

test('a child that is slow to start does not make its first file a damaged one', async () => {
  // Longer than the file's own time, as on a busy machine or a cold disk.
  const late = (child: FakeChild): 'nothing' => {
    setTimeout(() => child.tell({ id: 1, answer: { kind: 'done', spent: false } }), 150);
    return 'nothing';
  };
  const { launch } = fakeLaunch((question, child) => (question.kind === 'bytes' ? late(child) : good(question, child)));
  const slow = createDocumentDecoder({ newChild: () => createReadingChild(launch), firstPageLimitMs: 60 });
  expect((await slow.decode(PDF, 'a.pdf')).ok).toBe(true);
  slow.close();
});

test('one that does not start at all is no fault of the file', async () => {
  const { decoder } = decoderOf(() => 'nothing', { startLimitMs: 30 });
  expect(await decoder.decode(PDF, 'a.pdf')).toEqual({ ok: false, error: fileError('desk/busy') });
});

test('an answer that came while the desk itself was held up counts', async () => {
  // Comes like from a process: heard only after the timers were looked at.
  const { port1, port2 } = new MessageChannel();
  const { launch, children } = fakeLaunch((_question, child) => {
    port1.once('message', () => child.tell({ id: 1, answer: { kind: 'opened', pages: 1 } }));
    port2.postMessage('answer');
    return 'nothing';
  });
  const child = createReadingChild(launch);
  await new Promise(setImmediate);
  const asked = child.ask({ kind: 'open', mediaType: 'application/pdf' }, { timeLimitMs: 20 });
  const until = performance.now() + 60;
  while (performance.now() < until);
  expect(await asked).toMatchObject({ ok: true, value: { kind: 'opened' } });
  expect(children[0]?.killed).toBe(false);
  port1.close();
});

test('a file refused after another one is tried in a fresh child; refused by that one it is refused', async () => {
  const { decoder, children } = decoderOf((question, child) => {
    const isSecondFile =
      child === 0 && children[0] && children[0].heard.filter(({ kind }) => kind === 'open').length > 1;
    return question.kind === 'open' && isSecondFile ? damaged : good(question, undefined as never);
  });
  expect((await decoder.decode(PDF, 'a.pdf')).ok).toBe(true);
  expect((await decoder.decode(PDF, 'b.pdf')).ok).toBe(true);
  expect(children).toHaveLength(2);
  const always = decoderOf((question) => (question.kind === 'open' ? damaged : good(question, undefined as never)));
  expect(await always.decoder.decode(PDF, 'a.pdf')).toMatchObject({ ok: false, error: { code: 'file/damaged' } });
  expect(always.children).toHaveLength(1);
});
