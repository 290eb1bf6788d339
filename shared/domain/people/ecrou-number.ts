// The écrou number: the detained person's number in the prison. Read only beside a word that announces it.
import { digitsOf, lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { rememberedFor } from '../../kernel/remembered.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf, type Token } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import type { Evidence, OtherNumber } from '../triage/judgement.ts';

export type FoundNumber = {
  /** Digits only. */
  readonly number: string;
  readonly confidence: number;
  readonly evidence: Evidence;
};

const LABELS = ['ecrou', 'ecroue', 'ecrouee', 'ecrous', 'ecroux'];
const EXACT_LABELS = [...LABELS, 'matricule', 'ecr', 'matricol'];
/** What misread labels are compared with. */
const LIKELY_LABELS = ['ecrou', 'ecroue', 'matricule'];
/** Small words between, or one sign that was none: a misread colon. */
const BETWEEN = /^(?:[a-z]|n[a-z0-9]|num|numero|nurnero|sous|le|est|ce|cest|mon|son|et|suivant|actuel)$/;
/** The same misread, after a label that was read well: « écroué sons ee n° », « son numéro d'écrou ezt le ». */
const BETWEEN_MISREAD = /^(?!(?:bp|cs|rue|tel|bat|cell?|qma|cp|ma|cd|mc|nee?|age|ans|rg)$)[a-z]{1,4}$/;
const MOST_BETWEEN = 7;
/** Less sure than this is not said: a wrong number is worse than none. */
const LEAST_BELIEVED = 0.6;
const SHORTEST = 3;
const LONGEST = 7;

export type Spot = { readonly token: Token; readonly line: LaidOutLine };

type Label = { readonly trust: number; readonly after: number };

type Limit = { readonly limit: number };
/** A line of an address block may have its label worse read than a word in a sentence. */
const IN_BODY: Limit = { limit: 1 };
const IN_BLOCK: Limit = { limit: 1.6 };
const mostCost = ({ role }: LaidOutLine): Limit => (role === 'body' ? IN_BODY : IN_BLOCK);

const nearLabel = rememberedFor((text, { limit }: Limit): number => {
  const ends = [text, text.slice(-5), text.slice(-6)].filter((part) => part.length >= 4 && part.length <= 11);
  const costs = ends.flatMap((part) =>
    LIKELY_LABELS.map((label) => lookAlikeDistance(part, label, Math.min(limit, label.length * 0.28))),
  );
  const glued = text.length > 9 ? 0.3 : 0;
  return Math.min(Number.POSITIVE_INFINITY, ...costs) + glued;
});

/** The word that announces a number, whole, misread, stuck to another or torn in two; null when there is none. */
function labelAt(spots: readonly Spot[], at: number): Label | null {
  const spot = spots[at];
  if (!spot) return null;
  const { key } = spot.token;
  if (EXACT_LABELS.includes(key)) return { trust: 1, after: at + 1 };
  const most = mostCost(spot.line);
  const cost = key.length >= 4 ? nearLabel(key, most) : Number.POSITIVE_INFINITY;
  if (cost <= most.limit) return { trust: 1 - cost * 0.2, after: at + 1 };
  const next = spots[at + 1];
  if (!next || next.line !== spot.line || /\d/.test(key + next.token.key)) return null;
  const torn = key + next.token.key;
  const tornCost = torn.length >= 5 && torn.length <= 10 ? nearLabel(torn, IN_BODY) : Number.POSITIVE_INFINITY;
  return tornCost <= 1 ? { trust: 0.95 - tornCost * 0.2, after: at + 2 } : null;
}

/** Without a letter stuck before (« nn937480 ») or behind (« 4974u »). */
const bareOf = (key: string): string => key.replace(/^n{1,2}(?=\d)/, '').replace(/(?<=\d{3})[a-z]$/, '');

/** The digits of a group; of one with a letter stuck to it the digits alone. */
function groupOf(key: string): string | null {
  if (!/\d/.test(key)) return null;
  return digitsOf(key) ?? (/^\d+$/.test(bareOf(key)) ? bareOf(key) : null);
}

/** Groups of digits that make one number: « 385 981 », « 10 887 ». */
export function numberAt(spots: readonly Spot[], at: number): { number: string; words: Word[]; clean: boolean } | null {
  const first = spots[at];
  const digits = first ? groupOf(first.token.key) : null;
  if (!first || !digits) return null;
  const next = spots[at + 1];
  // A group may stand on the next line, but only where the first one ends its own.
  const follows = next && (next.line === first.line || next.line.tokens[0] === next.token);
  const more = next && follows && bareOf(next.token.key).length === 3 ? groupOf(next.token.key) : null;
  const joined = more !== null && digits.length <= 4 && digits.length + 3 <= LONGEST;
  const third = joined && digits.length === 1 ? digitsOf(spots[at + 2]?.token.key ?? '') : null;
  const parts = [first, ...(joined && next ? [next] : []), ...(third?.length === 3 ? [spots[at + 2] as Spot] : [])];
  const number = digits + (joined ? more : '') + (third?.length === 3 ? third : '');
  const clean = parts.every((part) => /^\d+$/.test(part.token.key));
  return { number, words: parts.map((part) => part.token.word), clean };
}

const hasDigitBehind = (spots: readonly Spot[], at: number): boolean => {
  for (let next = at + 1; next <= at + MOST_BETWEEN; next++) if (/\d/.test(spots[next]?.token.key ?? '')) return true;
  return false;
};

function readAfter(spots: readonly Spot[], at: number, heard: ReadonlySet<Word> | null): FoundNumber | null {
  // Looking for a digit is quicker than for a word that may be misread.
  if (!hasDigitBehind(spots, at)) return null;
  const label = labelAt(spots, at);
  if (!label) return null;
  const { trust, after } = label;
  for (let next = after; next <= at + MOST_BETWEEN && next < spots.length; next++) {
    const found = numberAt(spots, next);
    if (found) {
      const { number, words, clean } = found;
      if (number.length < (trust === 1 ? SHORTEST : 4) || number.length > LONGEST) return null;
      const reading = words.reduce((sum, word) => sum + word.confidence, 0) / words.length;
      const announced = spots.slice(at, next).map((spot) => spot.token.word);
      const evidence = evidenceOf(spots[at]?.line.page ?? 1, [...announced, ...words]);
      if (heard) return heardNumber(number, words, heard, { trust, evidence });
      const confidence = 0.96 * trust * (clean ? 1 : 0.85) * Math.min(1, 0.4 + reading * 0.7);
      return { number, confidence, evidence };
    }
    const key = spots[next]?.token.key ?? '';
    if (!BETWEEN.test(key) && !(trust === 1 && BETWEEN_MISREAD.test(key))) return null;
  }
  return null;
}

const GLUED = /^([a-z]{4,})(\d{1,7})$/;

/** « ecrou841243 », « mcitricuee341297 », « écrou10 264 »: the label and the number in one word, or its first figures. */
function readGlued({ token, line }: Spot, next: Spot | undefined): FoundNumber[] {
  const [, label = '', first = ''] = GLUED.exec(token.key) ?? [];
  const more = next?.line === line && /^\d{3}$/.test(next.token.key) && first.length <= 3 ? next.token : null;
  const number = first.length > 3 || more ? first + (more?.key ?? '') : '';
  const cost = number ? nearLabel(label.replace(/n$/, ''), mostCost(line)) : Number.POSITIVE_INFINITY;
  if (cost > mostCost(line).limit) return [];
  return [
    {
      number,
      confidence: 0.86 - cost * 0.1,
      evidence: evidenceOf(line.page, [token.word, ...(more ? [more.word] : [])]),
    },
  ];
}

/** « N° ACB 304203 » between the name and the prison: what announces the number is past reading, its place is not. */
function readInBlock(lines: readonly LaidOutLine[]): FoundNumber[] {
  const head = lines.filter(({ role }) => role === 'head').slice(0, 5);
  return head.flatMap((line) => {
    const [sign, label, digits] = line.tokens;
    if (!sign || !label || !digits || !/^n[o0]?$/.test(sign.key) || !/^[a-z]{2,6}$/.test(label.key)) return [];
    if (OTHER_NUMBER.test(label.key)) return [];
    const number = /\d/.test(digits.key) ? digitsOf(digits.key) : null;
    if (!number || number.length < 4 || number.length > LONGEST) return [];
    const words = [sign, label, digits].map(({ word }) => word);
    return [{ number, confidence: 0.7, evidence: evidenceOf(line.page, words) }];
  });
}

const OTHER_NUMBER = /^(?:tel|cell|bp|cs|bat|rue|dossier|siret|agdref|client|fax|rg|etranger|vos|nos|ref|du|de|la|le)/;

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
export function ecrouNumbersIn(lines: readonly LaidOutLine[], heard: ReadonlySet<Word> | null = null): FoundNumber[] {
  const spots = lines.flatMap((line) => line.tokens.map((token): Spot => ({ token, line })));
  const announced = spots.flatMap((spot, index) => {
    const after = readAfter(spots, index, heard);
    return after ? [after] : heard ? [] : readGlued(spot, spots[index + 1]);
  });
  return announced.length > 0 || heard ? announced : readInBlock(lines);
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

/** A reading less likely than this is one among many. */
const LEAST_CHANCE = 0.15;
const MOST_OTHERS = 3;

/** What the number may be instead, likeliest first: other readings of the same handwriting. Never believed alone. */
export function otherNumbers(chosen: FoundNumber | null, heard: readonly FoundNumber[]): OtherNumber[] {
  const chances = new Map<string, number>();
  for (const { number, confidence } of heard) {
    if (number !== chosen?.number) chances.set(number, Math.max(confidence, chances.get(number) ?? 0));
  }
  return [...chances]
    .filter(([, chance]) => chance >= LEAST_CHANCE)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_OTHERS)
    .map(([number, chance]) => ({ number, chance: Math.round(chance * 1000) / 1000 }));
}
