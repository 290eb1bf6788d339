// Keeps one upload queue for the whole application, so that neither leaving Import nor locking the desk loses a file.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { createUploadQueue, totalsOf, type UploadQueue } from './upload-queue.ts';

const UploadContext = createContext<UploadQueue | null>(null);

export function UploadProvider({ children }: { readonly children: ReactNode }) {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const [queue] = useState(() =>
    createUploadQueue({
      send: (file, receivedOn) => client.intake.add({ file, receivedOn }),
      explain: sentenceOf,
      isLocked: (error) => codeOf(error) === 'desk/locked',
      onLocked: () => void cache.invalidateQueries({ queryKey: queries.desk.key() }),
      onOutcome: () => void cache.invalidateQueries({ queryKey: queries.intake.recent.key() }),
    }),
  );
  useAskBeforeLeaving(queue);
  return <UploadContext value={queue}>{children}</UploadContext>;
}

/** Files that are not in the desk yet are gone with the window: closing it is asked twice, by the browser or the shell. */
function useAskBeforeLeaving(queue: UploadQueue): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      const { open, again } = totalsOf(queue.snapshot());
      if (open + again > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [queue]);
}

/**
 * For the frame of the open desk: sends while it is there. Locking takes it away: nothing is sent behind the lock. On a
 * practice desk (`isReal` false) what was given to the real one waits.
 */
export function useSendingWhileOpen(isReal: boolean): void {
  const { queue } = useUploads();
  useEffect(() => {
    if (!isReal) return;
    queue.resume();
    return queue.pause;
  }, [queue, isReal]);
}

export function useUploads() {
  const queue = useContext(UploadContext);
  if (!queue) throw new Error('UploadProvider is missing');
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot);
  return useMemo(() => ({ queue, uploads }), [queue, uploads]);
}
