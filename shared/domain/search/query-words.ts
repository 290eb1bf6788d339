// The words of what a person searches for, as the index knows them: folded letters and digits, marks and signs between.

/** The words of a folded text. */
export const wordsOf = (folded: string): string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** A single letter begins half of all words: asking for it takes long and leaves nearly everything. */
const SHORTEST = 2;

/** The words to search for in a folded query; none when there is nothing to search for yet. */
export const wordsOfQuery = (folded: string): readonly string[] =>
  [...new Set(wordsOf(folded))].filter((word) => word.length >= SHORTEST);
