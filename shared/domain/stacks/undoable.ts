// A value with its past: every change can be taken back and made again.

export type Undoable<T> = {
  readonly present: T;
  /** The latest last. */
  readonly past: readonly T[];
  /** What was taken back, the latest last. */
  readonly future: readonly T[];
};

export const begun = <T>(present: T): Undoable<T> => ({ present, past: [], future: [] });

/** After a change; the very same value is none. */
export const changedTo = <T>(state: Undoable<T>, next: T): Undoable<T> =>
  next === state.present ? state : { present: next, past: [...state.past, state.present], future: [] };

export function undone<T>(state: Undoable<T>): Undoable<T> {
  const before = state.past.at(-1);
  if (before === undefined) return state;
  return { present: before, past: state.past.slice(0, -1), future: [...state.future, state.present] };
}

export function redone<T>(state: Undoable<T>): Undoable<T> {
  const after = state.future.at(-1);
  if (after === undefined) return state;
  return { present: after, past: [...state.past, state.present], future: state.future.slice(0, -1) };
}
