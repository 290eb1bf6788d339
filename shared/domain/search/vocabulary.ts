// The words a desk's letters hold, and those a reader may have made of a given one: « benali » read as « benaii ».
// Kept in memory, because no index finds a word by what it looks like. Words are folded; only those of a–z and 0–9
// are kept, the others have no look-alikes here.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';

export type Vocabulary = {
  /** Known words are known once. */
  add(word: string): void;
  /** Words that look like this one and do not begin with it, the nearest first, at most `most`. */
  near(word: string, most: number): readonly string[];
};

/** Shorter words are near too many others. */
const SHORTEST = 4;
/** No word is longer: what is, is noise of a reader or a number of a file. */
const LONGEST = 30;
const LONG = 7;
/** About one mistake in a short word, one and a half in a long one: look-alike signs cost less than a mistake. */
const allowedIn = (word: string): number => (word.length < LONG ? 1 : 1.6);
/** A pair of signs taken for one: as many signs more or fewer. */
const LENGTHS_APART = 2;

/** Which signs a word has: a bit a letter, six bits for the digits. */
function signsOf(word: string): number {
  let signs = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    signs |= code >= 97 ? 1 << (code - 97) : 1 << (26 + ((code - 48) % 6));
  }
  return signs;
}

function bitsOf(signs: number): number {
  let bits = signs - ((signs >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** A mistake changes two signs at most, a pair taken for one three. Words that differ in more are not near. */
const MOST_SIGNS_APART = 4;

type OfLength = { readonly words: string[]; readonly signs: number[] };

export function makeVocabulary(): Vocabulary {
  const known = new Set<string>();
  const byLength = Array.from({ length: LONGEST + 1 }, (): OfLength => ({ words: [], signs: [] }));

  const nearOfLength = (word: string, { words, signs }: OfLength, found: [string, number][]): void => {
    const [own, allowed] = [signsOf(word), allowedIn(word)];
    for (let at = 0; at < words.length; at++) {
      if (bitsOf((signs[at] as number) ^ own) > MOST_SIGNS_APART) continue;
      const other = words[at] as string;
      if (other.startsWith(word)) continue;
      const distance = lookAlikeDistance(other, word, allowed);
      if (distance <= allowed) found.push([other, distance]);
    }
  };

  return {
    add(word) {
      if (word.length < SHORTEST || word.length > LONGEST || known.has(word) || !/^[a-z0-9]+$/.test(word)) return;
      known.add(word);
      byLength[word.length]?.words.push(word);
      byLength[word.length]?.signs.push(signsOf(word));
    },
    near(word, most) {
      if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z0-9]+$/.test(word)) return [];
      const found: [string, number][] = [];
      const [least, last] = [Math.max(SHORTEST, word.length - LENGTHS_APART), word.length + LENGTHS_APART];
      for (const ofLength of byLength.slice(least, last + 1)) nearOfLength(word, ofLength, found);
      found.sort(([a, far], [b, farther]) => far - farther || (a < b ? -1 : 1));
      return found.slice(0, most).map(([other]) => other);
    },
  };
}
