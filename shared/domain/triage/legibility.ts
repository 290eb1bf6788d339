// How a page can be read: printed, by hand, both, or not at all. From what the reader itself trusted.
import { fold } from '../../kernel/fold.ts';
import type { PageReading, Word } from '../reading/reading.ts';
import type { Legibility } from './judgement.ts';

const TRUSTED = 0.55;
const SURE = 0.81;
const LEAST_CREDIBLE = 5;
const LEAST_SHARE = 0.15;
const PRINTED_SHARE = 0.72;
const HANDWRITTEN_SHARE = 0.42;
/** Words of the handwriting reader: from this share on the letter is handwritten, from the other on it is partly so. */
const HAND_MOSTLY = 0.6;
const HAND_PARTLY = 0.1;

const VOWEL = /[aeiouy]/;
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{5}/;

/** A word one may believe: trusted by its reader, with letters as words have them, or a number. */
export function isCredible(word: Word): boolean {
  if (word.confidence < TRUSTED) return false;
  const folded = fold(word.text).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
  if (/[^\p{L}\d'./:-]/u.test(folded)) return false;
  if (/[^a-z\d'./:-]/.test(folded)) return folded.length >= 2;
  if (/^\d[\d./:-]*$/.test(folded)) return folded.length >= 2;
  return folded.length >= 3 && VOWEL.test(folded) && !CONSONANTS.test(folded);
}

/** The legibility of a whole letter. Few believable words, or few among many, is illegible; typed text never is. */
export function legibilityOf(pages: readonly PageReading[]): Legibility {
  const words = pages.flatMap((page) => page.words).filter((word) => /[\p{L}\d]/u.test(word.text));
  // Text without a picture was typed: nobody had to read it.
  if (words.length > 0 && pages.every((page) => page.width === 0)) return 'printed';
  const credible = words.filter(isCredible);
  const long = words.filter((word) => word.text.length >= 3);
  if (credible.length < LEAST_CREDIBLE || credible.length < long.length * LEAST_SHARE) return 'illegible';
  const hand = long.filter((word) => word.hand).length / Math.max(1, long.length);
  if (hand >= HAND_MOSTLY) return 'handwritten';
  if (hand >= HAND_PARTLY) return 'mixed';
  const sure = long.filter((word) => word.confidence >= SURE).length / Math.max(1, long.length);
  if (sure >= PRINTED_SHARE) return 'printed';
  return sure <= HANDWRITTEN_SHARE ? 'handwritten' : 'mixed';
}
