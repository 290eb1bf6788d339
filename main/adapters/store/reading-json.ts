// The words of a page in the database: one short array a word, since a letter has thousands of them.
import { z } from 'zod';
import type { Word } from '#shared/domain/reading/reading.ts';
import { fromJson } from './json.ts';

const number = z.number();
/** text, x, y, width, height, confidence, line */
const row = z.tuple([z.string(), number, number, number, number, number, number]);
const rows = z.array(row);

export const wordsToJson = (words: readonly Word[]): string =>
  JSON.stringify(words.map((word): z.infer<typeof row> => [word.text, ...word.box, word.confidence, word.line]));

export const wordsFromJson = (text: string, where: string): Word[] =>
  fromJson(rows, text, where).map(([text, x, y, width, height, confidence, line]) => ({
    text,
    box: [x, y, width, height],
    confidence,
    line,
  }));
