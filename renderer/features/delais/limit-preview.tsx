// What the row as it stands in the form would give from a day of one's choice, beside what it gives now: before it is saved.
import { useState } from 'react';
import type { LimitValue } from '#shared/domain/deadlines/legal-limit.ts';
import { countedFrom } from '#shared/domain/deadlines/signal-limit.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { fullDate } from '#shared/text/dates.ts';
import { dueText } from '#shared/text/limits.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { useToday } from '../../api/desk-data.ts';
import { DateField } from '../../ui/date-field.tsx';
import { LimitSteps } from '../../ui/limit-steps.tsx';
import classes from './delais.module.css';

type LimitPreviewProps = {
  readonly current: LimitValue;
  /** Null while the form makes no value. */
  readonly next: LimitValue | null;
};

function endOf(value: LimitValue, on: CalendarDate): string {
  const counted = countedFrom(value, on);
  if (!counted) return LIMITS_PAGE.previewNothing;
  const argue = counted.atLatest ? `, ${LIMITS_PAGE.previewArgue(fullDate(counted.atLatest))}` : '';
  return `${LIMITS_PAGE.previewDue(dueText(counted))}${argue}.`;
}

export function LimitPreview({ current, next }: LimitPreviewProps) {
  const today = useToday();
  const [from, setFrom] = useState<CalendarDate | null>(today);
  const on = from ?? today;
  const now = endOf(current, on);
  const then = next ? endOf(next, on) : LIMITS_PAGE.previewProblem;
  const steps = next ? (countedFrom(next, on)?.steps ?? []) : [];
  return (
    <section className={classes.preview} aria-label={LIMITS_PAGE.previewTitle}>
      <h3 className={classes.historyTitle}>{LIMITS_PAGE.previewTitle}</h3>
      <DateField label={LIMITS_PAGE.previewFrom} value={from} onChange={setFrom} />
      <p className={classes.previewEnd} role="status">
        <b>{then}</b>
      </p>
      {then === now ? null : <p className={classes.soft}>{LIMITS_PAGE.previewNow(now)}</p>}
      <LimitSteps compact steps={steps} />
      <p className={classes.soft}>{LIMITS_PAGE.previewRegion}</p>
    </section>
  );
}
