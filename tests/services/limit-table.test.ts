// The desk's table of limits on a real store: changes are kept, letters follow at once, nothing is stored with them.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile } from '#main/services/intake/import-file.ts';
import { getLetter } from '#main/services/letters/get-letter.ts';
import { limitTable, saveLimit } from '#main/services/limits/limit-table.ts';
import type { LimitValue } from '#shared/domain/deadlines/legal-limit.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';
import { scanOf } from '../fakes/text-scans.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const rowOf = async (id: string) => {
  const row = (await limitTable(desk.ports)).rows.find(({ limit }) => limit.id === id);
  if (!row) throw new Error(id);
  return row;
};
const save = (value: LimitValue, version: number, id = 'oqtf-detained') =>
  saveLimit(desk.ports, { id, version, value, by: 'Claire' });

async function letterWith(text: string) {
  const receivedOn = '2026-11-20' as CalendarDate;
  const entry = await importFile(desk.ports, { bytes: scanOf(text), name: 'a.png', receivedOn });
  await desk.queue.idle();
  return async () => {
    const found = entry.letterId && (await getLetter(desk.ports, entry.letterId));
    if (!found?.ok) throw new Error('no letter');
    return found.value.letter;
  };
}

test('a change is kept with when, who, before and after; the letters follow, and go back with it', async () => {
  const letter = await letterWith("Je suis détenu. J'ai reçu une OQTF notifiée le 18 novembre 2026.");
  const limit = async () => (await letter()).judgement?.signals.find(({ code }) => code === 'oqtf')?.limit;
  expect(await limit()).toMatchObject({ dueOn: '2026-11-25', atLatest: '2026-11-26', toVerify: false });
  expect((await letter()).deadline).toEqual({ kind: 'limit', on: '2026-11-25', code: 'oqtf' });

  const { limit: row } = await rowOf('oqtf-detained');
  const changed: LimitValue = { ...row.value, length: { count: 5, unit: 'days' }, article: 'autre', toVerify: true };
  expect(await save(changed, 0)).toMatchObject({ ok: true });
  expect(await rowOf('oqtf-detained')).toMatchObject({
    changed: true,
    version: 1,
    history: [{ number: 1, by: 'Claire', at: '2026-11-20T09:00:00.000Z', before: row.value, after: changed }],
  });
  expect(await limit()).toMatchObject({ dueOn: '2026-11-23', basis: 'autre', toVerify: true });
  expect((await letter()).deadline).toMatchObject({ on: '2026-11-23' });
  expect(desk.facts).toContainEqual({ kind: 'limits' });

  expect(await save(row.value, 1)).toMatchObject({ ok: true });
  expect(await rowOf('oqtf-detained')).toMatchObject({ changed: false, version: 2 });
  expect((await rowOf('oqtf-detained')).history).toHaveLength(2);
  expect(await limit()).toMatchObject({ dueOn: '2026-11-25' });
  expect(JSON.stringify(desk.logLines)).not.toContain('Claire');
});

test('a change made on an old version is refused, and one that cannot be counted with', async () => {
  const { limit } = await rowOf('oqtf-detained');
  const { value } = limit;
  expect(await save({ ...value, article: 'un' }, 0)).toMatchObject({ ok: true });
  expect(await save({ ...value, article: 'deux' }, 0)).toEqual({ ok: false, error: 'limit/changed' });
  expect(await save({ ...value, article: 'deux' }, 2)).toEqual({ ok: false, error: 'limit/changed' });
  expect(await save({ ...value, startsFrom: 'none' }, 1)).toEqual({ ok: false, error: 'limit/no-start' });
  expect(await save({ ...value, length: null }, 1)).toEqual({ ok: false, error: 'limit/no-length' });
  expect(await save({ ...value, reviewedBy: 'Anne' }, 1)).toEqual({ ok: false, error: 'limit/review-incomplete' });
  expect(await save(value, 0, 'no-such-row')).toEqual({ ok: false, error: 'limit/not-found' });
  expect(await save((await rowOf('irtf-detained')).limit.value, 0, 'irtf-detained')).toMatchObject({ ok: true });
  expect((await rowOf('oqtf-detained')).limit.value.article).toBe('un');
});
