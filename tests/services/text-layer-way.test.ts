// The words a file says it has go with their page: from the decoder through the desk to the reader.
import { expect, test } from 'vitest';
import { importFile } from '#main/services/intake/import-file.ts';
import type { TextLayer } from '#shared/domain/reading/text-layer.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { openTestDesk } from '../fakes/open-desk.ts';
import { scanOf, textReader } from '../fakes/text-scans.ts';
import { tinyPng } from '../fakes/tiny-png.ts';

test('a page is read with the text layer its file gave, and without one where it gave none', async () => {
  const layer: TextLayer = { visible: true, words: [{ text: 'Arrêté', box: [1, 2, 3, 4], confidence: 1, line: 0 }] };
  const page = { bytes: tinyPng, mediaType: 'image/png', width: 8, height: 8 } as const;
  const pages = [{ ...page, textLayer: layer }, page];
  const reader = textReader();
  const given = new Map<number, TextLayer | null | undefined>();
  const desk = await openTestDesk({
    decoder: { decode: async () => ({ ok: true, value: { mediaType: 'application/pdf', pages } }) },
    reader: {
      ...reader,
      read: (request) => {
        given.set(request.page, request.textLayer);
        return reader.read(request);
      },
    },
  });
  await importFile(desk.ports, { bytes: scanOf('Bonjour'), name: 'a.pdf', receivedOn: '2026-11-19' as CalendarDate });
  await desk.queue.idle();
  expect([...given].sort()).toEqual([
    [1, layer],
    [2, null],
  ]);
  await desk.close();
});
