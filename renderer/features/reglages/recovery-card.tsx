// Whether there is a recovery sheet, and the way to make one.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { RECOVERY } from '#shared/text/ui-lock.ts';
import { useDeskStatus } from '../../api/desk-data.ts';
import { RecoveryDialog } from '../../ui/recovery-dialog.tsx';
import { Card } from '../../ui/screen.tsx';
import classes from './reglages.module.css';

export function RecoveryCard() {
  const { data } = useDeskStatus();
  const [open, setOpen] = useState(false);
  if (!data || data.practice) return null;
  return (
    <Card title={RECOVERY.title}>
      <p className={classes.text}>{data.hasRecovery ? RECOVERY.made : RECOVERY.missing}</p>
      <Button variant={data.hasRecovery ? 'default' : 'filled'} onClick={() => setOpen(true)}>
        {data.hasRecovery ? RECOVERY.makeNew : RECOVERY.make}
      </Button>
      {open ? <RecoveryDialog name={data.name} onClose={() => setOpen(false)} /> : null}
    </Card>
  );
}
