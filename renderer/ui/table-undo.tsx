// What a person changed in the tables of the desk (directory, limits) since it was opened, so that it can be taken back
// in the order it was done: by Ctrl+Z on those screens, or by the notice of each change. Forgotten when the desk is
// locked. Decisions on letters have a journal of their own, in the desk.
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { UNDO } from '#shared/text/ui-undo.ts';
import { sentenceOf } from '../api/desk-error.ts';
import { hideToast, toast } from './toast.ts';
import { UndoableNotice } from './undoable-notice.tsx';

export type TableStep = {
  /** What was done, as its notice says. */
  readonly said: string;
  /** Puts back what was there. 'changed': somebody changed it since, and it stays as it is. */
  readonly takeBack: () => Promise<'done' | 'changed'>;
};

const NOTICE = 'table-change';
const KEPT = 100;

function tableUndo() {
  const steps: TableStep[] = [];
  const takeBack = async (step: TableStep): Promise<void> => {
    steps.splice(steps.indexOf(step), 1);
    hideToast(NOTICE);
    try {
      const outcome = await step.takeBack();
      if (outcome === 'done') toast('done', UNDO.takenBack(step.said), 'table-undone');
      else toast('problem', UNDO.changedSince(step.said), 'table-undone');
    } catch (error) {
      // What is refused now may go once what came after it is taken back; what was lost on the way, too.
      steps.push(step);
      toast('problem', sentenceOf(error), 'table-undone');
    }
  };
  return {
    /** A change was made: says so, with the way to take it back. */
    done: (step: TableStep): void => {
      steps.push(step);
      if (steps.length > KEPT) steps.shift();
      toast('done', <UndoableNotice said={step.said} onUndo={() => void takeBack(step)} />, NOTICE);
    },
    undoLast: (): void => {
      const last = steps.at(-1);
      if (last) void takeBack(last);
      else toast('problem', UNDO.nothing, 'table-undone');
    },
  };
}

const TableUndoContext = createContext<ReturnType<typeof tableUndo> | null>(null);

export function TableUndoProvider({ children }: { readonly children: ReactNode }) {
  const undo = useMemo(tableUndo, []);
  return <TableUndoContext value={undo}>{children}</TableUndoContext>;
}

export function useTableUndo(): ReturnType<typeof tableUndo> {
  const undo = useContext(TableUndoContext);
  if (!undo) throw new Error('TableUndoProvider is missing');
  return undo;
}

/** Rows come from the desk through one schema: alike means the same text. */
export const isSameRow = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
