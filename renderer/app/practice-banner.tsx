// Says on every screen that the open desk is one to practise on, in the window's title too, and ends it with one press.
import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useEffect } from 'react';
import { PRACTICE } from '#shared/text/ui-practice.ts';
import { SHELL } from '#shared/text/ui-shell.ts';
import classes from './shell.module.css';
import type { useLock } from './use-lock.ts';

export function PracticeBanner({ lock }: { readonly lock: ReturnType<typeof useLock> }) {
  useEffect(() => {
    document.title = PRACTICE.windowTitle;
    return () => {
      document.title = SHELL.product;
    };
  }, []);
  return (
    <section className={classes.practice} aria-label={PRACTICE.region}>
      <IconSchool size={18} aria-hidden />
      <span>
        <b>{PRACTICE.region}.</b> {PRACTICE.banner}
      </span>
      <Button size="compact-sm" variant="default" loading={lock.isPending} onClick={() => lock.mutate(undefined)}>
        {PRACTICE.leave}
      </Button>
    </section>
  );
}
