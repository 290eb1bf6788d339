// Pulls the plug (SIGKILL) somewhere in an import of 20 files from the watched folder, KILLS times (environment; 6),
// spread over the import, and lets it end: no file may be lost and none stored twice. The real application, a real
// folder, a real disk. `npm run test:kills` pulls it 20 times.
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { linesOf, run, start } from './command-line.ts';

const FILES = 20;
const ROUNDS = Number(process.env.KILLS ?? 6);
/** How many files are left when a round's kill is aimed: from all but one to none but one, evenly. */
const leftIn = (round: number): number => FILES - 1 - Math.round((round * (FILES - 2)) / Math.max(1, ROUNDS - 1));
/** A kill comes up to this long after the file it aims at: between two files, or in the middle of one. */
const JITTER_MS = 60;

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

/** A small scan like no other. */
const scan = (number: number): Promise<Buffer> => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800"><rect width="600" height="800" fill="white"/>
    <text x="40" y="100" font-size="40">${number}</text></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
};

const serving = () => start(['serve', '--desk', desk, '--watch', inbox, '--json']);
const lying = async (folder: string): Promise<string[]> =>
  (await readdir(join(inbox, folder)).catch(() => [])).map((name) => name.normalize('NFC'));
const untaken = async (): Promise<number> => (await lying('.')).filter((name) => name.endsWith('.png')).length;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts the import and kills it once only `left` files lie in the folder, and a moment. Returns how many lay there. */
async function killWhenLeft(left: number): Promise<number> {
  const child = serving();
  const until = Date.now() + 60_000;
  while ((await untaken()) > left && Date.now() < until) await pause(2);
  await pause(Math.random() * JITTER_MS);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return untaken();
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
    // What the last kill left is taken again, beside new files: each import begins with twenty.
    for (let lies = await untaken(); lies < FILES; lies += 1) {
      const name = `scan n°${all.size}.png`;
      const bytes = await scan(all.size);
      all.set(name, bytes);
      await writeFile(join(inbox, name), bytes);
    }
    leftAtKill.push(await killWhenLeft(leftIn(round)));
  }
  await importToTheEnd();

  const done = await lying('traités');
  expect(done.sort()).toEqual([...all.keys()].sort());
  for (const [name, bytes] of all) expect(bytes.equals(await readFile(join(inbox, 'traités', name)))).toBe(true);
  expect(await lying('refusés')).toEqual([]);

  const letters = linesOf<{ sourceName: string }>(await run(['list', '--desk', desk, '--json']));
  expect(letters.map((letter) => letter.sourceName.normalize('NFC')).sort()).toEqual([...all.keys()].sort());
  // The kills fell inside imports, not before or after all of them: otherwise this test proves nothing.
  const inside = leftAtKill.filter((left) => left > 0 && left < FILES).length;
  process.stdout.write(
    `kills inside an import: ${inside} of ${ROUNDS} (files left at each: ${leftAtKill.join(' ')})\n`,
  );
  expect(inside).toBeGreaterThanOrEqual(ROUNDS / 2);
}, 600_000);
