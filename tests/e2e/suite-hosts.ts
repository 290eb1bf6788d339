// The hosts of one test file: started on demand, a picture and the log kept when a test fails, all of them stopped
// and their folders removed at the end. Import it only from tests: it registers hooks.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, describe } from 'vitest';
import { electronBinary, HOST, type Host, type HostOptions, removeRoot, startHost } from './start-host.ts';

const RESULTS = fileURLToPath(new URL('../../test-results', import.meta.url));
const isThere = HOST === 'web' || electronBinary() !== null;
if (!isThere) process.stdout.write('skipped: no Electron binary\n');

/** A suite that needs a host; skipped, and said so, where the binary is not there. */
export const describeHost = describe.skipIf(!isThere);

const running = new Set<Host>();
const roots = new Set<string>();

/** Starts a host that this file ends, whatever happens. */
export async function aHost(options: HostOptions = {}): Promise<Host> {
  const host = await startHost(options);
  running.add(host);
  roots.add(host.root);
  return host;
}

export async function stopHost(host: Host): Promise<void> {
  running.delete(host);
  await host.stop();
}

export async function killHost(host: Host): Promise<void> {
  running.delete(host);
  await host.kill();
}

/** The letters are invented, so that picture, log and text of the page may be kept. */
async function keep(host: Host, name: string): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const base = join(RESULTS, `${HOST}-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}`);
  await host.page.screenshot({ path: `${base}.png`, timeout: 5_000 }).catch(() => undefined);
  const journal = await readFile(join(host.desk, 'journal', 'vaguemestre.log'), 'utf8').catch(() => '');
  const said = [host.page.url(), ...host.pageErrors(), '── output', host.output(), '── journal', journal];
  await writeFile(`${base}.txt`, said.join('\n'));
}

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const host of running) await keep(host, task.name);
});

/**
 * For a suite whose tests tell one story in order: after the first that fails the rest is skipped, since it would
 * only wait in vain for what did not happen.
 */
export function inOneStory(): void {
  let isBroken = false;
  beforeEach(({ skip }) => {
    if (isBroken) skip('an earlier step failed');
  });
  afterEach(({ task }) => {
    isBroken ||= task.result?.state === 'fail';
  });
}

afterAll(async () => {
  for (const host of running) await host.stop().catch(() => host.kill());
  for (const root of roots) await removeRoot(root);
});
