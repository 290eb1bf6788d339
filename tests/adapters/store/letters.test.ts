// Letters in the encrypted store: what goes in comes out, each source once, changes by version.
import { describe, expect, it } from 'vitest';
import type { Decision, StoredLetter } from '#main/ports/desk-store.ts';
import { asId, type EstablishmentId, type TeamId } from '#shared/kernel/ids.ts';
import { aJudgement, aLetter, aReading, aTeam, at, contentId, day, letterId } from './samples.ts';
import { tempStore } from './temp-store.ts';

const forward: Decision = {
  action: 'forward',
  teamId: asId<TeamId>('lille'),
  establishmentId: asId<EstablishmentId>('centre-penitentiaire-de-lille-annoeullin'),
  reason: null,
  at: at(5),
};

describe('a letter', () => {
  it('comes back as it was stored', async () => {
    const { letters } = await tempStore();
    await letters.insert(aLetter(1));
    expect(await letters.find(letterId(1))).toEqual({
      ...aLetter(1),
      state: 'received',
      version: 1,
      judgement: null,
      decision: null,
    });
    expect(await letters.find(letterId(2))).toBeNull();
  });

  it('is found by its source, which is stored once', async () => {
    const { letters } = await tempStore();
    await letters.insert(aLetter(1));
    expect(await letters.findBySource(contentId(1))).toBe(letterId(1));
    expect(await letters.findBySource(contentId(2))).toBeNull();
    await expect(letters.insert({ ...aLetter(2), source: contentId(1) })).rejects.toThrow(/unique/i);
    expect(await letters.find(letterId(2))).toBeNull();
  });

  it('keeps more pages than one statement takes', async () => {
    const { letters } = await tempStore();
    const [page] = aLetter(1).pages;
    if (!page) throw new Error('no page');
    const pages = Array.from({ length: 2_345 }, (_, n) => ({ ...page, page: n + 1 }));
    await letters.insert(aLetter(1, { pages }));
    expect((await letters.find(letterId(1)))?.pages).toEqual(pages);
  });

  it('changes only from the version the change was decided on', async () => {
    const { letters, directory } = await tempStore();
    await directory.saveTeam(aTeam('lille'));
    await letters.insert(aLetter(1));
    expect(await letters.change(letterId(1), 1, { state: 'forwarded', decision: forward })).toBe(true);
    expect(await letters.change(letterId(1), 1, { state: 'kept', decision: null })).toBe(false);
    expect(await letters.find(letterId(1))).toMatchObject({ state: 'forwarded', version: 2, decision: forward });
    expect(await letters.change(letterId(1), 2, { state: 'to-qualify', decision: null })).toBe(true);
    expect(await letters.find(letterId(1))).toMatchObject({ state: 'to-qualify', version: 3, decision: null });
    expect(await letters.change(letterId(9), 1, { state: 'kept', decision: null })).toBe(false);
  });

  it('cannot be forwarded to a team that is not there', async () => {
    const { letters } = await tempStore();
    await letters.insert(aLetter(1));
    await expect(letters.change(letterId(1), 1, { state: 'forwarded', decision: forward })).rejects.toThrow(/foreign/i);
  });

  it('keeps its judgement without touching state and version', async () => {
    const { letters } = await tempStore();
    await letters.insert(aLetter(1));
    await letters.saveJudgement(letterId(1), aJudgement());
    const poor = aJudgement({ person: null, establishment: null, signals: [], writtenOn: null, language: null });
    expect(await letters.find(letterId(1))).toMatchObject({ state: 'received', version: 1, judgement: aJudgement() });
    await letters.saveJudgement(letterId(1), poor);
    expect((await letters.find(letterId(1)))?.judgement).toEqual(poor);
  });

  it('keeps what was read on each page, the newest reading of a page', async () => {
    const { letters } = await tempStore();
    await letters.insert(aLetter(1));
    await letters.saveReading(letterId(1), aReading(2, 'seconde page'));
    await letters.saveReading(letterId(1), aReading(1, 'brouillon'));
    await letters.saveReading(letterId(1), aReading(1, 'Madame, Monsieur', 'Madane'));
    expect(await letters.readings(letterId(1))).toEqual([
      aReading(1, 'Madame, Monsieur', 'Madane'),
      aReading(2, 'seconde page'),
    ]);
    expect(await letters.readings(letterId(2))).toEqual([]);
  });
});

describe('the list', () => {
  const three = async () => {
    const store = await tempStore();
    await store.letters.insert(aLetter(1, { receivedOn: day('2026-11-05') }));
    await store.letters.insert(aLetter(2, { receivedOn: day('2026-11-03') }));
    await store.letters.insert(aLetter(3, { receivedOn: day('2026-11-05'), createdAt: at(0) }));
    await store.letters.change(letterId(2), 1, { state: 'kept', decision: null });
    const ids = async (filter: Parameters<typeof store.letters.list>[0]) =>
      (await store.letters.list(filter)).map((letter) => letter.id);
    return { ...store, ids };
  };

  it('has the nearest reply target first, then the first to arrive', async () => {
    const { ids, letters } = await three();
    expect(await ids({ limit: 10 })).toEqual([letterId(2), letterId(3), letterId(1)]);
    expect(await ids({ limit: 2 })).toEqual([letterId(2), letterId(3)]);
    expect((await letters.list({ limit: 1 }))[0]?.pages).toEqual(aLetter(2).pages);
  });

  it('keeps to the states asked for', async () => {
    const { ids } = await three();
    expect(await ids({ states: ['kept', 'answered'], limit: 10 })).toEqual([letterId(2)]);
    expect(await ids({ states: [], limit: 10 })).toEqual([]);
  });

  it('keeps to targets strictly before a day', async () => {
    const { ids } = await three();
    expect(await ids({ dueBefore: day('2026-11-13'), limit: 10 })).toEqual([]);
    expect(await ids({ dueBefore: day('2026-11-14'), limit: 10 })).toEqual([letterId(2)]);
    expect(await ids({ dueBefore: day('2026-11-16'), limit: 10 })).toHaveLength(3);
  });

  it('counts each state, also the empty ones', async () => {
    const { letters } = await three();
    expect(await letters.countByState()).toEqual({
      ...{ received: 2, 'to-qualify': 0, forwarded: 0, kept: 1, answered: 0, rearranged: 0 },
    });
  });
});

it('lists the newest first, stretch by stretch, each letter once', async () => {
  const { letters } = await tempStore();
  // Two a day: the order within a day counts too.
  for (let n = 1; n <= 10; n++) await letters.insert(aLetter(n, { receivedOn: day(`2026-11-0${Math.ceil(n / 2)}`) }));
  const seen: string[] = [];
  let after: Pick<StoredLetter, 'receivedOn' | 'id'> | undefined;
  for (;;) {
    const stretch = await letters.list({ order: 'newest', limit: 3, ...(after && { after }) });
    seen.push(...stretch.map(({ id }) => id));
    after = stretch.at(-1);
    if (stretch.length < 3) break;
  }
  expect(seen).toEqual(Array.from({ length: 10 }, (_, at) => letterId(10 - at)));
});
