// Type words on a page, « maison d'arrêt », « CP », also misread, and the one that stands before or behind a name.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { onceFor, remembered, rememberedFor } from '../../kernel/remembered.ts';
import { isElsewhere, isOneOf } from './bearing.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PrisonWords, SaidType } from './prison-words.ts';
import { closes, endsSentence, type Spot } from './sentence.ts';

export type TypeWord = {
  readonly start: number;
  readonly worth: number;
  readonly said: SaidType;
  readonly cost: number;
  readonly isLikely?: true;
};

/** The reading of a run of signs is worth its length less what was misread in it. */
export const worthOf = (length: number, cost: number): number => length - 2.2 * cost;

/** « En », and how it is misread. */
const IN = /^e[nuvwm]$/;

/** Mentions and what is said of other places both stand on it. */
export const typesIn = onceFor((spots: readonly Spot[], { types }: Gazetteer) =>
  types.search(spots.map((spot) => spot.token.key)),
);

/** The best type word that ends before each position. */
export function typeWords(
  gazetteer: Gazetteer,
  spots: readonly Spot[],
  keys: readonly string[],
): Map<number, TypeWord> {
  const ending = new Map<number, TypeWord>();
  for (const match of typesIn(spots, gazetteer)) {
    const worth = worthOf(match.phrase.key.length, match.cost);
    if (match.cost > 0 && gazetteer.codes.has(keys[match.start] ?? '')) continue;
    // « Du centre. Je » is no misread « centrale ».
    if (match.cost > 0 && spots.slice(match.start, match.end - 1).some(closes)) continue;
    // « En prison à Gap » says that somebody is held, not what the place is called.
    if (match.phrase.key === 'prison' && IN.test(keys[match.start - 1] ?? '')) continue;
    const other = ending.get(match.end);
    if (other && other.worth >= worth) continue;
    ending.set(match.end, { start: match.start, said: match.phrase.meaning, cost: match.cost, worth });
  }
  return ending;
}

/** « MA », « M.A. »; « Ma » begins a sentence. */
export const isCapitals = (text: string): boolean => /^\p{Lu}(?:[\p{Lu}\d.]|$)/u.test(text);

export const isPlain = (key: string): boolean => key.length <= 4;

export type TypeBefore = (start: number) => TypeWord | null;

const REAL_SMALL = /^(?:ce|ca|se|sa|ne|me|ma|mes|te|ta|je|ou|si|un|et|est|dit|dix|par|sur|ils?|elle)$/;

/** A small word, or one that was misread: « cle », « dc », « ole ». */
export const isFiller = rememberedFor(
  (key, fillers: readonly string[]): boolean =>
    fillers.includes(key) ||
    (key.length >= 2 &&
      key.length <= 4 &&
      !REAL_SMALL.test(key) &&
      !/^\d+$/.test(key) &&
      (/^[a-z]e$/.test(key) ||
        ['de', 'du', 'la', 'le', 'des'].some((filler) => lookAlikeDistance(key, filler, 0.95) <= 0.95))),
);

const likely = (start: number, said: SaidType): TypeWord => ({ start, said, cost: 0.5, worth: 1, isLikely: true });

const MOSTLY_CAPITALS = /^(?:\P{L}*\p{Lu}\P{L}*\p{Ll}?){2,3}\P{L}*$/u;

/** « C5L », « LSL »: of three letters, one misread, it is hardly a « MA ». */
const threeLetterType = remembered(
  (key): SaidType =>
    lookAlikeDistance(key, 'csl', 1) <= 1 ? 'CSL' : lookAlikeDistance(key, 'epm', 1) <= 1 ? 'EPM' : 'any',
);

/** « H.A. Gap » : the first word of a line of an address is short and means nothing else; « détenu au C.Y Gap ». */
function shortType(spots: readonly Spot[], at: number, words: PrisonWords): TypeWord | null {
  const spot = spots[at];
  if (!spot || spot.line.role === 'recipient' || spot.line.role === 'date') return null;
  const { key, word } = spot.token;
  // « MnR Valenciennes »: four letters only where most are capitals.
  const isAbbreviation =
    /^[a-z][a-z0-9]{1,2}$/.test(key) || (/^[a-z]{4}$/.test(key) && MOSTLY_CAPITALS.test(word.text));
  if (!isAbbreviation) return null;
  const said = threeLetterType(key);
  const before = [1, 2, 3, 4, 5].map((back) => spots[at - back]?.token.key ?? '');
  const inSentence =
    /^(?:au?|aa|an|aii|uu|la|lo|ia|l|al|ala|ou)$/.test(before[0] ?? '') &&
    before.some((key) => isOneOf(key, words.held));
  // « À la M.R. »: nobody says « à la Mr ».
  if (inSentence && isCapitals(word.text)) return likely(at, said);
  if (words.notTypes.includes(key)) return null;
  const opens = spot.line.tokens[0] === spot.token && (spot.line.role !== 'body' || isCapitals(word.text));
  return opens || inSentence ? likely(at, said) : null;
}

/** The long type words, glued. */
const LONG_TYPES: readonly (readonly [string, SaidType])[] = [
  ['maisondarret', 'MA'],
  ['centrepenitentiaire', 'CP'],
  ['centrededetention', 'CD'],
  ['maisoncentrale', 'MC'],
  ['centredesemiliberte', 'CSL'],
];
/** Also such as are too short to be told where no name is sure. */
const LOOSE_TYPES: readonly (readonly [string, SaidType])[] = [...LONG_TYPES, ['prison', 'any']];
const GARBLED = 0.42;

/** « Mcirsom ol'orref de Gap »: what stands before the name in its line is still more of a type word than not. */
function garbledType(spots: readonly Spot[], end: number): TypeWord | null {
  const line = spots[end - 1]?.line;
  if (!line || (line.role !== 'head' && line.role !== 'end')) return null;
  let start = end - 1;
  while (start > 0 && spots[start - 1]?.line === line) start -= 1;
  const text = spots
    .slice(start, end)
    .map(({ token }) => token.key)
    .join('');
  if (text.length < 9 || text.length > 24 || /\d|^(?:rue|route|avenue|chemin|place|boulevard)/.test(text)) return null;
  let nearest: SaidType | null = null;
  let least = GARBLED;
  for (const [type, said] of LONG_TYPES) {
    if (Math.abs(text.length - type.length) > type.length * 0.25) continue;
    const share = lookAlikeDistance(text, type, type.length * GARBLED) / type.length;
    if (share > least) continue;
    least = share;
    nearest = said;
  }
  return nearest && likely(start, nearest);
}

/** The type word before a name, small words between allowed. A name right after a typed name shares its type. */
export function typeFinder(spots: readonly Spot[], types: Map<number, TypeWord>, words: PrisonWords): TypeBefore {
  return (start) => {
    for (let at = start; at >= Math.max(0, start - 3); at--) {
      const before = spots[at - 1];
      // « depuis la prison. Dans l'attente »
      const isWhole = before?.token.word !== spots[at]?.token.word;
      if (before && isWhole && closes(before)) return null;
      const type = types.get(at) ?? shortType(spots, at - 1, words) ?? garbledType(spots, at);
      if (type) return type;
      if (!isFiller(spots[at - 1]?.token.key ?? '', words.fillers)) return null;
    }
    return null;
  };
}

/** Where a name may stand after a type word, known or not: the first word behind the type and its small words. */
export function typedSites(
  gazetteer: Gazetteer,
  spots: readonly Spot[],
): { readonly start: number; readonly typeStart: number; readonly isLikely: boolean }[] {
  const keys = spots.map((spot) => spot.token.key);
  const typeBefore = typeFinder(spots, typeWords(gazetteer, spots, keys), gazetteer.words);
  return keys.flatMap((key, start) => {
    if (isFiller(key, gazetteer.words.fillers)) return [];
    const type = typeBefore(start);
    if (!type || type.said === 'none') return [];
    // « ma » in small letters is mostly « my ».
    const { key: first, word } = spots[type.start]?.token ?? { key: '', word: { text: '' } };
    if (isPlain(first) && !isCapitals(word.text)) return [];
    return [{ start, typeStart: type.start, isLikely: type.isLikely ?? false }];
  });
}

/** What may stand behind a type word that belongs to the name before it: the end of its line or sentence, or an address. */
const STREET_BEGINS =
  /^(?:\d.*|rue|route|avenue|av|boulevard|bd|place|chemin|quai|bat|batiment|cellule|cell|ecrou|n|no|num|numero)$/;
const LEAST_AFTER = 6; // long enough to be no other word

/** « Évreux, maison d'arrêt », « St Malo prison, rue … »: the type word behind the name that ends at each position. */
export function typesAfter(gazetteer: Gazetteer, spots: readonly Spot[]): Map<number, TypeWord> {
  const behind = new Map<number, TypeWord>();
  for (const { start, end, phrase, cost } of typesIn(spots, gazetteer)) {
    const first = spots[start];
    const last = spots[end - 1];
    if (!first || !last || first.line !== last.line) continue;
    // « Laval, hôpital » and « Fresnes hôpital, Villepinte » say where somebody was taken to.
    const isApart = /,$/.test(spots[start - 1]?.token.word.text ?? '') || !endsSentence(last);
    if (
      phrase.meaning === 'none' ||
      (phrase.meaning === 'EPSNF' && (isApart || cost > 0)) ||
      IN.test(spots[start - 1]?.token.key ?? '')
    )
      continue;
    if (phrase.key.length < LEAST_AFTER && !(cost === 0 && isCapitals(first.token.word.text))) continue;
    const next = spots[end];
    const ends =
      next?.line !== last.line || /[,.;!?)]$/.test(last.token.word.text) || STREET_BEGINS.test(next.token.key);
    if (!ends) continue;
    let name = start;
    while (name > start - 3 && /^(?:la|le|a|de|du|l|au)$/.test(spots[name - 1]?.token.key ?? '')) name -= 1;
    const before = spots[name - 1];
    if (!before || before.line !== first.line || closes(before)) continue;
    behind.set(name, { start: name, said: phrase.meaning, cost, worth: worthOf(phrase.key.length, cost) });
  }
  return behind;
}

/** The short type words, as they are written in capitals. */
const SHORT_TYPES = ['ma', 'cp', 'cd', 'mc', 'csl', 'epm', 'maf', 'mah'];
const SHORT_MISREAD = 1;
/** Two or three letters, the second a capital. */
const INITIALS = /^\P{L}*\p{L}[.]?\p{Lu}[.]?\p{L}?\P{L}*$/u;
const BARELY_MISREAD = 0.33;
const BARELY_PRISON = 0.4;
const MOST_OF_PIECES = 4;
const LEAST_LOOSE = 5;

/** « lP du Havre », « C.Pu Nancy », no « TA »: initials nearer to a short type than to a court or an office. */
function barelyShort({ token: { word } }: Spot, words: PrisonWords): SaidType | null {
  const key = fold(word.text).replace(/[^a-z]/g, '');
  if (!INITIALS.test(word.text) || words.notTypes.includes(key)) return null;
  const nearest = (list: readonly string[]): number =>
    Math.min(...list.map((one) => (one.length > 3 ? Number.POSITIVE_INFINITY : lookAlikeDistance(key, one, 1))));
  const type = nearest(SHORT_TYPES);
  return type <= SHORT_MISREAD && type < nearest(words.elsewhere) ? threeLetterType(key) : null;
}

/** « Prison dl Brest »: two signs between a type word and a name are a small word, whichever was read. */
function mayBeFiller(spot: Spot, words: PrisonWords): boolean {
  const { key } = spot.token;
  if (isFiller(key, words.fillers)) return true;
  return /^[a-z]{1,2}$/.test(key) && !REAL_SMALL.test(key) && barelyShort(spot, words) === null;
}

/**
 * A type word before a name that was read well, however badly it was read itself: « pciaon de Vesoul ». A name says that
 * a place is meant; of what stands before it, it is asked only whether that is a prison or somewhere else.
 */
export function looseType(spots: readonly Spot[], name: number, words: PrisonWords): TypeWord | null {
  let end = name;
  while (end > name - 2 && end > 0 && mayBeFiller(spots[end - 1] as Spot, words)) end -= 1;
  const last = spots[end - 1];
  if (!last || last.line !== spots[name]?.line || endsSentence(last) || isElsewhere(last.token.key, words)) return null;
  const short = barelyShort(last, words);
  if (short) return likely(spots[end - 2]?.token.word === last.token.word ? end - 2 : end - 1, short);
  let text = '';
  let nearest: TypeWord | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let start = end - 1; start >= Math.max(0, end - MOST_OF_PIECES); start--) {
    const spot = spots[start] as Spot;
    if (start < end - 1 && (endsSentence(spot) || spot.line !== last.line)) break;
    text = spot.token.key + text;
    if (text.length < LEAST_LOOSE) continue;
    for (const [type, said] of LOOSE_TYPES) {
      if (Math.abs(text.length - type.length) > type.length * 0.25) continue;
      // « En prison à Gap »: see typeWords.
      if (said === 'any' && IN.test(spots[start - 1]?.token.key ?? '')) continue;
      const limit = type.length * (said === 'any' ? BARELY_PRISON : BARELY_MISREAD);
      const share = lookAlikeDistance(text, type, limit) / type.length;
      if (share * type.length > limit || share >= least) continue;
      least = share;
      nearest = likely(start, said);
    }
  }
  return nearest;
}
