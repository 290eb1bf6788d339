// Chooses among readings of the same few lines in several languages, each with its own alphabet. Abstains unless one
// of them is clearly better. For pages whose words say that the alphabet may not be Latin.
import type { Word } from './reading.ts';
import { trustIn } from './trust.ts';

/** `language`: ISO 639-1. */
export type StripReading = { readonly language: string; readonly words: readonly Word[] };

export type StripChoice = {
  readonly language: string;
  /** How far the choice stands above the next reading, 0 to 1. */
  readonly margin: number;
};

const ALPHABETS: Readonly<Record<string, RegExp>> = {
  ru: /\p{Script=Cyrillic}/gu,
  ar: /\p{Script=Arabic}/gu,
};
const LATIN = /\p{Script=Latin}/gu;

/** Fewer trusted letters than these prove nothing. */
const LEAST_TRUSTED = 20;
/** A reading in the right language is trusted for at least this share of its letters (a wrong one for 0.33 at most). */
const LEAST_SHARE = 0.35;
/** … and for this many times as many letters as the next one. */
const LEAST_RATIO = 1.5;

/** The words of a reading that are in the alphabet of its language: numbers and names in Latin letters prove nothing. */
function inAlphabet({ language, words }: StripReading): Word[] {
  const alphabet = ALPHABETS[language] ?? LATIN;
  return words.filter(({ text }) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    return letters > 0 && (text.match(alphabet)?.length ?? 0) * 2 > letters;
  });
}

/** Null when no reading is trusted clearly more than the others. */
export function chooseStrip(readings: readonly StripReading[]): StripChoice | null {
  const ranked = readings
    .map((reading) => {
      const all = trustIn(reading.words);
      const own = trustIn(inAlphabet(reading));
      return { language: reading.language, trusted: own.trusted, share: own.trusted / Math.max(1, all.letters) };
    })
    .sort((a, b) => b.trusted - a.trusted);
  const [best, next] = ranked;
  if (!best || best.trusted < LEAST_TRUSTED || best.share < LEAST_SHARE) return null;
  const second = next?.trusted ?? 0;
  if (best.trusted < LEAST_RATIO * second) return null;
  return { language: best.language, margin: 1 - second / best.trusted };
}
