// Blank pages and the faintest written ones, as scanners give them: grain, uneven light, folds, JPEG. No written page
// may be called blank; empty sheets should be.
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isBlank } from '#main/adapters/ocr/child/preparation/blank.ts';
import { loadPage } from '#main/adapters/ocr/child/preparation/load.ts';
import { withoutPaper } from '#main/adapters/ocr/child/preparation/paper.ts';
import { chance, made } from './made-pixels.ts';

type Sheet = {
  /** Dots an inch of half a small sheet, 14 by 10 cm. */
  readonly dots: number;
  /** How far pencil stands below the paper, of it; 0 for none. */
  readonly pencil?: number;
  /** Words written, in one line up to eight. */
  readonly words?: number;
  readonly grain?: number;
  readonly light?: number;
  readonly fold?: boolean;
  readonly rules?: boolean;
  readonly quality?: number;
};

/** Strokes like those of a hand: loops and stems of a pencil, 0.4 mm wide, in words. */
function writing(words: number, dots: number): string {
  const next = chance(words + dots);
  const unit = dots / 25.4;
  const paths: string[] = [];
  for (let at = 0; at < words; at += 1) {
    let x = unit * (15 + (at % 8) * 14);
    const y = unit * (15 + Math.floor(at / 8) * 9);
    for (let letter = 0; letter < 5; letter += 1) {
      const high = unit * (next() < 0.3 ? 4.5 : 2);
      const wide = unit * (1.2 + next());
      paths.push(
        `M${x} ${y}q${wide * 0.2} ${-high} ${wide * 0.6} ${-high}t${wide * 0.1} ${high}t${wide * 0.3} ${-high / 4}`,
      );
      x += wide;
    }
  }
  return `<path d="${paths.join('')}" fill="none" stroke="#000" stroke-width="${unit * 0.4}" stroke-linecap="round"/>`;
}

async function scanned(sheet: Sheet): Promise<Uint8Array> {
  const { dots, pencil = 0, words = 0, grain = 1, light = 0, fold = false, rules = false, quality = 75 } = sheet;
  const [width, height] = [Math.round(dots * 5.5), Math.round(dots * 4)];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${writing(words, dots)}</svg>`;
  const ink = new Uint8Array(await sharp(Buffer.from(svg)).greyscale().extractChannel(0).raw().toBuffer());
  const next = chance(dots + words + 7);
  const page = made(width, height, (x, y) => {
    let value = 238 * (1 + light * (x / width - 0.5)) * (1 - (pencil * (255 - (ink[y * width + x] as number))) / 255);
    if (fold) value *= 1 - 0.05 * Math.exp(-(((y - height / 2) / (dots / 20)) ** 2));
    if (rules && y % Math.round(dots / 3) < dots / 100) value *= 0.85;
    return value + (next() + next() + next() - 1.5) * 2 * grain;
  });
  return sharp(page.data, { raw: { width, height, channels: 1 } })
    .jpeg({ quality })
    .toBuffer();
}

/** At the size at which a whole page is read. */
const LONG_SIDE = 5.5 * 200;

async function blank(sheet: Sheet): Promise<boolean> {
  const { grey } = await loadPage(await scanned(sheet), LONG_SIDE);
  return isBlank(withoutPaper(grey));
}

describe('written, however faintly', () => {
  test.each<Sheet>([
    { dots: 100, pencil: 0.2, words: 1, quality: 60 },
    { dots: 100, pencil: 0.12, words: 2, grain: 3 },
    { dots: 100, pencil: 0.08, words: 40, grain: 2, light: 0.25, quality: 60 },
    { dots: 100, pencil: 0.06, words: 8, grain: 0.5, quality: 90 },
    { dots: 150, pencil: 0.06, words: 24, grain: 1, light: 0.25 },
    { dots: 150, pencil: 0.12, words: 1, grain: 2, fold: true },
    { dots: 150, pencil: 0.08, words: 8, rules: true },
    { dots: 200, pencil: 0.05, words: 8, grain: 1 },
    { dots: 200, pencil: 0.12, words: 60, grain: 4, fold: true, rules: true, quality: 50 },
    { dots: 200, pencil: 0.08, words: 2, grain: 2, quality: 90 },
  ])('$words words at $pencil, $dots dots', async (sheet) => {
    expect(await blank(sheet)).toBe(false);
  });
});

describe('nothing on it', () => {
  test.each<Sheet>([
    { dots: 100, grain: 0 },
    { dots: 100, grain: 0.5, light: 0.1 },
    { dots: 150, grain: 1 },
    { dots: 150, grain: 1, fold: true },
    { dots: 200, grain: 2 },
    { dots: 200, grain: 1, rules: true },
  ])('$dots dots, grain $grain', async (sheet) => {
    expect(await blank(sheet)).toBe(true);
  });
});

describe('no plain paper, so never blank', () => {
  test('small print that covers more than half of the page', () => {
    expect(
      isBlank(
        made(900, 1200, (x, y) => (y % 7 < 5 && x % 5 < 3 && (x >> 5) % 9 !== 0 && (y >> 5) % 7 !== 0 ? 20 : 255)),
      ),
    ).toBe(false);
  });
  test('a photograph', () => {
    expect(
      isBlank(made(900, 1200, (x, y) => 128 + 90 * Math.sin(x / 23 + Math.sin(y / 31) * 3) * Math.cos(y / 17))),
    ).toBe(false);
  });
  test('a picture too small to hold a letter holds none', () => {
    expect(isBlank(made(20, 300, (x) => x * 9))).toBe(true);
  });
});
