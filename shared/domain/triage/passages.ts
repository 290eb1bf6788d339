// Passages that a person must read before a letter is forwarded: what was read too badly to say that nothing stands
// there. None of them is a signal or a situation; they only stop a forward.
import { type CalendarDate, daysBetween } from '../../kernel/calendar-date.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import { type DoubtfulSituationIndex, doubtfulSituationsIn } from './doubtful-situations.ts';
import type { Passage, SenderKind, Signal, Situation } from './judgement.ts';
import { PASSAGE_REASONS } from './judgement.ts';
import { type KnownWords, unreadStretch } from './known-words.ts';
import { type PageSpots, placedDates, spotsOf, type TextSpot } from './signal-dates.ts';
import type { SignalContext } from './signals.ts';

export type PassageIndex = { readonly situations: DoubtfulSituationIndex; readonly known: KnownWords };

export type PassageContext = Pick<SignalContext, 'receivedOn' | 'months' | 'sender'> & {
  readonly signals: readonly Signal[];
  readonly situations: readonly Situation[];
};

/** A day this near to reception may be that of a notification, a hearing or a release. */
const DAYS_BEFORE = 35;
const DAYS_AFTER = 30;

/** « Je vous ai écrit le 3 octobre »: the writer says what the day is. */
const TOLD =
  /\b(?:ecri[a-z]{0,3}|courriers?|lettres?|demandes?|envoye[a-z]*|incarcer[a-z]*|arrete|detenue?)\b[^.;!?]{0,34}$/;

const isNear = (day: CalendarDate, receivedOn: CalendarDate): boolean => {
  const days = daysBetween(receivedOn, day);
  return days >= -DAYS_BEFORE && days <= DAYS_AFTER;
};

/** « 03/10/i26 », « 08/10u26 »: can only be a day, and cannot be read. */
const UNREAD_DAY = /^\P{L}?[\dOoIl]{1,2}[^\d\s][\dOoIl]{1,2}(?:[^\d\s]{1,2}|(?=2\d))[\dOoIliZGSB]{2,5}[^\d\s]?$/u;

/** Days of the body that nothing found explains. */
function unexplainedDays(page: PageSpots, context: PassageContext): Passage[] {
  const { spots, text } = page;
  const { receivedOn, months, signals } = context;
  const dates = placedDates(page, receivedOn, months, { day: receivedOn, known: false });
  const explained = new Set(signals.map(({ date }) => date));
  const open = dates.filter(({ start, lead, past, ahead, known }) => {
    const spot = spots[start];
    const day = ahead ?? past;
    if (!known || !spot || spot.line.role !== 'body' || day === null || explained.has(day)) return false;
    return lead !== 'birth' && lead !== 'letter' && isNear(day, receivedOn) && !TOLD.test(text.slice(0, spot.at));
  });
  const unread = spots.flatMap((spot, at) => {
    const isFirst = spots[at - 1]?.token.word !== spot.token.word;
    if (!isFirst || spot.line.role !== 'body' || !UNREAD_DAY.test(spot.token.word.text)) return [];
    return dates.some(({ start, end }) => start <= at && at < end) ? [] : [{ start: at, end: at + 1 }];
  });
  return [...open, ...unread].map(({ start, end }) => said('day', spots.slice(Math.max(0, start - 2), end)));
}

function said(why: Passage['why'], spots: readonly TextSpot[]): Passage {
  const words = [...new Set(spots.map(({ token }) => token.word))];
  return { why, evidence: evidenceOf(spots[0]?.line.page ?? 1, words) };
}

/** The passages of one page. */
export function passagesIn(
  lines: readonly LaidOutLine[],
  { situations, known }: PassageIndex,
  context: PassageContext,
): Passage[] {
  const page = spotsOf(lines.filter((line) => line.role !== 'recipient'));
  const found = new Set(context.situations.map(({ code }) => code));
  const doubtful = doubtfulSituationsIn(page.spots, situations, context.sender, found);
  const stretch = unreadStretch(page.spots, known);
  return [
    ...doubtful.map((spots) => said('particular', spots)),
    ...unexplainedDays(page, context),
    ...(stretch ? [said('unread', stretch)] : []),
  ];
}

/** At most one of each reason, in their order. */
export const mergePassages = (passages: readonly Passage[]): Passage[] =>
  PASSAGE_REASONS.flatMap((why) => passages.find((one) => one.why === why) ?? []);

/** An authority's or a lawyer's page is full of days and of words of its own. */
export const hasPassages = (sender: SenderKind): boolean => sender === 'detained' || sender === 'unknown';
