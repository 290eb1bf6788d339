// The reading child never touches the network, hangs or crashes alone, and dies with its parent.
import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createPageReader } from '#main/adapters/ocr/child-page-reader.ts';
import { createDocumentDecoder } from '#main/adapters/scans/child-document-decoder.ts';
import { nodeChildLauncher } from '#main/adapters/system/node-child.ts';
import { createReadingChild } from '#main/adapters/system/reading-child.ts';
import * as scans from '../scans/sample-scans.ts';
import { samplePage } from './sample-page.ts';
import { CHILD_ENTRY, newChild } from './start-child.ts';

const GUARD = new URL('./network-guard.mjs', import.meta.url).href;
const execArgv = ['--import', GUARD];

test('reading and decoding use no network', { timeout: 120_000 }, async () => {
  const guarded = () => createReadingChild(nodeChildLauncher({ entry: CHILD_ENTRY, execArgv }));
  const decoder = createDocumentDecoder({ newChild: guarded });
  for (const [bytes, name] of [
    [await scans.digitalPdf(), 'a.pdf'],
    [scans.bmp(), 'a.bmp'],
    [await scans.webp(), 'a.webp'],
  ] as const) {
    expect((await decoder.decode(bytes, name)).ok).toBe(true);
  }
  decoder.close();
  const reader = createPageReader({ newChild: guarded, width: 1 });
  const { picture } = await samplePage();
  const result = await reader.read({ picture, page: 1 });
  expect(result.ok && result.value.words.length).toBeGreaterThan(50);
  await reader.renew();
  await reader.close();
});

test('the guard of the test above does catch a use of the network', { timeout: 30_000 }, async () => {
  const launch = nodeChildLauncher({ entry: CHILD_ENTRY, execArgv, env: { GUARD_PROBE: 'yes' } });
  const ended = new Promise<string>((resolve) => launch().onExit(() => resolve('ended')));
  expect(await ended).toBe('ended');
});

test('a page that takes too long ends the child; the same reader then reads on', { timeout: 60_000 }, async () => {
  const { picture } = await samplePage();
  const hasty = createPageReader({ newChild, width: 1, timeLimitMs: 150 });
  expect(await hasty.read({ picture, page: 1 })).toMatchObject({ ok: false, error: { cause: 'timed-out' } });
  await hasty.close();
  const stop = new AbortController();
  const reader = createPageReader({ newChild, width: 1 });
  const running = reader.read({ picture, page: 1, signal: stop.signal });
  // A page takes a second or more, and the child must start first.
  setTimeout(() => stop.abort(), 500);
  const before = performance.now();
  expect((await running).ok).toBe(false);
  expect(performance.now() - before).toBeLessThan(4000);
  expect((await reader.read({ picture, page: 2 })).ok).toBe(true);
  await reader.close();
});

test('the child ends when its parent is killed', { timeout: 30_000 }, async () => {
  const launcher = fileURLToPath(new URL('../../../main/adapters/system/node-child.ts', import.meta.url));
  const script = `
    import { nodeChildLauncher } from ${JSON.stringify(pathToFileURL(launcher).href)};
    const child = nodeChildLauncher({ entry: ${JSON.stringify(CHILD_ENTRY)} })();
    child.onMessage(() => process.send('up'));
    child.send({ id: 1, question: { kind: 'forget' } });
    process.send({ pid: child.pid });
  `;
  const file = path.join(tmpdir(), `parent-${process.pid}.mjs`);
  await writeFile(file, script);
  const parent = fork(file, [], { execArgv: [] });
  let pid = 0;
  await new Promise<void>((resolve) =>
    parent.on('message', (message) => {
      if (message === 'up') resolve();
      else pid = (message as { pid: number }).pid;
    }),
  );
  parent.kill('SIGKILL');
  const alive = (): boolean => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  };
  expect(pid).toBeGreaterThan(0);
  for (let turn = 0; turn < 100 && alive(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(alive()).toBe(false);
});
