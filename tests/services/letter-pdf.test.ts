// The PDF of a letter: one and the same for the person who saves it and the team that receives it.
import * as mupdf from 'mupdf';
import PostalMime from 'postal-mime';
import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import type { PageReader } from '#main/ports/page-reader.ts';
import { importFile } from '#main/services/intake/import-file.ts';
import { confirmLetter } from '#main/services/letters/confirm-letter.ts';
import { exportMessage } from '#main/services/outbox/export-message.ts';
import { letterPdf } from '#main/services/outbox/letter-pdf.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type LetterId, type TeamId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';

let desk: TestDesk | null = null;
afterEach(() => desk?.close());

const words = ['Monsieur', 'CANARIVAN'].map((text, index) => ({
  text,
  box: [20 + index * 150, 40, 130, 24] as const,
  confidence: 1,
  line: 0,
}));
const placing: PageReader = {
  width: 1,
  read: async ({ page }) => ({
    ok: true,
    value: { page, width: 400, height: 600, rotation: 90, words, alsoRead: [] },
  }),
  renew: async () => undefined,
  close: async () => undefined,
};
const unable: PageReader = {
  ...placing,
  read: async () => ({ ok: false, error: { code: 'page/unreadable', cause: null, facts: {} } }),
};

/** A letter that came as a PDF with things of its own, decoded to one page lying on its side. */
async function letterReadBy(reader: PageReader): Promise<{ readonly open: TestDesk; readonly id: LetterId }> {
  const bytes = await sharp({ create: { width: 600, height: 400, channels: 3, background: 'white' } })
    .png()
    .toBuffer();
  const pages = [{ bytes, mediaType: 'image/png' as const, width: 600, height: 400, textLayer: null }];
  desk = await openTestDesk({
    reader,
    decoder: { decode: async () => ({ ok: true, value: { mediaType: 'application/pdf', pages } }) },
  });
  const entry = await importFile(desk.ports, {
    bytes: Buffer.from('%PDF-1.4 KANARISCRIPT'),
    name: 'CANARIVAN.pdf',
    receivedOn: '2026-11-19' as CalendarDate,
  });
  await desk.queue.idle();
  if (!entry.letterId) throw new Error('not stored');
  return { open: desk, id: entry.letterId };
}

const textOf = (pdf: Uint8Array): string =>
  mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0).toStructuredText('').asText().trim();

test('it holds the words read, and is what the team receives, byte for byte', async () => {
  const { open, id } = await letterReadBy(placing);
  const saved = await letterPdf(open.ports, id);
  if (!saved.ok) throw new Error(saved.error);
  expect(textOf(saved.value.bytes)).toBe('Monsieur CANARIVAN');
  const letter = await open.ports.store.letters.find(id);
  await confirmLetter(open.ports, {
    id,
    version: letter?.version ?? 0,
    action: 'forward',
    teamId: asId<TeamId>('amiens'),
    establishmentId: null,
    reason: null,
  });
  const [item] = await open.ports.store.outbox.list();
  const message = item && (await exportMessage(open.ports, item.id));
  if (!message?.ok) throw new Error('not exported');
  const [attached] = (await PostalMime.parse(message.value.bytes)).attachments;
  expect(Buffer.from(attached?.content as ArrayBuffer).equals(Buffer.from(saved.value.bytes))).toBe(true);
});

test('nothing of the file it came in, of the person or of the file name is beside the page', async () => {
  const { open, id } = await letterReadBy(placing);
  const saved = await letterPdf(open.ports, id);
  if (!saved.ok) throw new Error(saved.error);
  const bytes = Buffer.from(saved.value.bytes);
  expect(bytes.includes('KANARISCRIPT')).toBe(false);
  expect(bytes.includes('CANARIVAN')).toBe(false);
  expect(`${saved.value.reference} ${JSON.stringify(open.logLines)}`).not.toContain('CANARIVAN');
});

test('a letter the machine could not read is its picture alone', async () => {
  const { open, id } = await letterReadBy(unable);
  const saved = await letterPdf(open.ports, id);
  if (!saved.ok) throw new Error(saved.error);
  expect(textOf(saved.value.bytes)).toBe('');
});

test('a letter that is not there', async () => {
  const { open } = await letterReadBy(placing);
  expect(await letterPdf(open.ports, asId<LetterId>('nobody'))).toEqual({ ok: false, error: 'letter/not-found' });
});
