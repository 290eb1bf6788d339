// How far the machine is with each letter it reads now. Kept apart from the query cache: it changes several times a
// second and only one row shows it.
import { useSyncExternalStore } from 'react';
import type { LetterId } from '#shared/kernel/ids.ts';

const shares = new Map<string, number>();
const listeners = new Set<() => void>();

export function setReadingProgress(id: LetterId, progress: number): void {
  if (progress >= 1) shares.delete(id);
  else shares.set(id, progress);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** 0 to 1 as last pushed, or `known` when nothing was pushed for this letter. */
export const useReadingProgress = (id: LetterId, known: number): number =>
  useSyncExternalStore(subscribe, () => shares.get(id) ?? known);
