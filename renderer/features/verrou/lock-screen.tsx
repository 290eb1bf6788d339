// Before anything is seen: opening the desk, or making it the first time.
import { Anchor } from '@mantine/core';
import { IconLock, IconMail } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { errorText } from '#shared/text/errors.ts';
import { LOCK, RECOVERY } from '#shared/text/ui-lock.ts';
import { SHELL } from '#shared/text/ui-shell.ts';
import { Notice } from '../../ui/notice.tsx';
import { CreateDesk } from './create-desk.tsx';
import classes from './lock-screen.module.css';
import { PracticeOffer } from './practice-offer.tsx';
import { RecoverDesk } from './recover-desk.tsx';
import { UnlockDesk } from './unlock-desk.tsx';

type LockScreenProps = {
  readonly status: {
    readonly state: 'none' | 'locked' | 'open';
    readonly name: string;
    readonly folder: string | null;
    readonly version: string;
    readonly hasRecovery: boolean;
    readonly placeProblem: string | null;
  };
  readonly schemeMenu: ReactNode;
  readonly onGuide: () => void;
  readonly onMade: () => void;
};

const HEADS = {
  create: { title: LOCK.createTitle, text: LOCK.createText },
  recover: { title: RECOVERY.recoverTitle, text: RECOVERY.recoverText },
  unlock: { title: LOCK.unlockTitle, text: LOCK.unlockText },
} as const;

export function LockScreen({ status, schemeMenu, onGuide, onMade }: LockScreenProps) {
  const making = status.state === 'none';
  const [isLost, setLost] = useState(false);
  const mode = making ? 'create' : isLost ? 'recover' : 'unlock';
  const { title, text } = HEADS[mode];
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
        <h1 className={classes.title}>{title}</h1>
        <p className={classes.soft}>{text(status.name)}</p>
        {status.folder ? (
          <p className={classes.folder}>
            {LOCK.folder} <code>{status.folder}</code>
          </p>
        ) : null}
        {mode === 'create' && status.placeProblem ? (
          <div className={classes.form}>
            <Notice tone="bad" title={LOCK.noDeskHere}>
              {errorText(status.placeProblem)}
            </Notice>
            <Elsewhere />
          </div>
        ) : null}
        {mode === 'create' && !status.placeProblem ? <CreateDesk onMade={onMade} /> : null}
        {mode === 'recover' ? <RecoverDesk onBack={() => setLost(false)} /> : null}
        {mode === 'unlock' ? <UnlockDesk hasRecovery={status.hasRecovery} onLost={() => setLost(true)} /> : null}
        {mode === 'recover' ? null : <PracticeOffer />}
        <Anchor component="button" type="button" size="sm" className={classes.guide} onClick={onGuide}>
          {LOCK.guide}
        </Anchor>
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

/** The folder is given to the application from outside: it does not move letters about by itself. */
function Elsewhere() {
  const [close, option, open] = LOCK.elsewhere;
  return (
    <section className={classes.soft} aria-labelledby="elsewhere">
      <h2 id="elsewhere" className={classes.subtitle}>
        {LOCK.elsewhereTitle}
      </h2>
      <ol className={classes.steps}>
        <li>{close}</li>
        <li>
          {option} <code>{LOCK.elsewhereOption}</code>
        </li>
        <li>{open}</li>
      </ol>
      <p>{LOCK.elsewhereOther}</p>
    </section>
  );
}
