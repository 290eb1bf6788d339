// The écrou number: the detained person's number in the prison. Read only beside a word that announces it.
import { digitsOf, lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { evidenceOf, type TextLine, type Token } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import type { Evidence } from '../triage/judgement.ts';

export type FoundNumber = {
  /** Digits only. */
  readonly number: string;
  readonly confidence: number;
  readonly evidence: Evidence;
};

const LABELS = ['ecrou', 'ecroue', 'ecrouee', 'ecrous', 'ecroux'];
const EXACT_LABELS = [...LABELS, 'matricule', 'ecr', 'matricol'];
const BETWEEN = /^(?:n[a-z0-9]?|num|numero|nurnero|nr|nb|d|de|sous|le|est|mon|son|o|et|a|suivant|actuel)$/;
const MOST_BETWEEN = 7;
/** Less sure than this is not said: a wrong number is worse than none. */
const LEAST_BELIEVED = 0.6;
const SHORTEST = 3;
const LONGEST = 7;

type Spot = { readonly token: Token; readonly line: TextLine };

/** How surely the token announces the number: 1, less when misread, 0 when it does not. */
function labelTrust(key: string): number {
  if (EXACT_LABELS.includes(key)) return 1;
  if (key.length < 4 || key.length > 8) return 0;
  const cost = Math.min(...LABELS.slice(0, 2).map((label) => lookAlikeDistance(key, label, 1)));
  return cost <= 1 ? 1 - cost * 0.2 : 0;
}

/** Groups of digits that make one number: « 385 981 », « 10 887 ». */
function numberAt(spots: readonly Spot[], at: number): { number: string; words: Word[]; clean: boolean } | null {
  const first = spots[at];
  const digits = first && /\d/.test(first.token.key) ? digitsOf(first.token.key) : null;
  if (!first || !digits) return null;
  const next = spots[at + 1];
  // A group may stand on the next line, but only where the first one ends its own.
  const follows = next && (next.line === first.line || next.line.tokens[0] === next.token);
  const more = next && follows && next.token.key.length === 3 ? digitsOf(next.token.key) : null;
  const joined = more !== null && digits.length <= 4 && digits.length + 3 <= LONGEST;
  const third = joined && digits.length === 1 ? digitsOf(spots[at + 2]?.token.key ?? '') : null;
  const parts = [first, ...(joined && next ? [next] : []), ...(third?.length === 3 ? [spots[at + 2] as Spot] : [])];
  const number = digits + (joined ? more : '') + (third?.length === 3 ? third : '');
  const clean = parts.every((part) => /^\d+$/.test(part.token.key));
  return { number, words: parts.map((part) => part.token.word), clean };
}

function readAfter(spots: readonly Spot[], label: number, heard: ReadonlySet<Word> | null): FoundNumber | null {
  const trust = labelTrust(spots[label]?.token.key ?? '');
  if (trust === 0) return null;
  for (let at = label + 1; at <= label + MOST_BETWEEN && at < spots.length; at++) {
    const found = numberAt(spots, at);
    if (found) {
      const { number, words, clean } = found;
      if (number.length < (trust === 1 ? SHORTEST : 4) || number.length > LONGEST) return null;
      const reading = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
      const announced = spots.slice(label, at).map((spot) => spot.token.word);
      const evidence = evidenceOf(spots[label]?.line.page ?? 1, [...announced, ...words]);
      if (heard) return heardNumber(number, words, heard, { trust, evidence });
      const confidence = 0.96 * trust * (clean ? 1 : 0.8) * Math.min(1, 0.4 + reading * 0.7);
      return { number, confidence, evidence };
    }
    if (!BETWEEN.test(spots[at]?.token.key ?? '')) return null;
  }
  return null;
}

/** A number that was heard is worth no more than the chance that it is written there. */
function heardNumber(
  number: string,
  words: readonly Word[],
  heard: ReadonlySet<Word>,
  { trust, evidence }: { readonly trust: number; readonly evidence: Evidence },
): FoundNumber | null {
  if (!words.some((word) => heard.has(word))) return null;
  return { number, confidence: 0.96 * trust * Math.min(...words.map((word) => word.confidence)), evidence };
}

/** Every number announced as an écrou number, in reading order. With `heard`, only those among these words. */
export function ecrouNumbersIn(lines: readonly TextLine[], heard: ReadonlySet<Word> | null = null): FoundNumber[] {
  const spots = lines.flatMap((line) => line.tokens.map((token): Spot => ({ token, line })));
  return spots.flatMap((_, index) => readAfter(spots, index, heard) ?? []);
}

const isSamePlace = (a: Evidence, b: Evidence): boolean => {
  if (a.page !== b.page || !a.box || !b.box) return false;
  const [x, y, width, height] = a.box;
  const [left, top, wide, high] = b.box;
  return x < left + wide && left < x + width && y < top + high && top < y + height;
};

const eitherOf = (a: number, b: number): number => 1 - (1 - a) * (1 - b);

/**
 * The number to believe of all that were read in several segmentations; agreement counts, contradiction costs.
 * `heard`: other readings of numbers; they agree with what was read in another place only, since one place is no
 * witness for itself.
 */
export function chooseEcrouNumber(
  readings: readonly (readonly FoundNumber[])[],
  heard: readonly FoundNumber[] = [],
): FoundNumber | null {
  const support = new Map<string, FoundNumber>();
  const add = (found: FoundNumber, together: (a: number, b: number) => number): void => {
    const before = support.get(found.number);
    const confidence = before ? together(before.confidence, found.confidence) : found.confidence;
    support.set(found.number, { ...(before ?? found), confidence: Math.min(0.98, confidence) });
  };
  readings.forEach((reading, rank) => {
    for (const found of reading) add({ ...found, confidence: found.confidence * (rank === 0 ? 1 : 0.9) }, eitherOf);
  });
  for (const found of heard) {
    const read = support.get(found.number);
    const isOwn = read && isSamePlace(read.evidence, found.evidence);
    add(found, isOwn ? Math.max : eitherOf);
    if (!read || isOwn) continue;
    // Another place says so too: what was read here is worth no more than its own chance.
    for (const rival of heard.filter((other) => isSamePlace(other.evidence, found.evidence))) {
      const doubted = support.get(rival.number);
      if (!doubted || rival === found || !isSamePlace(doubted.evidence, rival.evidence)) continue;
      support.set(rival.number, { ...doubted, confidence: Math.min(doubted.confidence, rival.confidence) });
    }
  }
  const [best, second] = [...support.values()].sort((a, b) => b.confidence - a.confidence);
  if (!best) return null;
  const confidence = second ? best.confidence * (1 - second.confidence * 0.5) : best.confidence;
  return confidence >= LEAST_BELIEVED ? { ...best, confidence } : null;
}
