// Where a page that reads well as print has ink that its print does not explain: a signature, a date by hand, what was
// filled in on a form. Nothing is asked elsewhere, so that plain print costs nothing.
import type { Box, Word } from '#shared/domain/reading/reading.ts';
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
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < ink.length; at += 1) if ((data[at] as number) < INK) ink[at] = 1;
  for (const { box } of explaining(words)) erase(ink, width, height, box);
  const wide = widened(ink, width);
  const heights = words.map(({ box }) => box[3]).sort((a, b) => a - b);
  const lowest = Math.max(LOWEST, (LARGER * (heights[heights.length >> 1] ?? 0)) / CELL);
  return groupsOf(wide, ink, width).flatMap(({ left, right, top, bottom, amount }): Box[] => {
    const [across, high] = [right - left + 1, bottom - top + 1];
    const share = amount / (across * high);
    const isWriting =
      across - 2 * TOGETHER >= NARROWEST &&
      high >= lowest &&
      high <= HIGHEST &&
      amount >= LEAST_INK &&
      share <= DENSEST &&
      share >= THINNEST;
    return isWriting ? [[left * CELL, top * CELL, across * CELL, high * CELL]] : [];
  });
}

/** Ink, and the cells beside it in its row. */
function widened(ink: Uint8Array, width: number): Uint8Array {
  const wide = new Uint8Array(ink.length);
  for (let row = 0; row < ink.length; row += width) {
    let done = row;
    for (let at = row; at < row + width; at += 1) {
      if (ink[at] === 0) continue;
      const end = Math.min(row + width, at + TOGETHER + 1);
      wide.fill(1, Math.max(done, at - TOGETHER), end);
      done = end;
    }
  }
  return wide;
}

type Group = { left: number; right: number; top: number; bottom: number; amount: number };

/** Cells of `wide` that touch by a side or a corner, and the ink in each group. `wide` is used up. */
function groupsOf(wide: Uint8Array, ink: Uint8Array, width: number): Group[] {
  const groups: Group[] = [];
  for (let start = 0; start < wide.length; start += 1) {
    if (wide[start] === 0) continue;
    const group: Group = { left: width, right: 0, top: wide.length, bottom: 0, amount: 0 };
    const open = [start];
    wide[start] = 0;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const x = at % width;
      const y = (at - x) / width;
      group.left = Math.min(group.left, x);
      group.right = Math.max(group.right, x);
      group.top = Math.min(group.top, y);
      group.bottom = Math.max(group.bottom, y);
      group.amount += ink[at] as number;
      for (const row of [at - width, at, at + width]) {
        for (let near = row - (x > 0 ? 1 : 0); near <= row + (x < width - 1 ? 1 : 0); near += 1) {
          if (!wide[near]) continue;
          wide[near] = 0;
          open.push(near);
        }
      }
    }
    groups.push(group);
  }
  return groups;
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
