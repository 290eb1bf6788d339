// The establishments made searchable: every name, alias, town and street as a squashed phrase. Built once a directory.
import { fold } from '../../kernel/fold.ts';
import { type Phrase, type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import { keysOfText } from '../reading/page-text.ts';
import type { Establishment, EstablishmentType } from './establishment.ts';
import type { PrisonWords, SaidType } from './prison-words.ts';

/** One way to name one establishment, without its type word. */
export type PlaceName = {
  /** Null for a place that is none of the establishments. */
  readonly establishment: Establishment | null;
  /** The type word of the name or alias: « MA Caen ». Null for a bare name. */
  readonly said: SaidType | null;
  /** `code`: initials such as MAFM, which name type and place at once; `typed`: « CPH Rennes », the same with a town. */
  readonly kind: 'name' | 'code' | 'typed' | 'shared-town';
};

export type Street = { readonly establishment: Establishment };

export type Gazetteer = {
  readonly words: PrisonWords;
  /** Names as they may stand anywhere: read almost exactly. */
  readonly names: PhraseIndex<readonly PlaceName[]>;
  /** The same names after a type word, where much may be misread; also such as are too far to be meant by themselves. */
  readonly typedNames: PhraseIndex<readonly PlaceName[]>;
  readonly streets: PhraseIndex<readonly Street[]>;
  readonly types: PhraseIndex<SaidType>;
  readonly byPostalCode: ReadonlyMap<string, readonly Establishment[]>;
  /** The squashed names of each establishment, without type words. */
  readonly keysOf: ReadonlyMap<Establishment, readonly string[]>;
  /** The commonest words of the language that no name of a place holds. */
  readonly common: ReadonlySet<string>;
  /** Initials that name one prison: no misread type words. */
  readonly codes: ReadonlySet<string>;
  /** Squashed names that mean a prison and not its town. */
  readonly prisonNames: ReadonlySet<string>;
  /** The towns that do not tell these prisons, squashed: each has another prison, or a namesake. */
  readonly untold: ReadonlyMap<Establishment, readonly string[]>;
};

const TYPE_OF_CODE = /^[A-ZÉ0-9]{2,6}$/;
const SELF_TYPED = /^[A-Z]{3,5} \p{Lu}/u;

/** Types by their longest words first, to cut them off a name. */
const typePrefixes = (words: PrisonWords): (readonly [string[], SaidType])[] =>
  words.types
    .map(([text, type]) => [text.split(' '), type] as const)
    .sort((a, b) => b[0].length - a[0].length)
    .map(([keys, type]) => [keys, type]);

type Cut = { readonly said: SaidType | null; readonly keys: readonly string[] };

/** « Maison d'arrêt de Nice » → MA, `nice`. */
function cutType(text: string, prefixes: readonly (readonly [string[], SaidType])[], words: PrisonWords): Cut {
  const keys = keysOfText(text);
  for (const [prefix, said] of prefixes) {
    if (keys.length <= prefix.length || !prefix.every((key, index) => keys[index] === key)) continue;
    let start = prefix.length;
    while (start < keys.length - 1 && /^(?:de|d|du|des|pour)$/.test(keys[start] ?? '')) start += 1;
    return { said, keys: keys.slice(start) };
  }
  return {
    said: null,
    keys:
      keys.length > 1 && words.fillers.includes(keys[0] ?? '') && keys[0] !== 'le' && keys[0] !== 'la'
        ? keys.slice(1)
        : keys,
  };
}

/** Every way in which an establishment's own data names it. */
const namingsOf = (establishment: Establishment): string[] => {
  const bare = establishment.name.replace(/\s*\(.*\)/, '');
  const inside = /\(([^)]*)\)/.exec(establishment.name)?.[1];
  const written = [bare, ...establishment.aliases, establishment.city];
  return inside ? [...written, `${bare} ${inside}`] : written;
};

type Entry = { readonly key: string; readonly name: PlaceName };

function entriesOf(establishment: Establishment, words: PrisonWords): Entry[] {
  const prefixes = typePrefixes(words);
  const entries = namingsOf(establishment).map((text): Entry => {
    const isCode = TYPE_OF_CODE.test(text);
    const { said, keys } = isCode ? { said: null, keys: keysOfText(text) } : cutType(text, prefixes, words);
    const kind = isCode ? 'code' : said === null && SELF_TYPED.test(text) ? 'typed' : 'name';
    return { key: keys.join(''), name: { establishment, said, kind } };
  });
  return entries.filter((entry) => entry.key.length >= 2);
}

function grouped<T>(entries: readonly { readonly key: string; readonly value: T }[]): Phrase<readonly T[]>[] {
  const groups = new Map<string, T[]>();
  for (const { key, value } of entries) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return [...groups].map(([key, meaning]) => ({ key, meaning }));
}

const STREET_LEAD = /^(?:\d[\d ]*-?\d*\s*)?(?:bis |ter |anc\. )*/i;

/** Streets without their number; too short ones say nothing. */
const streetKeys = (establishment: Establishment): string[] =>
  establishment.street
    .split(/\s+-\s+/)
    .map((part) => keysOfText(part.replace(STREET_LEAD, '').replace(/\(.*\)/, '')).join(''))
    .filter((key) => key.length >= 8);

const nameTolerance = (length: number): number => (length < 5 ? 0 : length * 0.15);
export const typedTolerance = (length: number): number =>
  length <= 3 ? 0.3 : length <= 4 ? 1 : Math.min(4.5, length * 0.3);
/** As far as a name may be that the words mean instead of the nearest one. */
const rivalTolerance = (length: number): number => (length <= 3 ? 0.3 : Math.min(5, Math.max(1.6, length * 0.4)));
const streetTolerance = (length: number): number => Math.min(5, length * 0.22);
const typeTolerance = (length: number): number => (length <= 4 ? 0 : Math.min(4.5, length * 0.26));

function sharedTowns(establishments: readonly Establishment[], words: PrisonWords): Entry[] {
  return words.sharedTowns.flatMap(([town, ids]) =>
    establishments
      .filter((establishment) => ids.includes(establishment.id))
      .map(
        (establishment): Entry => ({
          key: keysOfText(town).join(''),
          name: { establishment, said: null, kind: 'shared-town' },
        }),
      ),
  );
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Every name of a place without its type word, as it is written: those of the establishments and those of no prison. */
export function placeNamesOf(establishments: readonly Establishment[], words: PrisonWords): string[] {
  const prefixes = typePrefixes(words);
  const names = establishments.flatMap(namingsOf).flatMap((text) => {
    if (TYPE_OF_CODE.test(text)) return [];
    const cut = keysOfText(text).length - cutType(text, prefixes, words).keys.length;
    const start = [...text.matchAll(WORD)][cut]?.index;
    return start === undefined ? [] : [text.slice(start)];
  });
  return [...new Set([...names, ...words.sharedTowns.map(([town]) => town), ...words.otherPlaces])];
}

function untoldByTown(
  establishments: readonly Establishment[],
  words: PrisonWords,
): Map<Establishment, readonly string[]> {
  const key = (text: string): string => keysOfText(text).join('');
  const namesakes = words.namesakes.map(key);
  return new Map(
    establishments.map((one) => {
      const shared = words.sharedTowns.filter(([, ids]) => ids.includes(one.id)).map(([town]) => key(town));
      const named = namesakes.filter((town) => namingsOf(one).some((name) => key(name).endsWith(town)));
      return [one, [...shared, ...named]];
    }),
  );
}

export function buildGazetteer(establishments: readonly Establishment[], words: PrisonWords): Gazetteer {
  const names = [
    ...establishments.flatMap((establishment) => entriesOf(establishment, words)),
    ...sharedTowns(establishments, words),
    ...words.otherPlaces.map(
      (place): Entry => ({
        key: keysOfText(place).join(''),
        name: { establishment: null, said: null, kind: 'name' },
      }),
    ),
  ];
  const streets = establishments.flatMap((establishment) =>
    streetKeys(establishment).map((key) => ({ key, value: { establishment } })),
  );
  const byPostalCode = new Map<string, Establishment[]>();
  for (const establishment of establishments) {
    byPostalCode.set(establishment.postalCode, [...(byPostalCode.get(establishment.postalCode) ?? []), establishment]);
  }
  const phrases = grouped(names.map(({ key, name }) => ({ key, value: name })));
  const ofNames = new Set(placeNamesOf(establishments, words).flatMap(keysOfText));
  const types = words.types.map(([text, type]) => ({ key: fold(text).replaceAll(' ', ''), meaning: type }));
  return {
    words,
    names: phraseIndex(phrases, nameTolerance),
    typedNames: phraseIndex(phrases, rivalTolerance),
    streets: phraseIndex(grouped(streets), streetTolerance),
    types: phraseIndex(types, typeTolerance),
    byPostalCode,
    common: new Set([...words.common].filter((word) => !ofNames.has(word))),
    codes: new Set(names.filter(({ name }) => name.kind === 'code').map(({ key }) => key)),
    prisonNames: new Set(words.prisonNames.map((name) => keysOfText(name).join(''))),
    untold: untoldByTown(establishments, words),
    keysOf: new Map(
      establishments.map((establishment) => [
        establishment,
        [
          ...new Set(
            names
              .filter(({ name }) => name.establishment === establishment && name.kind === 'name')
              .map(({ key }) => key),
          ),
        ],
      ]),
    ),
  };
}

/** How well a prison of type `has` is meant by someone who says `said`: 1 surely, near 0 hardly. */
export function typeFit(said: SaidType | null, has: EstablishmentType): number {
  const small = has === 'CSL' || has === 'EPM' || has === 'EPSNF';
  if (said === has) return 1;
  if (said === null || said === 'any') return small ? 0.06 : 1;
  if (said === 'CSL') return has === 'CP' ? 0.2 : 0.05;
  if (said === 'EPM' || said === 'EPSNF' || small) return 0.03;
  // A « centre pénitentiaire » holds wings that people call by the other names; the reverse is a slip.
  return has === 'CP' ? 0.75 : 0.4;
}
