// The month at a glance: how much is due on which day. A day that holds something opens its letters below.
import { ActionIcon, Button, Group, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { addMonths, type CalendarDate } from '#shared/kernel/calendar-date.ts';
import { closedDayTitle } from '#shared/text/counting.ts';
import { fullDate, monthName } from '#shared/text/dates.ts';
import { upperFirst } from '#shared/text/in-sentence.ts';
import { MONTH } from '#shared/text/ui-deadlines.ts';
import { useToday } from '../../api/desk-data.ts';
import { Card } from '../../ui/screen.tsx';
import { glidingUnlessStill } from '../../ui/scroll-behavior.ts';
import { DeadlineTable } from './deadline-table.tsx';
import { personOf } from './letter-names.ts';
import { type MonthDay, monthOf, weeksOf } from './month-model.ts';
import classes from './month-view.module.css';

/** So many names fit in a day. */
const NAMED = 3;

export function MonthView({ letters }: { readonly letters: readonly LetterSummary[] }) {
  const today = useToday();
  const [month, setMonth] = useState(() => monthOf(today));
  const [chosen, setChosen] = useState<CalendarDate | null>(null);
  /** A day of another month would stand under this one. */
  const go = (to: CalendarDate): void => {
    setMonth(to);
    setChosen(null);
  };
  const weeks = weeksOf(month, letters);
  const late = letters.filter(({ deadline }) => deadline.kind !== 'stopped' && deadline.on < today);
  const ofDay = letters.filter(({ deadline }) => deadline.kind !== 'stopped' && deadline.on === chosen);
  return (
    <>
      <Card
        title={upperFirst(monthName(month))}
        aside={
          <Group gap={6}>
            {late.length > 0 ? <span className={classes.late}>{MONTH.late(late.length)}</span> : null}
            <ActionIcon aria-label={MONTH.previous} onClick={() => go(addMonths(month, -1))}>
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <Button size="compact-sm" variant="default" onClick={() => go(monthOf(today))}>
              {MONTH.today}
            </Button>
            <ActionIcon aria-label={MONTH.next} onClick={() => go(addMonths(month, 1))}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Group>
        }
      >
        <table className={classes.month} aria-label={MONTH.calendar(monthName(month))}>
          <thead>
            <tr>
              {MONTH.days.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.on}>
                {week.map((day) => (
                  <Day key={day.on} day={day} today={today} isChosen={day.on === chosen} onChoose={setChosen} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      {chosen !== null && ofDay.length > 0 ? (
        <OfDay key={chosen} day={chosen} letters={ofDay} />
      ) : (
        <p className={classes.hint}>{isEmpty(weeks) ? MONTH.nothing : MONTH.pick}</p>
      )}
    </>
  );
}

const isEmpty = (weeks: readonly (readonly MonthDay[])[]): boolean =>
  weeks.every((week) => week.every(({ letters }) => letters.length === 0));

type OfDayProps = { readonly day: CalendarDate; readonly letters: readonly LetterSummary[] };

/** The letters of a day stand under the whole month: brought into view, or nothing would seem to happen. */
function OfDay({ day, letters }: OfDayProps) {
  const place = useRef<HTMLDivElement>(null);
  // Newer browsers answer with a promise, which would be taken for the way to end the effect.
  useEffect(() => {
    place.current?.scrollIntoView?.({ block: 'nearest', behavior: glidingUnlessStill() });
  }, []);
  return (
    <div ref={place} className={classes.ofDay}>
      <Card flush title={upperFirst(fullDate(day))}>
        <DeadlineTable letters={letters} />
      </Card>
    </div>
  );
}

type DayProps = {
  readonly day: MonthDay;
  readonly today: CalendarDate;
  readonly isChosen: boolean;
  readonly onChoose: (day: CalendarDate) => void;
};

function Day({ day, today, isChosen, onChoose }: DayProps) {
  const { on, isInMonth, closed, letters } = day;
  const isHoliday = closed !== null && closed !== 'saturday' && closed !== 'sunday';
  const state = on < today ? 'late' : on === today ? 'today' : 'coming';
  return (
    <td
      className={classes.cell}
      data-outside={!isInMonth || undefined}
      data-closed={closed !== null || undefined}
      data-today={on === today || undefined}
      aria-current={on === today ? 'date' : undefined}
    >
      <span className={classes.number}>{Number(on.slice(8, 10))}</span>
      {isHoliday ? <span className={classes.holiday}>{closedDayTitle(closed)}</span> : null}
      {letters.length > 0 ? (
        <button
          type="button"
          className={classes.due}
          data-state={state}
          aria-pressed={isChosen}
          onClick={() => onChoose(on)}
        >
          <VisuallyHidden>{MONTH.day(fullDate(on), letters.length)}, </VisuallyHidden>
          {letters.slice(0, NAMED).map((letter) => (
            <span key={letter.id} className={classes.name} data-kind={letter.deadline.kind}>
              {personOf(letter)}
            </span>
          ))}
          {letters.length > NAMED ? (
            <span className={classes.more}>{`+ ${MONTH.more(letters.length - NAMED)}`}</span>
          ) : null}
        </button>
      ) : null}
    </td>
  );
}
