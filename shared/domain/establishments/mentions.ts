// Where a page seems to name a prison: the words, the type word before them, and which establishments they may mean.
// What a mention is worth in its place is weighed next door.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { PhraseMatch } from '../../kernel/phrase-index.ts';
import { onceFor } from '../../kernel/remembered.ts';
import { isOneOf } from './bearing.ts';
import type { Establishment } from './establishment.ts';
import { type Gazetteer, type PlaceName, typedTolerance, typeFit } from './gazetteer.ts';
import type { PrisonWords, SaidType } from './prison-words.ts';
import { type Spot, wordsBefore } from './sentence.ts';
import {
  isCapitals,
  isPlain,
  type TypeBefore,
  type TypeWord,
  typeFinder,
  typesAfter,
  typeWords,
  worthOf,
} from './type-words.ts';

export type Mention = {
  readonly start: number;
  readonly end: number;
  /** Where the type word starts, or `start` when there is none. */
  readonly typeStart: number;
  readonly said: SaidType | null;
  /** Stands where a letter says where it was written: misread, it is still a place. */
  readonly isDateline: boolean;
  /** `likely`: a short word at the head of the line that may be a misread type word. */
  readonly type: 'read' | 'likely' | null;
  readonly kind: PlaceName['kind'];
  readonly length: number;
  readonly cost: number;
  /** Called as a prison, by a type word or by a name that means nothing else. */
  readonly isCalledPrison: boolean;
  /** Who may be meant, shares adding up to 1. Null is a place that is no establishment. */
  readonly meanings: readonly { readonly establishment: Establishment | null; readonly share: number }[];
};

type Named = PhraseMatch<readonly PlaceName[]> & {
  readonly type: TypeWord | null;
  readonly isDateline: boolean;
  readonly worth: number;
  /** With the type word: readings of the same words are compared by it. */
  readonly whole: number;
};
const MOST_OF_TYPE = 4;

/** Where a name may begin after a type word: right behind it, or behind the small words. */
function startsAfterTypes(keys: readonly string[], typeBefore: TypeBefore): Set<number> {
  return new Set(keys.flatMap((_, start) => (typeBefore(start) ? [start] : [])));
}

/** « deGap », « ddeGap »: the small word stuck to the name. */
const GLUED_SMALL_WORD = /^d+[eu]?(?=[a-z]{4})/;

/** « la Santé et je me permets » is no misread « Saint-Étienne », « Koné, Province Nord » no « Salon-de-Provence ». */
const isBroken = (spots: readonly Spot[]): boolean =>
  spots.some(({ token: { key } }) => GOES_ON.test(key)) ||
  spots.some(({ token: { word } }) => word !== spots.at(-1)?.token.word && word.text.endsWith(','));
/** Words that no name holds. */
const GOES_ON = /^(?:je|vous|nous|depuis|pour)$/;
const READ_EXACTLY = 0.31;
/** « maison d'arrêt des femmes » is no misread « Rennes femmes »: the word that others say too must not carry it. */
const ownTolerance = (key: string): number => typedTolerance(key.replace('femmes', '').length);
/** « mè re » is no « MC Ré ». */
const LEAST_WEAK = 3;

/** In small letters these mean something else than a prison; « cd », « cp » do not. */
const SAFE_SMALL = /^(?:c[dp]|csl|epm|qsl)$/;

/** « ma » in small letters is mostly « my »: then only an exact name counts. */
function isWeak(spots: readonly Spot[], at: number): boolean {
  const { key, word } = spots[at]?.token ?? { key: '', word: { text: '' } };
  return isPlain(key) && !isCapitals(word.text) && !(SAFE_SMALL.test(key) && /^[\p{L}.]+$/u.test(word.text));
}

const SHORT = 5;

/** « Ça en »: words of a sentence that sound like « Caen » when read together. */
const isRunTogether = (spots: readonly Spot[], { start, end, phrase }: PhraseMatch<unknown>): boolean =>
  phrase.key.length <= SHORT &&
  spots[start]?.token.word !== spots[end - 1]?.token.word &&
  spots.slice(start, end).every(({ token }) => /^\P{Lu}*$/u.test(token.word.text));

/** « Ma remise »: nothing between, no capital, and nobody says « la » before it. */
function isMy(spots: readonly Spot[], at: number, name: number): boolean {
  const isCapital = /^\P{L}*\p{Lu}/u.test(spots[name]?.token.word.text ?? '');
  return name === at + 1 && !isCapital && !/^(?:a|la|ala|au)$/.test(spots[at - 1]?.token.key ?? '');
}

const DATE_BEGINS = /^(?:l[ecoa]?|te|ie|ce|\d.*)$/;
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const isWeekday = (key: string): boolean => WEEKDAYS.some((day) => lookAlikeDistance(key, day, 1) <= 1);

/** Where a place may begin in the line of the date, « Roanne, le 3 mars », and where the date begins behind it. */
function datelines(spots: readonly Spot[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const [at, { line, token }] of spots.entries()) {
    if (line.role !== 'date' || line.tokens[0] !== token) continue;
    const start = /^(?:a|fait|faita|ecrit)$/.test(token.key) ? at + (spots[at + 1]?.token.key === 'a' ? 2 : 1) : at;
    // « Le Puy, le 3 mars » begins with a place too.
    let end = /^l[ea]$/.test(token.key) && !/^\d/.test(spots[start + 1]?.token.key ?? '') ? start + 1 : start;
    while (spots[end]?.line === line && !DATE_BEGINS.test(spots[end]?.token.key ?? '')) end += 1;
    if (end > start && !isWeekday(spots[start]?.token.key ?? '')) places.set(start, end);
    // « Quartier des femmes, Riom, le 3 mars »
    for (let next = start + 1; next < end; next++) {
      if (/,$/.test(spots[next - 1]?.token.word.text ?? '')) places.set(next, end);
    }
  }
  return places;
}

const STREET = /^(?:rue|route|avenue|av|boulevard|bd|place|chemin|quai|impasse|allee|cours|prefecture|sous)$/;

/** « Le tribunal de Nancy, la maison d'arrêt », « rue de Pontoise, prison ». */
const saysElsewhere = (spots: readonly Spot[], start: number, words: PrisonWords): boolean =>
  wordsBefore(spots, start, 4).some((word) => STREET.test(word) || isOneOf(word, words.elsewhere));

/** Where the lines outside the letter's body begin: a place there may be misread. */
const lineStarts = (spots: readonly Spot[]): number[] =>
  spots.flatMap(({ line, token }, at) =>
    (line.role === 'head' || line.role === 'end') && line.tokens[0] === token ? [at] : [],
  );

/** Names with the type word before them. Untyped names must be read almost exactly. */
function namedWithTypes(gazetteer: Gazetteer, spots: readonly Spot[], keys: readonly string[]): Named[] {
  const types: Map<number, TypeWord> = typeWords(gazetteer, spots, keys);
  const typeBefore = typeFinder(spots, types, gazetteer.words);
  const named: Named[] = [];
  const add = (match: PhraseMatch<readonly PlaceName[]>, type: TypeWord | null, isDateline = false): void => {
    if (match.cost > READ_EXACTLY && isBroken(spots.slice(match.start, match.end))) return;
    if (match.cost > ownTolerance(match.phrase.key)) return;
    const worth = worthOf(match.phrase.key.length, match.cost);
    const weak = type && isWeak(spots, type.start);
    if ((!type || type.start === match.start) && !isDateline && isRunTogether(spots, match)) return;
    if (worth < 1.5 || (weak && (match.cost > 0 || match.phrase.key.length < LEAST_WEAK))) return;
    // « Ma demende » is no « MA de Mende », « c'csf » no « CPSF ».
    if (weak && isMy(spots, type.start, match.start)) return;
    if (match.cost > READ_EXACTLY && match.phrase.meaning.every(({ kind }) => kind === 'code')) return;
    const whole = worth + Math.min(MOST_OF_TYPE, Math.max(0, type?.worth ?? 0));
    named.push({ ...match, type, isDateline, worth, whole });
    if (type && worth >= 3 && match.cost <= match.phrase.key.length * 0.2 && !types.has(match.end))
      types.set(match.end, type);
  };
  const starts = startsAfterTypes(keys, typeBefore);
  for (const match of gazetteer.typedNames.search(keys, starts)) add(match, typeBefore(match.start));
  const unglued = keys.map((key, at) => (starts.has(at) ? key.replace(GLUED_SMALL_WORD, '') : key));
  const glued = new Set([...starts].filter((at) => unglued[at] !== keys[at]));
  if (glued.size > 0) {
    for (const match of gazetteer.typedNames.search(unglued, glued)) add(match, typeBefore(match.start));
  }
  const dated = datelines(spots);
  for (const match of gazetteer.typedNames.search(keys, new Set(dated.keys()))) {
    if (!starts.has(match.start) && match.end <= (dated.get(match.start) ?? 0)) add(match, null, true);
  }
  const behind = typesAfter(gazetteer, spots);
  const typeBehind = (start: number, end: number): TypeWord | null => {
    const type = behind.get(end);
    return type && !saysElsewhere(spots, start, gazetteer.words) ? { ...type, start } : null;
  };
  const opening = new Set(behind.size === 0 ? [] : lineStarts(spots).filter((start) => !starts.has(start)));
  for (const match of gazetteer.typedNames.search(keys, opening)) {
    const type = typeBehind(match.start, match.end);
    if (type) add(match, type);
  }
  for (const match of gazetteer.names.search(keys)) {
    add(match, typeBefore(match.start) ?? typeBehind(match.start, match.end));
  }
  return named.filter((match) => match.type?.said !== 'none');
}

const startOf = (one: Named): number => one.type?.start ?? one.start;
const overlaps = (a: Named, b: Named): boolean => startOf(a) < b.end && startOf(b) < a.end;

/** A name that no other prison bears means even a small one. */
const ONLY_ONE_THERE = 0.7;
const isUntold = (said: SaidType | null): boolean => said === null || said === 'any';

const SMALL_PRISON_OF_SHARED_TOWN = 0.35;

/** Shares the words between all establishments that may be meant by them. */
function meaningsOf(best: Named, rivals: readonly Named[]): Mention['meanings'] {
  const said = best.type?.isLikely && best.type.said === 'any' ? null : (best.type?.said ?? null);
  const weights = new Map<Establishment | null, number>();
  for (const rival of rivals) {
    // An exact reading leaves less room for a neighbour than a damaged one.
    const slope = best.cost === 0 ? 2 : 1.2;
    const near = Math.exp(slope * Math.min(0, rival.whole - best.whole));
    const explicit = rival.phrase.meaning.some((name) => said !== null && name.said === said);
    for (const { establishment, said: own, kind } of rival.phrase.meaning) {
      // Where a town has two prisons, its bare name may mean the small one too: the type word may be lost.
      const least = kind === 'shared-town' && said === null ? SMALL_PRISON_OF_SHARED_TOWN : 0;
      const alone = isUntold(said) && rival.phrase.meaning.every((name) => name.establishment === establishment);
      const fit = establishment ? Math.max(least, alone ? ONLY_ONE_THERE : 0, typeFit(said, establishment.type)) : 1;
      const weight =
        near * (own === said && said !== null ? Math.max(fit, 0.9) : fit * (explicit && establishment ? 0.35 : 1));
      weights.set(establishment, Math.max(weights.get(establishment) ?? 0, weight));
    }
  }
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  // A name that fits its type badly stays doubtful even when nobody else bears it.
  return [...weights].map(([establishment, weight]) => ({ establishment, share: weight / Math.max(total, 0.8) }));
}

/** Every mention of a prison in the words of a page; of overlapping readings the longest and surest. */
export const mentionsIn = onceFor((spots: readonly Spot[], gazetteer: Gazetteer): readonly Mention[] => {
  const keys = spots.map((spot) => spot.token.key);
  const named = namedWithTypes(gazetteer, spots, keys).sort((a, b) => b.whole - a.whole);
  const taken: Named[] = [];
  const mentions: Mention[] = [];
  for (const best of named) {
    if (taken.some((other) => overlaps(other, best))) continue;
    taken.push(best);
    const rivals = named.filter((other) => overlaps(other, best) && other.whole > best.whole - 4);
    mentions.push({
      start: best.start,
      end: best.end,
      typeStart: best.type?.start ?? best.start,
      isDateline: best.isDateline,
      type: best.type ? (best.type.isLikely ? 'likely' : 'read') : null,
      said: best.type?.said ?? (best.phrase.meaning.some((name) => name.kind === 'typed') ? 'any' : null),
      kind: best.phrase.meaning.every((name) => name.kind === 'code') ? 'code' : 'name',
      length: best.phrase.key.length,
      cost: best.cost,
      isCalledPrison: best.type !== null || gazetteer.prisonNames.has(best.phrase.key),
      meanings: meaningsOf(best, rivals),
    });
  }
  return mentions;
});
