// How many letters the machine still has to read.
import { Loader, Skeleton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { Card } from '../../ui/screen.tsx';
import classes from './import.module.css';

export function ReadingCard() {
  const { queries } = useDesk();
  const { data, error } = useQuery(queries.intake.progress.queryOptions());
  const busy = data !== undefined && data.waiting + data.reading > 0;
  return (
    <Card title={INTAKE.readingTitle}>
      {data ? (
        <div className={classes.reading} role="status">
          {busy ? <Loader size={18} aria-hidden /> : <IconCircleCheck size={20} className={classes.good} aria-hidden />}
          <span>{busy ? INTAKE.readingNow(data.reading, data.waiting) : INTAKE.readingNone}</span>
        </div>
      ) : error ? (
        <p className={classes.reason}>{sentenceOf(error)}</p>
      ) : (
        <Skeleton height={20} />
      )}
      {busy ? <p className={classes.soft}>{INTAKE.readingNote}</p> : null}
    </Card>
  );
}
