// How a letter is called on this screen.
import type { LetterSummary } from '#shared/contract/schemas.ts';

/** Who writes, else the name of the file. */
export const personOf = (letter: LetterSummary): string => {
  const person = letter.judgement?.person;
  return [person?.surname?.toUpperCase(), person?.givenNames].filter(Boolean).join(' ') || letter.sourceName;
};
