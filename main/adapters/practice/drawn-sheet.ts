// Draws a sheet of words as a scanner would give it: toned paper, ink that is never quite straight. Letters
// become outlines here, so that the picture needs no font of the system. For the practice desk only.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import sharp from 'sharp';
import type { PracticeSheet } from '#shared/domain/desk/practice-letter.ts';

/** A4 at 200 dots an inch. */
const WIDTH = 1654;
const HEIGHT = 2339;
const MARGIN = 150;
const TOP = 190;
const PAPER = '#f4f1ea';
/** Sheets are laid on the glass a little askew. */
const SKEW_DEGREES = 0.35;

type Hand = PracticeSheet['hand'];
/** Handwriting fonts lie beside this file in the sources, beside the built program in an installation. */
const HANDS = path.join(import.meta.dirname, 'hands');
const { resolve } = createRequire(import.meta.url);

const LOOKS: Readonly<
  Record<Hand, { file: () => string; size: number; leading: number; ink: string; wander: number }>
> = {
  print: {
    file: () => resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
    size: 31,
    leading: 52,
    ink: '#26262c',
    wander: 0,
  },
  round: { file: () => path.join(HANDS, 'patrick-hand.woff'), size: 60, leading: 84, ink: '#20307a', wander: 2 },
  slanted: { file: () => path.join(HANDS, 'kalam.woff'), size: 58, leading: 92, ink: '#2b2b33', wander: 2 },
};

type Font = ReturnType<typeof fontkit.create>;
const fonts = new Map<Hand, Promise<Font>>();
const fontOf = (hand: Hand): Promise<Font> => {
  const known = fonts.get(hand) ?? readFile(LOOKS[hand].file()).then((bytes) => fontkit.create(bytes));
  fonts.set(hand, known);
  return known;
};

/** Numbers that only look like chance: the same sheet is drawn the same way again. */
function wanderer(seed: number, most: number): () => number {
  let state = seed * 7919 + 17;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state / 2_147_483_647 - 0.5) * 2 * most;
  };
}

export async function drawnSheet({ hand, lines }: PracticeSheet): Promise<Uint8Array> {
  const { leading, ink } = LOOKS[hand];
  const font = await fontOf(hand);
  const drawn = lines.map((line, index) => outlines(font, hand, line, TOP + index * leading));
  const rules = hand === 'print' ? '' : lines.map((_, index) => rule(TOP + index * leading + 14)).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${PAPER}"/><g transform="rotate(${SKEW_DEGREES} ${WIDTH / 2} ${HEIGHT / 2})"><g stroke="#b9c4dd" stroke-width="2">${rules}</g><g fill="${ink}">${drawn.join('')}</g></g></svg>`;
  return sharp(Buffer.from(svg)).flatten().jpeg({ quality: 80 }).withMetadata({ density: 200 }).toBuffer();
}

const rule = (y: number): string => `<line x1="${MARGIN - 40}" y1="${y}" x2="${WIDTH - 90}" y2="${y}"/>`;

function outlines(font: Font, hand: Hand, line: string, y: number): string {
  const { size, wander } = LOOKS[hand];
  const isRight = line.startsWith('>');
  const scale = size / font.unitsPerEm;
  const stray = wanderer(y + line.length, wander);
  let x = isRight ? WIDTH * 0.52 : MARGIN;
  const { glyphs, positions } = font.layout(isRight ? line.slice(1).trim() : line);
  return glyphs
    .map((glyph, index) => {
      const at = `translate(${x.toFixed(1)} ${(y + stray()).toFixed(1)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})`;
      x += (positions[index]?.xAdvance ?? 0) * scale;
      return `<path transform="${at}" d="${glyph.path.toSVG()}"/>`;
    })
    .join('');
}
