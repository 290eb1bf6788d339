// Which letters the list shows, in which order, and which one comes next. Pure.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { isLegallyNear } from '#shared/domain/deadlines/real-deadline.ts';
import { isOwedByDesk } from '#shared/domain/letters/letter-state.ts';
import type { ListFilter } from '#shared/domain/letters/saved-view.ts';
import type { SignalCode, UrgencyLevel } from '#shared/domain/triage/judgement.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { EstablishmentId, LetterId } from '#shared/kernel/ids.ts';
import { reasonInFewWords } from '#shared/text/reasons.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { isUndecided, levelOf, likelyDoubts } from '../../ui/letter-urgency.ts';

export { isUndecided, likelyDoubts };

/** Each kind of signal once, the red ones first. */
export function gravestFirst<T extends { readonly code: SignalCode; readonly level: UrgencyLevel }>(
  signals: readonly T[],
): readonly T[] {
  const kinds = [...new Map(signals.map((signal) => [signal.code, signal])).values()];
  return kinds.sort((a, b) => LEVEL_RANK[a.level] - LEVEL_RANK[b.level]);
}

const isUrgent = (letter: LetterSummary): boolean => isUndecided(letter) && levelOf(letter) !== null;

const isToSeeAgain = (letter: LetterSummary): boolean => isUndecided(letter) && letter.secondLook !== null;

const IS_IN: Readonly<Record<Exclude<ListFilter, 'all'>, (letter: LetterSummary) => boolean>> = {
  'to-qualify': isUndecided,
  urgent: isUrgent,
  'second-look': isToSeeAgain,
};

const LEVEL_RANK = { red: 0, orange: 1 } as const;
/** A legal date that has passed or is near stands with what is red: it would lie below words without any date. */
const rank = (letter: LetterSummary, today: CalendarDate): number => {
  const level = isLegallyNear(letter.deadline, today) ? 'red' : levelOf(letter);
  return level ? LEVEL_RANK[level] : 2;
};

const byUrgencyThenDue =
  (today: CalendarDate) =>
  (a: LetterSummary, b: LetterSummary): number =>
    rank(a, today) - rank(b, today) || a.deadline.on.localeCompare(b.deadline.on) || a.id.localeCompare(b.id);
const newestFirst = (a: LetterSummary, b: LetterSummary): number =>
  b.receivedOn.localeCompare(a.receivedOn) || b.id.localeCompare(a.id);

/** The letters of one filter: urgent ones first, then by the real deadline; all letters newest first. */
export function lettersShown(
  letters: readonly LetterSummary[],
  filter: ListFilter,
  today: CalendarDate,
): readonly LetterSummary[] {
  if (filter === 'all') return [...letters].sort(newestFirst);
  return letters.filter(IS_IN[filter]).sort(byUrgencyThenDue(today));
}

/** Null is what nobody knows yet: never a nought that says there is nothing to do. */
export const filterCounts = (
  undecided: readonly LetterSummary[] | null,
  all: number | null,
): Readonly<Record<ListFilter, number | null>> => ({
  'to-qualify': undecided?.filter(isUndecided).length ?? null,
  urgent: undecided?.filter(isUrgent).length ?? null,
  'second-look': undecided?.filter(isToSeeAgain).length ?? null,
  all,
});

/** The letter `step` places further, staying inside the list; the first when `id` is not in it. */
export function neighbour(shown: readonly LetterSummary[], id: LetterId | null, step: 1 | -1): LetterId | null {
  const at = shown.findIndex((letter) => letter.id === id);
  if (at < 0) return shown[0]?.id ?? null;
  return shown[Math.min(Math.max(at + step, 0), shown.length - 1)]?.id ?? null;
}

/**
 * Where to go once `id` is decided, with others maybe: the next undecided letter below it, else above it, else nowhere.
 */
export function afterDeciding(
  shown: readonly LetterSummary[],
  id: LetterId,
  decided: ReadonlySet<LetterId> = new Set([id]),
): LetterId | null {
  const at = shown.findIndex((letter) => letter.id === id);
  const others = [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0)).reverse()];
  return others.find((letter) => !decided.has(letter.id) && isUndecided(letter))?.id ?? null;
}

export type RowPrison =
  | { readonly kind: 'known' | 'unsure'; readonly id: EstablishmentId; readonly name: string | null }
  | { readonly kind: 'unknown' }
  /** Two are named, as likely as each other. */
  | { readonly kind: 'two' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'not-read' };

const UNREAD_KINDS = {
  waiting: 'unread',
  reading: 'unread',
  failed: 'not-read',
  cancelled: 'not-read',
  done: 'unknown',
} as const;

/** What is said where no prison is. */
export const MISSING_PRISON = {
  unread: LIST.notReadYet,
  'not-read': LIST.notRead,
  two: LIST.twoPrisons,
  unknown: LIST.unknownPrison,
} as const;

/** What a row says about the prison: a person's choice first, then what the machine found. */
export function prisonOf(letter: LetterSummary): RowPrison {
  const decided = letter.decision?.establishmentId;
  if (decided) return { kind: 'known', id: decided, name: null };
  if (!letter.judgement) return { kind: UNREAD_KINDS[letter.reading.state] };
  const { establishment: found, facingPrison } = letter.judgement;
  if (!found) return { kind: facingPrison ? 'two' : 'unknown' };
  return { kind: found.confidence >= SURE_ENOUGH ? 'known' : 'unsure', id: found.id, name: found.name };
}

/** « DUPONT Amadou »; null when no name was read. */
export function personName(letter: LetterSummary): string | null {
  const person = letter.judgement?.person;
  const parts = [person?.surname?.toUpperCase(), person?.givenNames].filter((part) => part);
  return parts.length > 0 ? parts.join(' ') : null;
}

/** The urgency still to be dealt with: none once a team or an answer has taken the letter. */
export const openLevel = (letter: LetterSummary): UrgencyLevel | null =>
  isOwedByDesk(letter.state) ? levelOf(letter) : null;

/** Due that day or before; what waits for a clock that stands is due no day. */
export const isDueBy = ({ deadline }: LetterSummary, day: CalendarDate): boolean =>
  deadline.kind !== 'stopped' && deadline.on <= day;

/** Why the machine does not propose to hand it over, in a few words; null where the row says it by itself. */
export function whyNotForwarded(letter: LetterSummary): string | null {
  const { suggestion, reading } = letter;
  if (!suggestion || suggestion.action === 'forward' || reading.state !== 'done') return null;
  const [first] = suggestion.reasons;
  return isUndecided(letter) && first ? reasonInFewWords(first) : null;
}

/** True when a row needs its third line: something urgent or late, why it is here, or a reading that is not done. */
export const hasMarks = (letter: LetterSummary, today: CalendarDate): boolean =>
  isOwedByDesk(letter.state) &&
  (openLevel(letter) !== null ||
    isDueBy(letter, today) ||
    letter.reading.state !== 'done' ||
    whyNotForwarded(letter) !== null);
