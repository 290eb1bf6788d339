// Lets nobody in before the desk is open, and shows the lock again as soon as it is not.
import { Center, Loader } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { SHELL } from '#shared/text/ui-shell.ts';
import { useDesk } from '../api/desk-context.tsx';
import { useDeskStatus } from '../api/desk-data.ts';
import { codeOf, sentenceOf } from '../api/desk-error.ts';
import { useDeskEvents } from '../api/desk-events.ts';
import { LockScreen } from '../features/verrou/lock-screen.tsx';
import { FailedMessage } from '../ui/message.tsx';
import { LostBanner } from './lost-banner.tsx';
import { SchemeMenu } from './scheme-menu.tsx';
import { Shell } from './shell.tsx';

export function Gate() {
  const { data, error, refetch } = useDeskStatus();
  const connected = useDeskEvents();
  useForgetWhenLocked(data?.state ?? null);
  const banner = connected ? null : <LostBanner onRetry={() => void refetch()} />;
  if (data?.state === 'open') return <Shell banner={banner} />;
  return (
    <>
      {data ? banner : null}
      {data ? (
        <LockScreen status={data} schemeMenu={<SchemeMenu />} />
      ) : error ? (
        <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Center h="100%">
          <Loader aria-label={SHELL.opening} />
        </Center>
      )}
    </>
  );
}

/** Locked means forgotten: what was shown of letters leaves memory. A call refused as locked brings the lock back. */
function useForgetWhenLocked(state: 'none' | 'locked' | 'open' | null): void {
  const { queries } = useDesk();
  const cache = useQueryClient();
  useEffect(() => {
    if (state === 'open' || state === null) return;
    const kept = queries.desk.key()[0][0];
    cache.removeQueries({ predicate: ({ queryKey }) => (queryKey[0] as readonly string[] | undefined)?.[0] !== kept });
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
