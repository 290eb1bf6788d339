// The smaller records: history, directory, jobs, outbox, intake, settings.
import { describe, expect, it } from 'vitest';
import type { DeskStore, IntakeEntry } from '#main/ports/desk-store.ts';
import type { Coverage } from '#shared/domain/directory/directory.ts';
import {
  asId,
  type CoverageId,
  type EstablishmentId,
  type JobId,
  type OutboxId,
  type TeamId,
} from '#shared/kernel/ids.ts';
import { aLetter, anOutboxItem, aTeam, at, day, letterId } from './samples.ts';
import { tempStore } from './temp-store.ts';

const job = (id: string) => asId<JobId>(id);
const withLetters = async (count: number) => {
  const store = await tempStore();
  for (let n = 1; n <= count; n++) await store.letters.insert(aLetter(n));
  return store;
};

it('keeps the history of a letter in order of arrival, whatever the clock says', async () => {
  const { history } = await withLetters(2);
  await history.add(letterId(1), { at: at(9), event: 'imported', facts: {} });
  await history.add(letterId(2), { at: at(9), event: 'imported', facts: {} });
  await history.add(letterId(1), { at: at(3), event: 'forwarded', facts: { team: 'lille', reason: '' } });
  expect(await history.of(letterId(1))).toEqual([
    { at: at(9), event: 'imported', facts: {} },
    { at: at(3), event: 'forwarded', facts: { team: 'lille', reason: '' } },
  ]);
  await expect(history.add(letterId(9), { at: at(1), event: 'read', facts: {} })).rejects.toThrow(/foreign/i);
});

describe('the directory', () => {
  const coverage = (id: string, changes: Partial<Coverage> = {}): Coverage => ({
    id: asId<CoverageId>(id),
    teamId: asId<TeamId>('lille'),
    establishmentId: asId<EstablishmentId>('centre-penitentiaire-de-longuenesse'),
    from: day('2025-09-01'),
    to: null,
    ...changes,
  });
  const regional = aTeam('region', { kind: 'regional', address: [] });
  const lille = aTeam('lille', { fallbackId: regional.id });

  it('comes back whole', async () => {
    const { directory } = await tempStore();
    await directory.saveTeam(regional);
    await directory.saveTeam(lille);
    await directory.saveCoverage(coverage('c1'));
    await directory.saveCoverage(coverage('c2', { from: null, to: day('2027-01-01') }));
    const changed = {
      ...lille,
      name: 'Lille et environs',
      email: 'autre@example.org',
      address: ['9 bd de la Moselle'],
    };
    await directory.saveTeam(changed);
    await directory.saveCoverage(coverage('c1', { to: day('2026-12-31') }));
    expect(await directory.whole()).toEqual({
      teams: [regional, changed],
      coverage: [coverage('c1', { to: day('2026-12-31') }), coverage('c2', { from: null, to: day('2027-01-01') })],
    });
    await directory.removeCoverage(asId<CoverageId>('c1'));
    expect((await directory.whole()).coverage).toHaveLength(1);
  });

  it('takes teams that fall back on each other in any order, inside one transaction', async () => {
    const store = await tempStore();
    await store.write(async ({ directory }) => {
      await directory.saveTeam(lille);
      await directory.saveTeam(regional);
    });
    expect((await store.directory.whole()).teams).toHaveLength(2);
    await expect(store.directory.saveTeam(aTeam('x', { fallbackId: asId<TeamId>('nobody') }))).rejects.toThrow(
      /foreign/i,
    );
  });

  it('lets a team go with its coverage, unless something stands on it', async () => {
    const { directory, letters, outbox } = await withLetters(2);
    for (const team of [regional, lille, aTeam('amiens'), aTeam('maubeuge')]) await directory.saveTeam(team);
    await directory.saveCoverage(coverage('c1'));
    await outbox.add(anOutboxItem(1, letterId(1), 'amiens'));
    const decision = {
      action: 'forward',
      teamId: asId<TeamId>('maubeuge'),
      establishmentId: null,
      reason: null,
      at: at(1),
    } as const;
    await letters.change(letterId(2), 1, { state: 'forwarded', decision });
    expect(await directory.removeTeam(regional.id)).toBe(false);
    expect(await directory.removeTeam(asId<TeamId>('amiens'))).toBe(false);
    expect(await directory.removeTeam(asId<TeamId>('maubeuge'))).toBe(false);
    expect(await directory.removeTeam(lille.id)).toBe(true);
    expect(await directory.removeTeam(regional.id)).toBe(true);
    const { teams, coverage: left } = await directory.whole();
    expect(teams.map((team) => team.id)).toEqual(['amiens', 'maubeuge']);
    expect(left).toEqual([]);
  });
});

describe('the queue', () => {
  const queue = async (store: DeskStore, ...ids: string[]) => {
    for (const [n, id] of ids.entries())
      await store.jobs.enqueue({ id: job(id), kind: 'read', letterId: letterId(n + 1), at: at(10 - n) });
  };

  it('gives out each job once, the first to arrive first', async () => {
    const store = await withLetters(3);
    await queue(store, 'b', 'a', 'c');
    expect(await store.jobs.countOpen()).toEqual({ waiting: 3, reading: 0 });
    const claimed = await Promise.all([1, 2, 3, 4].map((n) => store.jobs.claim(at(n))));
    expect(claimed.map((job) => job?.id ?? null)).toEqual(['b', 'a', 'c', null]);
    expect(claimed[0]).toEqual({
      id: 'b',
      kind: 'read',
      letterId: letterId(1),
      state: 'running',
      attempts: 1,
      error: null,
    });
    expect(await store.jobs.countOpen()).toEqual({ waiting: 0, reading: 3 });
  });

  it('queues what was running when the machine stopped, counting the attempts', async () => {
    const store = await withLetters(2);
    await queue(store, 'a', 'b');
    await store.jobs.claim(at(1));
    expect(await store.jobs.requeueRunning()).toBe(1);
    expect(await store.jobs.requeueRunning()).toBe(0);
    expect(await store.jobs.claim(at(2))).toMatchObject({ id: 'a', attempts: 2 });
  });

  it('keeps the first end of a job', async () => {
    const store = await withLetters(2);
    await queue(store, 'a', 'b');
    await store.jobs.claim(at(1));
    await store.jobs.finish(job('a'), 'failed', { code: 'page/unreadable', cause: 'timed-out' }, at(2));
    await store.jobs.finish(job('a'), 'done', null, at(3));
    await store.jobs.finish(job('b'), 'cancelled', null, at(3));
    const latest = await store.jobs.latest([letterId(1), letterId(2), letterId(7)]);
    expect(latest.get(letterId(1))).toMatchObject({
      state: 'failed',
      error: { code: 'page/unreadable', cause: 'timed-out' },
    });
    expect(latest.get(letterId(2))).toMatchObject({ state: 'cancelled', error: null, attempts: 0 });
    expect(latest.size).toBe(2);
    expect(await store.jobs.claim(at(4))).toBeNull();
  });

  it('knows the newest job of a letter', async () => {
    const store = await withLetters(1);
    await queue(store, 'a');
    await store.jobs.claim(at(1));
    await store.jobs.finish(job('a'), 'failed', { code: 'internal', cause: null }, at(2));
    await store.jobs.enqueue({ id: job('Z'), kind: 'read', letterId: letterId(1), at: at(0) });
    expect((await store.jobs.latest([letterId(1)])).get(letterId(1))).toMatchObject({ id: 'Z', state: 'queued' });
    expect((await store.jobs.latest([])).size).toBe(0);
  });
});

describe('the outbox', () => {
  const id = (n: number) => asId<OutboxId>(`outbox-${n}`);
  const withTeam = async () => {
    const store = await withLetters(2);
    await store.directory.saveTeam(aTeam('lille'));
    await store.outbox.add(anOutboxItem(1, letterId(1), 'lille'));
    return store;
  };

  it('holds one decision once', async () => {
    const { outbox } = await withTeam();
    await outbox.add({
      ...anOutboxItem(2, letterId(2), 'lille'),
      idempotencyKey: anOutboxItem(1, letterId(1), '').idempotencyKey,
    });
    await outbox.add(anOutboxItem(3, letterId(2), 'lille'));
    expect(await outbox.list()).toEqual([
      { ...anOutboxItem(1, letterId(1), 'lille'), state: 'waiting', exportedAt: null, proof: null },
      { ...anOutboxItem(3, letterId(2), 'lille'), state: 'waiting', exportedAt: null, proof: null },
    ]);
    expect((await outbox.ofLetter(letterId(2))).map((item) => item.id)).toEqual([id(3)]);
    expect(await outbox.find(id(2))).toBeNull();
    await expect(outbox.add({ ...anOutboxItem(4, letterId(2), 'lille'), id: id(1) })).rejects.toThrow(/unique/i);
  });

  it('keeps the proof of the last time it was given out', async () => {
    const { outbox } = await withTeam();
    await outbox.markExported(id(1), at(1), 'aa');
    await outbox.markExported(id(1), at(2), 'bb');
    expect(await outbox.find(id(1))).toMatchObject({ state: 'exported', exportedAt: at(2), proof: 'bb' });
    expect(await outbox.withdraw(id(1))).toBe(false);
    expect((await outbox.find(id(1)))?.state).toBe('exported');
  });

  it('takes back only what has not left', async () => {
    const { outbox } = await withTeam();
    expect(await outbox.withdraw(id(1))).toBe(true);
    expect(await outbox.withdraw(id(1))).toBe(false);
    expect((await outbox.find(id(1)))?.state).toBe('withdrawn');
    await expect(outbox.markExported(id(1), at(1), 'aa')).rejects.toThrow('no such message');
  });
});

it('says what became of each file, the newest first', async () => {
  const { intake } = await withLetters(1);
  const entries: IntakeEntry[] = [
    { id: 'i1', at: at(5), fileName: "l'été.pdf", outcome: 'stored', letterId: letterId(1), error: null },
    {
      id: 'i2',
      at: at(4),
      fileName: 'b.pdf',
      outcome: 'refused',
      letterId: null,
      error: { code: 'file/unsupported', cause: 'mislabelled', facts: { found: 'image/jpeg' } },
    },
    {
      id: 'i3',
      at: at(6),
      fileName: 'c.pdf',
      outcome: 'refused',
      letterId: null,
      error: { code: 'file/empty', cause: null, facts: {} },
    },
  ];
  for (const entry of entries) await intake.add(entry);
  expect(await intake.recent(10)).toEqual(entries.toReversed());
  expect(await intake.recent(1)).toEqual([entries[2]]);
});

it('keeps settings', async () => {
  const { settings } = await tempStore();
  expect(await settings.get('watched-folder')).toBeNull();
  await settings.set('watched-folder', '/scans');
  await settings.set('watched-folder', '/autres scans');
  expect(await settings.get('watched-folder')).toBe('/autres scans');
  await settings.set('watched-folder', null);
  expect(await settings.get('watched-folder')).toBeNull();
});
