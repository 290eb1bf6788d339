// Words that resemble words of danger but were read too badly to count as a signal, and days of release or hearing
// that cannot be read. They are no signals; what is likelier meant than not keeps a letter at the desk, the rest is a
// reason to look at it before it is forwarded.
import { fold } from '../../kernel/fold.ts';
import { digitsOf, lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import { undoingOf } from './context-cues.ts';
import type { Doubt, Signal, SignalCode } from './judgement.ts';
import { isOwnLetter } from './own-letter.ts';
import { type PageSpots, placedDates, sameSentence, type TextSpot } from './signal-dates.ts';
import { type Hit, hitsOn, type ReadHits, type SignalIndex } from './signal-phrases.ts';
import { levelOf, type SignalContext } from './signals.ts';

export type DoubtfulWords = {
  readonly rows: readonly { readonly code: SignalCode; readonly phrases: readonly string[] }[];
  /** Written in capitals: what four capitals may have been. */
  readonly abbreviations: Readonly<Partial<Record<SignalCode, readonly string[]>>>;
  /** What three capitals may have been, one of them misread. */
  readonly shortAbbreviations: Readonly<Partial<Record<SignalCode, string>>>;
  /** Three capitals that mean something else. */
  readonly otherAbbreviations: readonly string[];
  /** What looks like these and is none: the better match wins. */
  readonly notDoubtful: readonly string[];
};

type Meaning = { readonly code: SignalCode | null };
export type DoubtIndex = {
  readonly phrases: PhraseIndex<Meaning>;
  readonly abbreviations: readonly (readonly [code: SignalCode, letters: string])[];
  readonly short: readonly (readonly [code: SignalCode, letters: string])[];
  readonly otherShort: ReadonlySet<string>;
};

/** Twice what a signal may be misread; nothing short, everything is near to a short word. */
const tolerance = (length: number): number => (length < 7 ? 0 : length === 7 ? 1 : Math.min(7, length * 0.28));

const keyOf = (phrase: string): string => fold(phrase).replace(/[^a-z0-9]/g, '');

export function buildDoubtIndex(words: DoubtfulWords): DoubtIndex {
  const { rows, abbreviations, shortAbbreviations, otherAbbreviations, notDoubtful } = words;
  const known = rows.flatMap(({ code, phrases }) => phrases.map((one) => ({ key: keyOf(one), meaning: { code } })));
  const others = notDoubtful.map((one) => ({ key: keyOf(one), meaning: { code: null } }));
  const letters = Object.entries(abbreviations) as readonly [SignalCode, readonly string[]][];
  return {
    phrases: phraseIndex<Meaning>([...known, ...others], tolerance),
    abbreviations: letters.flatMap(([code, list]) => list.map((one) => [code, one] as const)),
    short: Object.entries(shortAbbreviations) as readonly [SignalCode, string][],
    otherShort: new Set(otherAbbreviations),
  };
}

type Found = {
  readonly code: SignalCode;
  readonly start: number;
  readonly end: number;
  readonly faint?: true;
  readonly unread?: true;
};

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

function phrasesIn(spots: readonly TextSpot[], { phrases }: DoubtIndex, ordinary: ReadonlySet<string>): Found[] {
  const keys = spots.map((spot) => spot.token.key);
  const all = phrases
    .search(keys)
    .map((match) => ({ ...match, worth: match.phrase.key.length - 2.2 * match.cost }))
    .sort((a, b) => b.worth - a.worth);
  const others = all.filter(({ phrase }) => phrase.meaning.code === null);
  return all.flatMap(({ start, end, phrase, cost, worth }): Found[] => {
    const { code } = phrase.meaning;
    if (!code || others.some((other) => other.worth >= worth && overlap(other, { start, end }))) return [];
    const rests = cost > 0 && keys.slice(start, end).some((key) => ordinary.has(key));
    // « ma mise en liberté. Je » is no misread « libérable le ».
    return rests || !sameSentence(spots, start, end - 1) ? [] : [{ code, start, end }];
  });
}

const LEAST_CAPITALS = 4;
const MOST_CAPITALS = 6;
const MISREAD_LETTERS = 1.4;

const capitalsOf = (text: string): string => fold((text.match(/\p{Lu}/gu) ?? []).join('')).replace(/[^a-z]/g, '');

/** The word of which `start` is the first token, and where it ends; null for a later token of a word. */
function wordFrom(spots: readonly TextSpot[], start: number): { readonly text: string; readonly end: number } | null {
  const word = spots[start]?.token.word;
  // A word of several tokens is looked at once, as a whole.
  if (!word || spots[start - 1]?.token.word === word || /\d/.test(word.text)) return null;
  return { text: word.text, end: spots.findLastIndex((spot) => spot.token.word === word) + 1 };
}

/** « EQTF », « O.Q.I.F. », « uneO.Q..T.F »: the capitals of a word are nearly those of the measure. */
function abbreviationsIn(spots: readonly TextSpot[], { abbreviations }: DoubtIndex): Found[] {
  return spots.flatMap((_, start): Found[] => {
    const word = wordFrom(spots, start);
    const capitals = capitalsOf(word?.text ?? '');
    if (!word || capitals.length < LEAST_CAPITALS || capitals.length > MOST_CAPITALS) return [];
    const [nearest] = abbreviations
      .map(([code, letters]) => ({ code, cost: lookAlikeDistance(capitals, letters, MISREAD_LETTERS) }))
      .sort((a, b) => a.cost - b.cost);
    if (!nearest || nearest.cost > MISREAD_LETTERS) return [];
    return [{ code: nearest.code, start, end: word.end }];
  });
}

const SHORT = 3;
const MOST_SMALL_LETTERS = 2;

/** In a line of capitals three of them are any word. */
const isShouted = ({ text, words }: LaidOutLine): boolean => {
  const written = words.map((word) => word.text).join('');
  return (written.match(/\p{Lu}/gu)?.length ?? 0) * 2 > text.length;
};

/** « OTF », « OeQn.F »: the letters with one of them lost. */
const lacksOne = (capitals: string, letters: string): boolean =>
  [...letters].some((_, at) => letters.slice(0, at) + letters.slice(at + 1) === capitals);

const differsInOne = (capitals: string, letters: string): boolean =>
  [...letters].filter((letter, at) => letter !== capitals[at]).length <= 1;

/** « une OTF », « au CRR », « sous M.H.E. »: three capitals in a sentence that mean nothing, a letter from a measure. */
function shortAbbreviationsIn(spots: readonly TextSpot[], index: DoubtIndex): Found[] {
  return spots.flatMap(({ line }, start): Found[] => {
    if (line.role !== 'body') return [];
    const word = wordFrom(spots, start);
    // A C that a reader takes for a bracket: « au (RA ».
    const capitals = capitalsOf(word?.text.replace(/^\((?=\p{Lu})/u, 'C') ?? '');
    if (!word || capitals.length !== SHORT || isShouted(line)) return [];
    if (index.abbreviations.some(([, letters]) => letters === capitals)) return [];
    const lacking = index.abbreviations.find(([, letters]) => lacksOne(capitals, letters));
    const small = word.text.match(/\p{Ll}/gu)?.length ?? 0;
    if (lacking && small <= SHORT) return [{ code: lacking[0], start, end: word.end }];
    if (index.otherShort.has(capitals) || small > MOST_SMALL_LETTERS) return [];
    const near = index.short.find(([, letters]) => differsInOne(capitals, letters));
    return near ? [{ code: near[0], start, end: word.end, faint: true }] : [];
  });
}

/** Words of danger that stick to their neighbours: « Dublinvers ». */
const STICKY: readonly (readonly [letters: string, code: SignalCode])[] = [
  ['oqtf', 'oqtf'],
  ['irtf', 'irtf'],
  ['dublin', 'dublin'],
  ['expulsion', 'expulsion'],
  ['extradition', 'extradition'],
  ['suicide', 'distress'],
];

const gluedIn = (spots: readonly TextSpot[]): Found[] =>
  spots.flatMap(({ token: { key } }, start) =>
    STICKY.filter(([letters]) => key.length > letters.length && key.includes(letters)).map(([, code]) => {
      return { code, start, end: start + 1 };
    }),
  );

const BARELY = 2.2;
/** « une IKLF », « l'OJTP »: four capitals that are half those of a measure, after what announces one. */
function barelyIn(spots: readonly TextSpot[], { abbreviations, otherShort }: DoubtIndex): Found[] {
  return spots.flatMap(({ line }, start): Found[] => {
    const word = line.role === 'body' ? wordFrom(spots, start) : null;
    const capitals = capitalsOf(word?.text ?? '');
    if (!word || capitals.length !== LEAST_CAPITALS || otherShort.has(capitals) || isShouted(line)) return [];
    if (!/^\P{L}*(?:\p{Lu}\P{L}*){4}$/u.test(word.text)) return [];
    if (!/^(?:une?|mon|ma|l|d|cette|des|les?)$/.test(spots[start - 1]?.token.key ?? '')) return [];
    const near = abbreviations.find(([, letters]) => lookAlikeDistance(capitals, letters, BARELY) <= BARELY);
    return near ? [{ code: near[0], start, end: word.end, faint: true }] : [];
  });
}

/** A ban read from misread words may be the other ban, which is red. */
const otherBan = (hits: readonly Hit[]): Found[] =>
  hits
    .filter(({ meaning, cost, end, start }) => meaning.code === 'itf' && cost > READ_WELL && end - start > 1)
    .map(({ start, end }) => ({ code: 'irtf', start, end, faint: true }));
const READ_WELL = 1.5;

const DATED: readonly (SignalCode | null)[] = ['release', 'hearing', 'comex'];
const BESIDE = 3;
/** The year of a day whose month was misread. */
const FURTHER = 5;
const LEAST_FIGURES = 3;

/** Figures that can only be a date, misread: « 08/11/20ZG », « 07/11/26r ». */
const isFigures = (text: string): boolean => {
  const bare = text.replace(/[^\p{L}\d]/gu, '');
  const digits = bare.match(/\d/g)?.length ?? 0;
  if (digits > LEAST_FIGURES && digits * 2 > bare.length) return true;
  return digits >= LEAST_FIGURES && (digitsOf(bare)?.length ?? 0) >= LEAST_FIGURES;
};

/** Where figures stand that no date was read from. */
function unreadFigures(text: PageSpots, { receivedOn, months }: SignalContext): Set<number> {
  const figures = text.spots.flatMap((spot, place) => (isFigures(spot.token.word.text) ? [place] : []));
  if (figures.length === 0) return new Set();
  const dates = placedDates(text, receivedOn, months, { day: receivedOn, known: true });
  return new Set(figures.filter((at) => !dates.some(({ start, end }) => start <= at && at < end)));
}

/** « je sors le 08/11/20ZG »: a day is told, and nobody knows how near it is. */
function undatedIn(spots: readonly TextSpot[], hits: readonly Hit[], figures: ReadonlySet<number>): Found[] {
  return hits.flatMap(({ start, end, meaning: { code } }): Found[] => {
    if (!code || !DATED.includes(code)) return [];
    const at = [...figures].find((place) => place >= end - 1 && place < end + FURTHER);
    if (at === undefined || !sameSentence(spots, end - 1, at)) return [];
    return [{ code, start, end: at + 1, ...(at < end + BESIDE && { unread: true as const }) }];
  });
}

/** A release or hearing of which only the words are doubtful: is the day beside them soon? */
function isSoon(found: Found, page: PageSpots, { urgency, receivedOn, months }: SignalContext): boolean {
  const beside = placedDates(page, receivedOn, months, { day: receivedOn, known: true }).find(({ start }) => {
    return start >= found.start && start < found.end + BESIDE && sameSentence(page.spots, found.end - 1, start);
  });
  const day = beside ? (beside.ahead ?? beside.past) : null;
  return day !== null && levelOf(urgency[found.code], day, receivedOn) === 'red';
}

type Indexes = { readonly signals: SignalIndex; readonly doubts: DoubtIndex };

/** Denied, undone or somebody else's, as far as it was read; or not red even if it is meant. */
function isFaint(found: Found, page: ReadHits, { signals }: Pick<Indexes, 'signals'>, context: SignalContext): boolean {
  if (found.faint || context.urgency[found.code].red === 'never') return true;
  if (DATED.includes(found.code) && !found.unread && !isSoon(found, page, context)) return true;
  if (context.kind === 'decision') return false;
  const ownLetter = isOwnLetter(context.sender, page.text);
  const hit = { start: found.start, end: found.end, meaning: { code: found.code } };
  return undoingOf({ ...page, hit, receivedOn: context.receivedOn, ownLetter }, signals.words.cues) !== 'not';
}

/** Read well, and taken back in a way that nobody may be sure of. */
function perhapsUndone(page: ReadHits, { signals }: Pick<Indexes, 'signals'>, context: SignalContext): Found[] {
  if (context.kind === 'decision') return [];
  const ownLetter = isOwnLetter(context.sender, page.text);
  return page.hits.flatMap((hit): Found[] => {
    const { code, weak } = hit.meaning;
    if (!code || weak || context.urgency[code].red === 'never') return [];
    const undoing = undoingOf({ ...page, hit, receivedOn: context.receivedOn, ownLetter }, signals.words.cues);
    return undoing === 'perhaps' || (undoing === 'not' && hit.meaning.perhaps)
      ? [{ code, start: hit.start, end: hit.end, faint: true }]
      : [];
  });
}

/** What one segmentation of one page may say of danger; nothing that was read well enough to be a signal, or none. */
export function doubtsIn(lines: readonly LaidOutLine[], indexes: Indexes, context: SignalContext): Doubt[] {
  const { signals, doubts } = indexes;
  const text = hitsOn(lines, signals);
  const { spots, hits: certain } = text;
  const doubtful = [
    ...phrasesIn(spots, doubts, signals.ordinary),
    ...abbreviationsIn(spots, doubts),
    ...shortAbbreviationsIn(spots, doubts),
    ...gluedIn(spots),
    ...barelyIn(spots, doubts),
  ];
  const figures = unreadFigures(text, context);
  const open = [...otherBan(certain), ...perhapsUndone(text, indexes, context)];
  if (doubtful.length + open.length === 0 && figures.size === 0) return [];
  const found = [
    ...doubtful.filter((one) => !certain.some((hit) => overlap(hit, one))),
    ...undatedIn(spots, certain, figures),
    ...open,
  ];
  return found.map((one): Doubt => {
    const words = [...new Set(spots.slice(one.start, one.end).map((spot) => spot.token.word))];
    const evidence = evidenceOf(spots[one.start]?.line.page ?? 1, words);
    return { code: one.code, evidence, ...(isFaint(one, text, indexes, context) && { faint: true as const }) };
  });
}

/** A release or a hearing that is told without a day: it may be tomorrow. A summons to the commission always has one. */
const undated = (signals: readonly Signal[]): Doubt[] =>
  signals
    .filter(({ code, level, date }) => DATED.includes(code) && level === 'orange' && date === null)
    .map(({ code, evidence }) => ({ code, evidence, ...(code !== 'comex' && { faint: true as const }) }));

/**
 * One doubt a code, and none of what was found for certain. A release or a hearing that was found without a day stays
 * doubtful.
 */
export function mergeDoubts(doubts: readonly Doubt[], signals: readonly Signal[]): Doubt[] {
  const open = [...doubts, ...undated(signals)].filter(({ code }) => {
    return !signals.some((signal) => signal.code === code && (signal.date !== null || !DATED.includes(code)));
  });
  const ordered = [...open.filter(({ faint }) => !faint), ...open.filter(({ faint }) => faint)];
  return ordered.filter((doubt, index) => ordered.findIndex(({ code }) => code === doubt.code) === index);
}
