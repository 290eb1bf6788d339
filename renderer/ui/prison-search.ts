// Finding a prison among the 187 by what a person types: name, town, postal code, department or another name.
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import { makeVocabulary } from '#shared/domain/search/vocabulary.ts';
import { fold } from '#shared/kernel/fold.ts';

export type SearchablePrison = {
  readonly prison: Establishment;
  readonly name: string;
  readonly city: string;
  readonly words: string;
};

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Folds every prison once; search then costs nothing. */
export const searchablePrisons = (prisons: readonly Establishment[]): readonly SearchablePrison[] =>
  prisons.map((prison) => ({
    prison,
    name: plain(prison.name),
    city: plain(prison.city),
    words: ` ${plain(
      [prison.type, prison.name, prison.city, prison.postalCode, prison.department, ...prison.aliases].join(' '),
    )}`,
  }));

/** Lower is better: the town itself, then the beginning of the town, of an alias or the name, then anything. */
function rank({ prison, name, city }: SearchablePrison, asked: string): number {
  if (city === asked) return 0;
  if (prison.aliases.some((alias) => plain(alias) === asked)) return 1;
  if (city.startsWith(asked) || prison.postalCode.startsWith(asked)) return 2;
  return ` ${name}`.includes(` ${asked}`) ? 3 : 4;
}

/** Prisons in which every word typed begins some word, best first. Everything when nothing was typed. */
export function findPrisons(prisons: readonly SearchablePrison[], typed: string): readonly Establishment[] {
  const asked = plain(typed);
  if (asked === '') return prisons.map(({ prison }) => prison);
  const words = asked.split(' ');
  return prisons
    .filter((searchable) => words.every((word) => searchable.words.includes(` ${word}`)))
    .map((searchable) => ({ searchable, rank: rank(searchable, asked) }))
    .sort((a, b) => a.rank - b.rank || a.searchable.name.localeCompare(b.searchable.name))
    .map(({ searchable }) => searchable.prison);
}

/** So many spellings of a word are tried. */
const SPELLINGS = 4;

/** Prisons that what was typed looks like, letters missing or taken for others: « Flury », « Longuenese ». Best first. */
export function nearPrisonsIn(prisons: readonly SearchablePrison[]): (typed: string) => readonly Establishment[] {
  const vocabulary = makeVocabulary();
  for (const { words } of prisons) for (const word of words.trim().split(' ')) vocabulary.add(word);
  return (typed) => {
    const asked = plain(typed).split(' ');
    const meant = asked.map((word) => [word, ...vocabulary.near(word, SPELLINGS)]);
    return prisons
      .filter(({ words }) => meant.every((spellings) => spellings.some((word) => words.includes(` ${word}`))))
      .map(({ prison }) => prison);
  };
}
