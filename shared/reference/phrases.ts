// Long lists of phrases, written as running text so that a person can read and correct them.

/** Phrases separated by semicolons, over any number of lines. */
export const phrases = (text: string): readonly string[] =>
  text
    .split(';')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
