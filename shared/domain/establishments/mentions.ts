// Where a page seems to name a prison: the words, the type word before them, and which establishments they may mean.
// What a mention is worth in its place is weighed next door.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { PhraseMatch } from '../../kernel/phrase-index.ts';
import { onceFor } from '../../kernel/remembered.ts';
import { keysOfText } from '../reading/page-text.ts';
import { isElsewhere } from './bearing.ts';
import type { Establishment } from './establishment.ts';
import { type Gazetteer, type PlaceName, typedTolerance, typeFit } from './gazetteer.ts';
import { isOtherwise, isRunTogether, READ_EXACTLY } from './other-words.ts';
import { datelines, saidSites } from './place-sites.ts';
import type { PrisonWords, SaidType } from './prison-words.ts';
import { isAllCapitals, type Spot, wordsBefore } from './sentence.ts';
import {
  isCapitals,
  isPlain,
  looseType,
  type TypeBefore,
  type TypeWord,
  typeFinder,
  typesAfter,
  typeWords,
  worthOf,
} from './type-words.ts';

/** Beside the date, or behind « je suis détenu à ». */
type Site = 'date' | 'said';

export type Mention = {
  readonly start: number;
  readonly end: number;
  /** Where the type word starts, or `start` when there is none. */
  readonly typeStart: number;
  readonly said: SaidType | null;
  /** Stands where a place is said without a type word: misread, it is still a place. */
  readonly site: Site | null;
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
  readonly site: Site | null;
  readonly worth: number;
  /** With the type word: readings of the same words are compared by it. */
  readonly whole: number;
  /** Too far from what was read to be a mention by itself; that it may be meant as well makes the nearest one less sure. */
  readonly isOnlyRival: boolean;
};
const MOST_OF_TYPE = 4;

/** Where a name may begin after a type word: right behind it, or behind the small words. */
function startsAfterTypes(keys: readonly string[], typeBefore: TypeBefore): Set<number> {
  return new Set(keys.flatMap((_, start) => (typeBefore(start) ? [start] : [])));
}

/** « deGap », « ddeGap »: the small word stuck to the name. */
const GLUED_SMALL_WORD = /^d+[eu]?(?=[a-z]{4})/;

/** « maison d'arrêt des femmes » is no misread « Rennes femmes »: the word that others say too must not carry it. */
const ownTolerance = (key: string): number => typedTolerance(key.replace('femmes', '').length);
const LEAST_WORTH = 1.5;
/** « mè re » is no « MC Ré ». */
const LEAST_WEAK = 3;

/** In small letters these mean something else than a prison; « cd », « cp » do not. */
const SAFE_SMALL = /^(?:c[dp]|csl|epm|qsl)$/;

/** A wing: what stands behind it may be anything. */
const isWing = (key: string): boolean => lookAlikeDistance(key, 'quartier', 1.2) <= 1.2;

const MOST_OF_ADDRESS = 6;

/** « ma » in small letters is mostly « my »: then only an exact name counts. */
function isWeak(spots: readonly Spot[], at: number): boolean {
  const { token: { key, word } = { key: '', word: { text: '' } }, line } = spots[at] ?? {};
  if (isWing(key)) return true;
  // « ET MA NIÈCE »: in a letter all in capitals they tell nothing.
  if (key === 'ma' && line?.role === 'body' && line.tokens.length > MOST_OF_ADDRESS && isAllCapitals(line)) return true;
  return isPlain(key) && !isCapitals(word.text) && !(SAFE_SMALL.test(key) && /^[\p{L}.]+$/u.test(word.text));
}

/** « Ma remise »: nothing between, no capital, and nobody says « la » before it. */
function isMy(spots: readonly Spot[], at: number, name: number): boolean {
  const isCapital = /^\P{L}*\p{Lu}/u.test(spots[name]?.token.word.text ?? '');
  return name === at + 1 && !isCapital && !/^(?:a|la|ala|au)$/.test(spots[at - 1]?.token.key ?? '');
}

const STREET = /^(?:rue|route|avenue|av|boulevard|bd|place|chemin|quai|impasse|allee|cours|prefecture|sous)$/;

/** « Le tribunal de Nancy, la maison d'arrêt », « rue de Pontoise, prison ». */
const saysElsewhere = (spots: readonly Spot[], start: number, words: PrisonWords): boolean =>
  wordsBefore(spots, start, 4).some((word) => STREET.test(word) || isElsewhere(word, words));

/** « Je suis à bout », « la tante » are no places: a name misread in a sentence has a capital, or is long. */
function isNamed(spots: readonly Spot[], { start, end, phrase, cost }: PhraseMatch<unknown>): boolean {
  if (cost <= READ_EXACTLY || worthOf(phrase.key.length, cost) >= LEAST_IN_SMALL) return true;
  const [longest] = spots.slice(start, end).sort((a, b) => b.token.key.length - a.token.key.length);
  return /^\P{L}*\p{Lu}|-\p{Lu}|['’]\p{Lu}/u.test(longest?.token.word.text ?? '');
}
const LEAST_IN_SMALL = 5;

/** Where the lines outside the letter's body begin: a place there may be misread. */
const lineStarts = (spots: readonly Spot[]): number[] =>
  spots.flatMap(({ line, token }, at) =>
    (line.role === 'head' || line.role === 'end') && line.tokens[0] === token ? [at] : [],
  );

/** « Creil » is no misread « Corbeil ». */
const isOtherTown = (words: readonly Spot[], { towns }: PrisonWords): boolean =>
  words[0]?.line.role === 'body' && towns.has(words.map(({ token }) => token.key).join(''));

/** No type word, or a short one that was misread. */
const isDoubtful = (type: TypeWord | null): boolean => !type || (type.cost > 0 && type.worth < LEAST_OF_TYPE);
const LEAST_OF_TYPE = 6;

/** « Contre le silence », « cancer du poumon » are no « centre de Valence »: what may be no type word, before words that are words. */
const areCommon = (words: readonly Spot[], { common }: Gazetteer): boolean =>
  words.every(({ token, line }) => line.role === 'body' && (token.key.length < LEAST_COMMON || common.has(token.key)));
const LEAST_COMMON = 3;

/** « CD du Port, La Réunion »: the name is told, and what follows the comma is where that is. */
const isSaidWhole = (spots: readonly Spot[], { cost, phrase, end }: PhraseMatch<readonly PlaceName[]>): boolean =>
  cost === 0 &&
  /,$/.test(spots[end - 1]?.token.word.text ?? '') &&
  spots[end]?.token.word !== spots[end - 1]?.token.word &&
  phrase.meaning.every(({ establishment }) => establishment === phrase.meaning[0]?.establishment);

/** Names with the type word before them. Untyped names must be read almost exactly. */
function namedWithTypes(gazetteer: Gazetteer, spots: readonly Spot[], keys: readonly string[]): Named[] {
  const types: Map<number, TypeWord> = typeWords(gazetteer, spots, keys);
  const typeBefore = typeFinder(spots, types, gazetteer.words);
  const named: Named[] = [];
  const add = (match: PhraseMatch<readonly PlaceName[]>, type: TypeWord | null, site: Site | null = null): void => {
    const words = spots.slice(match.start, match.end);
    if (match.cost > READ_EXACTLY && (isOtherwise(words, match.cost) || isOtherTown(words, gazetteer.words))) return;
    const worth = worthOf(match.phrase.key.length, match.cost);
    const isOnlyRival = match.cost > ownTolerance(match.phrase.key) || worth < LEAST_WORTH;
    const weak = type && isWeak(spots, type.start);
    if ((!type || type.start === match.start) && site === null && isRunTogether(words, match.phrase.key)) return;
    if (!type && spots[match.start]?.line.role === 'body' && !isNamed(spots, match)) return;
    if (weak && (match.cost > 0 || match.phrase.key.length < LEAST_WEAK)) return;
    if (match.cost > READ_EXACTLY && isDoubtful(type) && areCommon(words, gazetteer)) return;
    // « Ma demende » is no « MA de Mende », « c'csf » no « CPSF ». « ali fresnes »: the name stands by itself.
    if (weak && isMy(spots, type.start, match.start)) {
      if (match.cost <= READ_EXACTLY && type.start < match.start) add(match, null, site);
      return;
    }
    if (match.cost > READ_EXACTLY && match.phrase.meaning.every(({ kind }) => kind === 'code')) return;
    // Of two names at the same distance the longer one is hardly likelier; that its letters were left out, a little.
    const read = words.reduce((sum, { token }) => sum + token.key.length, 0);
    const { length } = match.phrase.key;
    const seen = worthOf((length + Math.min(read, length)) / 2, match.cost);
    const whole = seen + Math.min(MOST_OF_TYPE, Math.max(0, type?.worth ?? 0));
    named.push({ ...match, type, site, worth, whole, isOnlyRival });
    if (!type || isOnlyRival || worth < 3 || match.cost > match.phrase.key.length * 0.2 || types.has(match.end)) return;
    if (!isSaidWhole(spots, match)) types.set(match.end, type);
  };
  const starts = startsAfterTypes(keys, typeBefore);
  const unglued = keys.map((key, at) => (starts.has(at) ? key.replace(GLUED_SMALL_WORD, '') : key));
  const glued = new Set([...starts].filter((at) => unglued[at] !== keys[at]));
  if (glued.size > 0) {
    for (const match of gazetteer.typedNames.search(unglued, glued)) add(match, typeBefore(match.start));
  }
  const behind = typesAfter(gazetteer, spots);
  const typeBehind = (start: number, end: number): TypeWord | null => {
    const type = behind.get(end);
    return type && !saysElsewhere(spots, start, gazetteer.words) ? { ...type, start } : null;
  };
  const dated = datelines(spots);
  const said = saidSites(spots, gazetteer.words);
  const opening = behind.size === 0 ? [] : lineStarts(spots);
  for (const match of gazetteer.typedNames.search(keys, new Set([...starts, ...dated.keys(), ...said, ...opening]))) {
    if (starts.has(match.start)) add(match, typeBefore(match.start));
    else if (match.end <= (dated.get(match.start) ?? 0)) add(match, null, 'date');
    else if (said.has(match.start)) add(match, null, 'said');
    else {
      const type = typeBehind(match.start, match.end);
      if (type) add(match, type);
    }
  }
  for (const match of gazetteer.names.search(keys)) {
    const isSure = worthOf(match.phrase.key.length, match.cost) >= LEAST_IN_SMALL;
    const loose = isSure ? looseType(spots, match.start, gazetteer.words) : null;
    add(match, typeBefore(match.start) ?? typeBehind(match.start, match.end) ?? loose);
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
    if (best.isOnlyRival || taken.some((other) => overlaps(other, best))) continue;
    taken.push(best);
    const rivals = named.filter((other) => overlaps(other, best) && other.whole > best.whole - 4);
    mentions.push({
      start: best.start,
      end: best.end,
      typeStart: best.type?.start ?? best.start,
      site: best.site,
      type: best.type ? (best.type.isLikely ? 'likely' : 'read') : null,
      said: best.type?.said ?? (best.phrase.meaning.some((name) => name.kind === 'typed') ? 'any' : null),
      kind: best.phrase.meaning.every((name) => name.kind === 'code') ? 'code' : 'name',
      length: best.phrase.key.length,
      cost: best.cost,
      isCalledPrison: best.type !== null || gazetteer.prisonNames.has(best.phrase.key),
      meanings: meaningsOf(best, rivals),
    });
  }
  return mentions.filter((one) => !mentions.some((other) => isDepartmentOf(spots, one, other)));
});

/** « Domenjod Réunion »: behind a name that is told, its department is no prison that is called like it. */
function isDepartmentOf(
  spots: readonly Spot[],
  region: Mention,
  { end, cost, meanings: [only, ...others] }: Mention,
): boolean {
  if (end !== region.start || cost > 0 || others.length > 0 || !only?.establishment) return false;
  const department = keysOfText(only.establishment.department.replace(/\(.*/, '')).join('');
  const text = spots
    .slice(region.start, region.end)
    .map(({ token }) => token.key)
    .join('');
  return text.length > MOST_OF_TYPE && department.endsWith(text);
}
