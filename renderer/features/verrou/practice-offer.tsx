// Beside the desk itself: one to practise on, with invented letters.
import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PRACTICE } from '#shared/text/ui-practice.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './lock-screen.module.css';

export function PracticeOffer() {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const practise = useMutation(
    queries.desk.practise.mutationOptions({
      onSuccess: (status) => cache.setQueryData(queries.desk.status.queryKey(), status),
    }),
  );
  return (
    <div className={classes.practice}>
      {practise.error ? <Notice tone="bad">{sentenceOf(practise.error)}</Notice> : null}
      <Button
        variant="default"
        leftSection={<IconSchool size={17} aria-hidden />}
        loading={practise.isPending}
        onClick={() => practise.mutate(undefined)}
      >
        {PRACTICE.offer}
      </Button>
      <p className={classes.soft}>{PRACTICE.offerText}</p>
    </div>
  );
}
