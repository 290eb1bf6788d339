// Typing from the image: kept, judged again at once, refused when stale, found; and what of it leaves the desk.
import * as mupdf from 'mupdf';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageReader } from '#main/ports/page-reader.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { readAgain } from '#main/services/letters/control-reading.ts';
import { getLetter } from '#main/services/letters/get-letter.ts';
import { letterPdf } from '#main/services/outbox/letter-pdf.ts';
import { openTranscription } from '#main/services/reading/open-transcription.ts';
import { saveTranscription } from '#main/services/reading/save-transcription.ts';
import { acknowledgeLetter } from '#main/services/replies/acknowledge-letter.ts';
import { exportTrainingLines, type TrainingLine } from '#main/services/training/export-lines.ts';
import { setTrainable } from '#main/services/training/set-trainable.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import type { TranscribedLine } from '#shared/domain/transcription/transcribed-line.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { tinyPng } from '../fakes/tiny-png.ts';

const TEXT = [
  'ZORBLATOV Quintessio Écrou 98765',
  "Maison d'arrét de Doual",
  'Madame Monsieur',
  'je vous ecris pour un titre',
  'aidé moi svp',
];

const handReading = (page: number): PageReading => ({
  page,
  width: 1000,
  height: 1400,
  rotation: 0,
  words: TEXT.flatMap((text, line) =>
    text.split(' ').map((word, at) => ({
      text: word,
      box: [100 + at * 120, 100 + line * 60, 100, 40] as const,
      confidence: word in LIKELY ? DOUBTED : 0.8,
      line,
      hand: true as const,
      ...(word in LIKELY && { likely: LIKELY[word] as string }),
    })),
  ),
  alsoRead: [],
});

/** What common French has in the place of these words; the second is said by the first. */
const LIKELY: Readonly<Record<string, string>> = { aidé: 'aidez-moi', moi: '' };
/** Doubtful as well. */
const DOUBTED = 0.4;

const reader: PageReader = {
  width: 1,
  read: async ({ page }) => ({ ok: true, value: handReading(page) }),
  renew: async () => undefined,
  close: async () => undefined,
};

let desk: TestDesk;
let id: LetterId;

beforeEach(async () => {
  const pages = [{ bytes: tinyPng, mediaType: 'image/png' as const, width: 8, height: 8 }];
  const decoder = { decode: async () => ({ ok: true as const, value: { mediaType: 'image/png' as const, pages } }) };
  desk = await openTestDesk({ reader, decoder });
  const file = { bytes: tinyPng, name: 'scan.png', receivedOn: '2026-11-19' as CalendarDate };
  const entry = await importFile(desk.ports, file);
  await desk.queue.idle();
  if (!entry.letterId) throw new Error('not stored');
  id = entry.letterId;
});
afterEach(() => desk.close());

async function opened() {
  const page = await openTranscription(desk.ports, id, 1);
  if (!page.ok) throw new Error(page.error);
  return page.value;
}

type Typed = Readonly<Record<number, Partial<TranscribedLine>>>;

/** Saves the page with these lines changed; the letter as it is then. */
async function type(changes: Typed) {
  const { revision, lines } = await opened();
  const saved = await saveTranscription(desk.ports, {
    id,
    page: 1,
    revision,
    lines: lines.map(({ line }, at) => ({ ...line, ...changes[at] })),
  });
  if (!saved.ok) throw new Error(saved.error);
  return saved.value;
}

const validated = (typed: string): Partial<TranscribedLine> => ({ typed, state: 'validated' });
const detail = async () => {
  const whole = await getLetter(desk.ports, id);
  if (!whole.ok) throw new Error(whole.error);
  return whole.value;
};
const found = async (search: string) => (await desk.ports.store.letters.list({ search, limit: 9 })).length;

test('likely words stand in the field and in the text shown, the letters as read beside; what is typed replaces both', async () => {
  const { line, doubtful } = (await opened()).lines[4] as Awaited<ReturnType<typeof opened>>['lines'][number];
  expect(line).toMatchObject({ machine: 'aidez-moi svp', typed: 'aidez-moi svp', state: 'draft' });
  expect(doubtful).toEqual([[0, 'aidez-moi'.length]]);
  const [page] = (await detail()).pages;
  expect([page?.text, page?.likely?.text].map((text) => text?.split('\n')[4])).toEqual([
    'aidé moi svp',
    'aidez-moi svp',
  ]);
  await type({ 4: validated('aidez-moi s’il vous plaît') });
  const [after] = (await detail()).pages;
  expect(after?.text?.split('\n')[4]).toBe('aidez-moi s’il vous plaît');
  expect(after?.likely).toBeNull();
});

test('a validated line is judged at once, in place of what was read; the letter keeps its state and version', async () => {
  const before = await desk.ports.store.letters.find(id);
  expect(before?.judgement?.signals).toEqual([]);
  const { letter, revision } = await type({ 3: validated('je vous écris car j’ai reçu une OQTF hier') });
  expect(revision).toBe(1);
  expect(letter.judgement?.signals.map(({ code }) => code)).toEqual(['oqtf']);
  const after = await desk.ports.store.letters.find(id);
  expect(after).toMatchObject({ state: before?.state, version: before?.version, judgement: letter.judgement });
  expect(desk.facts.at(-1)).toEqual({ kind: 'letters', id });
  const page = (await detail()).pages[0];
  expect(page).toMatchObject({ origin: 'partly-validated' });
  expect(page?.text?.split('\n')[3]).toBe('je vous écris car j’ai reçu une OQTF hier');
});

test('a line that is being typed is found and judged; it leaves the desk nowhere and is no entry of the history', async () => {
  const { letter } = await type({ 3: { typed: 'j’ai reçu une OQTF hier, xylofrangipane' } });
  expect(letter.judgement?.signals.map(({ code }) => code)).toContain('oqtf');
  expect(desk.facts.at(-1)).toEqual({ kind: 'letters', id });
  expect((await opened()).lines[3]?.line).toMatchObject({ state: 'draft' });
  expect([await found('xylofrangipane'), await found('svp'), await found('nulle')]).toEqual([1, 1, 0]);
  const whole = await detail();
  expect(whole.pages[0]).toMatchObject({ origin: 'draft' });
  expect(whole.pages[0]?.text).not.toContain('OQTF');
  expect(whole.history.map(({ event }) => event)).toEqual(['imported', 'read']);
});

test('words taken out of a line count no more, typed again they do at once, validated without them they do not', async () => {
  await type({ 3: validated('je vous écris car j’ai reçu une OQTF hier') });
  const codes = async () => (await desk.ports.store.letters.find(id))?.judgement?.signals.map(({ code }) => code);
  expect(await codes()).toEqual(['oqtf']);
  await type({ 3: { typed: '', state: 'draft' } });
  expect(await codes()).toEqual([]);
  await type({ 3: { typed: 'j’ai reçu une OQTF hier', state: 'draft' } });
  expect(await codes()).toEqual(['oqtf']);
  await type({ 3: validated('je vous écris') });
  expect(await codes()).toEqual([]);
});

test('typing that changes no judgement is told to nobody', async () => {
  await type({ 3: { typed: 'je vous écris une' } });
  const facts = desk.facts.length;
  await type({ 3: { typed: 'je vous écris une' } });
  expect(desk.facts).toHaveLength(facts);
});

test('a name that is being typed on a line of its own is not printed before it is validated', async () => {
  const { revision, lines } = await opened();
  const name = { key: 'a1', source: null, box: [100, 600, 600, 40] as const, machine: '' };
  const save = (at: number, state: 'draft' | 'validated') =>
    saveTranscription(desk.ports, {
      id,
      page: 1,
      revision: at,
      lines: [
        ...lines.map(({ line }) => ({ ...line, ...validated('') })),
        { ...name, typed: 'ZORBLATOV Quintessio Écrou 98765', state },
      ],
    });
  await save(revision, 'draft');
  expect((await desk.ports.store.letters.find(id))?.judgement?.person?.surname).toBe('ZORBLATOV');
  expect((await detail()).personIsDraft).toBe(true);
  await save(revision + 1, 'validated');
  expect((await detail()).personIsDraft).toBe(false);
});

test('a decision stays, and the history tells of the typing once', async () => {
  const { version } = (await desk.ports.store.letters.find(id)) ?? { version: 0 };
  await confirmLetter(desk.ports, { id, version, action: 'keep', teamId: null, establishmentId: null, reason: 'vu' });
  await type({ 2: validated('Madame, Monsieur') });
  await type({ 3: validated('je vous écris') });
  const { letter, history } = await detail();
  expect(letter).toMatchObject({ state: 'kept', decision: { action: 'keep', reason: 'vu' } });
  expect(history.map(({ event }) => event)).toEqual(['imported', 'read', 'kept', 'transcribed']);
});

test('a stale save is refused and changes nothing; other letters and pages are not there', async () => {
  const stale = await opened();
  await type({ 2: validated('Madame, Monsieur') });
  const lines = stale.lines.map(({ line }) => line);
  const asked = { id, page: 1, revision: stale.revision, lines };
  expect(await saveTranscription(desk.ports, asked)).toEqual({ ok: false, error: 'transcription/changed' });
  expect((await opened()).lines[2]?.line.typed).toBe('Madame, Monsieur');
  expect(await saveTranscription(desk.ports, { ...asked, page: 2 })).toEqual({ ok: false, error: 'letter/not-found' });
  expect(await openTranscription(desk.ports, id, 2)).toEqual({ ok: false, error: 'letter/not-found' });
});

test('another reading of the letter is judged with what was typed', async () => {
  await type({ 3: validated('j’ai reçu une OQTF hier') });
  await readAgain(desk.ports, id);
  await desk.queue.idle();
  expect((await desk.ports.store.letters.find(id))?.judgement?.signals.map(({ code }) => code)).toEqual(['oqtf']);
  expect((await opened()).lines.map(({ line }) => line.state)).toContain('validated');
});

const pdfText = async (): Promise<string> => {
  const saved = await letterPdf(desk.ports, id);
  if (!saved.ok) throw new Error(saved.error);
  return mupdf.Document.openDocument(saved.value.bytes, 'application/pdf').loadPage(0).toStructuredText('').asText();
};

test('handwriting leaves in the PDF only once it is validated', async () => {
  expect((await pdfText()).trim()).toBe('');
  await type({ 2: validated('Madame, Monsieur') });
  expect((await pdfText()).trim()).toBe('Madame, Monsieur');
});

test('a name read from handwriting is printed only once it is validated', async () => {
  const printed = async () => {
    const paper = await acknowledgeLetter(desk.ports, id);
    if (!paper.ok) throw new Error(paper.error);
    return mupdf.Document.openDocument(paper.value.bytes, 'application/pdf').loadPage(0).toStructuredText('').asText();
  };
  expect((await detail()).letter.judgement?.person?.ecrouNumber).toBe('98765');
  expect((await detail()).personIsDraft).toBe(true);
  expect(await printed()).not.toMatch(/ZORBLATOV|98765/);
  await type({ 0: validated('ZORBLATOV Quintessio Écrou 98765') });
  expect((await detail()).personIsDraft).toBe(false);
  expect(await printed()).toMatch(/ZORBLATOV[\s\S]*98765/);
});

test('allowed lines are exported without what tells whose they are; a withdrawal takes them back', async () => {
  await type({
    0: validated('ZORBLATOV Quintessio Écrou 98765'),
    2: validated('Madame, Monsieur'),
    3: validated('je vous écris pour un [?]'),
    4: validated('aidez-moi, Zorblatov'),
  });
  const exported = async () => {
    const lines: TrainingLine[] = [];
    const sum = await exportTrainingLines(desk.ports, async (line) => void lines.push(line));
    return { lines, sum };
  };
  expect((await exported()).sum).toMatchObject({ lines: 0, pages: 0 });
  await setTrainable(desk.ports, { id, page: 1, trainable: true });
  const { lines, sum } = await exported();
  expect(lines.map(({ text, page }) => [text, page])).toEqual([['Madame, Monsieur', 1]]);
  expect(lines[0]?.strip).toEqual(tinyPng);
  expect(lines[0]?.writer).toMatch(/^h-[0-9a-f]{12}$/);
  expect(id.replaceAll('-', '')).not.toContain(lines[0]?.writer.slice(2));
  expect(sum).toEqual({
    writers: 1,
    pages: 1,
    lines: 1,
    leftOut: { empty: 0, unreadable: 1, personal: 2, 'not-found': 0 },
  });
  await setTrainable(desk.ports, { id, page: 1, trainable: false });
  expect((await exported()).lines).toEqual([]);
  await setTrainable(desk.ports, { id, page: 1, trainable: true });
  // The hand keeps its name: it is no second writer.
  expect((await exported()).lines[0]?.writer).toBe(lines[0]?.writer);
  expect((await opened()).trainable).toBe(true);
  expect((await detail()).history.map(({ event }) => event).slice(-3)).toEqual([
    'training-allowed',
    'training-withdrawn',
    'training-allowed',
  ]);
});

test('nothing of what was typed is in the log', async () => {
  await type({ 3: validated('xylofrangipane OQTF') });
  expect(JSON.stringify(desk.logLines)).not.toMatch(/xylofrangipane|ZORBLATOV/i);
});
