// The words of what a person searches for, as the index knows them: folded letters and digits, marks and signs between.

/** The words of a folded text. */
export const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** A single letter begins half of all words: it is searched only beside a longer word. */
const SHORTEST = 2;

/** The words to search for in a folded query; none when it is too short to mean anything. */
export function wordsOfQuery(folded: string): readonly string[] {
  const words = [...new Set(wordsOf(folded))];
  return words.some((word) => word.length >= SHORTEST) ? words : [];
}
