// Keeps one upload queue for the whole application, so that leaving the Import screen does not stop it.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { createUploadQueue, type UploadQueue } from './upload-queue.ts';

const UploadContext = createContext<UploadQueue | null>(null);

export function UploadProvider({ children }: { readonly children: ReactNode }) {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const [queue] = useState(() =>
    createUploadQueue(
      (file, receivedOn) => client.intake.add({ file, receivedOn }),
      sentenceOf,
      () => void cache.invalidateQueries({ queryKey: queries.intake.recent.key() }),
    ),
  );
  // Locking the desk unmounts this: what was not sent is not sent behind a locked screen.
  useEffect(() => queue.cancelRest, [queue]);
  return <UploadContext value={queue}>{children}</UploadContext>;
}

export function useUploads() {
  const queue = useContext(UploadContext);
  if (!queue) throw new Error('UploadProvider is missing');
  const uploads = useSyncExternalStore(queue.subscribe, queue.snapshot);
  return useMemo(() => ({ queue, uploads }), [queue, uploads]);
}
