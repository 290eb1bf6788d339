// Where scans are dropped or chosen, with the day they were received.
import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { useToday } from '../../api/desk-data.ts';
import { DateField } from '../../ui/date-field.tsx';
import classes from './import.module.css';
import { useUploads } from './upload-context.tsx';

export function IntakeDrop() {
  const today = useToday();
  const { queue } = useUploads();
  const [chosen, setChosen] = useState<CalendarDate | null>(today);
  const open = useRef<() => void>(null);
  const future = chosen !== null && chosen > today;
  const add = (files: readonly File[]): void => {
    if (files.length > 0 && !future) queue.add(files, chosen ?? today);
  };
  return (
    <div className={classes.intake}>
      <Dropzone
        openRef={open}
        onDrop={add}
        // Every file is given to the desk: it says why one is refused, in one place and one way.
        multiple
        disabled={future}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        className={classes.drop}
        tabIndex={-1}
        inputProps={{ 'aria-label': INTAKE.choose }}
      >
        <div className={classes.dropInner}>
          <IconFileImport size={52} stroke={1.3} aria-hidden className={classes.dropIcon} />
          <div>
            <p className={classes.dropTitle}>{INTAKE.drop}</p>
            <p className={classes.dropNote}>{INTAKE.dropNote}</p>
            <Button mt={12} onClick={() => open.current?.()} disabled={future}>
              {INTAKE.choose}
            </Button>
          </div>
        </div>
      </Dropzone>
      <DateField
        className={classes.date}
        label={INTAKE.receivedOn}
        description={INTAKE.receivedNote}
        value={chosen}
        max={today}
        onChange={setChosen}
        error={future ? INTAKE.receivedFuture : undefined}
      />
    </div>
  );
}
