// The desk's table of legal limits: what it holds, and a change to it. Nothing is overwritten.

import type { LimitValue } from '#shared/domain/deadlines/legal-limit.ts';
import {
  type DeskLimit,
  deskLimits,
  type LimitValueProblem,
  limitValueProblem,
} from '#shared/domain/deadlines/limit-edits.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { LEGAL_LIMITS_DATE } from '#shared/reference/legal-limits.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

type Ports = Pick<DeskPorts, 'store' | 'limits' | 'clock' | 'announce' | 'log'>;

export type LimitTable = { readonly rows: readonly DeskLimit[]; readonly researchedOn: CalendarDate };

export const limitTable = async ({ store, limits }: Pick<Ports, 'store' | 'limits'>): Promise<LimitTable> => ({
  rows: deskLimits(limits, await store.limits.edits()),
  researchedOn: LEGAL_LIMITS_DATE,
});

export type LimitChange = {
  readonly id: string;
  readonly version: number;
  readonly value: LimitValue;
  readonly by: string;
};

export type LimitError = 'limit/not-found' | 'limit/changed' | LimitValueProblem;

export async function saveLimit(ports: Ports, change: LimitChange): Promise<Result<LimitTable, LimitError>> {
  const { id, version, value, by } = change;
  const row = (await limitTable(ports)).rows.find(({ limit }) => limit.id === id);
  if (!row) return err('limit/not-found');
  const problem = limitValueProblem(value);
  if (problem) return err(problem);
  const edit = { limitId: id, at: ports.clock.now(), by, before: row.limit.value, after: value };
  if (!(await ports.store.limits.add(edit, version))) return err('limit/changed');
  ports.log.info('limit.changed', { limit: id });
  ports.announce({ kind: 'limits' });
  return ok(await limitTable(ports));
}
