// Pulls the plug (SIGKILL) somewhere in an import of 20 files from the watched folder, 20 times, and lets it end
// after each: no file may be lost and none stored twice. The real application, a real folder, a real disk.
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesOf, run, start } from './command-line.ts';

const FILES = 20;
const ROUNDS = 20;
/** The folder's settling time and the start of the process: no import happens before. */
const IMPORT_BEGINS_MS = 2300;
const IMPORT_LASTS_MS = 3000;

let root: string;
let desk: string;
let inbox: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kill-'));
  desk = join(root, 'bureau');
  inbox = join(root, 'scans');
  await mkdir(inbox);
  expect((await run(['init', '--desk', desk])).status).toBe(0);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Twenty small scans that differ, named for their round. */
async function scansOf(round: number): Promise<Map<string, Buffer>> {
  const scans = new Map<string, Buffer>();
  for (let number = 0; number < FILES; number += 1) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="white"/>
      <text x="40" y="100" font-size="40">${round} - ${number}</text></svg>`;
    scans.set(`scan ${round} n°${number}.png`, await sharp(Buffer.from(svg)).png().toBuffer());
  }
  return scans;
}

const serving = () => start(['serve', '--desk', desk, '--watch', inbox, '--json']);
const lying = async (folder: string): Promise<string[]> =>
  (await readdir(join(inbox, folder)).catch(() => [])).map((name) => name.normalize('NFC'));
const untaken = async (): Promise<number> => (await lying('.')).filter((name) => name.endsWith('.png')).length;

async function killSomewhereInTheImport(delayMs: number): Promise<number> {
  const child = serving();
  await new Promise((resolve) => setTimeout(resolve, delayMs));
  const left = await untaken();
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return left;
}

async function importToTheEnd(): Promise<void> {
  const child = serving();
  await expect.poll(untaken, { timeout: 60_000, interval: 100 }).toBe(0);
  child.kill('SIGTERM');
  await once(child, 'exit');
}

test(`${ROUNDS} kills during imports of ${FILES} files lose nothing and store nothing twice`, async () => {
  const all = new Map<string, Buffer>();
  const leftAtKill: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const scans = await scansOf(round);
    for (const [name, bytes] of scans) {
      all.set(name, bytes);
      await writeFile(join(inbox, name), bytes);
    }
    leftAtKill.push(await killSomewhereInTheImport(IMPORT_BEGINS_MS + (IMPORT_LASTS_MS * round) / ROUNDS));
    await importToTheEnd();
  }

  const done = await lying('traités');
  expect(done.sort()).toEqual([...all.keys()].sort());
  for (const [name, bytes] of all) expect(bytes.equals(await readFile(join(inbox, 'traités', name)))).toBe(true);
  expect(await lying('refusés')).toEqual([]);

  const letters = linesOf<{ sourceName: string }>(await run(['list', '--desk', desk, '--json']));
  expect(letters.map((letter) => letter.sourceName.normalize('NFC')).sort()).toEqual([...all.keys()].sort());
  // The kills fell inside imports, not before or after all of them: otherwise this test proves nothing.
  const inside = leftAtKill.filter((left) => left > 0 && left < FILES).length;
  process.stdout.write(
    `kills that fell inside an import: ${inside} of ${ROUNDS} (files left at each: ${leftAtKill.join(' ')})\n`,
  );
  expect(inside).toBeGreaterThanOrEqual(3);
}, 600_000);
