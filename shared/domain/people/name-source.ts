// Where a name was read, what its words say, and how far such a place is trusted.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { Word } from '../reading/reading.ts';
import { bareWord, isNameWord, type NameParts, type NameWords } from './name-words.ts';
import { splitName } from './split-name.ts';

export type Source = {
  readonly words: readonly Word[];
  readonly parts: NameParts;
  readonly trust: number;
  readonly page: number;
};

export const TITLE = /^(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|nomme|nommee)$/;
export const MOST_WORDS = 5;
/** In capitals a sentence goes on behind a name: « JE M'APPELLE ALI BABA JE SUIS… ». */
const GOES_ON =
  /^(?:je|j|jai|jsui|jsuis|suis|et|ne|nee|ici|detenue?|ecrouee?|incarceree?|actuellement|agee?|nationalite|mais|qui|est|moi|ecrou)$/;

export const keyOf = (word: Word | undefined): string => fold(bareWord(word?.text ?? '')).replace(/[^a-z0-9-]/g, '');

/** Words that may be a name from `from` on; a comma, an end or a label stops. */
export function nameRun(words: readonly Word[], from: number, names: NameWords): Word[] {
  const run: Word[] = [];
  for (let index = from; index < words.length && run.length < MOST_WORDS; index++) {
    const word = words[index];
    if (!word || !isNameWord(word, names) || GOES_ON.test(keyOf(word))) break;
    run.push(word);
    if (/[,;:.!?)]$/.test(word.text)) break;
  }
  return run;
}

export function sourceOf(
  page: number,
  words: readonly Word[],
  names: NameWords,
  trust: number,
  spoken = false,
): Source[] {
  if (words.length === 0) return [];
  const texts = words.map((word) => word.text);
  return [{ page, words, trust, parts: splitName(texts, names, spoken) }];
}

export const sameName = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && lookAlikeDistance(fold(a).replace(/[^a-z]/g, ''), fold(b).replace(/[^a-z]/g, ''), 1) <= 1;

/** Some of the words in capitals: that is the surname, whatever known names say. */
export const isToldByCapitals = ({ words }: Source): boolean => {
  const upper = words.filter(({ text }) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(bareWord(text))).length;
  return upper > 0 && upper < words.length;
};
