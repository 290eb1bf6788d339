// The words a PDF says are on its page, and whether to believe it: they are compared with what the recogniser read in
// a strip of the picture. Not where such words come from, and not the reading of the strip.
import { fold } from '../../kernel/fold.ts';
import type { Box, Rotation, Word } from './reading.ts';

export type TextLayer = {
  /** Boxes in pixels of the stored page picture, before any rotation; confidence 1. Never empty. */
  readonly words: readonly Word[];
  /**
   * True when the words are what is drawn on the page (a digital document); false when they lie unseen behind a
   * picture: another program's reading of a scan, with that program's mistakes.
   */
  readonly visible: boolean;
};

/** Below this likeness two words have nothing in common: unrelated French words share half of their letters by chance. */
const UNLIKE = 0.5;
/** Boxes belong together when they share this much of the lower height, and any width beyond a pixel or two. */
const SHARED_HEIGHT = 0.4;
/** Words the recogniser doubts are stains and signatures as often as words. */
const DOUBT = 0.4;

/** Folded letters and digits of any script, glued. */
const squash = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

type Spelt = { readonly text: string; readonly box: Box; readonly weight: number };

const spelt = (words: readonly Word[], weightOf: (word: Word) => number): Spelt[] =>
  words
    .map((word) => ({ text: squash(word.text), box: word.box, weight: weightOf(word) }))
    .filter(({ text, weight }) => text !== '' && weight > 0);

function overlap([ax, ay, aw, ah]: Box, [bx, by, bw, bh]: Box): boolean {
  const wide = Math.min(ax + aw, bx + bw) - Math.max(ax, bx);
  const high = Math.min(ay + ah, by + bh) - Math.max(ay, by);
  return wide > 0.1 * Math.min(aw, bw) && high >= SHARED_HEIGHT * Math.min(ah, bh);
}

/** Insertions, deletions and changes of one letter that make `a` into `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** Longer words are other things glued together (a line of dots, a code): their beginning tells enough. */
const LONGEST = 40;

function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [a.slice(0, LONGEST), b.slice(0, LONGEST)];
  const alike = 1 - distance(left, right) / Math.max(left.length, right.length);
  return alike > UNLIKE ? alike : 0;
}

/** How well one word is said by the words at its place: by one of them, by all together, or as a part of one. */
function said(word: Spelt, others: readonly Spelt[]): number {
  const here = others.filter((other) => overlap(word.box, other.box));
  if (here.length === 0) return 0;
  const together = [...here]
    .sort((a, b) => a.box[0] - b.box[0])
    .map(({ text }) => text)
    .join('');
  if (word.text.length >= 2 && together.includes(word.text)) return 1;
  return Math.max(likeness(word.text, together), ...here.map(({ text }) => likeness(word.text, text)));
}

function share(words: readonly Spelt[], others: readonly Spelt[]): number {
  let all = 0;
  let found = 0;
  for (const word of words) {
    const letters = word.text.length * word.weight;
    all += letters;
    found += letters * said(word, others);
  }
  return all === 0 ? 0 : found / all;
}

const centreWithin = ([x, y, width, height]: Box, [left, top, wide, high]: Box): boolean =>
  x + width / 2 >= left && x + width / 2 <= left + wide && y + height / 2 >= top && y + height / 2 <= top + high;

function around(words: readonly Word[]): Box {
  const left = Math.min(...words.map(({ box }) => box[0]));
  const top = Math.min(...words.map(({ box }) => box[1]));
  const right = Math.max(...words.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...words.map(({ box }) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
}

/**
 * How well `sample` (what the recogniser read in a strip of the picture) and the layer's words in that strip say the
 * same, 0 to 1; mistakes of a letter or two, case, accents and words cut differently cost little. It is low when the
 * layer says what the picture does not show, and when the picture shows what the layer does not say. 0 when either
 * says nothing. Boxes of both are in the same pixels. Without `strip`, the surroundings of the sample's own words.
 */
export function agreement(layer: readonly Word[], sample: readonly Word[], strip?: Box): number {
  const seen = spelt(sample, ({ confidence }) => (confidence < DOUBT ? 0 : confidence));
  if (seen.length === 0) return 0;
  const area = strip ?? around(sample);
  const all = spelt(layer, () => 1);
  const inside = all.filter(({ box }) => centreWithin(box, area));
  const shown = share(inside, seen);
  const covered = share(seen, all);
  return shown + covered === 0 ? 0 : (2 * shown * covered) / (shown + covered);
}

/** Letters and digits that must have been compared before anything is believed: an address block has more. */
const PROOF_LETTERS = 30;
/** What is drawn is what is said, but for fonts that lie about their letters: those agree in nothing. */
const TRUST_VISIBLE = 0.7;
/** Another program's reading must be nearly free of mistakes: otherwise our own is better. */
const TRUST_UNSEEN = 0.9;

export type Sample = {
  /** What the recogniser read in the strip, in pixels of the stored page picture. */
  readonly words: readonly Word[];
  readonly strip: Box;
};

const lettersOf = (words: readonly Word[]): number =>
  words.reduce((sum, { text, confidence }) => sum + (confidence < DOUBT ? 0 : squash(text).length), 0);

/**
 * The layer's words when every strip read agrees with them (the mean, weighted by letters, and no strip far below);
 * null when they may not be used. A sample that shows too few letters proves nothing.
 */
export function trustedLayer(layer: TextLayer | null, samples: readonly Sample[]): readonly Word[] | null {
  if (!layer) return null;
  const told = samples
    .map(({ words, strip }) => ({ letters: lettersOf(words), agrees: agreement(layer.words, words, strip) }))
    .filter(({ letters }) => letters > 0);
  const letters = told.reduce((sum, strip) => sum + strip.letters, 0);
  if (letters < PROOF_LETTERS) return null;
  const mean = told.reduce((sum, strip) => sum + strip.agrees * strip.letters, 0) / letters;
  const least = layer.visible ? TRUST_VISIBLE : TRUST_UNSEEN;
  const held = told.every((strip) => strip.letters < PROOF_LETTERS || strip.agrees >= least - 0.15);
  return mean >= least && held ? layer.words : null;
}

/** Text lines of a strip: enough letters to prove something, little to read. */
const LINES_A_STRIP = 4;

/**
 * Where to look: up to `most` strips of the whole width over the layer's own lines, spread from the top of the page to
 * its end. In pixels of the stored page picture.
 */
export function stripsToSample(layer: TextLayer, width: number, height: number, most = 2): Box[] {
  const tops = [...layer.words].sort((a, b) => a.box[1] - b.box[1]);
  const tall = [...layer.words].map(({ box }) => box[3]).sort((a, b) => a - b)[layer.words.length >> 1] ?? 0;
  const deep = Math.min(height, Math.max(1, Math.ceil(tall * LINES_A_STRIP * 2)));
  const strips: Box[] = [];
  for (let at = 0; at < most; at += 1) {
    const first = tops[Math.floor((tops.length * at) / most)]?.box[1] ?? 0;
    const top = Math.max(0, Math.min(height - deep, Math.floor(first - tall / 2)));
    const last = strips.at(-1);
    if (!last || top >= last[1] + last[3]) strips.push([0, top, width, deep]);
  }
  return strips;
}

/** Words of the stored picture in the picture turned clockwise by `rotation`; `width` and `height` before turning. */
export const turnedWords = (
  words: readonly Word[],
  rotation: Rotation,
  width: number,
  height: number,
): readonly Word[] =>
  rotation === 0 ? words : words.map((word) => ({ ...word, box: turned(word.box, rotation, width, height) }));

function turned([x, y, wide, high]: Box, rotation: Rotation, width: number, height: number): Box {
  if (rotation === 90) return [height - y - high, x, high, wide];
  if (rotation === 180) return [width - x - wide, height - y - high, wide, high];
  return rotation === 270 ? [y, width - x - wide, high, wide] : [x, y, wide, high];
}
