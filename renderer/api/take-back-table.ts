// Puts back what stood in the tables of the desk before a change, unless somebody changed it since. Each row goes through the call that
// changes it, with all its checks.
import type { TableStep } from '#shared/domain/desk/table-step.ts';
import type { DeskClient } from './client.ts';
import { codeOf } from './desk-error.ts';

/** 'changed': it is not as the step left it, and stays as it is. */
export type TakenBack = 'done' | 'changed';

/** Rows come from the desk through one schema: alike means the same text. */
const isSameRow = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

type Of<Kind extends TableStep['kind']> = Extract<TableStep, { readonly kind: Kind }>;

/** The desk itself refuses what is no longer as the step left it. */
async function unlessChanged(
  refusal: `${'directory' | 'limit' | 'view' | 'alias' | 'trust' | 'folder'}/changed`,
  put: Promise<unknown>,
): Promise<TakenBack> {
  try {
    await put;
    return 'done';
  } catch (error) {
    if (codeOf(error) === refusal) return 'changed';
    throw error;
  }
}

async function teamBack({ directory }: DeskClient, { before, after, covered }: Of<'team'>): Promise<TakenBack> {
  if (before) {
    const outcome = await unlessChanged('directory/changed', directory.saveTeam({ team: before, seen: after }));
    if (outcome === 'done') for (const coverage of covered) await directory.saveCoverage({ coverage, seen: null });
    return outcome;
  }
  // A team that was made new goes again with nothing: what it covers by now has steps of its own.
  if (after) return unlessChanged('directory/changed', directory.removeTeam({ seen: after, covered: [] }));
  return 'done';
}

async function coverageBack({ directory }: DeskClient, { before, after }: Of<'coverage'>): Promise<TakenBack> {
  if (before) {
    return unlessChanged('directory/changed', directory.saveCoverage({ coverage: before, seen: after }));
  }
  return after ? unlessChanged('directory/changed', directory.removeCoverage({ seen: after })) : 'done';
}

/** A change like any other: both stay in the history. */
async function limitBack({ limits }: DeskClient, { id, before, after, by }: Of<'limit'>): Promise<TakenBack> {
  const row = (await limits.table()).rows.find(({ limit }) => limit.id === id);
  if (!row || !isSameRow(row.limit.value, after)) return 'changed';
  return unlessChanged('limit/changed', limits.save({ id, version: row.version, value: before, by }));
}

async function viewBack({ views }: DeskClient, { before, after }: Of<'view'>): Promise<TakenBack> {
  if (before) return unlessChanged('view/changed', views.save({ ...before, seen: after }));
  return after ? unlessChanged('view/changed', views.remove({ seen: after })) : 'done';
}

export function takeBackTable(client: DeskClient, step: TableStep): Promise<TakenBack> {
  switch (step.kind) {
    case 'team':
      return teamBack(client, step);
    case 'coverage':
      return coverageBack(client, step);
    case 'limit':
      return limitBack(client, step);
    case 'view':
      return viewBack(client, step);
    case 'alias': {
      const { establishmentId, text, before, after, by } = step;
      const back = { establishmentId, text, state: before, seen: after, by };
      return unlessChanged('alias/changed', client.learning.decideAlias(back));
    }
    case 'trust': {
      const { before, after, by } = step;
      return unlessChanged('trust/changed', client.learning.chooseTrust({ fit: before, seen: after, by }));
    }
    case 'watched': {
      const { before, after } = step;
      return unlessChanged('folder/changed', client.intake.setWatched({ folder: before, seen: after }));
    }
  }
}
