// `vaguemestre training export`: the real command on a real desk, with a page drawn here. Names are invented.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '#main/cli/program.ts';
import { createNodeApplication } from '#main/composition/node-application.ts';
import type { Instant } from '#main/ports/clock.ts';
import type { TranscribedLine } from '#shared/domain/transcription/transcribed-line.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { drawnPage, REACH, spansOf, WIDTH } from '../adapters/handwriting/drawn-page.ts';

const PASSPHRASE = 'une phrase de passe';
const LETTER = asId<LetterId>('0193aaaa-bbbb-7ccc-8ddd-eeeeffff0001');
const HEIGHT = 700;
const MIDDLES = [120, 200, 280, 360, 440, 520, 600];
const TEXTS = [
  'Madame, Monsieur,',
  'ZORBLATOV Quintessio',
  'je vous écris',
  'je [?] pas',
  'tel 06 12 34 56 78',
  'merci',
];

let root: string;
let desk: string;

const lineAt = (line: number): TranscribedLine => {
  const spans = spansOf(line);
  const [from, to] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
  return {
    key: `r${line}`,
    source: line,
    box: [from, (MIDDLES[line] ?? 0) - REACH, to - from, 2 * REACH],
    machine: '',
    typed: TEXTS[line] ?? '',
    state: 'validated',
  };
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'training-'));
  desk = join(root, 'bureau');
  const application = createNodeApplication(desk);
  await application.session.create(PASSPHRASE);
  const ports = application.session.ports();
  if (!ports) throw new Error('the desk is not open');
  const { data } = drawnPage(HEIGHT, MIDDLES);
  const picture = await sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .png()
    .toBuffer();
  const content = await ports.vault.put(picture);
  const at = ports.clock.now() as Instant;
  await ports.store.letters.insert({
    id: LETTER,
    receivedOn: '2026-11-19' as CalendarDate,
    createdAt: at,
    sourceName: 'zorblatov.png',
    source: content,
    sourceMediaType: 'image/png',
    pages: [{ page: 1, content, mediaType: 'image/png', width: WIDTH, height: HEIGHT }],
  });
  const lines = [...TEXTS.keys()].map(lineAt);
  // A place where nothing is written.
  const nowhere: TranscribedLine = {
    ...lineAt(0),
    key: 'a1',
    source: null,
    typed: 'nulle part',
    box: [100, 655, 400, 20],
  };
  await ports.store.transcriptions.save(LETTER, { page: 1, lines: [...lines, nowhere] }, 0, at);
  await ports.store.transcriptions.mark({ letter: LETTER, page: 1, writer: 'h-0123456789ab', since: at });
  await application.close();
  await writeFile(join(root, 'phrase'), PASSPHRASE);
  // Deriving the key of a desk is slow on purpose.
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));

async function run(folder: string, ...more: readonly string[]) {
  const said = { lines: [] as string[], json: [] as unknown[], notes: [] as string[] };
  const output = {
    line: (text: string) => void said.lines.push(text),
    json: (value: unknown) => void said.json.push(value),
    note: (text: string) => void said.notes.push(text),
  };
  const context = { output, version: '1.2.3', createApplication: createNodeApplication };
  const args = ['training', 'export', folder, '--desk', desk, '--passphrase-file', join(root, 'phrase'), ...more];
  return { status: await runProgram(context, args), ...said };
}

test('strips and texts without what tells whose they are, and a sentence of what stayed', async () => {
  const folder = join(root, 'export');
  const { status, json, notes } = await run(folder, '--json');
  expect(status).toBe(0);
  expect(json).toEqual([
    {
      folder,
      writers: 1,
      pages: 1,
      lines: 3,
      leftOut: { empty: 0, unreadable: 1, personal: 2, 'not-found': 1 },
    },
  ]);
  expect(notes.join(' ').replaceAll('\u00a0', ' ')).toMatch(/3 lignes écrites.*4 lignes laissées.*relisez-les/);
  expect((await readdir(folder)).sort()).toEqual(['lines.jsonl', 'strips']);
  const list = (await readFile(join(folder, 'lines.jsonl'), 'utf8')).trim().split('\n');
  const entries = list.map((line) => JSON.parse(line) as { strip: string; writer: string; page: string; text: string });
  expect(entries.map(({ text }) => text)).toEqual(['Madame, Monsieur,', 'je vous écris', 'merci']);
  expect(new Set(entries.map(({ writer }) => writer))).toEqual(new Set(['h-0123456789ab']));
  for (const { strip } of entries) {
    const { height, width, channels, format } = await sharp(join(folder, strip)).metadata();
    expect({ height, channels, format }).toEqual({ height: 64, channels: 1, format: 'png' });
    expect(width).toBeGreaterThan(500);
  }
  const all = `${list.join('\n')} ${(await readdir(join(folder, 'strips'))).join(' ')}`;
  expect(all).not.toMatch(/zorblatov|0193aaaa|ffff0001|2026/i);
});

test('a folder that holds something is refused, and left as it is', async () => {
  const folder = join(root, 'full');
  await mkdir(folder);
  await writeFile(join(folder, 'ancien.txt'), 'x');
  const { status, notes, lines } = await run(folder);
  expect({ status, lines }).toEqual({ status: 1, lines: [] });
  expect(notes.join()).toMatch(/vide/);
  expect(await readdir(folder)).toEqual(['ancien.txt']);
});

test('a folder inside the desk is refused before anything is made', async () => {
  const { status, notes } = await run(join(desk, 'sous', 'dossier'));
  expect(status).toBe(1);
  expect(notes.join()).toMatch(/fait partie du bureau/);
  expect(await readdir(desk)).not.toContain('sous');
});
