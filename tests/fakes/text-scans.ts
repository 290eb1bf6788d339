// "Scans" whose content is plain text, one page per form feed: the decoder and reader of service tests.
// They keep the promises of the real ones (ports), which have suites of their own.

import type { DocumentDecoder } from '#main/ports/document-decoder.ts';
import type { PageReader } from '#main/ports/page-reader.ts';
import { fileError } from '#shared/domain/letters/file-error.ts';
import { type PageReading, pageOfText, type Rotation } from '#shared/domain/reading/reading.ts';
import { err, ok } from '#shared/kernel/result.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The bytes of a scan of these pages. */
export const scanOf = (...pages: string[]): Uint8Array => encoder.encode(pages.join('\f'));

export const textDecoder: DocumentDecoder = {
  async decode(bytes) {
    const text = decoder.decode(bytes);
    if (text === '') return err(fileError('file/empty'));
    if (text.startsWith('DAMAGED')) return err(fileError('file/damaged'));
    const pages = text
      .split('\f')
      .map((page) => ({ bytes: encoder.encode(page), mediaType: 'image/png' as const, width: 1000, height: 1400 }));
    return ok({ mediaType: 'image/tiff', pages });
  },
};

export type ControlledReader = PageReader & {
  /** How often `renew` was called. */
  readonly renewed: () => number;
  /** The way up that was told, for each page that was read. */
  readonly uprights: () => readonly (Rotation | undefined)[];
  /** While closed, pages wait here. */
  hold(): void;
  letGo(): void;
};

/** Reads the text of a page; a page that says UNREADABLE is, one that says CRASH throws. */
export function textReader(): ControlledReader {
  let renewals = 0;
  const uprights: (Rotation | undefined)[] = [];
  let gate: Promise<void> = Promise.resolve();
  let open: () => void = () => undefined;
  return {
    width: 1,
    async read({ picture, page, upright, signal, onProgress, onEarly }) {
      uprights.push(upright);
      const text = decoder.decode(picture);
      const readingOf = (read: string): PageReading => ({
        ...pageOfText(read),
        page,
        width: 1000,
        height: 1400,
        rotation: upright ?? 0,
      });
      // The head of the page is told before anything else happens, as by the recogniser.
      onEarly?.(readingOf(text.split('\n', 1)[0] ?? ''));
      const aborted = new Promise<void>((resolve) =>
        signal?.addEventListener('abort', () => resolve(), { once: true }),
      );
      if (!signal?.aborted) await Promise.race([gate, aborted]);
      if (signal?.aborted) return err(fileError('page/unreadable'));
      if (text.includes('CRASH')) throw new Error('the recogniser broke');
      if (text.includes('UNREADABLE')) return err(fileError('page/unreadable', 'timed-out'));
      onProgress?.(1);
      return ok(readingOf(text));
    },
    async renew() {
      renewals += 1;
    },
    async close() {},
    renewed: () => renewals,
    uprights: () => uprights,
    hold() {
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    letGo: () => open(),
  };
}
