// Where a page that reads well as print has ink that its print does not explain: a signature, a date by hand, what was
// filled in on a form. Nothing is asked elsewhere, so that plain print costs nothing.
import type { Box, Word } from '#shared/domain/reading/reading.ts';
import { blobsOf } from '../../handwriting/lines/blobs.ts';
import { type Grey, shrunk } from './preparation/grey.ts';

/** All sizes below are cells of so many pixels of a page read at 200 dots an inch. */
const CELL = 4;
const INK = 160;
/** A word with less confidence explains nothing … */
const DOUBTED = 0.6;
/** … when it stands in a run of so many doubted letters: a single name or number of print is often doubted. */
const RUN = 7;
/** What rises above the small letters of a word and hangs below them is the word's own. */
const REACH = 0.4;
/** Letters of one word, words of one line: ink this near sideways belongs together. */
const TOGETHER = 5;
/** Hands write larger than print: a place to ask about is so many times higher than the page's printed words … */
const LARGER = 1.6;
/** … and at least so wide and high, no higher than a large signature, with so much ink. */
const NARROWEST = 14;
const LOWEST = 8;
const HIGHEST = 60;
const LEAST_INK = 40;
/** More of its box is ink: a stamp, a bar, a picture. Less: a frame. */
const DENSEST = 0.6;
const THINNEST = 0.06;

const lettersOf = ({ text }: Word): number => text.replace(/[^\p{L}\d]/gu, '').length;

/** The words that can be believed. */
function explaining(words: readonly Word[]): Word[] {
  const believed: Word[] = [];
  let run: Word[] = [];
  const close = (): void => {
    if (run.reduce((sum, word) => sum + lettersOf(word), 0) < RUN) believed.push(...run);
    run = [];
  };
  for (const [at, word] of words.entries()) {
    if (words[at - 1]?.line !== word.line) close();
    if (word.confidence < DOUBTED) run.push(word);
    else {
      close();
      believed.push(word);
    }
  }
  close();
  return believed;
}

/** Boxes in the pixels of `clean`; empty where print explains all ink. `words`: with the reader's own confidence. */
export function unexplainedPlaces(clean: Grey, words: readonly Word[]): Box[] {
  const { width, height, data } = shrunk(clean, CELL);
  const ink = Uint8Array.from(data, (value) => (value < INK ? 1 : 0));
  for (const { box } of explaining(words)) erase(ink, width, height, box);
  const wide = new Uint8Array(ink.length);
  for (let at = 0; at < ink.length; at += 1) {
    if (ink[at] === 0) continue;
    const row = at - (at % width);
    wide.fill(1, Math.max(row, at - TOGETHER), Math.min(row + width, at + TOGETHER + 1));
  }
  const { labels, blobs } = blobsOf({ width, height, data: wide });
  const inked = new Uint32Array(blobs.length + 1);
  const tops = new Int32Array(blobs.length + 1).fill(height);
  const lefts = new Int32Array(blobs.length + 1).fill(width);
  for (let at = 0; at < ink.length; at += 1) {
    const label = labels[at] as number;
    if (label === 0) continue;
    inked[label] = (inked[label] as number) + (ink[at] as number);
    tops[label] = Math.min(tops[label] as number, Math.floor(at / width));
    lefts[label] = Math.min(lefts[label] as number, at % width);
  }
  const heights = words.map(({ box }) => box[3]).sort((a, b) => a - b);
  const lowest = Math.max(LOWEST, (LARGER * (heights[heights.length >> 1] ?? 0)) / CELL);
  return blobs.flatMap((blob, at): Box[] => {
    const amount = inked[at + 1] as number;
    const share = amount / (blob.width * blob.height);
    const isWriting =
      blob.width - 2 * TOGETHER >= NARROWEST &&
      blob.height >= lowest &&
      blob.height <= HIGHEST &&
      amount >= LEAST_INK &&
      share <= DENSEST &&
      share >= THINNEST;
    const corner = [(lefts[at + 1] as number) * CELL, (tops[at + 1] as number) * CELL] as const;
    return isWriting ? [[...corner, blob.width * CELL, blob.height * CELL]] : [];
  });
}

function erase(ink: Uint8Array, width: number, height: number, [x, y, wide, high]: Box): void {
  const reach = high * REACH;
  const left = Math.max(0, Math.floor((x - reach) / CELL));
  const right = Math.min(width, Math.ceil((x + wide + reach) / CELL));
  const bottom = Math.min(height, Math.ceil((y + high + reach) / CELL));
  for (let row = Math.max(0, Math.floor((y - reach) / CELL)); row < bottom; row += 1) {
    ink.fill(0, row * width + left, row * width + Math.max(left, right));
  }
}
