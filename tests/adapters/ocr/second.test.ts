// Behind a window, reading comes second; decoding, for which a person waits, does not.
import { constants, getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { nodeChildLauncher } from '#main/adapters/system/node-child.ts';
import { createReadingChild } from '#main/adapters/system/reading-child.ts';
import { samplePage } from './sample-page.ts';
import { CHILD_ENTRY } from './start-child.ts';

const OWN = getPriority();

test.for([
  { comesSecond: true, after: Math.max(OWN, constants.priority.PRIORITY_BELOW_NORMAL) },
  { comesSecond: false, after: OWN },
])('a child that comes second ($comesSecond) says so once it reads', { timeout: 60_000 }, async (each) => {
  const launch = nodeChildLauncher({ entry: CHILD_ENTRY, comesSecond: each.comesSecond });
  let pid: number | undefined;
  const child = createReadingChild(() => {
    const channel = launch();
    pid = channel.pid;
    return channel;
  });
  const { picture } = await samplePage();
  const limits = { timeLimitMs: 50_000 };
  await child.ask({ kind: 'bytes', size: picture.length, offset: 0, part: picture }, limits);
  expect((await child.ask({ kind: 'open', mediaType: 'image/png' }, limits)).ok).toBe(true);
  expect(getPriority(pid ?? 0)).toBe(OWN);
  expect((await child.ask({ kind: 'read', page: 1, upright: undefined }, limits)).ok).toBe(true);
  expect(getPriority(pid ?? 0)).toBe(each.after);
  child.end();
});
