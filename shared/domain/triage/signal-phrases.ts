// Finds the words of danger in a text, misread or written by ear. What they mean in their sentence is asked elsewhere.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { byFamily, type SpansByFamily } from './context-cues.ts';
import { eventsIn, type FoundEvent } from './events.ts';
import type { SignalCode } from './judgement.ts';
import { type PageSpots, sameSentence, spotsOf, type TextSpot } from './signal-dates.ts';
import type { SignalWords } from './signal-words.ts';
import { type FamilyFinder, familyFinder } from './word-families.ts';

type Meaning = {
  readonly code: SignalCode | null;
  readonly also: SignalCode | null;
  readonly weak: boolean;
  readonly glued: boolean;
  readonly beside: boolean;
  /** No signal, a doubt. */
  readonly perhaps?: true;
  /** Squashed words of the phrase that must be there on their own account. */
  readonly bearing: readonly string[];
};
export type SignalIndex = {
  readonly phrases: PhraseIndex<Meaning>;
  readonly words: SignalWords;
  readonly families: FamilyFinder;
  /** Squashed. Words of the phrases themselves are not among them. */
  readonly ordinary: ReadonlySet<string>;
};

/** Spots `start` to `end` (excluded) say `meaning`. */
export type Hit = {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  readonly worth: number;
  readonly cost: number;
};

const tolerance = (length: number): number =>
  length <= 3 ? 0 : length <= 5 ? 0.31 : length <= 7 ? 0.7 : Math.min(5, length * 0.17);

export function buildSignalIndex(words: SignalWords): SignalIndex {
  const key = (phrase: string): string => fold(phrase).replace(/[^a-z0-9]/g, '');
  const signals = words.rows.flatMap(({ code, also, phrases, weak, glued, beside }) =>
    phrases.map((phrase) => {
      const bearing = phrase
        .split(' ')
        .map(key)
        .filter((word) => word.length >= LEAST_BEARING);
      return {
        key: key(phrase),
        meaning: {
          code,
          also: also ?? null,
          weak: weak ?? false,
          glued: glued ?? false,
          beside: beside ?? false,
          bearing,
        },
      };
    }),
  );
  const none = { code: null, also: null, weak: false, glued: false, beside: false, bearing: [] };
  const others = words.notSignals.map((phrase) => ({ key: key(phrase), meaning: none }));
  const borne = new Set(signals.flatMap(({ meaning }) => meaning.bearing));
  const ordinary = new Set(words.ordinary.map(key).filter((word) => !borne.has(word)));
  const phrases = phraseIndex<Meaning>([...signals, ...others], tolerance);
  return { phrases, words, ordinary, families: familyFinder(words.families) };
}

const LEAST_BEARING = 4;

/** True when every longer word of the phrase is found: « titre de séjour je ne » is no « titre de séjour expiré ». */
function bearsUp(keys: readonly string[], bearing: readonly string[]): boolean {
  const pieces = keys.flatMap((key, index) => [key, key + (keys[index + 1] ?? '')]);
  const glued = keys.join('');
  return bearing.every((word) => {
    const limit = word.length * 0.3;
    return glued.includes(word) || pieces.some((piece) => lookAlikeDistance(piece, word, limit) <= limit);
  });
}

/** « me prendre » is no misread « me pendre »: a phrase not read exactly may not rest on an everyday word. */
const restsOnOrdinary = (keys: readonly string[], ordinary: ReadonlySet<string>): boolean =>
  keys.some((key) => ordinary.has(key));

/** The words of a page that may be urgent, and the words of danger among them. */
export type ReadHits = PageSpots & {
  readonly hits: readonly Hit[];
  /** The words of events and of cues. */
  readonly spans: SpansByFamily;
};

const known = new WeakMap<readonly LaidOutLine[], { readonly index: SignalIndex; readonly read: ReadHits }>();

/** Looked for once on a page, however often it is asked: signals and doubts both stand on it. */
export function hitsOn(lines: readonly LaidOutLine[], index: SignalIndex): ReadHits {
  const before = known.get(lines);
  if (before?.index === index) return before.read;
  const text = spotsOf(lines.filter((line) => line.role !== 'recipient'));
  const spans = byFamily(index.families(text.spots.map((spot) => spot.token.key)));
  const read = { ...text, spans, hits: hitsIn(text.spots, spans, index) };
  known.set(lines, { index, read });
  return read;
}

/** In reading order; of overlapping phrases the longest and best read. */
function hitsIn(spots: readonly TextSpot[], spans: SpansByFamily, index: SignalIndex): Hit[] {
  const keys = spots.map((spot) => spot.token.key);
  const all = index.phrases
    .search(keys)
    .filter(({ start, end, phrase, cost }) => {
      const read = keys.slice(start, end);
      if (cost > 0 && phrase.meaning.code !== null && restsOnOrdinary(read, index.ordinary)) return false;
      if (phrase.meaning.glued && end - start > 1) return false;
      // « à la sortie. Je » is no misread « sortie le ».
      if (cost > 0 && !sameSentence(spots, start, end - 1)) return false;
      return cost <= 0.5 || bearsUp(read, phrase.meaning.bearing);
    })
    .map(({ start, end, phrase, cost }): Hit => {
      return { start, end, meaning: phrase.meaning, cost, worth: phrase.key.length - 2.2 * cost };
    })
    .sort((a, b) => b.worth - a.worth);
  const kept: Hit[] = [];
  for (const hit of all) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  }
  const said = kept.filter((hit) => hit.meaning.code !== null && !isShouted(spots, hit));
  const alone = (hit: Hit): boolean =>
    hit.meaning.beside && !said.some(({ meaning }) => meaning.code === hit.meaning.code && !meaning.beside);
  return withEvents(
    spots,
    spans,
    said.filter((hit) => !alone(hit)),
    index,
  ).sort((a, b) => a.start - b.start);
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const hitOf = ({ row: { code, also, weak, perhaps }, start, end }: FoundEvent): Hit => {
  const rest = { glued: false, beside: false, bearing: [], ...(perhaps && { perhaps }) };
  const meaning = { code, also: also ?? null, weak: weak ?? false, ...rest };
  return { start, end, meaning, cost: 0, worth: end - start };
};

/** What is said by words beside each other, where no phrase says it already; and what is none by such words. */
function withEvents(
  spots: readonly TextSpot[],
  spans: SpansByFamily,
  phrases: readonly Hit[],
  { words }: SignalIndex,
): Hit[] {
  const events = eventsIn(spots, spans, words.events);
  const none = events.filter(({ row }) => row.code === null);
  const hits = [...phrases];
  // What is certain first: a doubt beside it says nothing more.
  for (const event of [...events].sort((a, b) => Number(a.row.perhaps ?? false) - Number(b.row.perhaps ?? false))) {
    const hit = hitOf(event);
    const isSaid = hits.some((other) => other.meaning.code === hit.meaning.code && overlaps(other, hit));
    if (hit.meaning.code !== null && !isSaid) hits.push(hit);
  }
  return hits.filter((hit) => !none.some((event) => overlaps(event, hit) && isNoneOf(event, hit)));
}

const isNoneOf = ({ row }: FoundEvent, { meaning: { code } }: Hit): boolean =>
  code !== null && (row.not ?? []).includes(code);

/** Three letters that are not an abbreviation here: in small letters, and doubted by the reader. */
const isShouted = (spots: readonly TextSpot[], hit: Hit): boolean => {
  const word = spots[hit.start]?.token.word;
  if (!word || hit.end - hit.start > 1 || (spots[hit.start]?.token.key.length ?? 0) > 3) return false;
  return word.text === word.text.toLowerCase() ? word.confidence < 0.65 : word.confidence < 0.24;
};
