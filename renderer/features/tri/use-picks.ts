// The letters a person ticked in the list. Kept in the desk, so that they are still ticked after a crash. What is no
// longer in the list is no longer ticked.
import { useMemo, useRef } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { stretch } from './batch-model.ts';
import { neighbour } from './list-model.ts';
import type { Left } from './use-left-list.ts';

export type Picks = ReturnType<typeof usePicks>;

const NONE: readonly LetterId[] = [];

export function usePicks(
  shown: readonly LetterSummary[],
  selectedId: LetterId | null,
  onSelect: (id: LetterId | null) => void,
  left: Left,
) {
  const stored = left.list?.picks ?? NONE;
  const setStored = (picks: readonly LetterId[]): void => left.change({ picks });
  const anchor = useRef<LetterId | null>(null);
  const ids = useMemo(() => {
    const wanted = new Set(stored);
    return new Set(shown.filter(({ id }) => wanted.has(id)).map(({ id }) => id));
  }, [stored, shown]);
  const add = (more: readonly LetterId[]): void => setStored([...new Set([...ids, ...more])]);
  const toggle = (id: LetterId): void => {
    anchor.current = id;
    setStored(ids.has(id) ? [...ids].filter((one) => one !== id) : [...ids, id]);
  };
  return {
    ids,
    /** A click in the list: plain opens, Ctrl ticks one, Shift ticks all from the last one. */
    click(id: LetterId, { isRange, isToggle }: { readonly isRange: boolean; readonly isToggle: boolean }): void {
      if (isToggle) toggle(id);
      else if (isRange) add(stretch(shown, anchor.current ?? selectedId ?? id, id));
      else {
        anchor.current = id;
        onSelect(id);
      }
    },
    toggleSelected(): void {
      if (selectedId) toggle(selectedId);
    },
    /** Ticks the letter in hand and the one that follows, and goes there. */
    extend(step: 1 | -1): void {
      const to = neighbour(shown, selectedId, step);
      if (selectedId === null || to === null) return;
      add([selectedId, to]);
      onSelect(to);
    },
    all: (): void => setStored(shown.map(({ id }) => id)),
    clear: (): void => setStored([]),
  };
}
