// `bench reading` as a person meets it: what it says, how it ends. What is measured has its own tests.
import { describe, expect, test } from 'vitest';
import { benchReading } from '#main/cli/commands/bench-reading.ts';
import { runProgram } from '#main/cli/program.ts';
import type { ReadingMeasures } from '#main/composition/measuring.ts';
import { fileError } from '#shared/domain/letters/file-error.ts';
import { qualityOf, sumOfQuality } from '#shared/domain/measures/quality.ts';
import { truthOfText } from '#shared/domain/measures/truth.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import { calendarDate } from '#shared/kernel/calendar-date.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

function listen() {
  const said = { lines: [] as string[], json: [] as unknown[], notes: [] as string[] };
  const output = {
    line: (text: string) => void said.lines.push(text),
    json: (value: unknown) => void said.json.push(value),
    note: (text: string) => void said.notes.push(text),
  };
  return { output, said };
}

const SECRET = 'M. ZORGALI Nadir, écrou n° 51877, maison d’arrêt de Laon';
const pages = [pageOfText(SECRET)];
const receivedOn = calendarDate(2026, 11, 20) as NonNullable<ReturnType<typeof calendarDate>>;
const judgement = judge({ pages, receivedOn, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY });
const quality = qualityOf(truthOfText(SECRET.replace('Nadir', 'Nazir')), pages, judgement, ESTABLISHMENTS);
const MEASURES: ReadingMeasures = {
  runs: 3,
  pages: 1,
  letters: [
    {
      source: 'a.jpg',
      pages: 1,
      secondsWhole: 1.2,
      secondsRead: 1.1,
      secondsToSuggestion: 0.4,
      firstHeld: true,
      quality,
    },
  ],
  refused: [],
  passes: [
    {
      recognisers: 1,
      inHand: 1,
      pageMedian: 1.2,
      pageMean: 1.234,
      suggestionMedian: 0.4,
      whole: 1.5,
      pagesPerMinute: 40,
      memory: { largest: 321_000_000, together: 321_000_000 },
      growth: { ofPeak: 0.05, ofMedian: 0.01 },
      processes: 1,
    },
  ],
  decoderMemory: null,
  handwritingFailures: 0,
  handwriting: {
    pages: 2,
    lines: 31,
    unplaced: 1,
    hand: { characters: 0.085, wordsFound: 0.7 },
    print: { characters: 0.52, wordsFound: 0.1 },
  },
  quality: [{ hand: null, ...sumOfQuality([quality]) }],
  baseline: null,
};

describe('bench reading', () => {
  test('says the figures in French', async () => {
    const { output, said } = listen();
    expect(await benchReading(output, ['a.jpg'], {}, async () => MEASURES)).toBe(0);
    const text = said.lines.join('\n').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
    expect(text).toContain('Pages : 1. Courriers : 1. Refusés : 0. Passages : 3.');
    expect(text).toMatch(/1 +40,0 +1,20 +1,23 +0,40 +321 +321 +5,0 % +1\n/);
    expect(text).toMatch(/ensemble +1 +1,8 %/);
    expect(text).toMatch(/lecteur manuscrit +2 +31 +8,5 % +70,0 %\nTesseract, mêmes lignes +2 +31 +52,0 % +10,0 %/);
    expect(said.notes).toEqual([]);
  });
  test('as JSON: a line a letter, then the summary; nothing of what was read', async () => {
    const { output, said } = listen();
    expect(await benchReading(output, ['a.jpg'], { json: true }, async () => MEASURES)).toBe(0);
    expect(said.json).toMatchObject([
      { line: 'letter', source: 'a.jpg', secondsToSuggestion: 0.4, words: 0.1 },
      { line: 'summary', letters: 1, refused: 0, runs: 3, passes: [{ pagesPerMinute: 40 }], baseline: null },
    ]);
    expect(JSON.stringify(said.json)).not.toMatch(/zorgali|51877/i);
  });
  test('a refused file and a missing program end with 1, each with its sentence', async () => {
    const { output, said } = listen();
    const measures: ReadingMeasures = {
      ...MEASURES,
      refused: [{ source: 'b.pdf', error: fileError('file/encrypted') }],
      baseline: {
        tesseract: { error: 'no-french' },
        ocrmypdf: { error: 'missing' },
        ratios: {
          page: null,
          pageMedian: null,
          read: null,
          readMedian: null,
          inARow: null,
          whole: null,
          suggestion: null,
        },
      },
    };
    expect(await benchReading(output, ['a.jpg', 'b.pdf'], { baseline: true }, async () => measures)).toBe(1);
    expect(said.notes).toEqual([
      expect.stringMatching(/^b\.pdf/),
      expect.stringMatching(/tesseract.*français/),
      expect.stringMatching(/ocrmypdf n’est pas installé/),
    ]);
    expect(said.lines.join('\n')).not.toContain('ocrmypdf');
  });
  test.each([[[]], [['--repeat', '0', 'a.jpg']], [['--recognisers', 'deux', 'a.jpg']], [['--unknown', 'a.jpg']]])(
    'wrong usage ends with 2: %j',
    async (args) => {
      const { output, said } = listen();
      const createApplication = () => {
        throw new Error('no desk is needed');
      };
      expect(await runProgram({ output, version: '0', createApplication }, ['bench', 'reading', ...args])).toBe(2);
      expect(said.lines).toEqual([]);
    },
  );
});
