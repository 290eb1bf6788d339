// Lets nobody in before the desk is open, and shows the lock again as soon as it is not.
import { Center, Loader, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { SHELL } from '#shared/text/ui-shell.ts';
import { useDesk } from '../api/desk-context.tsx';
import { useDeskStatus } from '../api/desk-data.ts';
import { codeOf, sentenceOf } from '../api/desk-error.ts';
import { useDeskEvents } from '../api/desk-events.ts';
import { LockScreen } from '../features/verrou/lock-screen.tsx';
import { Welcome } from '../features/verrou/welcome.tsx';
import { FailedMessage } from '../ui/message.tsx';
import { GuideAtTheDoor } from './guide-at-the-door.tsx';
import { LostBanner } from './lost-banner.tsx';
import { SchemeMenu } from './scheme-menu.tsx';
import { Shell } from './shell.tsx';

export function Gate() {
  const { data, error, refetch } = useDeskStatus();
  const connected = useDeskEvents();
  const [isReading, guide] = useDisclosure(false);
  const [isNew, setNew] = useState(false);
  useForgetWhenLocked(data ? (data.practice ? 'practice' : data.state) : null);
  const banner = connected ? null : <LostBanner onRetry={() => void refetch()} />;
  if (data?.state === 'open' && isNew && !data.practice) {
    return (
      <>
        {banner}
        <Welcome onDone={() => setNew(false)} />
      </>
    );
  }
  if (data?.state === 'open') return <Shell banner={banner} />;
  if (data && isReading) return <GuideAtTheDoor onLeave={guide.close} />;
  return (
    <>
      {data ? banner : null}
      {data ? (
        <LockScreen status={data} schemeMenu={<SchemeMenu />} onGuide={guide.open} onMade={() => setNew(true)} />
      ) : (
        <Center component="main" h="100%">
          <VisuallyHidden component="h1">{SHELL.product}</VisuallyHidden>
          {error ? (
            <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />
          ) : (
            <Loader role="status" aria-label={SHELL.opening} />
          )}
        </Center>
      )}
    </>
  );
}

/** Locked means forgotten: what was shown of letters leaves memory. A call refused as locked brings the lock back. */
function useForgetWhenLocked(state: 'none' | 'locked' | 'open' | 'practice' | null): void {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const shown = useRef<'open' | 'practice' | null>(null);
  useEffect(() => {
    if (state === null) return;
    const isOpen = state === 'open' || state === 'practice';
    const before = shown.current;
    shown.current = isOpen ? state : null;
    const kept = queries.desk.key()[0][0];
    const predicate = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
      (queryKey[0] as readonly string[] | undefined)?.[0] !== kept;
    if (!isOpen) cache.removeQueries({ predicate });
    // Another window left the practice desk and opened the real one before this one noticed.
    else if (before !== null && before !== state) void cache.resetQueries({ predicate });
  }, [cache, queries, state]);
  useEffect(
    () =>
      cache.getQueryCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'error' && codeOf(event.action.error) === 'desk/locked') {
          void cache.invalidateQueries({ queryKey: queries.desk.key() });
        }
      }),
    [cache, queries],
  );
}
