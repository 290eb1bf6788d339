// The lines of `bench reading --json`: one a letter, one a refused file, then the summary. Nothing of what was read.
import type { LetterQuality } from '#shared/domain/measures/quality.ts';
import { addTallies, rateOf } from '#shared/domain/reading/error-rates.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import type { ReadingMeasures } from '../composition/measuring.ts';

export function benchJson({ letters, refused, ...summary }: ReadingMeasures): Record<string, unknown>[] {
  return [
    ...letters.map(({ quality, ...letter }) => ({ line: 'letter', ...letter, ...(quality && qualityLine(quality)) })),
    ...refused.map(({ source, error }) => ({
      line: 'refused',
      source,
      error: { code: error.code, message: fileErrorText(error) },
    })),
    { line: 'summary', letters: letters.length, refused: refused.length, ...summary },
  ];
}

function qualityLine({ rates, rotation, ...quality }: LetterQuality): Record<string, unknown> {
  const missed = rateOf(addTallies(rates.map((each) => each.wordsMissed)));
  return {
    ...quality,
    characters: rateOf(addTallies(rates.map((each) => each.characters))),
    foldedCharacters: rateOf(addTallies(rates.map((each) => each.foldedCharacters))),
    words: rateOf(addTallies(rates.map((each) => each.words))),
    wordsFound: missed === null ? null : 1 - missed,
    pagesTurnedWrong: rotation?.errors ?? null,
  };
}
