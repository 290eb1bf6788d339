// What a person changed in the tables of the desk (directory, limits) can be taken back in the order it was done: by
// Ctrl+Z on those screens, or by the notice of each change. The desk keeps the steps, over a lock too. Decisions on letters
// have a journal of their own.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { KeptTableStep, TableStep } from '#shared/domain/desk/table-step.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { UNDO } from '#shared/text/ui-undo.ts';
import { useDesk } from '../api/desk-context.tsx';
import { sentenceOf } from '../api/desk-error.ts';
import { takeBackTable } from '../api/take-back-table.ts';
import { hideToast, toast } from './toast.ts';
import { UndoableNotice } from './undoable-notice.tsx';

const NOTICE = 'table-change';
const UNDONE = 'table-undone';

/** What was done, as its notice says. */
function saidOf(step: TableStep): string {
  if (step.kind === 'limit') return LIMITS_PAGE.saved;
  if (step.kind === 'team') return step.after ? DIRECTORY_TEXT.savedTeam : DIRECTORY_TEXT.removedTeam;
  return step.after ? DIRECTORY_TEXT.savedCoverage : DIRECTORY_TEXT.removedCoverage;
}

const problem = (error: unknown): void => toast('problem', sentenceOf(error), UNDONE);

function tableUndo({ client, queries }: ReturnType<typeof useDesk>, cache: ReturnType<typeof useQueryClient>) {
  /** One at a time: Ctrl+Z pressed twice takes back two steps, not one twice. */
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): void => {
    line = line.then(work).catch(problem);
  };
  const refresh = (): void => {
    for (const queryKey of [queries.directory.key(), queries.limits.key(), queries.letters.key()]) {
      void cache.invalidateQueries({ queryKey });
    }
  };
  const takeBack = async ({ number, step }: KeptTableStep): Promise<void> => {
    hideToast(NOTICE);
    // What is refused now may go once what came after it is taken back: then the step stays.
    const outcome = await takeBackTable(client, step).finally(refresh);
    await client.tables.dropStep({ number });
    if (outcome === 'done') toast('done', UNDO.takenBack(saidOf(step)), UNDONE);
    else toast('problem', UNDO.changedSince(saidOf(step)), UNDONE);
  };
  return {
    /** A change was made: says so, with the way to take it back. */
    done: (step: TableStep): void =>
      inTurn(async () => {
        const kept = await client.tables.noteStep(step);
        const undo = (): void => inTurn(() => takeBack(kept));
        toast('done', <UndoableNotice said={saidOf(step)} onUndo={undo} />, NOTICE);
      }),
    undoLast: (): void =>
      inTurn(async () => {
        const last = (await client.tables.steps()).at(-1);
        if (last) await takeBack(last);
        else toast('problem', UNDO.nothing, UNDONE);
      }),
  };
}

const TableUndoContext = createContext<ReturnType<typeof tableUndo> | null>(null);

export function TableUndoProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const cache = useQueryClient();
  const undo = useMemo(() => tableUndo(desk, cache), [desk, cache]);
  return <TableUndoContext value={undo}>{children}</TableUndoContext>;
}

export function useTableUndo(): ReturnType<typeof tableUndo> {
  const undo = useContext(TableUndoContext);
  if (!undo) throw new Error('TableUndoProvider is missing');
  return undo;
}
