// The recogniser itself: tesseract.js in a thread of this process, French, offline. Gives words in the pixels of the
// picture it was given; knows nothing of turned or leaning pages.
import Tesseract from 'tesseract.js';
import type { Word } from '#shared/domain/reading/reading.ts';
import type { EngineFiles } from './engine-files.ts';
import { asPgm, type Grey } from './preparation/grey.ts';

/** How the page is cut into lines: columns and paragraphs; scattered text; one block (for a strip of a page). */
export type Layout = 'page' | 'scattered' | 'block';
const SEGMENTATION = { page: '3', scattered: '11', block: '6' } as const;

export type Engine = {
  /** @throws Error when the recogniser failed; it must then be ended. */
  recognise(picture: Grey, layout: Layout, onShare?: (share: number) => void): Promise<Word[]>;
  /** Forgets every page read so far: see [Note: Nothing of one letter in the next]. */
  renew(): Promise<void>;
  end(): Promise<void>;
};

/**
 * [Note: Nothing of one letter in the next]
 * Tesseract's older recogniser adapts to the pages it reads; it is not loaded here (LSTM only), and pages read after
 * others gave the very same words and boxes as pages read alone. Renewal is done nevertheless between letters: it ends
 * the engine object with every dictionary and cache of the session and makes a new one from the data already in
 * memory, for about 0.1 s. A child that has grown is replaced altogether.
 */
const LANGUAGE = 'fra';
/** LSTM only: the older recogniser is neither shipped nor wanted. */
const MODE = 1;
const PARAMETERS = { user_defined_dpi: '300' };

export async function startEngine(files: EngineFiles): Promise<Engine> {
  let onShare: ((share: number) => void) | undefined;
  const worker = await Tesseract.createWorker(LANGUAGE, MODE, {
    langPath: files.languages,
    workerPath: files.thread,
    gzip: true,
    cacheMethod: 'none',
    logger: (message) => {
      if (message.status === 'recognizing text') onShare?.(message.progress);
    },
    // The promise of the call rejects as well; without this the library throws a second time, outside any call.
    errorHandler: () => undefined,
  });
  return {
    recognise: async (picture, layout, share) => {
      onShare = share;
      await worker.setParameters({ ...PARAMETERS, tessedit_pageseg_mode: SEGMENTATION[layout] as Tesseract.PSM });
      const { data } = await worker.recognize(Buffer.from(asPgm(picture).buffer), {}, { blocks: true, text: false });
      onShare = undefined;
      return wordsOf(data.blocks ?? []);
    },
    renew: async () => {
      await worker.reinitialize(LANGUAGE, MODE);
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

function wordsOf(blocks: readonly Tesseract.Block[]): Word[] {
  const lines = blocks.flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
  return lines.flatMap((line, index) =>
    line.words
      .filter((word) => word.text.trim() !== '')
      .map(({ text, confidence, bbox }): Word => {
        const box = [bbox.x0, bbox.y0, bbox.x1 - bbox.x0, bbox.y1 - bbox.y0] as const;
        return { text: text.trim(), box, confidence: Math.max(0, Math.min(1, confidence / 100)), line: index };
      }),
  );
}
