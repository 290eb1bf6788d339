// The frame of the open desk: navigation with what waits, appearance, help, lock, and the screen in it.
import { ActionIcon, Loader } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelp, IconLock, IconMail } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback } from 'react';
import { useLocation } from 'wouter';
import { lateDays } from '#shared/domain/deadlines/lateness.ts';
import { PRACTICE } from '#shared/text/ui-practice.ts';
import { SEARCH } from '#shared/text/ui-search.ts';
import { SHELL } from '#shared/text/ui-shell.ts';
import { useDesk } from '../api/desk-context.tsx';
import { useDeskStatus, useOwedLetters, useToday } from '../api/desk-data.ts';
import { DropAnywhere } from '../features/import/drop-anywhere.tsx';
import { useSendingWhileOpen } from '../features/import/upload-context.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { TableUndoProvider } from '../ui/table-undo.tsx';
import { useRested } from '../ui/use-rested.ts';
import { PLACES } from './places.ts';
import { PracticeBanner } from './practice-banner.tsx';
import { RecoveryBanner } from './recovery-banner.tsx';
import { SchemeMenu } from './scheme-menu.tsx';
import { Screens } from './screens.tsx';
import { SearchEverywhere } from './search-everywhere.tsx';
import classes from './shell.module.css';
import { ShortcutsHelp } from './shortcuts-help.tsx';
import { useDayNotice } from './use-day-notice.ts';
import { useLock } from './use-lock.ts';

export function Shell({ banner }: { readonly banner: ReactNode }) {
  const [location, navigate] = useLocation();
  const [helpOpened, help] = useDisclosure(false);
  const lock = useLock();
  const practice = useDeskStatus().data?.practice ?? false;
  const { mutate } = lock;
  const lockNow = useCallback(() => mutate(undefined), [mutate]);
  useShortcuts({ '?': help.open });
  useSendingWhileOpen(!practice);
  useDayNotice(!practice, () => navigate('/echeances'));
  return (
    <>
      <div className={classes.shell} data-practice={practice || undefined}>
        <button type="button" className="v-skip" onClick={focusContent}>
          {SHELL.skipToContent}
        </button>
        <header className={classes.header}>
          <span className={classes.brand}>
            <span className={classes.logo}>
              <IconMail size={16} stroke={2} aria-hidden />
            </span>
            {practice ? PRACTICE.product : SHELL.product}
          </span>
          <Navigation location={location} />
          <div className={classes.tools}>
            <ReadingNow />
            <SearchEverywhere onHelp={help.open} onLock={lockNow} lockLabel={practice ? PRACTICE.leave : SEARCH.lock} />
            <SchemeMenu />
            <ActionIcon size="lg" aria-label={SHELL.shortcuts} title={`${SHELL.shortcuts} (?)`} onClick={help.open}>
              <IconHelp size={19} stroke={1.7} aria-hidden />
            </ActionIcon>
            {practice ? null : <LockButton lock={lock} />}
          </div>
        </header>
        {banner}
        {practice ? <PracticeBanner lock={lock} /> : <RecoveryBanner />}
        <main id="content" className={classes.content} tabIndex={-1}>
          <TableUndoProvider>
            <Screens />
          </TableUndoProvider>
        </main>
      </div>
      <ShortcutsHelp opened={helpOpened} onClose={help.close} />
      {practice || location.startsWith('/import') ? null : <DropAnywhere onDropped={() => navigate('/import')} />}
    </>
  );
}

/** A link would change the address after #, which names the screen: this only moves the focus. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}

/** How many are late is asked of all owed letters: after the first letter is on the screen. */
const LATE_AFTER_MS = 1_000;

function Navigation({ location }: { readonly location: string }) {
  const { queries } = useDesk();
  const today = useToday();
  const counts = useQuery(queries.letters.counts.queryOptions());
  const owed = useOwedLetters(useRested('opened', LATE_AFTER_MS));
  const waiting = (counts.data?.received ?? 0) + (counts.data?.['to-qualify'] ?? 0);
  const late = owed.data?.filter((letter) => lateDays(letter.deadline, today) > 0).length ?? 0;
  const marks: Readonly<Record<string, { readonly count: number; readonly said: string }>> = {
    '/tri': { count: waiting, said: SHELL.toQualifyBadge(waiting) },
    '/echeances': { count: late, said: SHELL.lateBadge(late) },
  };
  return (
    <nav className={classes.nav} aria-label={SHELL.navigation}>
      {PLACES.map(({ path, label, Icon }) => (
        <a
          key={path}
          href={`#${path}`}
          className={classes.place}
          aria-current={location.startsWith(path) || (location === '/' && path === '/tri') ? 'page' : undefined}
        >
          <Icon size={18} stroke={1.7} aria-hidden />
          {label}
          <Count path={path} mark={marks[path]} />
        </a>
      ))}
    </nav>
  );
}

function Count({ path, mark }: { readonly path: string; readonly mark: { count: number; said: string } | undefined }) {
  if (!mark || mark.count === 0) return null;
  return (
    <span className={classes.count} data-late={path === '/echeances' || undefined} title={mark.said}>
      {mark.count}
    </span>
  );
}

function ReadingNow() {
  const { queries } = useDesk();
  const { data } = useQuery(queries.intake.progress.queryOptions());
  const count = (data?.waiting ?? 0) + (data?.reading ?? 0);
  if (count === 0) return null;
  return (
    <a className={classes.reading} href="#/import" aria-label={SHELL.readingNow(count)} title={SHELL.readingNow(count)}>
      <Loader size={14} aria-hidden />
      <span className={classes.readingLong}>{SHELL.readingNow(count)}</span>
      <span className={classes.readingShort}>{count}</span>
    </a>
  );
}

function LockButton({ lock }: { readonly lock: ReturnType<typeof useLock> }) {
  return (
    <ActionIcon
      size="lg"
      aria-label={SHELL.lock}
      title={SHELL.lock}
      loading={lock.isPending}
      onClick={() => lock.mutate(undefined)}
    >
      <IconLock size={19} stroke={1.7} aria-hidden />
    </ActionIcon>
  );
}
