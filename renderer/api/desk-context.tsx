// Gives every screen the client of the desk and its query options. Tests give another client here.
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { notifyManager, QueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { DeskClient } from './client.ts';
import { isConnectionError } from './desk-error.ts';

const utilsOf = (client: DeskClient) => createTanstackQueryUtils(client);
export type DeskQueries = ReturnType<typeof utilsOf>;
type DeskAccess = { readonly client: DeskClient; readonly queries: DeskQueries };

const DeskContext = createContext<DeskAccess | null>(null);

export function DeskProvider({ client, children }: { readonly client: DeskClient; readonly children: ReactNode }) {
  const access = useMemo(() => ({ client, queries: utilsOf(client) }), [client]);
  return <DeskContext value={access}>{children}</DeskContext>;
}

export function useDesk(): DeskAccess {
  const access = useContext(DeskContext);
  if (!access) throw new Error('DeskProvider is missing');
  return access;
}

// An answer is shown at once. As delivered it waits for a timer, which costs up to a frame of the screen.
notifyManager.setScheduler(queueMicrotask);

/**
 * The cache of answers. The desk is on this machine, so « offline » never pauses a call, a declared refusal is never
 * tried again, and pushed events say when an answer is old.
 */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => isConnectionError(error) && failures < 2,
        retryDelay: 600,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
