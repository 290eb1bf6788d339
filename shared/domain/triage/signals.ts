// Urgency: words of danger, the date beside them, and how soon somebody must act. Not the legal limits themselves.
import { addDays, type CalendarDate, daysBetween } from '../../kernel/calendar-date.ts';
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { MonthNames } from '../reading/dates.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { DocumentKind, Signal, SignalCode, UrgencyLevel } from './judgement.ts';
import { type PageSpots, type PlacedDate, placedDates, sameSentence, spotsOf, type TextSpot } from './signal-dates.ts';
import type { SignalUrgency, SignalWords, Urgency } from './signal-words.ts';

type Meaning = {
  readonly code: SignalCode | null;
  readonly also: SignalCode | null;
  readonly weak: boolean;
  /** Squashed words of the phrase that must be there on their own account. */
  readonly bearing: readonly string[];
};
export type SignalIndex = {
  readonly phrases: PhraseIndex<Meaning>;
  readonly words: SignalWords;
  /** Squashed. Words of the phrases themselves are not among them. */
  readonly ordinary: ReadonlySet<string>;
};

type Hit = { readonly start: number; readonly end: number; readonly meaning: Meaning; readonly worth: number };

const tolerance = (length: number): number =>
  length <= 3 ? 0 : length <= 5 ? 0.31 : length <= 7 ? 0.7 : Math.min(5, length * 0.17);

export function buildSignalIndex(words: SignalWords): SignalIndex {
  const key = (phrase: string): string => fold(phrase).replace(/[^a-z0-9]/g, '');
  const signals = words.rows.flatMap(({ code, also, phrases, weak }) =>
    phrases.map((phrase) => {
      const bearing = phrase
        .split(' ')
        .map(key)
        .filter((word) => word.length >= LEAST_BEARING);
      return { key: key(phrase), meaning: { code, also: also ?? null, weak: weak ?? false, bearing } };
    }),
  );
  const none = { code: null, also: null, weak: false, bearing: [] };
  const others = words.notSignals.map((phrase) => ({ key: key(phrase), meaning: none }));
  const borne = new Set(signals.flatMap(({ meaning }) => meaning.bearing));
  const ordinary = new Set(words.ordinary.map(key).filter((word) => !borne.has(word)));
  return { phrases: phraseIndex<Meaning>([...signals, ...others], tolerance), words, ordinary };
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

/** Of overlapping phrases the longest and best read. */
function hitsIn(spots: readonly TextSpot[], index: SignalIndex): Hit[] {
  const keys = spots.map((spot) => spot.token.key);
  const all = index.phrases
    .search(keys)
    .filter(({ start, end, phrase, cost }) => {
      const read = keys.slice(start, end);
      if (cost > 0 && phrase.meaning.code !== null && restsOnOrdinary(read, index.ordinary)) return false;
      return cost <= 0.5 || bearsUp(read, phrase.meaning.bearing);
    })
    .map(({ start, end, phrase, cost }): Hit => {
      return { start, end, meaning: phrase.meaning, worth: phrase.key.length - 2.2 * cost };
    })
    .sort((a, b) => b.worth - a.worth);
  const kept: Hit[] = [];
  for (const hit of all) {
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  }
  return kept.filter((hit) => hit.meaning.code !== null && !isShouted(spots, hit)).sort((a, b) => a.start - b.start);
}

/** Three letters that are not an abbreviation here: in small letters, and doubted by the reader. */
const isShouted = (spots: readonly TextSpot[], hit: Hit): boolean => {
  const word = spots[hit.start]?.token.word;
  if (!word || hit.end - hit.start > 1 || (spots[hit.start]?.token.key.length ?? 0) > 3) return false;
  return word.text === word.text.toLowerCase() ? word.confidence < 0.65 : word.confidence < 0.24;
};

const BETWEEN_NO = /^(?:eu|recu|encore|d|de|une|un|ete|plus|en)$/;

/** « je n'ai pas d'OQTF », « avant mon OQTF », « l'OQTF a été annulée ». */
function isUndone(spots: readonly TextSpot[], hit: Hit, words: SignalWords): boolean {
  const key = (index: number): string => spots[index]?.token.key ?? '';
  let at = hit.start - 1;
  while (at > hit.start - 4 && BETWEEN_NO.test(key(at))) at -= 1;
  if (/^(?:pas|jamais|aucune?|sans)$/.test(key(at)) && sameSentence(spots, at, hit.start)) return true;
  if (
    key(hit.start - 1) === 'avant' ||
    (key(hit.start - 2) === 'avant' && /^(?:l|mon|ma|la|mes)$/.test(key(hit.start - 1)))
  ) {
    return true;
  }
  for (let next = hit.end; next < hit.end + 9; next++) {
    if (!sameSentence(spots, hit.end - 1, next) || /^(?:pas|non|jamais)$/.test(key(next))) return false;
    const helped = /^(?:ete|est|fut|sont)$/.test(key(next - 1));
    if (helped && words.cancelled.includes(key(next)) && key(next + 1) !== 'd') return true;
  }
  return false;
}

/** Where the last signal before `spot` ends. */
const lastBefore = (hits: readonly Hit[], spot: number): number =>
  Math.max(0, (hits.findLast((hit) => hit.end <= spot)?.end ?? 1) - 1);

const AFTER = 28;
const BEFORE = 10;

/** The nearest date of the sentence that no other signal stands closer to. */
function dateBeside(
  spots: readonly TextSpot[],
  hit: Hit,
  hits: readonly Hit[],
  dates: readonly PlacedDate[],
): PlacedDate | null {
  const blocked = (from: number, to: number): boolean =>
    hits.some((other) => other.meaning.code !== hit.meaning.code && other.start >= from && other.end <= to);
  const near = dates.flatMap((date) => {
    if (date.lead === 'birth' || date.lead === 'letter') return [];
    const ahead = date.start >= hit.end;
    const gap = ahead ? date.start - hit.end : hit.start - date.end;
    if (gap < 0 || gap > (ahead ? AFTER : BEFORE)) return [];
    const from = ahead ? hit.end : date.end;
    const to = ahead ? date.start : hit.start;
    if (blocked(from, to) || !sameSentence(spots, from - 1, to)) return [];
    // « Ma sortie est le 28, on veut me mettre au CRA »: the date belongs to what stands before it.
    if (
      !ahead &&
      blocked(date.start - AFTER, date.start) &&
      sameSentence(spots, lastBefore(hits, date.start), date.start)
    ) {
      return [];
    }
    return [{ date, distance: ahead ? gap : gap * 1.5 + 1 }];
  });
  return near.sort((a, b) => a.distance - b.distance)[0]?.date ?? null;
}

export function levelOf(urgency: Urgency, date: CalendarDate | null, receivedOn: CalendarDate): UrgencyLevel {
  if (urgency.red === 'always') return 'red';
  if (urgency.red === 'never') return 'orange';
  if (urgency.red === 'recent') return date === null || date >= addDays(receivedOn, -urgency.days) ? 'red' : 'orange';
  if (date === null) return 'orange';
  const days = daysBetween(receivedOn, date);
  return days >= 0 && days <= urgency.days ? 'red' : 'orange';
}

/** Measures whose date is that of notification, written once on a decision. */
const NOTIFIED: readonly SignalCode[] = [
  'oqtf',
  'irtf',
  'destination',
  'expulsion',
  'retention',
  'dublin',
  'readmission',
];

/** « Notifié à l'intéressé le 28/02/2026 » on a decision. */
function notification({ spots }: PageSpots, dates: readonly PlacedDate[]): CalendarDate | null {
  const found = dates.find((date) => {
    const before = spots.slice(Math.max(0, date.start - 8), date.start).map((spot) => spot.token.key);
    return before.some((key) => /^notifi/.test(key));
  });
  return found?.date ?? null;
}

export type SignalContext = {
  readonly receivedOn: CalendarDate;
  readonly months: MonthNames;
  readonly urgency: SignalUrgency;
  readonly kind: DocumentKind;
};

/** The signals of one segmentation of one page, in reading order; several may have the same code. */
export function signalsIn(lines: readonly LaidOutLine[], index: SignalIndex, context: SignalContext): Signal[] {
  const page = spotsOf(lines.filter((line) => line.role !== 'recipient'));
  const { spots } = page;
  const dates = placedDates(page, context.receivedOn, context.months);
  const hits = hitsIn(spots, index);
  const notified = context.kind === 'decision' ? notification(page, dates) : null;
  return hits.flatMap((hit): Signal[] => {
    const { code, also, weak } = hit.meaning;
    if (!code || (context.kind !== 'decision' && isUndone(spots, hit, index.words))) return [];
    const beside = dateBeside(spots, hit, hits, dates);
    if (weak && (!beside || beside.lead === 'since')) return [];
    const own = beside && !(beside.lead === 'since' && /^(?:release|hearing)$/.test(code)) ? beside.date : null;
    const date = notified && NOTIFIED.includes(code) ? notified : own;
    const words = spots.slice(hit.start, hit.end).map((spot) => spot.token.word);
    const evidence = evidenceOf(spots[hit.start]?.line.page ?? 1, words);
    return [code, ...(also ? [also] : [])].map((said) => {
      return { code: said, level: levelOf(context.urgency[said], date, context.receivedOn), evidence, date };
    });
  });
}

/** One signal a code and date; a dated one says more than an undated one. Red first. */
export function mergeSignals(signals: readonly Signal[]): Signal[] {
  const kept = new Map<string, Signal>();
  for (const signal of signals) {
    const key = `${signal.code} ${signal.date ?? ''}`;
    if (!kept.has(key)) kept.set(key, signal);
  }
  const all = [...kept.values()];
  return all
    .filter((signal) => signal.date !== null || !all.some((other) => other.code === signal.code && other.date !== null))
    .sort((a, b) => Number(b.level === 'red') - Number(a.level === 'red'));
}
