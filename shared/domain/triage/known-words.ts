// Which words are words: the commonest of French and those of the tables, read nearly. And where a stretch of a letter
// holds next to none of them: a sentence that was not read.
import { fold } from '../../kernel/fold.ts';
import { phraseIndex } from '../../kernel/phrase-index.ts';
import { remembered } from '../../kernel/remembered.ts';
import type { TextSpot } from './signal-dates.ts';

export type KnownWords = { readonly exact: ReadonlySet<string>; readonly isNear: (word: string) => boolean };

/** Shorter ones are near to anything. */
const LEAST_NEAR = 4;
const nearness = (length: number): number => (length <= LEAST_NEAR ? 0.61 : length * 0.26);

/** `phrases`: folded phrases of the tables, whose words are known too. */
export function buildKnownWords(common: ReadonlySet<string>, phrases: readonly string[]): KnownWords {
  const words = phrases.flatMap((phrase) => fold(phrase).split(/[^a-z]+/));
  const exact = new Set([...common, ...words.filter((word) => word.length > 2)]);
  const long = [...exact].filter((word) => word.length >= LEAST_NEAR);
  const index = phraseIndex(
    long.map((key) => ({ key, meaning: null })),
    nearness,
  );
  return { exact, isNear: remembered((word) => index.has(word)) };
}

/** Of so many letters in a row at most this share is of known words: nobody can say what stands there. */
const STRETCH = 30;
const LEAST_KNOWN = 0.3;
/** What small words count for that are none. */
const SMALL = 2;
const SMALL_COUNTS = 0.5;

type Weighed = { readonly spot: TextSpot; readonly letters: number; readonly known: number };

const isNamed = ({ token }: TextSpot): boolean => /^\P{L}*\p{Lu}/u.test(token.word.text);

function weighed(spots: readonly TextSpot[], { exact, isNear }: KnownWords): Weighed[] {
  const own = spots.filter(({ line, token }) => line.role === 'body' && !/\d/.test(token.key));
  const isKnown = (key: string): boolean => exact.has(key) || (key.length >= LEAST_NEAR && isNear(key));
  return own.map((spot): Weighed => {
    const { key } = spot.token;
    const letters = key.length;
    // A name is no common word.
    if (isNamed(spot) || isKnown(key)) return { spot, letters, known: letters };
    return { spot, letters, known: letters <= SMALL ? letters * SMALL_COUNTS : 0 };
  });
}

/** The stretch of the letter proper in which least is known; null where enough is known everywhere. */
export function unreadStretch(spots: readonly TextSpot[], words: KnownWords): readonly TextSpot[] | null {
  const all = weighed(spots, words);
  let least = LEAST_KNOWN;
  let found: readonly Weighed[] | null = null;
  for (let from = 0; from < all.length; from++) {
    let [letters, known, to] = [0, 0, from];
    while (letters < STRETCH && to < all.length) {
      const one = all[to] as Weighed;
      letters += one.letters;
      // A capital begins a sentence as well: of the first word it says nothing.
      known += to === from && isNamed(one.spot) && !words.exact.has(one.spot.token.key) ? 0 : one.known;
      to += 1;
    }
    if (letters < STRETCH || known / letters > least) continue;
    least = known / letters;
    found = all.slice(from, to);
  }
  return found?.map(({ spot }) => spot) ?? null;
}
