// Practice desks of a killed process are taken away at the next start; nothing else ever is.
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { PRACTICE_DESK, sweepPractice } from '#main/composition/practice-leftovers.ts';
import { SENDER_NAMES } from '#shared/text/codes.ts';
import { startHolder } from './processes.ts';

const words = { fold: (text: string) => text, establishmentName: () => null, senderName: () => SENDER_NAMES.detained };
const LATER = Date.now() + 3_600_000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sweep-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const left = async (): Promise<string[]> => (await readdir(folder)).sort();
const practice = (name: string): string => join(folder, `vaguemestre-essai-${name}`, PRACTICE_DESK);

test('a desk that a process holds stays; killed, it goes, and so do the halves of one', async () => {
  await mkdir(join(folder, 'vaguemestre-essai-Held12'));
  const holder = startHolder('create', practice('Held12'));
  await holder.said(2);
  await mkdir(join(folder, 'vaguemestre-essai-Empty1'));
  await mkdir(practice('Half12'), { recursive: true });
  await writeFile(join(practice('Half12'), 'desk.making'), '');
  expect(await sweepPractice(folder, words, LATER)).toBe(2);
  expect(await left()).toEqual(['vaguemestre-essai-Held12']);
  await holder.kill();
  // Not in its first minute: it might just be being made.
  expect(await sweepPractice(folder, words)).toBe(0);
  expect(await sweepPractice(folder, words, LATER)).toBe(1);
  expect(await left()).toEqual([]);
});

test('what is not surely a practice desk stays: another name, another thing inside, a link', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  await mkdir(practice('Notes1'), { recursive: true });
  await writeFile(join(practice('Notes1'), 'notes.txt'), 'à garder');
  await cp(join(folder, 'vaguemestre-essai-Notes1'), join(folder, 'vaguemestre-essai-other-name'), { recursive: true });
  await mkdir(join(folder, 'vaguemestre-essai-Beside', 'photos'), { recursive: true });
  await writeFile(join(folder, 'vaguemestre-essai-File12'), '');
  await symlink(elsewhere, join(folder, 'vaguemestre-essai-Link12'), 'dir');
  const before = await left();
  expect(await sweepPractice(folder, words, LATER)).toBe(0);
  expect(await left()).toEqual(before);
  await rm(elsewhere, { recursive: true });
});
