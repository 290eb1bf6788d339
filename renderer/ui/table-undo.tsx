// What a person changed in what everybody at the desk shares (directory, limits, views, names of prisons, trust, the
// watched folder) can be taken back in the order it was done: by Ctrl+Z on its screen, or by the notice of each change. The
// desk keeps the steps, over a lock too. Decisions on letters have a journal of their own.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { KeptTableStep, TableKind, TableStep } from '#shared/domain/desk/table-step.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { LEARNING } from '#shared/text/ui-learning.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { TRUST } from '#shared/text/ui-trust.ts';
import { UNDO } from '#shared/text/ui-undo.ts';
import { VIEWS } from '#shared/text/ui-views.ts';
import { useDesk } from '../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../api/desk-error.ts';
import { takeBackTable } from '../api/take-back-table.ts';
import { thisWindow } from './this-window.ts';
import { hideToast, toast } from './toast.ts';
import { UndoableNotice } from './undoable-notice.tsx';

const NOTICE = 'table-change';
const UNDONE = 'table-undone';

/** What was taken back, after « Annulé : »: a sentence of its notice, or where that would say the contrary, its matter. */
function undoneOf(step: TableStep): string {
  if (step.kind === 'trust') return TRUST.choiceUndone;
  if (step.kind === 'watched') return INTAKE.watchedUndone;
  const said = saidOf(step);
  return `${said.charAt(0).toLowerCase()}${said.slice(1)}`;
}

/** What was done, as its notice says. */
function saidOf(step: TableStep): string {
  switch (step.kind) {
    case 'team':
      return step.after ? DIRECTORY_TEXT.savedTeam : DIRECTORY_TEXT.removedTeam;
    case 'coverage':
      return step.after ? DIRECTORY_TEXT.savedCoverage : DIRECTORY_TEXT.removedCoverage;
    case 'limit':
      return LIMITS_PAGE.saved;
    case 'view':
      if (!step.after) return VIEWS.removed(step.before?.name ?? '');
      return step.before ? VIEWS.renamed(step.before.name, step.after.name) : VIEWS.saved(step.after.name);
    case 'alias':
      return step.after === 'confirmed' ? LEARNING.learnt(step.text) : LEARNING.dropped(step.text);
    case 'trust':
      return step.after === null ? TRUST.gaveBack : TRUST.used;
    case 'watched':
      return step.after === null ? INTAKE.watchedStopped : INTAKE.watchedSaved;
  }
}

/** A trust that may no longer be put to use. */
const NEVER = new Set(['trust/outdated', 'trust/not-better', 'trust/not-found']);

const problem = (error: unknown): void => toast('problem', sentenceOf(error), UNDONE);

function tableUndo({ client, queries }: ReturnType<typeof useDesk>, cache: ReturnType<typeof useQueryClient>) {
  /** One at a time: Ctrl+Z pressed twice takes back two steps, not one twice. */
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): void => {
    line = line.then(work).catch(problem);
  };
  const refresh = (): void => {
    const { directory, limits, letters, views, learning, intake } = queries;
    for (const shared of [directory, limits, letters, views, learning, intake]) {
      void cache.invalidateQueries({ queryKey: shared.key() });
    }
  };
  const takeBack = async ({ number, step }: KeptTableStep): Promise<void> => {
    hideToast(NOTICE);
    // What is refused now may go once what came after it is taken back: then the step stays.
    const outcome = await takeBackTable(client, step)
      .catch(async (error) => {
        // It never can be: those before it must not wait behind it.
        if (NEVER.has(codeOf(error) ?? '')) await client.tables.dropStep({ number });
        throw error;
      })
      .finally(refresh);
    await client.tables.dropStep({ number });
    if (outcome === 'done') toast('done', UNDO.takenBack(undoneOf(step)), UNDONE);
    else toast('problem', UNDO.changedSince(undoneOf(step)), UNDONE);
  };
  return {
    /** A change was made: says so, with the way to take it back. */
    done: (step: TableStep): void =>
      inTurn(async () => {
        const kept = await client.tables.noteStep({ step, window: thisWindow() });
        const undo = (): void => inTurn(() => takeBack(kept));
        toast('done', <UndoableNotice said={saidOf(step)} onUndo={undo} />, NOTICE);
      }),
    /** Of these kinds, and done in this window: nobody sees on one screen what is taken back on another. */
    undoLast: (kinds: readonly TableKind[]): void =>
      inTurn(async () => {
        const here = thisWindow();
        const steps = await client.tables.steps();
        const last = steps.findLast(({ step, window }) => window === here && kinds.includes(step.kind));
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
