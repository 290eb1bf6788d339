// A page may wait as long as the machine is busy, and may not work for ever.
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { nodeChildLauncher } from '#main/adapters/system/node-child.ts';
import { createReadingChild } from '#main/adapters/system/reading-child.ts';

const entry = fileURLToPath(new URL('working-child.ts', import.meta.url));

test('work without end ends the child, waiting does not', { timeout: 30_000 }, async () => {
  const child = createReadingChild(nodeChildLauncher({ entry }));
  const waited = await child.ask({ kind: 'forget' }, { timeLimitMs: 20_000 });
  expect(waited).toEqual({ ok: true, value: { kind: 'done', spent: false } });
  const worked = await child.ask({ kind: 'renew' }, { timeLimitMs: 20_000 });
  expect(worked).toEqual({ ok: false, error: 'timed-out' });
  child.end();
});
