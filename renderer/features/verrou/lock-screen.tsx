// Before anything is seen: opening the desk, or making it the first time.
import { IconLock, IconMail } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LOCK } from '#shared/text/ui-lock.ts';
import { SHELL } from '#shared/text/ui-shell.ts';
import { CreateDesk } from './create-desk.tsx';
import classes from './lock-screen.module.css';
import { UnlockDesk } from './unlock-desk.tsx';

type LockScreenProps = {
  readonly status: { readonly state: 'none' | 'locked' | 'open'; readonly name: string; readonly version: string };
  readonly schemeMenu: ReactNode;
};

export function LockScreen({ status, schemeMenu }: LockScreenProps) {
  const making = status.state === 'none';
  return (
    <main className={classes.screen}>
      <div className={classes.corner}>{schemeMenu}</div>
      <div className={classes.sheet}>
        <div className={classes.brand}>
          <span className={classes.logo}>
            <IconMail size={22} stroke={1.8} aria-hidden />
          </span>
          <span>
            <b>{SHELL.product}</b>
            <br />
            <span className={classes.soft}>{SHELL.service}</span>
          </span>
        </div>
        <h1 className={classes.title}>{making ? LOCK.createTitle : LOCK.unlockTitle}</h1>
        <p className={classes.soft}>{making ? LOCK.createText(status.name) : LOCK.unlockText(status.name)}</p>
        {making ? <CreateDesk /> : <UnlockDesk />}
        <p className={classes.private}>
          <IconLock size={14} aria-hidden /> {LOCK.private}
        </p>
      </div>
      <p className={classes.version}>
        {SHELL.product} {status.version}
      </p>
    </main>
  );
}
