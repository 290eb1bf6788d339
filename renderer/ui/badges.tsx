// Small marks on a letter: urgency, what it is about, where it stands, when it is due. Never colour alone.
import { VisuallyHidden } from '@mantine/core';
import { IconAlertTriangleFilled, IconClockExclamation } from '@tabler/icons-react';
import type { LetterState } from '#shared/domain/letters/letter-state.ts';
import type { SignalCode, UrgencyLevel } from '#shared/domain/triage/judgement.ts';
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts';
import {
  LEVEL_NAMES,
  LEVEL_SHORT_NAMES,
  SIGNAL_NAMES,
  SIGNAL_SHORT_NAMES,
  STATE_NAMES,
  topicName,
} from '#shared/text/codes.ts';
import { fullDate, untilShort, untilText, weekdayDate } from '#shared/text/dates.ts';
import classes from './badges.module.css';

type LevelBadgeProps = {
  readonly level: UrgencyLevel;
  /** What is urgent, in the place of how much: colour and sign say that, and a reader of the screen. */
  readonly about?: SignalCode;
};

export function LevelBadge({ level, about }: LevelBadgeProps) {
  const Icon = level === 'red' ? IconAlertTriangleFilled : IconClockExclamation;
  return (
    <span
      className={classes.badge}
      data-tone={level}
      title={about ? `${LEVEL_NAMES[level]}, ${SIGNAL_NAMES[about]}` : LEVEL_NAMES[level]}
    >
      <Icon size={12} aria-hidden />
      {about ? <VisuallyHidden>{LEVEL_SHORT_NAMES[level]} </VisuallyHidden> : LEVEL_SHORT_NAMES[level]}
      {about ? SIGNAL_SHORT_NAMES[about] : null}
    </span>
  );
}

export function SignalBadge({ code, level }: { readonly code: SignalCode; readonly level: UrgencyLevel }) {
  return (
    <span className={classes.badge} data-tone={level} data-quiet title={SIGNAL_NAMES[code]}>
      {SIGNAL_SHORT_NAMES[code]}
    </span>
  );
}

export function TopicBadge({ code }: { readonly code: string }) {
  return <span className={classes.badge}>{topicName(code)}</span>;
}

const STATE_TONES: Readonly<Record<LetterState, string>> = {
  received: 'neutral',
  'to-qualify': 'neutral',
  forwarded: 'green',
  kept: 'blue',
  answered: 'done',
  rearranged: 'done',
};

export function StateBadge({ state }: { readonly state: LetterState }) {
  return (
    <span className={classes.badge} data-tone={STATE_TONES[state]}>
      {STATE_NAMES[state]}
    </span>
  );
}

/** Late, today or soon is marked by colour and by words. */
export function dueTone(workBy: CalendarDate, today: CalendarDate): 'late' | 'today' | 'soon' | 'calm' {
  const days = daysBetween(today, workBy);
  if (days < 0) return 'late';
  if (days === 0) return 'today';
  return days <= 2 ? 'soon' : 'calm';
}

/** « en retard de 2 jours » or « aujourd'hui », as a mark; « 2 j de retard » where there is little room. */
export function LateBadge({ workBy, today, what, short = false }: DueProps & { readonly short?: boolean }) {
  return (
    <span className={classes.badge} data-tone={workBy < today ? 'late' : 'today'} title={titleOf(workBy, what)}>
      {short ? untilShort(workBy, today) : untilText(workBy, today)}
    </span>
  );
}

type DueProps = {
  readonly workBy: CalendarDate;
  readonly today: CalendarDate;
  /** What the day comes from, said on hover. */
  readonly what?: string;
};

const titleOf = (day: CalendarDate, what: string | undefined): string =>
  what ? `${what}\u00a0: ${fullDate(day)}` : fullDate(day);

/** « en retard de 2 jours », with the whole date on hover. */
export function DueText({ workBy, today }: DueProps) {
  return (
    <span className={classes.due} data-tone={dueTone(workBy, today)} title={fullDate(workBy)}>
      {untilText(workBy, today)}
    </span>
  );
}

/** « lun. 23 nov. » coloured by how near it is. */
export function DueDate({ workBy, today, what }: DueProps) {
  return (
    <span className={classes.due} data-tone={dueTone(workBy, today)} title={titleOf(workBy, what)}>
      {weekdayDate(workBy)}
    </span>
  );
}
