// Which words can be a person's name, and which part of them is the surname. Nothing is guessed: an order that
// neither capitals nor a known given name settles stays unknown.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { Word } from '../reading/reading.ts';

export type NameParts = { readonly surname: string | null; readonly givenNames: string | null };

/** Folded words for names. */
export type NameWords = {
  /** Words that are no names although written with a capital. */
  readonly notNames: readonly string[];
  readonly givenNames: readonly string[];
};

const NAME = /^\p{L}[\p{L}'’-]*\p{L}$/u;
const UPPER = /^[\p{Lu}'’-]{2,}$/u;
const CAPITAL = /^\p{Lu}/u;
const PARTICLES = [
  'de',
  'du',
  'el',
  'al',
  'ben',
  'bin',
  'van',
  'von',
  'da',
  'dos',
  'le',
  'la',
  'ould',
  'abou',
  'abdel',
];

/** The word without the signs around it. */
export const bareWord = (text: string): string => text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');

/** A long word that ends letters, misread: « Coraialement ». */
const isClosing = (folded: string, words: NameWords): boolean =>
  folded.length >= 9 &&
  /^[a-z]+$/.test(folded) &&
  words.notNames.some((other) => other.length >= 10 && lookAlikeDistance(folded, other, 2.2) <= 2.2);

/** True for a word that may be part of a name: letters, a capital first, no known other meaning. */
export function isNameWord(word: Word, words: NameWords): boolean {
  const bare = bareWord(word.text);
  const folded = fold(bare);
  if (/\d/.test(word.text) || words.notNames.includes(folded) || isClosing(folded, words)) return false;
  if (PARTICLES.includes(folded)) return CAPITAL.test(bare);
  return bare.length >= 2 && NAME.test(bare) && CAPITAL.test(bare);
}

const isUpper = (text: string): boolean => UPPER.test(text);

/** « jean-claude » → « Jean-Claude ». */
const titled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const joined = (texts: readonly string[]): NameParts['surname'] => (texts.length > 0 ? texts.join(' ') : null);

const parts = (surname: readonly string[], given: readonly string[]): NameParts => ({
  surname: joined(surname)?.toUpperCase() ?? null,
  givenNames: joined(given.map(titled)),
});

/**
 * Splits the words of a full name. Capitals tell (« GEORGIOU Ion »), else a known given name at one end does.
 * One word alone is a surname, unless it is a known given name.
 */
export function splitName(texts: readonly string[], words: NameWords): NameParts {
  const bare = texts.map(bareWord).filter((text) => text !== '');
  const upper = bare.filter(isUpper);
  if (bare.length === 1) return words.givenNames.includes(fold(bare[0] ?? '')) ? parts([], bare) : parts(bare, []);
  if (upper.length > 0 && upper.length < bare.length) {
    return parts(
      upper,
      bare.filter((text) => !isUpper(text)),
    );
  }
  const given = (text: string | undefined): boolean => text !== undefined && words.givenNames.includes(fold(text));
  const first = given(bare[0]);
  const last = given(bare.at(-1));
  if (first && !last) return parts(bare.slice(1), bare.slice(0, 1));
  if (last && !first) return parts(bare.slice(0, -1), bare.slice(-1));
  return { surname: null, givenNames: null };
}
