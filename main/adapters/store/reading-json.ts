// What was read and heard on a page in the database: one short array a word, since a letter has thousands of them.
import { z } from 'zod';
import { HEARD_KINDS, type HeardPhrase, type Word } from '#shared/domain/reading/reading.ts';
import { fromJson } from './json.ts';

const number = z.number();
/** text, x, y, width, height, confidence, line; for a word of the handwriting reader `hand`, then what is likely there. */
const row = z
  .tuple([z.string(), number, number, number, number, number, number], z.string())
  .refine(({ length, 7: reader }) => length === 7 || (length <= 9 && reader === 'hand'));
const rows = z.array(row);

export const wordsToJson = (words: readonly Word[]): string =>
  JSON.stringify(
    words.map(
      (word): z.infer<typeof row> => [
        word.text,
        ...word.box,
        word.confidence,
        word.line,
        ...(word.hand ? ['hand'] : []),
        ...(word.hand && word.likely !== undefined ? [word.likely] : []),
      ],
    ),
  );

export const wordsFromJson = (text: string, where: string): Word[] =>
  fromJson(rows, text, where).map(([text, x, y, width, height, confidence, line, hand, likely]) => ({
    text,
    box: [x, y, width, height],
    confidence,
    line,
    ...(hand === 'hand' ? { hand: true as const } : {}),
    ...(likely !== undefined && { likely }),
  }));

/** kind, text, chance, x, y, width, height. */
const heardRow = z.tuple([z.enum(HEARD_KINDS), z.string(), number, number, number, number, number]);
const heardRows = z.array(heardRow);

export const heardToJson = (heard: readonly HeardPhrase[]): string =>
  JSON.stringify(heard.map(({ kind, text, chance, box }): z.infer<typeof heardRow> => [kind, text, chance, ...box]));

export const heardFromJson = (text: string, where: string): HeardPhrase[] =>
  fromJson(heardRows, text, where).map(([kind, said, chance, x, y, width, height]) => ({
    kind,
    text: said,
    chance,
    box: [x, y, width, height],
  }));
