// Which words can be a person's name.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { Word } from '../reading/reading.ts';

export type NameParts = { readonly surname: string | null; readonly givenNames: string | null };

/** Folded words for names. */
export type NameWords = {
  /** Words that are no names although written with a capital. */
  readonly notNames: readonly string[];
  readonly givenNames: readonly string[];
  readonly surnames: readonly string[];
};

const NAME = /^\p{L}[\p{L}'’-]*\p{L}$/u;
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
  'lo',
  'di',
  'del',
  'ait',
];

export const isParticle = (folded: string): boolean => PARTICLES.includes(folded);

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
  if (!CAPITAL.test(bare)) return false;
  const folded = fold(bare);
  if (
    /\d/.test(word.text) ||
    /^(?:c|j|qu)['’]/.test(folded) ||
    words.notNames.includes(folded) ||
    isClosing(folded, words)
  )
    return false;
  if (isParticle(folded)) return true;
  return bare.length >= 2 && NAME.test(bare);
}
