// What was read and heard on a page in the database: one short array a word, since a letter has thousands of them.
import { z } from 'zod';
import { HEARD_KINDS, type HeardPhrase, type Word } from '#shared/domain/reading/reading.ts';
import { fromJson } from './json.ts';

const number = z.number();
/** text, x, y, width, height, confidence, line; then `hand` for a word of the handwriting reader. */
const row = z.tuple([z.string(), number, number, number, number, number, number], z.literal('hand'));
const rows = z.array(row);

export const wordsToJson = (words: readonly Word[]): string =>
  JSON.stringify(
    words.map(
      (word): z.infer<typeof row> => [
        word.text,
        ...word.box,
        word.confidence,
        word.line,
        ...(word.hand ? (['hand'] as const) : []),
      ],
    ),
  );

export const wordsFromJson = (text: string, where: string): Word[] =>
  fromJson(rows, text, where).map(([text, x, y, width, height, confidence, line, hand]) => ({
    text,
    box: [x, y, width, height],
    confidence,
    line,
    ...(hand === 'hand' ? { hand: true as const } : {}),
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
