// Where a person is told to drop or choose scans, with the day they were received.
import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { useToday } from '../../api/desk-data.ts';
import { DateField } from '../../ui/date-field.tsx';
import classes from './import.module.css';

type IntakeDropProps = {
  readonly receivedOn: CalendarDate | null;
  readonly onReceivedOn: (day: CalendarDate | null) => void;
  readonly future: boolean;
  readonly onChoose: () => void;
};

export function IntakeDrop({ receivedOn, onReceivedOn, future, onChoose }: IntakeDropProps) {
  const today = useToday();
  return (
    <div className={classes.intake}>
      <div className={classes.drop}>
        <IconFileImport size={52} stroke={1.3} aria-hidden className={classes.dropIcon} />
        <div>
          <p className={classes.dropTitle}>{INTAKE.drop}</p>
          <p className={classes.dropNote}>{INTAKE.dropNote}</p>
          <Button mt={12} onClick={onChoose} disabled={future}>
            {INTAKE.choose}
          </Button>
        </div>
      </div>
      <DateField
        className={classes.date}
        label={INTAKE.receivedOn}
        description={INTAKE.receivedNote}
        value={receivedOn}
        max={today}
        onChange={onReceivedOn}
        error={future ? INTAKE.receivedFuture : undefined}
      />
    </div>
  );
}
