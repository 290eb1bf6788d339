// Measuring the reading on fakes with a clock that only moves when something is done: what is timed, what is not, how
// runs and pages become figures, and what happens when the machine's programs are missing.
import { describe, expect, test } from 'vitest';
import type { Baseline, BaselineError } from '#main/ports/baseline.ts';
import type { MemoryMeter } from '#main/ports/memory-meter.ts';
import type { MeasurePorts, MeasureRequest } from '#main/services/measure/measure-ports.ts';
import { measureReading } from '#main/services/measure/measure-reading.ts';
import { fileError } from '#shared/domain/letters/file-error.ts';
import { type PageReading, pageOfText } from '#shared/domain/reading/reading.ts';
import { calendarDate } from '#shared/kernel/calendar-date.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const TODAY = calendarDate(2026, 11, 20) as NonNullable<ReturnType<typeof calendarDate>>;
const LETTER = [
  'M. ORTOLANI Bruno, écrou n° 51877',
  'Maison d’arrêt de Valenciennes',
  '59300 Valenciennes',
  'Madame, Monsieur,',
  'Je suis détenu et je voudrais apprendre le français : quels livres demander à la bibliothèque ?',
  'Merci de votre réponse.',
].join('\n');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type Options = {
  readonly files?: Readonly<Record<string, string>>;
  /** Lines of a page that are given before the whole page. */
  readonly early?: number;
  readonly missing?: Partial<Record<'tesseract' | 'ocrmypdf', BaselineError>>;
};

/** Seconds: opening a file 1, a page 2, renewing 0.5, tesseract 4 a page, ocrmypdf 10 a page. */
function bench({ files = { 'a.png': LETTER, 'b.png': `${LETTER}\f${LETTER}` }, early, missing = {} }: Options = {}) {
  let now = 0;
  const spend = (seconds: number): void => {
    now += seconds * 1000;
  };
  const log: string[] = [];
  const meter = (): MemoryMeter => ({
    watched: (launch) => launch,
    lap: () => ({ largest: 300, together: 300 }),
    peak: () => ({ largest: 300, together: 500 }),
    started: () => 1,
    stop: () => log.push('meter stopped'),
  });
  type Request = { picture: Uint8Array; page: number; onEarly?: (reading: PageReading) => void };
  const newReader = (width: number) => ({
    memory: meter(),
    reader: {
      width,
      async read({ picture, page, onEarly }: Request): Promise<Result<PageReading, never>> {
        const reading = { ...pageOfText(new TextDecoder().decode(picture)), page };
        spend(0.5);
        if (early !== undefined) onEarly?.({ ...reading, words: reading.words.filter(({ line }) => line < early) });
        spend(1.5);
        return ok(reading);
      },
      renew: async () => spend(0.5),
      close: async () => void log.push(`reader ${width} closed`),
    },
  });
  const version = async (name: 'tesseract' | 'ocrmypdf'): Promise<Result<string, BaselineError>> =>
    missing[name] ? err(missing[name]) : ok('1.0');
  const baseline: Baseline = {
    version,
    layOut: async (pages) => {
      log.push(`laid out ${pages.length}`);
      return {
        readPage: async (index) => {
          spend(4);
          return ok({ text: new TextDecoder().decode(pages[index]?.bytes).toUpperCase(), seconds: 4 });
        },
        readAll: async () => {
          spend(10 * pages.length);
          return ok({ seconds: 10 * pages.length });
        },
        remove: async () => void log.push('removed'),
      };
    },
  };
  const ports: MeasurePorts = {
    files: {
      expand: async (paths) => paths.map((path) => ({ path, error: null })),
      read: async (path) => {
        const text = files[path];
        return text === undefined ? err(fileError('file/not-found')) : ok(bytesOf(text));
      },
    },
    decoder: {
      decode: async (bytes) => {
        spend(1);
        const text = new TextDecoder().decode(bytes);
        if (text === 'damaged') return err(fileError('file/damaged'));
        const size = { mediaType: 'image/png' as const, width: 10, height: 10 };
        return ok({
          mediaType: 'image/png',
          pages: text.split('\f').map((page) => ({ bytes: bytesOf(page), ...size })),
        });
      },
    },
    newReader,
    decoderMemory: meter(),
    baseline,
    clock: { now: () => '2026-11-20T08:00:00.000Z' as never, today: () => TODAY },
    stopwatch: () => now,
    recognisers: 1,
    establishments: ESTABLISHMENTS,
    vocabulary: VOCABULARY,
    directory: DIRECTORY,
  };
  const measured = (request: Partial<MeasureRequest> = {}) =>
    measureReading(
      ports,
      { paths: ['a.png', 'b.png'], recognisers: null, repeat: 1, baseline: false, ...request },
      () => undefined,
    );
  return { measured, log };
}

describe('measuring', () => {
  test('times the whole way of a letter, and what lies between letters for all of them', async () => {
    const { passes, pages } = await bench().measured({ repeat: 3 });
    expect(pages).toBe(3);
    // One page: 1 + 2. Two pages: 1 + 2 × 2, which is 2.5 a page. Together 8, and renewing twice.
    expect(passes).toMatchObject([
      { recognisers: 1, inHand: 1, pageMedian: 2.5, suggestionMedian: 4, whole: 9, pagesPerMinute: 20, growth: null },
      { recognisers: 1, inHand: 2, whole: 9 },
    ]);
    expect(passes[0]?.pageMean).toBeCloseTo(8 / 3);
    expect(passes[0]?.memory).toEqual({ largest: 300, together: 500 });
  });
  test('takes the suggestion when a first part of a page allows one, and says whether it held', async () => {
    const { passes, letters } = await bench({ early: 5 }).measured();
    expect(letters).toMatchObject([
      { secondsToSuggestion: 1.5, firstHeld: true, secondsWhole: 3, secondsRead: 2 },
      // Both pages are begun at the same time.
      { secondsToSuggestion: 1.5, firstHeld: true, secondsWhole: 5, secondsRead: 4 },
    ]);
    expect(passes[0]?.suggestionMedian).toBe(1.5);
    const tooEarly = await bench({ early: 0 }).measured();
    expect(tooEarly.letters.map(({ firstHeld }) => firstHeld)).toEqual([false, false]);
  });
  test('compares with a truth beside the file, in any of its shapes', async () => {
    const files = {
      'a.png': LETTER,
      'a.json': JSON.stringify({ text: [LETTER], hand: 'print', establishmentId: 'maison-d-arret-de-valenciennes' }),
      'b.png': LETTER,
      'b.gt.txt': `${LETTER}xxxxx`,
      'c.png': LETTER,
      'c.txt': `\ufeff${LETTER}`,
      'd.png': LETTER,
    };
    const { quality, letters } = await bench({ files }).measured({ paths: ['a.png', 'b.png', 'c.png', 'd.png'] });
    expect(quality).toMatchObject([
      { hand: 'print', letters: 1, characters: 0, prison: { right: 1, wrong: 0, none: 0 } },
      { hand: null, letters: 3, prison: { right: 1 } },
    ]);
    expect(letters.map((letter) => letter.quality?.rates[0]?.characters.errors)).toEqual([0, 5, 0, undefined]);
  });
  test('leaves out what cannot be read, and says so', async () => {
    const files = { 'a.png': 'damaged', 'b.png': LETTER };
    const { refused, letters, passes } = await bench({ files }).measured({ paths: ['a.png', 'b.png', 'none.png'] });
    expect(refused.map(({ source, error }) => [source, error.code])).toEqual([
      ['a.png', 'file/damaged'],
      ['none.png', 'file/not-found'],
    ]);
    expect(letters).toHaveLength(1);
    expect(passes).toMatchObject([{ inHand: 1, whole: 3.5 }, { inHand: 2 }]);
  });
  test('of nothing gives nothing', async () => {
    const { passes, letters, baseline } = await bench().measured({ paths: ['none.png'], baseline: true });
    expect({ passes, letters, baseline }).toEqual({ passes: [], letters: [], baseline: null });
  });
});

describe('beside the programs of the machine', () => {
  test('their time is not ours; ratios are of the same run', async () => {
    const { measured, log } = bench();
    const { passes, baseline } = await measured({ baseline: true, repeat: 2 });
    expect(passes).toMatchObject([
      { recognisers: 1, inHand: 1, whole: 9 },
      { recognisers: 1, inHand: 2 },
      { recognisers: 2, inHand: 3 },
    ]);
    expect(baseline).toMatchObject({
      tesseract: { version: '1.0', pageMedian: 4, pageMean: 4 },
      ocrmypdf: { version: '1.0', whole: 30, page: 10 },
      ratios: { page: 8 / 12, pageMedian: 2.5 / 4, read: 6 / 12, readMedian: 2 / 4, suggestion: 4 / 10 },
    });
    expect(baseline?.ratios.inARow).toBeCloseTo((passes[1]?.whole ?? 0) / 12);
    expect(baseline?.ratios.whole).toBeCloseTo((passes[2]?.whole ?? 0) / 30);
    expect(log).toEqual([
      'laid out 3',
      'removed',
      'meter stopped',
      'reader 1 closed',
      'meter stopped',
      'reader 2 closed',
    ]);
  });
  test('a missing program is said; the other is measured all the same', async () => {
    const { baseline } = await bench({ missing: { ocrmypdf: 'missing' } }).measured({ baseline: true });
    expect(baseline).toMatchObject({
      ocrmypdf: { error: 'missing' },
      tesseract: { pageMedian: 4 },
      ratios: { whole: null, suggestion: null, page: 8 / 12 },
    });
  });
  test('no copy is made for programs that are not there', async () => {
    const { measured, log } = bench({ missing: { ocrmypdf: 'missing', tesseract: 'no-french' } });
    expect((await measured({ baseline: true })).baseline?.ratios).toEqual({
      page: null,
      pageMedian: null,
      read: null,
      readMedian: null,
      inARow: null,
      whole: null,
      suggestion: null,
    });
    expect(log).not.toContain('laid out 3');
  });
});
