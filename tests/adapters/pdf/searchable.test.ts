// The words of a read page lie invisibly on their pictures: taken out by two independent programs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPdfMaker } from '#main/adapters/pdf/pdf-maker.ts';
import type { PdfPage } from '#main/ports/correspondence.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { PAGE, readPage, readWords } from './read-page.ts';
import { greysOf, openPdf, textOf } from './render.ts';

const scan = (...pages: readonly PdfPage[]) =>
  createPdfMaker().scan({ pages, reference: 'V-3F9A-07C2', receivedOn: '2026-11-19' as CalendarDate });

/** A word taken out of a page; its middle in shares of the page's width and height. */
type Found = { readonly text: string; readonly x: number; readonly y: number };

function wordsByMupdf(pdf: Uint8Array): readonly Found[] {
  const page = openPdf(pdf).loadPage(0);
  const [, , width, height] = page.getBounds();
  const found: { text: string; xs: number[]; ys: number[] }[] = [];
  let open = false;
  page.toStructuredText('preserve-whitespace').walk({
    onChar(char, _origin, _font, _size, quad) {
      if (/\s/u.test(char)) open = false;
      else {
        if (!open) found.push({ text: '', xs: [], ys: [] });
        open = true;
        const word = found.at(-1);
        if (word) word.text += char;
        quad.forEach((at, index) => {
          (index % 2 === 0 ? word?.xs : word?.ys)?.push(at);
        });
      }
    },
    endLine() {
      open = false;
    },
  });
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return found.map(({ text, xs, ys }) => ({ text, x: middle(xs) / width, y: middle(ys) / height }));
}

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

function poppler(pdf: Uint8Array, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    return spawnSync('pdftotext', [...args, file, '-'], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function wordsByPoppler(pdf: Uint8Array): readonly Found[] {
  const page = poppler(pdf, '-bbox');
  const [, width = 0, height = 0] = (/<page width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []).map(Number);
  const words = page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/g);
  return [...words].map(([, left, top, right, bottom, text = '']) => ({
    // Its boxes hold the letters as they stand on paper, from left to right.
    text: /\p{Script=Arabic}/u.test(text) ? [...text].reverse().join('') : text,
    x: (Number(left) + Number(right)) / 2 / width,
    y: (Number(top) + Number(bottom)) / 2 / height,
  }));
}

/** Of each word read, whether the program found it with its middle inside the box around its ink. */
const onTheirPictures = (found: readonly Found[]): readonly string[] =>
  readWords
    .filter(({ text, box: [x, y, width, height] }) =>
      found.some((word) => {
        const [atX, atY] = [word.x * PAGE.width, word.y * PAGE.height];
        return word.text === text && atX > x && atX < x + width && atY > y && atY < y + height;
      }),
    )
    .map(({ text }) => text);

const everyWord = readWords.map(({ text }) => text);

describe.each([0, 90, 180, 270] as const)('a page stored turned by %i', (rotation) => {
  it('has its words on their pictures, by MuPDF', async () => {
    const pdf = await scan(await readPage(rotation));
    const found = wordsByMupdf(pdf);
    expect(found).toHaveLength(everyWord.length);
    expect(onTheirPictures(found)).toEqual(everyWord);
    // What is shown there is the ink of the word, not only what the reading says.
    const { width, height, at } = await greysOf(pdf);
    for (const word of found) expect(at(word.x * width, word.y * height)).toBeLessThan(90);
  });

  it.skipIf(!hasPoppler)(
    'has its words on their pictures, by Poppler (skipped where it is not installed)',
    async () => {
      const found = wordsByPoppler(await scan(await readPage(rotation)));
      expect(found).toHaveLength(everyWord.length);
      expect(onTheirPictures(found)).toEqual(everyWord);
    },
  );
});

describe('the text of a page', () => {
  const LINES = [
    'Maître Jean-Noël vous page dit (OQTF), 20562',
    'Ștefan Țepeș îți scrie din închisoare',
    'Привет из России, Щёголев',
    'Łukasz Żółć Şahinoğlu Iğdır',
    'مرحبا بكم في السجن',
  ];
  const lines = (text: string) =>
    text
      .replace(/[\u200e\u200f\u202a-\u202e\f]/g, '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');

  it('is copied line by line with its spaces, in any alphabet', async () => {
    expect(lines(textOf(await scan(await readPage())))).toEqual(LINES);
  });

  it.skipIf(!hasPoppler)('is copied so by Poppler too (skipped where it is not installed)', async () => {
    expect(lines(poppler(await scan(await readPage())))).toEqual(LINES);
  });

  it('shows no ink of its own', async () => {
    const page = await readPage();
    const [read, bare] = await Promise.all([
      greysOf(await scan(page)),
      greysOf(await scan({ ...page, reading: null })),
    ]);
    let others = 0;
    for (let y = 0; y < bare.height; y += 1)
      for (let x = 0; x < bare.width; x += 1) if (read.at(x, y) !== bare.at(x, y)) others += 1;
    expect(others).toBe(0);
  });

  it('keeps its place when the page was read at another size than it is stored', async () => {
    const page = await readPage();
    const half = readWords.map((word) => ({
      ...word,
      box: word.box.map((at) => at / 2) as unknown as typeof word.box,
    }));
    const reading = { width: PAGE.width / 2, height: PAGE.height / 2, rotation: 0 as const, words: half };
    expect(onTheirPictures(wordsByMupdf(await scan({ ...page, reading })))).toEqual(everyWord);
  });

  it('survives what a recogniser may give: accents apart, controls, rare signs, words without a place', async () => {
    const texts = ['e\u0301te\u0301', 'a\u0001b\u202e', '𝒜𝓑', '\ud800x', '  ', '\u0000', '<&>', '(\\)'];
    const words = texts.map((text, index) => ({
      text,
      box: [100, 100 + index * 60, 120, 30] as const,
      confidence: 1,
      line: index,
    }));
    const lost = { text: 'nulle-part', box: [0, 0, 0, 0] as const, confidence: 1, line: 99 };
    const page = await readPage();
    const reading = { ...PAGE, rotation: 0 as const, words: [...words, lost] };
    expect(lines(textOf(await scan({ ...page, reading })))).toEqual(['été', 'ab', '𝒜𝓑', 'x', '<&>', '(\\)']);
  });

  it('weighs under 30 kB a page and takes under 2 s for ten full pages', async () => {
    const page = await readPage();
    const words = Array.from({ length: 500 }, (_, index) => ({
      text: `mot${(index * 7919) % 1000}é`,
      box: [60 + (index % 12) * 95, 40 + Math.floor(index / 12) * 38, 80, 28] as const,
      confidence: 1,
      line: Math.floor(index / 12),
    }));
    const full = { ...page, reading: { ...PAGE, rotation: 0 as const, words } };
    const began = performance.now();
    const pdf = await scan(...new Array<PdfPage>(10).fill(full));
    expect(performance.now() - began).toBeLessThan(2000);
    expect(pdf.length).toBeLessThan(10 * (page.picture.length + 30_000));
    expect(wordsByMupdf(pdf)).toHaveLength(500);
  });
});
