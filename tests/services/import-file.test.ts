// Intake on a real encrypted desk: what is stored, what is recognised, what is refused, what survives.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DiskFullError } from '#main/ports/page-vault.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

const receivedOn = '2026-11-19' as CalendarDate;
let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const give = (bytes: Uint8Array, name = 'scan.tif') => importFile(desk.ports, { bytes, name, receivedOn });

test('a file becomes one letter with its pages, read in the background', async () => {
  const entry = await give(scanOf('Bonjour', 'page deux'), "l'été.tif");
  expect(entry).toMatchObject({ outcome: 'stored', error: null, fileName: "l'été.tif" });
  await desk.queue.idle();
  const letter = entry.letterId && (await desk.ports.store.letters.find(entry.letterId));
  expect(letter).toMatchObject({
    state: 'to-qualify',
    receivedOn,
    sourceName: "l'été.tif",
    sourceMediaType: 'image/tiff',
  });
  expect(letter?.pages.map((page) => page.page)).toEqual([1, 2]);
  expect(letter && (await desk.ports.vault.get(letter.source))).toEqual(
    Uint8Array.from(scanOf('Bonjour', 'page deux')),
  );
});

test('the same scan twice is recognised and said, not stored twice, whatever its name', async () => {
  const first = await give(scanOf('Bonjour'), 'a.tif');
  const second = await give(scanOf('Bonjour'), 'b.tif');
  expect(second).toMatchObject({ outcome: 'duplicate', letterId: first.letterId });
  expect(await desk.ports.store.letters.list({ limit: 10 })).toHaveLength(1);
});

test('the same scan twice at the same moment is one letter', async () => {
  const entries = await Promise.all([1, 2, 3, 4].map(() => give(scanOf('Bonjour'))));
  expect(entries.map((entry) => entry.outcome).sort()).toEqual(['duplicate', 'duplicate', 'duplicate', 'stored']);
  expect(new Set(entries.map((entry) => entry.letterId)).size).toBe(1);
});

test.each([
  ['', 'file/empty'],
  ['DAMAGED', 'file/damaged'],
])('a refused file stores nothing and says why (%j)', async (content, code) => {
  const entry = await give(scanOf(content));
  expect(entry).toMatchObject({ outcome: 'refused', letterId: null, error: { code } });
  expect(await desk.ports.store.letters.list({ limit: 10 })).toEqual([]);
  expect(await desk.ports.store.intake.recent(5)).toMatchObject([{ outcome: 'refused', error: { code } }]);
  // What is found missing later can be explained; the file's name is not said.
  expect(desk.logLines).toContainEqual(['intake.refused', { code, cause: null }]);
});

test('a full disk refuses the file with its reason and stores nothing; the next file goes in', async () => {
  let full = true;
  const { vault } = desk.ports;
  const ports = {
    ...desk.ports,
    vault: {
      ...vault,
      put: async (bytes: Uint8Array) => (full ? Promise.reject(new DiskFullError()) : vault.put(bytes)),
    },
  };
  const refused = await importFile(ports, { bytes: scanOf('Bonjour'), name: 'scan.tif', receivedOn });
  expect(refused).toMatchObject({ outcome: 'refused', error: { code: 'internal', cause: 'disk-full' } });
  expect(await desk.ports.store.letters.list({ limit: 10 })).toEqual([]);
  full = false;
  expect(await importFile(ports, { bytes: scanOf('Bonjour'), name: 'scan.tif', receivedOn })).toMatchObject({
    outcome: 'stored',
  });
});

test('a file that is tried every minute is said once for each reason, and when it goes in', async () => {
  let full = true;
  const { vault } = desk.ports;
  const put = async (bytes: Uint8Array) => (full ? Promise.reject(new DiskFullError()) : vault.put(bytes));
  const ports = { ...desk.ports, vault: { ...vault, put } };
  const attempt = (text: string) =>
    importFile(ports, { bytes: scanOf(text), name: 'scan.tif', receivedOn, isRetried: true });
  const said = async () =>
    (await desk.ports.store.intake.recent(9)).map(({ error, outcome }) => error?.code ?? outcome);
  for (let minute = 0; minute < 3; minute += 1) await attempt('Bonjour');
  expect(await said()).toEqual(['internal']);
  expect(desk.logLines.filter(([event]) => event === 'intake.refused')).toHaveLength(1);
  await attempt('DAMAGED');
  full = false;
  await attempt('Bonjour');
  expect(await said()).toEqual(['stored', 'file/damaged', 'internal']);
});

test('a stored copy that cannot be read back is never reported as stored', async () => {
  const { vault } = desk.ports;
  const ports = { ...desk.ports, vault: { ...vault, get: () => Promise.reject(new Error('altered')) } };
  const entry = await importFile(ports, { bytes: scanOf('Bonjour'), name: 'scan.tif', receivedOn });
  expect(entry).toMatchObject({ outcome: 'refused', error: { code: 'internal' } });
});

test('names and texts of letters never reach the log', async () => {
  await give(scanOf('CANARIVAN écrou 998877'), 'CANARIVAN.tif');
  await give(scanOf('CRASH CANARIVAN'), 'CANARIVAN-2.tif');
  await desk.queue.idle();
  expect(desk.logLines.length).toBeGreaterThan(1);
  const said = desk.logLines.map(([event, second, third]) =>
    JSON.stringify([event, second instanceof Error ? second.name : second, third]),
  );
  expect(said.join('\n')).not.toMatch(/CANARIVAN|998877/);
});
