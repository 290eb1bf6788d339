// Says that nobody answers any more. The screens stay; calls go through again as soon as the desk is back.
import { Button } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { SHELL } from '#shared/text/ui-shell.ts';
import classes from './shell.module.css';

export function LostBanner({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className={classes.lost} role="alert">
      <IconPlugConnectedX size={20} aria-hidden />
      <span>
        <b>{SHELL.lostTitle}.</b> {SHELL.lostText}
      </span>
      <Button size="compact-sm" variant="white" color="urgence" onClick={onRetry}>
        {SHELL.lostRetry}
      </Button>
    </div>
  );
}
