// Finds the lines of a page without a model: paper and rules away, then ridges of blurred ink. Works on a page made
// 1,000 pixels wide; `scale` leads back.
import { type GreyPicture, scaled } from '../picture.ts';
import { type Blobs, blobsOf, letterHeight, writingOnly } from './blobs.ts';
import { type Ink, inkOf, withoutRuledLines } from './ink.ts';
import { interlineOf } from './interline.ts';
import { energyOf, ridgesOf, type Track } from './ridges.ts';
import { linesOf } from './tracks.ts';

/** Width of the small page. */
export const SMALL = 1000;

export type FoundLines = {
  /** From the top, in pixels of the small page. */
  readonly tracks: readonly Track[];
  /** Pixels of the small page for one of the page. */
  readonly scale: number;
  readonly ink: Ink;
  readonly blobs: Blobs;
  readonly interline: number;
};

type Letters = { readonly all: Ink; readonly blobs: Blobs; readonly letters: number };

function lettersOn(small: GreyPicture, faint: boolean): Letters | null {
  const all = withoutRuledLines(inkOf(small, faint));
  const blobs = blobsOf(all);
  const letters = letterHeight(blobs);
  return letters === null ? null : { all, blobs, letters };
}

/** Null for a page with hardly any writing. */
export function findLines(page: GreyPicture): FoundLines | null {
  const scale = Math.min(1, SMALL / page.width);
  const small = scale === 1 ? page : scaled(page, SMALL, Math.max(1, Math.round(page.height * scale)));
  const seen = lettersOn(small, false) ?? lettersOn(small, true);
  if (!seen) return null;
  const { all, blobs, letters } = seen;
  const ink = writingOnly(all, blobs);
  const interline = interlineOf(ink, letters);
  const across = Math.max(3, Math.min(interline * 0.17, letters * 0.45));
  const energy = energyOf(ink, Math.max(18, interline * 0.9), across);
  const tracks = linesOf(ridgesOf(energy, interline), ink, energy, interline, across);
  return { tracks, scale, ink, blobs, interline };
}
