// Which language a page is in, from what the French recogniser read on it: so that it can be read again in its own.
// Abstains when unsure: a page read in the wrong language is worse than one read in French.
// Not the language of the judgement, which is `languageOf` in `../triage/language.ts`; both use the same stop words.
import { fitOf, type LanguageProfile, lettersOf, profileOf } from './language-profile.ts';
import type { Word } from './reading.ts';
import { trustIn } from './trust.ts';

export type LanguageTables = {
  /** ISO 639-1 code → folded stop words. A language without a profile is only a rival: nothing is read in it. */
  readonly stopWords: Readonly<Record<string, readonly string[]>>;
  readonly profiles: Readonly<Record<string, LanguageProfile>>;
};

/**
 * `language`: ISO 639-1 code of a language that has a profile, `fr` among them, and how sure that is (0 to 1).
 * `other-script`: the lines are there, but nothing in them is a word of Latin letters. A suspicion, to be tested.
 * `unknown`: too little text, or too badly read.
 */
export type PageLanguage =
  | { readonly kind: 'language'; readonly language: string; readonly certainty: number }
  | { readonly kind: 'other-script' }
  | { readonly kind: 'unknown' };

/** What speaks for one language. */
type LanguageScore = {
  readonly language: string;
  /** Stop words read; one that several languages have counts for each in part. */
  readonly hits: number;
  /** Different ones among them. */
  readonly different: number;
  /** Mean log-likelihood of the groups of three letters; −∞ without a profile. */
  readonly fit: number;
};

const OWN = 'fr';
/** Below this confidence the letters of a word are chance. */
const READABLE = 0.3;

export const languageTables = (
  stopWords: LanguageTables['stopWords'],
  samples: Readonly<Record<string, string>>,
): LanguageTables => ({
  stopWords,
  profiles: Object.fromEntries(Object.entries(samples).map(([language, sample]) => [language, profileOf(sample)])),
});

const tokensOf = (words: readonly Word[]): string[] =>
  words
    .filter((word) => word.confidence >= READABLE && !/\d/.test(word.text))
    .flatMap((word) => lettersOf(word.text))
    .filter((token) => token.length >= 2);

/** Best first. */
function scoresOf(words: readonly Word[], tables: LanguageTables): LanguageScore[] {
  const tokens = tokensOf(words);
  const sharers = new Map<string, number>();
  for (const list of Object.values(tables.stopWords))
    for (const word of new Set(list)) sharers.set(word, (sharers.get(word) ?? 0) + 1);
  return Object.entries(tables.stopWords)
    .map(([language, list]): LanguageScore => {
      const known = new Set(list);
      const found = tokens.filter((token) => known.has(token));
      const hits = found.reduce((sum, token) => sum + 1 / (sharers.get(token) ?? 1), 0);
      const profile = tables.profiles[language];
      const fit = profile ? fitOf(tokens, profile) : Number.NEGATIVE_INFINITY;
      return { language, hits, different: new Set(found).size, fit };
    })
    .sort((a, b) => b.hits - a.hits);
}

/** A language is believed from this many stop words, this many different ones, and this share of the words read. */
const LEAST_HITS = 6;
const LEAST_DIFFERENT = 5;
const LEAST_SHARE = 0.12;
/** Another language than French is believed from this certainty: ten hits where the next language has five. */
const LEAST_CERTAIN = 0.4;
/** … and where its letters follow one another better than those of French do, by this much. */
const FITS_BETTER = 0.1;

/** Share of the hits that no other language explains. */
const certaintyOf = (best: LanguageScore, rivals: readonly LanguageScore[]): number =>
  Math.max(0, 1 - (Math.max(0, ...rivals.map((rival) => rival.hits)) + 1) / (best.hits + 1));

/** Letters enough for a few lines … */
const LEAST_LETTERS = 120;
/** … of which the recogniser itself trusts few … */
const MOST_TRUSTED = 0.35;
/** … and hardly one word in twelve is a word of any language. */
const MOST_HITS = 0.08;

/** Lines in which the French recogniser saw letters, but no words. Bad handwriting looks the same. */
function looksForeign(words: readonly Word[], hits: number): boolean {
  const { letters, trusted } = trustIn(words);
  const spelt = words.filter((word) => /\p{L}{2}/u.test(word.text)).length;
  return letters >= LEAST_LETTERS && trusted <= MOST_TRUSTED * letters && hits <= MOST_HITS * spelt;
}

const UNKNOWN: PageLanguage = { kind: 'unknown' };

/**
 * The language of the words that the French recogniser read. French with an English sentence stays French; a page
 * between two languages, and handwriting that hardly can be read, is `unknown`: it stays with its French reading.
 */
export function pageLanguage(words: readonly Word[], tables: LanguageTables): PageLanguage {
  const tokens = tokensOf(words);
  const [best, ...rivals] = scoresOf(words, tables);
  if (!best || best.hits < LEAST_HITS || best.different < LEAST_DIFFERENT || best.hits < LEAST_SHARE * tokens.length)
    return looksForeign(words, best?.hits ?? 0) ? { kind: 'other-script' } : UNKNOWN;
  const { language, fit } = best;
  const certainty = certaintyOf(best, rivals);
  if (language === OWN) return { kind: 'language', language, certainty };
  const own = rivals.find((rival) => rival.language === OWN)?.fit ?? Number.NEGATIVE_INFINITY;
  const fits = fit >= own + FITS_BETTER && rivals.every((rival) => rival.fit <= fit);
  return fits && certainty >= LEAST_CERTAIN ? { kind: 'language', language, certainty } : UNKNOWN;
}
