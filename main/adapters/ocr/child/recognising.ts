// The recogniser as the steps of a page use it: which language, which cut of the page, and where the words then lie.
import type { Box, Word } from '#shared/domain/reading/reading.ts';
import type { Engine, Layout } from './engine.ts';
import { type Grey, piece, rows } from './preparation/grey.ts';

export type Share = (share: number) => void;

/** `onShare` tells how much of this picture is done, 0 to 1. Words are in the pixels of the picture. */
export type Recognise = (picture: Grey, layout: Layout, onShare?: Share) => Promise<Word[]>;

/** `language`: ISO 639-1; French without. */
export const recogniserOf =
  (engine: Pick<Engine, 'recognise'>, language?: string): Recognise =>
  (picture, layout, onShare) =>
    engine.recognise(picture, layout, { ...(language === undefined ? {} : { language }), onShare });

const moved = (words: readonly Word[], x: number, y: number, lines: number): Word[] =>
  words.map((word) => ({
    ...word,
    box: [word.box[0] + x, word.box[1] + y, word.box[2], word.box[3]],
    line: word.line + lines,
  }));

/** A picture of less than this is no text, and the engine refuses it. */
const SMALLEST = 8;

export type RowsOptions = {
  readonly layout: 'page' | 'narrow';
  /** Lines are counted on from here. */
  readonly lines: number;
  readonly onShare?: Share;
};

/** Reads the rows from `top` to `bottom`. */
export async function readRows(
  recognise: Recognise,
  clean: Grey,
  [top, bottom]: readonly [top: number, bottom: number],
  { layout, lines, onShare }: RowsOptions,
): Promise<Word[]> {
  if (bottom - top < SMALLEST || clean.width < SMALLEST) return [];
  return moved(await recognise(rows(clean, top, bottom - top), layout, onShare), 0, top, lines);
}

/** Reads what lies in a box as one block of lines. */
export async function readBox(recognise: Recognise, clean: Grey, box: Box, layout: Layout = 'block'): Promise<Word[]> {
  const { picture, at } = piece(clean, box);
  if (picture.width < SMALLEST || picture.height < SMALLEST) return [];
  return moved(await recognise(picture, layout), at[0], at[1], 0);
}

/** The line number after the last. */
export const linesUsed = (words: readonly Word[]): number =>
  words.reduce((last, word) => Math.max(last, word.line), -1) + 1;
