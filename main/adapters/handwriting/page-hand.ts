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
import type { Box } from '#shared/domain/reading/reading.ts';
import type { HandwritingReader, ReadStrip } from '../../ports/handwriting.ts';
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

/** Loads the model when the first page comes. */
export function handwritingReader(start: () => Promise<Recogniser> = startRecogniser): HandwritingReader {
  let recogniser: Promise<Recogniser> | null = null;
  return {
    readPage: async (whole, where) => {
      const page = withoutDottedRules(whole);
      const found = findLines(page);
      if (!found) return [];
      const strips = cutStrips(page, found, (box) => !where || where.some((each) => meets(box, each)));
      recogniser ??= start();
      const { read, language } = await recogniser;
      const lines: ReadStrip[] = [];
      for (const strip of strips) {
        if (!strip) continue;
        const trace = await read(strip.picture);
        const line = lineOf(trace, strip);
        lines.push({ line, trace, picture: strip.picture, second: secondOf(trace, line, language) });
      }
      return lines.filter(({ line }) => line.words.length > 0);
    },
  };
}
