// Says that no recovery sheet was made yet: without one, a passphrase that is lost takes the desk with it.
import { Button, CloseButton } from '@mantine/core';
import { IconLifebuoy } from '@tabler/icons-react';
import { useState } from 'react';
import { RECOVERY } from '#shared/text/ui-lock.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useDeskStatus } from '../api/desk-data.ts';
import classes from './shell.module.css';

/** Put away until the window is opened again: it is not to be forgotten, and not to be in the way. */
export function RecoveryBanner() {
  const { data } = useDeskStatus();
  const [isAway, setAway] = useState(false);
  if (isAway || data?.state !== 'open' || data.hasRecovery) return null;
  return (
    <section className={classes.recovery} aria-label={RECOVERY.reminder}>
      <IconLifebuoy size={18} aria-hidden />
      <span>{RECOVERY.banner}</span>
      <Button component="a" href="#/reglages" size="compact-sm" variant="default">
        {RECOVERY.make}
      </Button>
      <CloseButton size="sm" aria-label={COMMON.close} onClick={() => setAway(true)} />
    </section>
  );
}
