// Names of people on file heard in a letter's handwriting while it is read: by the real network, in a line of a writer it
// never saw (tests/handwriting). The text of the letters is given; what the line shows is real.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startRecogniser } from '#main/adapters/handwriting/recogniser.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import { knownWriters } from '#main/services/reading/known-writers.ts';
import { saveTranscription } from '#main/services/reading/save-transcription.ts';
import { type KeptTrace, keptTrace } from '#shared/domain/reading/kept-trace.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf, textReader } from '../fakes/text-scans.ts';

const FOLDER = join(import.meta.dirname, '../handwriting');
const WRITTEN = 'deux huitièmes à Pierre Valeton';
/** Where the line lies on the page: a pixel of the page a step. */
const TOP = 200;

let line: KeptTrace;
beforeAll(async () => {
  const about = JSON.parse(readFileSync(join(FOLDER, 'strips.json'), 'utf8')) as {
    strips: { file: string; truth: string }[];
  };
  const file = about.strips.find(({ truth }) => truth === WRITTEN)?.file ?? '';
  const { data, info } = await sharp(join(FOLDER, 'strips', file))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { read } = await startRecogniser();
  const trace = await read({ width: info.width, height: info.height, data: new Uint8Array(data) });
  line = keptTrace(trace, (from, to) => [from, TOP, to - from, 30]);
});

let desk: TestDesk;
let asked = 0;
beforeEach(async () => {
  const inner = textReader();
  asked = 0;
  desk = await openTestDesk({
    reader: {
      ...inner,
      read: async (request) => {
        const reading = await inner.read(request);
        if (request.onTraces) asked += 1;
        request.onTraces?.(new TextDecoder().decode(request.picture).includes('ILLISIBLE') ? [line] : []);
        return reading;
      },
    },
  });
});
afterEach(() => desk.close());

const BODY = 'La Cimade\n91 rue Oberkampf\n75011 Paris\nBonjour,\nJe suis détenu ici depuis un an.';
async function give(head: string): Promise<LetterId> {
  const bytes = scanOf(`${head}\n${BODY}`);
  const imported = await importFile(desk.ports, { bytes, name: 'scan.tif', receivedOn: '2026-11-10' as CalendarDate });
  if (!imported.letterId) throw new Error('not stored');
  await desk.queue.idle();
  return imported.letterId;
}
async function candidatesOf(id: LetterId) {
  const found = await knownWriters(desk.ports, id);
  if (!found.ok) throw new Error(found.error);
  return found.value.candidates;
}

const AMIENS = "Maison d'arrêt d'Amiens";

test('a person of the judged prison is proposed with the place, whatever was read there', async () => {
  const known = await give(`VALETON Pierre\nécrou 45123\n${AMIENS}`);
  await give(`BENALI Nadir\nécrou 45777\n${AMIENS}`);
  const id = await give(`ILLISIBLE\n${AMIENS}`);
  const [first, ...others] = await candidatesOf(id);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ strength: 'possible', letters: [{ letter: known }] });
  expect(first?.reasons).toEqual([expect.stringMatching(/^heard-(sur)?name$/)]);
  expect(first?.heard).toMatchObject({ page: 1, heard: true, text: expect.stringContaining('VALETON') });
  expect(first?.heard?.box?.[0]).toBeGreaterThan(line.steps / 3);
  // It is no one's name on the letter: neither its text, nor its judgement, nor the log has it.
  const stored = await desk.ports.store.letters.find(id);
  expect(stored?.judgement?.person?.surname ?? null).toBeNull();
  expect(JSON.stringify(desk.logLines)).not.toContain('VALETON');
  expect(asked).toBe(3);
});

test('a name of another prison is not listened for, and one written in a typed line is what was typed', async () => {
  await give("VALETON Pierre\nécrou 45123\nMaison d'arrêt de Gap");
  expect(await candidatesOf(await give(`ILLISIBLE\n${AMIENS}`))).toEqual([]);
  await give(`VALETON Pierre\nécrou 45124\n${AMIENS}`);
  const id = await give(`ILLISIBLE\nencore\n${AMIENS}`);
  expect(await candidatesOf(id)).toMatchObject([{ heard: { page: 1 } }, { heard: { page: 1 } }]);
  const typed = {
    key: 'added',
    source: null,
    box: [0, TOP, line.steps, 30],
    machine: '',
    typed: 'à Paul Dupré',
  } as const;
  await saveTranscription(desk.ports, {
    ...{ id, page: 1, revision: 0 },
    lines: [{ ...typed, state: 'validated' }],
  });
  expect((await candidatesOf(id)).filter(({ heard }) => heard)).toEqual([]);
});
