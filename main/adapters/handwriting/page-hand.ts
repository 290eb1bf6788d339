// The handwriting reader of a page: finds its lines, cuts them out, reads each.
import type { CharacterModel } from '#shared/domain/reading/character-model.ts';
import {
  type HandLine,
  type LineTrace,
  type PlacedHandWord,
  signsOf,
  textOfSigns,
  wordsOfSigns,
} from '#shared/domain/reading/hand-line.ts';
import { secondWords } from '#shared/domain/reading/hand-search.ts';
import { withLikely } from '#shared/domain/reading/likely-words.ts';
import type { Box } from '#shared/domain/reading/reading.ts';
import { FREQUENT_WORDS } from '#shared/reference/frequent-words.ts';
import type { GreyPicture, HandwritingReader, ReadStrip } from '../../ports/handwriting.ts';
import { cutStrips, type Strip } from './lines/cut-strips.ts';
import { withoutDottedRules } from './lines/dotted-rules.ts';
import { findLines } from './lines/find-lines.ts';
import { type Recogniser, startRecogniser } from './recogniser.ts';

function lineOf(trace: LineTrace, strip: Strip): HandLine {
  const signs = signsOf(trace);
  const column = strip.picture.width / trace.steps;
  const boxOf = (from: number, to: number): Box => strip.boxOf(from * column, to * column);
  const words = wordsOfSigns(signs, trace.steps).map((word) => ({ ...word, box: boxOf(word.from, word.to) }));
  return { text: textOfSigns(signs), words, boxOf };
}

const secondOf = (trace: LineTrace, { text, boxOf }: HandLine, language: CharacterModel | null): PlacedHandWord[] =>
  language ? secondWords(trace, language, text).map((word) => ({ ...word, box: boxOf(word.from, word.to) })) : [];

const meets = ([x, y, width, height]: Box, [left, top, wide, high]: Box): boolean =>
  x < left + wide && left < x + width && y < top + high && top < y + height;

/** Rows `top` to `bottom` of a page. */
type Band = { readonly top: number; readonly bottom: number };

/** Lines are looked for in so much around a place, as part of the page's width: how far lines stand apart is seen there. */
const AROUND = 0.12;
/** Bands that together are more of the page than this gain nothing over the whole. */
const MOST = 0.6;

/** Where lines are looked for: the whole page, or only what is around the places. */
function bandsOf({ width, height }: GreyPicture, where?: readonly Box[]): Band[] {
  const whole = [{ top: 0, bottom: height }];
  if (!where) return whole;
  const around = Math.round(width * AROUND);
  const bands: { top: number; bottom: number }[] = [];
  for (const [, y, , high] of where.toSorted((a, b) => a[1] - b[1])) {
    const band = {
      top: Math.max(0, Math.floor(y) - around),
      bottom: Math.min(height, Math.ceil(y + high) + around),
    };
    const last = bands.at(-1);
    if (last && band.top <= last.bottom) last.bottom = Math.max(last.bottom, band.bottom);
    else bands.push(band);
  }
  return bands.reduce((sum, { top, bottom }) => sum + bottom - top, 0) > MOST * height ? whole : bands;
}

function stripsIn(whole: GreyPicture, { top, bottom }: Band, where?: readonly Box[]): Strip[] {
  const { width, data } = whole;
  const page = withoutDottedRules({ width, height: bottom - top, data: data.subarray(top * width, bottom * width) });
  const found = findLines(page);
  if (!found) return [];
  const onPage = ([x, y, wide, high]: Box): Box => [x, y + top, wide, high];
  const isWanted = (box: Box): boolean => !where || where.some((each) => meets(onPage(box), each));
  return cutStrips(page, found, isWanted).flatMap((strip): Strip[] =>
    strip ? [{ ...strip, boxOf: (from, to) => onPage(strip.boxOf(from, to)) }] : [],
  );
}

/** Loads the model when the first page comes. `isCommon`: of a folded word, whether everybody writes it. */
export function handwritingReader(
  start: () => Promise<Recogniser> = startRecogniser,
  isCommon: (word: string) => boolean = (word) => FREQUENT_WORDS.has(word),
): HandwritingReader {
  let recogniser: Promise<Recogniser> | null = null;
  return {
    readPage: async (page, where) => {
      const strips = bandsOf(page, where).flatMap((band) => stripsIn(page, band, where));
      if (strips.length === 0) return [];
      recogniser ??= start();
      const { read, language } = await recogniser;
      const lines: ReadStrip[] = [];
      for (const strip of strips) {
        const trace = await read(strip.picture);
        const line = lineOf(trace, strip);
        const second = secondOf(trace, line, language);
        const words = withLikely(line.words, second, isCommon);
        lines.push({ line: { ...line, words }, trace, picture: strip.picture, second });
      }
      return lines.filter(({ line }) => line.words.length > 0);
    },
  };
}
