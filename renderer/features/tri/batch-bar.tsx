// Under the list: how many letters are ticked, and what can be done with them together.
import { Button, CloseButton } from '@mantine/core';
import { BATCH } from '#shared/text/ui-batch.ts';
import classes from './letter-list.module.css';

type BatchBarProps = { readonly count: number; readonly onOpen: () => void; readonly onClear: () => void };

export function BatchBar({ count, onOpen, onClear }: BatchBarProps) {
  return (
    <div className={classes.batch} data-shown={count > 0 || undefined}>
      <span role="status">{count > 0 ? BATCH.picked(count) : ''}</span>
      {count > 0 ? (
        <>
          <CloseButton size="sm" aria-label={BATCH.clear} title={BATCH.clear} onClick={onClear} />
          <Button size="compact-sm" ml="auto" onClick={onOpen}>
            {BATCH.open}
          </Button>
        </>
      ) : null}
    </div>
  );
}
