// A handwritten page of three leaning lines, invented, and the lines a person types from it.
import type { PageReading, Word } from '#shared/domain/reading/reading.ts';
import type { TranscribedLine } from '#shared/domain/transcription/transcribed-line.ts';

/** Words 100 pixels apart, each 4 lower than the one before: the lines lean. */
export const handWords = (text: string, line: number, confidence = 0.8): Word[] =>
  text.split(' ').map((word, at) => ({
    text: word,
    box: [100 + at * 100, 100 + line * 60 + at * 4, 80, 40],
    confidence,
    line,
    hand: true,
  }));

export const handPage = (...lines: readonly string[]): PageReading => ({
  page: 1,
  width: 1000,
  height: 1400,
  rotation: 0,
  words: lines.flatMap((text, line) => handWords(text, line)),
  alsoRead: [],
});

export const aLine = (change: Partial<TranscribedLine> = {}): TranscribedLine => ({
  key: 'r0',
  source: 0,
  box: [100, 100, 280, 48],
  machine: 'Bonjour Madane Monsieur',
  typed: 'Bonjour Madame Monsieur',
  state: 'validated',
  ...change,
});
