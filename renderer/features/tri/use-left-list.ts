// How the list was left: the letter that was open, the filter, the ticks. In the desk, so that it is there again after
// another screen or a crash, in both hosts: what a browser keeps goes with the port of the web host.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { type LeftList, MOST_PICKS_KEPT, NOTHING_LEFT } from '#shared/domain/letters/left-list.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useFlush } from './use-flush.ts';

/** Going from letter to letter writes once in a while, not at every key; ticks are work, and kept soon. */
const LETTER_AFTER_MS = 1000;
const CHANGE_AFTER_MS = 200;

export type Left = ReturnType<typeof useLeftList>;

export function useLeftList() {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { data, error } = useQuery(queries.views.left.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const [, draw] = useReducer((times: number) => times + 1, 0);
  /** What was changed on this screen counts, whatever the desk says later. */
  const changed = useRef<Partial<LeftList>>({});
  const known = data ?? (error ? NOTHING_LEFT : null);
  const left = known && { ...known, ...changed.current };
  const keeper = useRef<ReturnType<typeof makeKeeper> | null>(null);
  keeper.current ??= makeKeeper();
  const now = useRef<LeftList | null>(null);
  // What the desk did not say is not written over: what was ticked before would be lost.
  now.current = data ? { ...data, ...changed.current } : null;
  keeper.current.send = () => {
    if (!now.current) return;
    const { letter, filter, picks } = { ...now.current, ...changed.current };
    return client.views.keepLeft({ letter, filter, picks: picks.slice(0, MOST_PICKS_KEPT) });
  };
  useFlush(keeper);
  const isKnown = data !== undefined;
  useEffect(() => {
    if (isKnown && Object.keys(changed.current).length > 0) keeper.current?.keep(CHANGE_AFTER_MS);
  }, [isKnown]);
  // For when the screen comes back. Not before: each change would draw it anew.
  useEffect(
    () => () => {
      if (now.current) cache.setQueryData(queries.views.left.queryKey(), { ...now.current, ...changed.current });
    },
    [cache, queries],
  );
  const change = (part: Partial<LeftList>, after = CHANGE_AFTER_MS): void => {
    changed.current = { ...changed.current, ...part };
    keeper.current?.keep(after);
  };
  return {
    /** Null until it is known. */
    list: left,
    /** Nothing on the screen follows from it: it is not drawn again. */
    noteLetter: (letter: LeftList['letter']): void => change({ letter }, LETTER_AFTER_MS),
    change: (part: Partial<LeftList>): void => {
      change(part);
      draw();
    },
  };
}

function makeKeeper() {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = 0;
  let sent: Promise<unknown> = Promise.resolve();
  const keeper = {
    send: (): Promise<unknown> | undefined => undefined,
    /** One after the other, so that the last one stays. What cannot be kept is no more than a place in a list. */
    flush: (): void => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      sent = sent.then(() => keeper.send()).catch(() => undefined);
    },
    /** No later than this, and no later than was asked before. */
    keep: (after: number): void => {
      const at = performance.now() + after;
      if (timer !== undefined && due <= at) return;
      clearTimeout(timer);
      due = at;
      timer = setTimeout(keeper.flush, after);
    },
  };
  return keeper;
}
