// Names of prisons that the desk taught: proposed from what its people corrected, used once a coordinator confirmed them.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { squash } from '../../kernel/fold.ts';
import type { EstablishmentId } from '../../kernel/ids.ts';
import { layOut } from '../reading/layout.ts';
import { linesOf, type Token } from '../reading/page-text.ts';
import type { PageReading } from '../reading/reading.ts';
import type { Vocabulary } from '../triage/vocabulary.ts';
import type { Establishment } from './establishment.ts';
import type { Gazetteer } from './gazetteer.ts';

export type DeskAlias = { readonly establishmentId: EstablishmentId; readonly text: string };

/** What a coordinator decided of a name; `dismissed`: proposed and not wanted, or wanted no more. */
export const ALIAS_STATES = ['confirmed', 'dismissed'] as const;
export type AliasState = (typeof ALIAS_STATES)[number];

const LEAST_SIGNS = 4;
const MOST_SIGNS = 60;

export type AliasProblem = 'alias/too-short' | 'alias/too-long' | 'alias/known';

/** Why a name may not be taught; null when it may. A name that any prison, or a place that is none, has is no news. */
export function aliasProblem(text: string, gazetteer: Gazetteer): AliasProblem | null {
  if (squash(text).length < LEAST_SIGNS) return 'alias/too-short';
  if (text.length > MOST_SIGNS) return 'alias/too-long';
  const keys = text.split(/[^\p{L}\d]+/u).map(squash);
  return gazetteer.names.search(keys).length > 0 ? 'alias/known' : null;
}

type Taught = { readonly told: string; readonly establishments: readonly Establishment[] };
const taught = new WeakMap<readonly Establishment[], Taught>();

/** The prisons with the names the desk taught; the same array as long as these do not change, see `judge`. */
export function withAliases(
  establishments: readonly Establishment[],
  aliases: readonly DeskAlias[],
): readonly Establishment[] {
  if (aliases.length === 0) return establishments;
  const told = JSON.stringify(aliases.map(({ establishmentId, text }) => [establishmentId, text]));
  const known = taught.get(establishments);
  if (known?.told === told) return known.establishments;
  const grown = establishments.map((one) => {
    const own = aliases.filter(({ establishmentId }) => establishmentId === one.id).map(({ text }) => text);
    return own.length > 0 ? { ...one, aliases: [...one.aliases, ...own] } : one;
  });
  taught.set(establishments, { told, establishments: grown });
  return grown;
}

const CAPITAL = /^[^\p{L}\d]*\p{Lu}/u;
const ENDS = /[,.;:!?)\d]/;
const MOST_WORDS = 4;
/** A name read badly is no name to teach. */
const LEAST_CONFIDENCE = 0.6;
const WELL_READ = 0.5;

/** The words with a capital that follow a type word, as they are written. */
function nameAfter(tokens: readonly Token[], from: number, fillers: readonly string[]): string | null {
  let at = from;
  while (at < tokens.length && fillers.includes(tokens[at]?.key ?? '')) at += 1;
  const words: string[] = [];
  let last: Token['word'] | null = null;
  for (; at < tokens.length && words.length < MOST_WORDS; at++) {
    const word = tokens[at]?.word;
    if (!word || word === last) continue;
    if (!CAPITAL.test(word.text) || /\d/.test(word.text) || word.confidence < LEAST_CONFIDENCE) break;
    words.push(word.text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
    last = word;
    if (ENDS.test(word.text.slice(-1))) break;
  }
  return words.length > 0 ? words.join(' ') : null;
}

/**
 * Places that a letter names after a prison's type word (« maison d'arrêt de la Croix Blanche ») and that no known name
 * resembles: what the desk may be taught when a person says which prison it was.
 */
export function unknownNamesIn(
  { pages, receivedOn }: { readonly pages: readonly PageReading[]; readonly receivedOn: CalendarDate },
  gazetteer: Gazetteer,
  { letter, months }: Pick<Vocabulary, 'letter' | 'months'>,
): string[] {
  const lines = pages.flatMap((page) => layOut(linesOf(page, page.words), letter, months, receivedOn));
  const found = lines
    .filter(({ role }) => role !== 'recipient')
    .flatMap(({ tokens }) => {
      const types = gazetteer.types.search(tokens.map(({ key }) => key)).filter(({ cost }) => cost <= WELL_READ);
      const longest = types.filter(
        (type) => !types.some((other) => other !== type && other.start <= type.start && other.end > type.end),
      );
      return longest.flatMap(({ end }) => nameAfter(tokens, end, gazetteer.words.fillers) ?? []);
    });
  const unknown = found.filter((text) => aliasProblem(text, gazetteer) === null);
  return [...new Map(unknown.map((text) => [squash(text), text])).values()];
}
