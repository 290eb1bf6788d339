// Puts back what was in a table before a change, unless somebody changed it since. Each row goes through the call that
// changes it, with all its checks.
import type { TableStep } from '#shared/domain/desk/table-step.ts';
import type { DeskClient } from './client.ts';
import { codeOf } from './desk-error.ts';

/** 'changed': it is not as the step left it, and stays as it is. */
export type TakenBack = 'done' | 'changed';

/** Rows come from the desk through one schema: alike means the same text. */
const isSameRow = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

type Of<Kind extends TableStep['kind']> = Extract<TableStep, { readonly kind: Kind }>;

async function teamBack({ directory }: DeskClient, { before, after, covered }: Of<'team'>): Promise<TakenBack> {
  const id = (before ?? after)?.id;
  const now = (await directory.whole()).teams.find((team) => team.id === id);
  if (!isSameRow(now, after)) return 'changed';
  if (before) await directory.saveTeam(before);
  else if (after) await directory.removeTeam({ id: after.id });
  for (const coverage of covered) await directory.saveCoverage(coverage);
  return 'done';
}

async function coverageBack({ directory }: DeskClient, { before, after }: Of<'coverage'>): Promise<TakenBack> {
  const id = (before ?? after)?.id;
  const now = (await directory.whole()).coverage.find((coverage) => coverage.id === id);
  if (!isSameRow(now, after)) return 'changed';
  if (before) await directory.saveCoverage(before);
  else if (after) await directory.removeCoverage({ id: after.id });
  return 'done';
}

/** A change like any other: both stay in the history. */
async function limitBack({ limits }: DeskClient, { id, before, after, by }: Of<'limit'>): Promise<TakenBack> {
  const row = (await limits.table()).rows.find(({ limit }) => limit.id === id);
  if (!row || !isSameRow(row.limit.value, after)) return 'changed';
  try {
    await limits.save({ id, version: row.version, value: before, by });
    return 'done';
  } catch (error) {
    if (codeOf(error) === 'limit/changed') return 'changed';
    throw error;
  }
}

export function takeBackTable(client: DeskClient, step: TableStep): Promise<TakenBack> {
  switch (step.kind) {
    case 'team':
      return teamBack(client, step);
    case 'coverage':
      return coverageBack(client, step);
    case 'limit':
      return limitBack(client, step);
  }
}
