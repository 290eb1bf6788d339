// The language of a letter: by script, then by the small words that every sentence has.
import { fold } from '../../kernel/fold.ts';
import type { Word } from '../reading/reading.ts';

/** ISO 639-1 code → folded stop words. */
export type StopWords = Readonly<Record<string, readonly string[]>>;

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['zh', /\p{Script=Han}/gu],
];

const LEAST_HITS = 4;
const LEAST_SCRIPT_LETTERS = 15;

/** Null when too little was read, or two languages are as likely. */
export function languageOf(words: readonly Word[], stopWords: StopWords): string | null {
  const text = words.map((word) => word.text).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    const count = text.match(script)?.length ?? 0;
    if (count >= LEAST_SCRIPT_LETTERS && count * 2 > letters) return language;
  }
  const tokens = fold(text).split(/[^a-z]+/);
  const scores = Object.entries(stopWords).map(([language, list]) => {
    const known = new Set(list);
    return { language, hits: tokens.filter((token) => known.has(token)).length };
  });
  const [best, second] = scores.sort((a, b) => b.hits - a.hits);
  if (!best || best.hits < LEAST_HITS) return null;
  return second && best.hits < second.hits * 1.15 + 1 ? null : best.language;
}
