// A number that may be an écrou number by its form alone, and what stands before and behind it.
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import { type FoundNumber, numberAt, type Spot } from './ecrou-number.ts';

export type PlainNumber = {
  readonly number: string;
  readonly words: readonly Word[];
  readonly first: Spot;
  /** What follows it, in its line. */
  readonly next: Spot | undefined;
  /** A comma, a full stop or a bracket closes it, or the line ends. */
  readonly closed: boolean;
};

const UNIT =
  /^(?:e|eur|euros?|francs?|jours?|mois|ans?|heures?|km|kg|rue|route|chemin|avenue|av|boulevard|bd|blvd|place|allee|impasse|quai|cours|bis|ter|cedex)$/;
const YEAR = /^(?:19|20)\d\d$/;
const LONGEST = 7;

export const isYear = (number: string): boolean => YEAR.test(number);

export const spotsOf = (lines: readonly LaidOutLine[]): Spot[] =>
  lines.flatMap((line) => line.tokens.map((token): Spot => ({ token, line })));

/** True where the word has more figures than this number's: « 2026-1187 », « 12/03 », « 06.12 ». */
function goesOn(words: readonly Word[], number: string): boolean {
  return words.map((word) => word.text.replace(/\D/g, '')).join('') !== number;
}

/** Null where the figures are part of a date, a sum, a telephone number or an address. */
export function plainNumberAt(spots: readonly Spot[], at: number): PlainNumber | null {
  const first = spots[at];
  const found = first && numberAt(spots, at);
  if (!first || !found?.clean || found.number.length > LONGEST) return null;
  const words = [...new Set(found.words)];
  const [start] = words;
  if (goesOn(words, found.number) || (words.length > 1 && /[,;:]$/.test(start?.text ?? ''))) return null;
  if (/\d\/|\/\d/.test(words.map(({ text }) => text).join(' '))) return null;
  const after = spots[at + found.words.length];
  const next = after?.line === first.line ? after : undefined;
  const last = words.at(-1);
  const behind = first.line.words[first.line.words.indexOf(last as Word) + 1];
  const closed = next === undefined || /[,;.)!–—-]$/.test(last?.text ?? '') || /^[–—-]+$/.test(behind?.text ?? '');
  if (!closed && (UNIT.test(next.token.key) || /^\d/.test(next.token.key))) return null;
  return { number: found.number, words, first, next, closed };
}

/** With the words that announce it; a number that was read badly is worth less. */
export function foundAs(plain: PlainNumber, trust: number, announced: readonly Word[]): FoundNumber {
  const { number, words, first } = plain;
  const reading = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
  return {
    number,
    confidence: trust * Math.min(1, 0.4 + reading * 0.7),
    evidence: evidenceOf(first.line.page, [...announced, ...words]),
  };
}
