// Urgency: words of danger, the date beside them, and how soon somebody must act. Not the legal limits themselves.
import { addDays, type CalendarDate, daysBetween } from '../../kernel/calendar-date.ts';
import type { MonthNames } from '../reading/dates.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { DocumentKind, SenderKind, Signal, SignalCode, UrgencyLevel } from './judgement.ts';
import { isOwnLetter } from './said-around.ts';
import { type PageSpots, type PlacedDate, placedDates, sameSentence, type TextSpot } from './signal-dates.ts';
import { type Hit, hitsOn, type SignalIndex } from './signal-phrases.ts';
import type { SignalUrgency, Urgency } from './signal-words.ts';
import { undoingOf } from './undone.ts';

/** Measures whose date is that of notification. */
const NOTIFIED: readonly (SignalCode | null)[] = [
  'oqtf',
  'irtf',
  'destination',
  'expulsion',
  'retention',
  'dublin',
  'readmission',
  'permit-refusal',
  'asylum-appeal',
];

/** Measures that are decided and notified in one paper. */
const TOGETHER: readonly (SignalCode | null)[] = ['oqtf', 'irtf', 'destination'];

/** What is said of a day to come: « lundi » is the next one, and « dans dix jours » a day of its own. */
const COMING: readonly (SignalCode | null)[] = ['release', 'hearing', 'comex', 'permit-expiry'];

/** The day of a placed date for that signal; null when it can be none. */
function dayOf(date: PlacedDate, code: SignalCode | null): CalendarDate | null {
  return COMING.includes(code) ? (date.ahead ?? date.past) : date.past;
}

/** Where the last signal before `spot` ends. */
const lastBefore = (hits: readonly Hit[], spot: number): number =>
  Math.max(0, (hits.findLast((hit) => hit.end <= spot)?.end ?? 1) - 1);

const AFTER = 28;
const BEFORE = 10;

/** How much further a date of signature seems: that of notification counts, where there are both. */
const SIGNATURE_IS_FARTHER = 40;

type Page = {
  readonly spots: readonly TextSpot[];
  readonly hits: readonly Hit[];
  readonly dates: readonly PlacedDate[];
};

/** What a hearing is about, said before its day: « une audience à la CNDA le 7 décembre ». */
const HEARD_OF: readonly (SignalCode | null)[] = ['asylum', 'asylum-appeal', 'comex', 'discipline', 'extradition'];

const share = (a: Hit, b: Hit): boolean =>
  a.meaning.code === b.meaning.code ||
  (b.meaning.code === 'hearing' && HEARD_OF.includes(a.meaning.code)) ||
  (TOGETHER.includes(a.meaning.code) && TOGETHER.includes(b.meaning.code));

/** True when another signal stands between two spots. */
const isBlocked = ({ hits }: Page, hit: Hit, from: number, to: number): boolean =>
  hits.some((other) => !share(other, hit) && other.start >= from && other.end <= to);

/** How far a date of the same sentence stands from the words; null when it belongs to other words. */
function distanceTo(page: Page, hit: Hit, date: PlacedDate): number | null {
  if (date.lead === 'birth' || date.lead === 'letter' || !dayOf(date, hit.meaning.code)) return null;
  const { spots, hits } = page;
  // « je sors dans dix jours »: the words of danger and the day share « dans ».
  const ahead = date.start >= hit.end || (date.start >= hit.start && date.end > hit.end);
  const gap = ahead ? Math.max(0, date.start - hit.end) : hit.start - date.end;
  if (gap < 0 || gap > (ahead ? AFTER : BEFORE)) return null;
  const [from, to] = ahead ? [hit.end, date.start] : [date.end, hit.start];
  if (isBlocked(page, hit, from, to) || !sameSentence(spots, Math.min(from, to) - 1, to)) return null;
  // « Ma sortie est le 28, on veut me mettre au CRA »: the date belongs to what stands before it.
  const taken = !ahead && isBlocked(page, hit, date.start - AFTER, date.start);
  if (taken && sameSentence(spots, lastBefore(hits, date.start), date.start)) return null;
  const signed = date.lead === 'signed' && NOTIFIED.includes(hit.meaning.code) ? SIGNATURE_IS_FARTHER : 0;
  return signed + (ahead ? gap : gap * 1.5 + 1);
}

const APART_WITHIN = 60;

/** « L'arrêté m'a été remis le 10 »: said in a sentence of its own after the words. */
function dateApart(page: Page, hit: Hit): PlacedDate | null {
  const found = page.dates.find(({ start, apart, lead }) => {
    return apart && lead !== 'birth' && lead !== 'letter' && start >= hit.end && start - hit.end < APART_WITHIN;
  });
  return found?.past && !isBlocked(page, hit, hit.end, found.start) ? found : null;
}

/** The nearest date of the sentence that no other signal stands closer to, or where it was notified. */
function dateBeside(page: Page, hit: Hit): PlacedDate | null {
  const near = page.dates.flatMap((date) => {
    const distance = distanceTo(page, hit, date);
    return distance === null ? [] : [{ date, distance }];
  });
  const best = near.sort((a, b) => a.distance - b.distance)[0]?.date ?? null;
  if (!NOTIFIED.includes(hit.meaning.code) || (best && best.lead !== 'signed')) return best;
  return dateApart(page, hit) ?? best;
}

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

function isWorthSaying(hit: Hit, date: PlacedDate | null, receivedOn: CalendarDate): boolean {
  if (!hit.meaning.weak) return true;
  const day = date && date.lead !== 'since' && dayOf(date, hit.meaning.code);
  return Boolean(day && (hit.meaning.code !== 'hearing' || day >= addDays(receivedOn, -OLDEST_WEAK_DAYS)));
}

/** The signals of one segmentation of one page, in reading order; several may have the same code. */
export function signalsIn(lines: readonly LaidOutLine[], index: SignalIndex, context: SignalContext): Signal[] {
  const { receivedOn, writtenOn, months } = context;
  const text = hitsOn(lines, index);
  const { spots, hits } = text;
  const base = { day: writtenOn ?? receivedOn, known: writtenOn !== null };
  const dates = placedDates(text, receivedOn, months, base);
  const page: Page = { spots, hits, dates };
  const isDecision = context.kind === 'decision';
  const notified = isDecision ? notification(text, dates) : null;
  const ownLetter = isOwnLetter(context.sender, text.text);
  const live = isDecision
    ? page.hits
    : page.hits.filter((hit) => undoingOf({ spots, hit, receivedOn, ownLetter }) === 'not');
  return live.flatMap((hit): Signal[] => {
    if (hit.meaning.beside && !live.some((other) => isMain(other, hit))) return [];
    const beside = dateBeside(page, hit);
    return isWorthSaying(hit, beside, receivedOn) ? said(page, hit, beside, notified, context) : [];
  });
}

/** Another hit says the same in its own right. */
const isMain = (other: Hit, { meaning: { code } }: Hit): boolean =>
  other.meaning.code === code && !other.meaning.beside;

/** One hit as the signals it stands for: a summons before the commission is a hearing too. */
function said(
  { spots }: Page,
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

/** One signal a code and date; a dated one says more than an undated one. Red first. */
export function mergeSignals(signals: readonly Signal[]): Signal[] {
  const kept = new Map<string, Signal>();
  for (const signal of signals) {
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
