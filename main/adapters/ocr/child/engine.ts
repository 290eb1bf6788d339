// The recogniser itself: tesseract.js in a thread of this process, French, offline. Gives words in the pixels of the
// picture it was given; knows nothing of turned or leaning pages.
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Worker as ThreadWorker } from 'node:worker_threads';
import Tesseract from 'tesseract.js';
import type { Word } from '#shared/domain/reading/reading.ts';
import type { EngineFiles } from './engine-files.ts';
import { engineLanguages, makeFolders } from './languages.ts';
import type { Grey } from './preparation/grey.ts';
import { narrowed, widened } from './preparation/narrow.ts';
import { asSpix } from './preparation/spix.ts';

/** How the page is cut into lines: columns and paragraphs; the same, read narrower; scattered text; one block; one line. */
export type Layout = 'page' | 'narrow' | 'scattered' | 'block' | 'line';
const SEGMENTATION = { page: '3', narrow: '3', scattered: '11', block: '6', line: '7' } as const;

export type Engine = {
  /**
   * Words in the pixels of `picture`. `language`: ISO 639-1, French unless
   * another that is offered is named.
   * @throws Error when the recogniser failed; it must then be ended.
   */
  recognise(picture: Grey, layout: Layout, options?: RecogniseOptions): Promise<Word[]>;
  /** ISO 639-1 codes of what it can read besides French. */
  readonly languages: ReadonlySet<string>;
  /** Forgets every page read so far: see [Note: Nothing of one letter in the next]. */
  renew(): Promise<void>;
  end(): Promise<void>;
};

export type RecogniseOptions = {
  readonly language?: string;
  readonly onShare?: ((share: number) => void) | undefined;
};

/**
 * [Note: Nothing of one letter in the next]
 * Tesseract's older recogniser adapts to the pages it reads; it is not loaded here (LSTM only), and pages read after
 * others gave the very same words and boxes as pages read alone. Renewal is done nevertheless between letters: it ends
 * the engine object with every dictionary and cache of the session and makes a new one from the data already in
 * memory, for about 0.01 s (see engine-thread.ts). A child that has grown is replaced altogether.
 */
const LANGUAGE = 'fra';
/** LSTM only: the older recogniser is neither shipped nor wanted. */
const MODE = 1;
/**
 * `invert_threshold`: lines that read badly are not read a second time as white on black; letters are not written so,
 * and on handwriting that took a tenth of the time. Texts are no tables. Both figures: docs/measurements.md.
 */
const PARAMETERS = { invert_threshold: '0', textord_tabfind_find_tables: '0' };
/** Dots an inch of an A4 page whose picture is this high: tells the engine how large a letter may be. */
const A4_INCHES = 11.7;

/**
 * The library tells of a start that failed to the handler only: its own promise then never settles. Later on the
 * promise of each call rejects as well, and the handler changes nothing.
 */
const startWorker = (
  files: EngineFiles,
  logger: (message: Tesseract.LoggerMessage) => void,
): Promise<Tesseract.Worker> =>
  new Promise((resolve, reject) => {
    const errorHandler = (reason: unknown): void =>
      reject(new Error('the recogniser did not start', { cause: reason }));
    const how = { langPath: files.languages, workerPath: files.thread, gzip: true, cacheMethod: 'none' };
    Tesseract.createWorker(LANGUAGE, MODE, { ...how, logger, errorHandler }).then(resolve, reject);
  });

/**
 * [Note: A picture is handed over]
 * The library would copy a picture twice on its way to the thread, which waits meanwhile. Ours goes there by itself,
 * without a copy, and is put where the library looks for it (engine-thread.ts). The library keeps its thread in a field
 * that its types do not tell.
 */
const threadOf = (worker: Tesseract.Worker): ThreadOfWorker['worker'] => (worker as unknown as ThreadOfWorker).worker;
type ThreadOfWorker = { readonly worker: Pick<ThreadWorker, 'postMessage'> };
const SENT_BEFORE = Buffer.alloc(0);

/** @throws Error when the French data are missing: the library by itself would wait for them for ever. */
export async function startEngine(files: EngineFiles): Promise<Engine> {
  await access(path.join(files.languages, `${LANGUAGE}.traineddata.gz`));
  let onShare: ((share: number) => void) | undefined;
  const worker = await startWorker(files, (message) => {
    if (message.status === 'recognizing text') onShare?.(message.progress);
  });
  const others = engineLanguages(files);
  let current = LANGUAGE;
  const speak = async (language: string | undefined): Promise<void> => {
    const other = language === undefined ? undefined : others.get(language);
    const name = other?.name ?? LANGUAGE;
    if (name === current) return;
    if (other) await makeFolders(worker, other);
    await worker.reinitialize(name, MODE);
    current = name;
  };
  return {
    languages: new Set(others.keys()),
    recognise: async (picture, layout, options = {}) => {
      await speak(options.language);
      onShare = options.onShare;
      const dots = Math.round(Math.max(picture.width, picture.height) / A4_INCHES);
      const isNarrowed = layout === 'narrow';
      const file = asSpix(isNarrowed ? narrowed(picture) : picture);
      // The thread does one thing after the other: what is said first holds for what is asked next.
      threadOf(worker).postMessage({ picture: file }, [file.buffer as ArrayBuffer]);
      const said = worker.setParameters({
        ...PARAMETERS,
        user_defined_dpi: String(Math.max(100, Math.min(400, dots))),
        tessedit_pageseg_mode: SEGMENTATION[layout] as Tesseract.PSM,
      });
      const read = worker.recognize(SENT_BEFORE, {}, { tsv: true, text: false });
      const [, { data }] = await Promise.all([said, read]);
      onShare = undefined;
      const words = wordsOf(data.tsv ?? '');
      return isNarrowed ? words.map((word) => ({ ...word, box: widened(word.box) })) : words;
    },
    renew: async () => {
      await worker.reinitialize(LANGUAGE, MODE);
      current = LANGUAGE;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}

/** Columns of the engine's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
const LINE_LEVEL = '4';
const WORD_LEVEL = '5';

function wordsOf(table: string): Word[] {
  const words: Word[] = [];
  let line = -1;
  for (const row of table.split('\n')) {
    const [level, , , , , , left, top, width, height, confidence, text = ''] = row.split('\t');
    if (level === LINE_LEVEL) line += 1;
    if (level !== WORD_LEVEL || text.trim() === '') continue;
    const box = [Number(left), Number(top), Number(width), Number(height)] as const;
    const trust = Math.max(0, Math.min(1, Number(confidence) / 100));
    words.push({ text: text.trim(), box, confidence: trust, line: Math.max(0, line) });
  }
  return words;
}
