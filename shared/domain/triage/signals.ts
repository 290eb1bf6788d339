// Urgency: words of danger, the date beside them, and how soon somebody must act. Not the legal limits themselves.
import { addDays, type CalendarDate, daysBetween } from '../../kernel/calendar-date.ts';
import type { MonthNames } from '../reading/dates.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import { undoingOf } from './context-cues.ts';
import { COMING, type DatedPage, dateBeside, dayOf, NOTIFIED } from './date-of-signal.ts';
import { isFarOff } from './far-off.ts';
import type { DocumentKind, SenderKind, Signal, SignalCode, UrgencyLevel } from './judgement.ts';
import { isOwnLetter } from './own-letter.ts';
import { type PageSpots, type PlacedDate, placedDates } from './signal-dates.ts';
import { type Hit, hitsOn, type ReadHits, type SignalIndex } from './signal-phrases.ts';
import type { SignalUrgency, Urgency } from './signal-words.ts';

/** @param date the day said or, where nobody wrote when they wrote, the day counted from reception. */
export function levelOf(urgency: Urgency, date: CalendarDate | null, receivedOn: CalendarDate): UrgencyLevel {
  if (urgency.red === 'always') return 'red';
  if (urgency.red === 'never') return 'orange';
  if (urgency.red === 'recent') return date === null || date >= addDays(receivedOn, -urgency.days) ? 'red' : 'orange';
  if (date === null) return 'orange';
  const days = daysBetween(receivedOn, date);
  return days >= 0 && days <= urgency.days ? 'red' : 'orange';
}

/** « Notifié à l'intéressé le 28/02/2026 » on a decision. */
function notification({ spots }: PageSpots, dates: readonly PlacedDate[]): PlacedDate | null {
  const found = dates.find((date) => {
    const before = spots.slice(Math.max(0, date.start - 8), date.start).map((spot) => spot.token.key);
    return before.some((key) => /^not[il1]f[il1]/.test(key));
  });
  return found ?? null;
}

export type SignalContext = {
  readonly receivedOn: CalendarDate;
  /** The day of writing, where it was read: days like « hier » are counted from it. */
  readonly writtenOn: CalendarDate | null;
  readonly months: MonthNames;
  readonly urgency: SignalUrgency;
  readonly kind: DocumentKind;
  readonly sender: SenderKind;
};

/** A date long before reception is no hearing to come. */
const OLDEST_WEAK_DAYS = 15;

function isWorthSaying(hit: Hit, date: PlacedDate | null, context: SignalContext, text: PageSpots): boolean {
  const { receivedOn, writtenOn } = context;
  if (isFarOff(text, hit, date && dayOf(date, hit.meaning.code), context)) return false;
  // Somebody who was released before he wrote is no longer to be.
  const left = hit.meaning.code === 'release' && date?.past && date.past === date.ahead ? date.past : null;
  if (left !== null && writtenOn !== null && left < writtenOn) return false;
  if (!hit.meaning.weak) return true;
  const day = date && date.lead !== 'since' && dayOf(date, hit.meaning.code);
  // « Le tribunal m'a condamné lundi »: over when the letter was written.
  if (day && hit.meaning.code === 'hearing' && writtenOn !== null && day < writtenOn) return false;
  return Boolean(day && (hit.meaning.code !== 'hearing' || day >= addDays(receivedOn, -OLDEST_WEAK_DAYS)));
}

function datedPage({ spots, text, hits }: ReadHits, { receivedOn, writtenOn, months }: SignalContext): DatedPage {
  const base = { day: writtenOn ?? receivedOn, known: writtenOn !== null };
  return { spots, hits, dates: placedDates({ spots, text }, receivedOn, months, base), receivedOn, writtenOn };
}

/** What stands for a signal on a page, and what its sentence makes of it; nothing takes back what a decision says. */
function meantOn(text: ReadHits, index: SignalIndex, { kind, sender, receivedOn }: SignalContext) {
  const ownLetter = isOwnLetter(sender, text.text);
  return text.hits
    .filter(({ meaning }) => !meaning.perhaps)
    .map((hit) => {
      const isTold = kind === 'decision';
      return { hit, undoing: isTold ? 'not' : undoingOf({ ...text, hit, receivedOn, ownLetter }, index.words.cues) };
    });
}

/** The signals of one segmentation of one page, in reading order; several may have the same code. */
export function signalsIn(lines: readonly LaidOutLine[], index: SignalIndex, context: SignalContext): Signal[] {
  const text = hitsOn(lines, index);
  const page = datedPage(text, context);
  const notified = context.kind === 'decision' ? notification(text, page.dates) : null;
  const live = meantOn(text, index, context).flatMap(({ hit, undoing }) => (undoing === 'not' ? [hit] : []));
  return live.flatMap((hit): Signal[] => {
    if (hit.meaning.beside && !live.some((other) => isMain(other, hit))) return [];
    const beside = dateBeside(page, hit);
    return isWorthSaying(hit, beside, context, text) ? said(page, hit, beside, notified, context) : [];
  });
}

/** The signals that a page names and takes back: denied, undone, over, somebody else's, only asked about. */
export function undoneIn(
  lines: readonly LaidOutLine[],
  index: SignalIndex,
  context: SignalContext,
): ReadonlySet<SignalCode> {
  const taken = meantOn(hitsOn(lines, index), index, context).filter(({ undoing }) => undoing !== 'not');
  return new Set(taken.flatMap(({ hit: { meaning } }) => meaning.code ?? []));
}

/** What words that no rule knows stand for, where something else says that they are a signal: it, and the day beside. */
export function signalsSaidBy(
  { start, end }: Pick<Hit, 'start' | 'end'>,
  code: SignalCode,
  lines: readonly LaidOutLine[],
  index: SignalIndex,
  context: SignalContext,
): Signal[] {
  const text = hitsOn(lines, index);
  const meaning = { code, also: null, weak: false, glued: false, beside: false, bearing: [] };
  const hit: Hit = { start, end, meaning, worth: 0, cost: 0 };
  const page = datedPage(text, context);
  const beside = dateBeside(page, hit);
  return isWorthSaying(hit, beside, context, text) ? said(page, hit, beside, null, context) : [];
}

/** Another hit says the same in its own right. */
const isMain = (other: Hit, { meaning: { code } }: Hit): boolean =>
  other.meaning.code === code && !other.meaning.beside;

/** One hit as the signals it stands for: a summons before the commission is a hearing too. */
function said(
  { spots }: DatedPage,
  hit: Hit,
  beside: PlacedDate | null,
  notified: PlacedDate | null,
  { receivedOn, urgency }: SignalContext,
): Signal[] {
  const { code, also } = hit.meaning;
  if (!code) return [];
  const own = beside && !(beside.lead === 'since' && /^(?:release|hearing)$/.test(code)) ? beside : null;
  const words = spots.slice(hit.start, hit.end).map((spot) => spot.token.word);
  const evidence = evidenceOf(spots[hit.start]?.line.page ?? 1, words);
  const day = own && dayOf(own, code);
  const comes = day !== null && day !== undefined && day >= receivedOn;
  // A day of the commission is a hearing, however it is said.
  const heard = also ?? (code === 'comex' && comes ? 'hearing' : null);
  const alsoSaid = heard && (code === 'comex' || comes) ? [heard] : [];
  return [code, ...alsoSaid].map((one): Signal => {
    const told = notified?.past && NOTIFIED.includes(one) ? notified : own;
    const counted = told === own ? day : (told?.past ?? null);
    const date = told === own && own && !own.known ? null : counted;
    const time = date === null ? null : (told?.time ?? null);
    return { code: one, level: levelOf(urgency[one], counted, receivedOn), evidence, date, ...(time && { time }) };
  });
}

/** A ban on moving about comes with the decision that hands somebody over; so does « remise » with an arrest warrant. */
const isPartOfRemoval = ({ code, evidence }: Signal, all: readonly Signal[]): boolean =>
  (code === 'irtf' &&
    !/ret|rev/i.test(evidence.text) &&
    /\s/.test(evidence.text) &&
    all.some((other) => other.code === 'readmission')) ||
  (code === 'readmission' && /^.{0,3}rem/i.test(evidence.text) && all.some((other) => other.code === 'extradition'));

/** The rejection that is appealed against is a request no longer. */
const isAppealed = ({ code }: Signal, all: readonly Signal[]): boolean =>
  code === 'asylum' && all.some((other) => other.code === 'asylum-appeal');

/** One signal a code and date; a dated one says more than an undated one. Red first. */
export function mergeSignals(signals: readonly Signal[]): Signal[] {
  const kept = new Map<string, Signal>();
  for (const signal of signals) {
    if (isPartOfRemoval(signal, signals) || isAppealed(signal, signals)) continue;
    const key = `${signal.code} ${signal.date ?? ''}`;
    const known = kept.get(key);
    if (!known || (known.level === 'orange' && signal.level === 'red')) kept.set(key, signal);
  }
  const all = [...kept.values()];
  return all
    .filter((signal) => {
      if (signal.date !== null) return true;
      const dated = all.filter((other) => other.code === signal.code && other.date !== null);
      return (
        dated.length === 0 ||
        (COMING.includes(signal.code) && signal.level === 'red' && dated.every((one) => one.level === 'orange'))
      );
    })
    .sort((a, b) => Number(b.level === 'red') - Number(a.level === 'red'));
}
