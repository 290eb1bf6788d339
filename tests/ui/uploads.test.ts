// The queue of given files: none of them vanishes, whatever happens to the desk meanwhile.
import { expect, test } from 'vitest';
import type { IntakeEntryView } from '#shared/contract/schemas.ts';
import { fileError } from '#shared/domain/letters/file-error.ts';
import { createUploadQueue, totalsOf } from '../../renderer/features/import/upload-queue.ts';
import { FAKE_TODAY } from '../fakes/fake-letters.ts';

const QUIET = {
  explain: () => 'sentence',
  isLocked: () => false,
  onLocked: () => undefined,
  onOutcome: () => undefined,
};
const storedEntry = (file: File): IntakeEntryView => {
  return { id: file.name, at: '', fileName: file.name, outcome: 'stored', letterId: null, error: null };
};

test('uploads go one by one; the rest can be cancelled; a failed one can be sent again', async () => {
  const sending: string[] = [];
  let release: () => void = () => undefined;
  let lost = true;
  const queue = createUploadQueue({
    send: async (file) => {
      sending.push(file.name);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      if (file.name === 'b' && lost) throw new TypeError('gone');
      return storedEntry(file);
    },
    ...QUIET,
  });
  const next = async (): Promise<void> => {
    release();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  queue.add(
    ['a', 'b', 'c'].map((name) => new File([''], name)),
    FAKE_TODAY,
  );
  expect(sending).toEqual(['a']);
  await next();
  expect(sending).toEqual(['a', 'b']);
  queue.cancelRest();
  await next();
  expect(queue.snapshot().map(({ state }) => state)).toEqual(['done', 'failed', 'cancelled']);
  expect(totalsOf(queue.snapshot())).toEqual({ all: 3, ended: 3, open: 0, again: 2 });
  expect(queue.snapshot()[1]?.failure).toBe('sentence');
  lost = false;
  queue.sendAgain();
  await next();
  await next();
  expect(queue.snapshot().map(({ state }) => state)).toEqual(['done', 'done', 'done']);
  expect(sending).toEqual(['a', 'b', 'b', 'c']);
});

test('a desk locked amid an import loses no file: the rest waits and goes on once it is open', async () => {
  const sent: string[] = [];
  let locked = false;
  const asked: string[] = [];
  const queue = createUploadQueue({
    ...QUIET,
    send: async (file) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (locked) throw new Error('locked');
      sent.push(file.name);
      return storedEntry(file);
    },
    isLocked: () => locked,
    onLocked: () => asked.push('status'),
  });
  const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
  queue.add(
    ['a', 'b', 'c'].map((name) => new File([''], name)),
    FAKE_TODAY,
  );
  locked = true;
  await idle();
  // Locked before the screens knew: the first is refused and waits again, the others are not tried.
  expect(asked).toEqual(['status']);
  queue.pause();
  await idle();
  expect(queue.snapshot().map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  locked = false;
  queue.resume();
  await idle();
  expect(sent).toEqual(['a', 'b', 'c']);
});

test('a file that the machine had no time for can be sent again; one that is damaged cannot', async () => {
  let tries = 0;
  const queue = createUploadQueue({
    ...QUIET,
    send: async (file) => {
      tries += 1;
      if (tries > 2) return storedEntry(file);
      const error = file.name === 'a' ? fileError('desk/busy') : fileError('file/damaged');
      return { ...storedEntry(file), outcome: 'refused', error };
    },
  });
  const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
  queue.add(
    ['a', 'b'].map((name) => new File([''], name)),
    FAKE_TODAY,
  );
  await idle();
  expect(totalsOf(queue.snapshot()).again).toBe(1);
  queue.sendAgain();
  await idle();
  expect(queue.snapshot().map(({ entry }) => entry?.outcome)).toEqual(['stored', 'refused']);
  expect(tries).toBe(3);
});
