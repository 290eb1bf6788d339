// Views of the list under a name, on a real encrypted desk.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { removeView, savedViews, saveView } from '#main/services/views/saved-views.ts';
import { NOTHING_LEFT } from '#shared/domain/letters/left-list.ts';
import { MOST_VIEWS, viewShowing } from '#shared/domain/letters/saved-view.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { openTestDesk, type TestDesk } from '../fakes/open-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await openTestDesk();
});
afterEach(() => desk.close());

const save = (name: string, words = 'oqtf', filter: 'urgent' | 'all' = 'all') =>
  saveView(desk.ports, { id: null, name, words, filter, seen: null });
const names = async () => (await savedViews(desk.ports)).map(({ name }) => name);

test('views are kept, listed by name, and tell when they changed', async () => {
  await save('Rétention');
  expect(await save('Amiens', 'amiens', 'urgent')).toMatchObject({ ok: true, value: { filter: 'urgent' } });
  expect(await names()).toEqual(['Amiens', 'Rétention']);
  expect(desk.facts).toContainEqual({ kind: 'views' });
  expect(
    await saveView(desk.ports, { id: null, name: 'Revoir', words: 'x', filter: 'second-look', seen: null }),
  ).toMatchObject({
    ok: true,
  });
});

test('two views cannot have one name, whatever its accents and capitals; a view keeps its own', async () => {
  const first = await save('Rétention');
  expect(await save('retention')).toEqual({ ok: false, error: 'view/name-taken' });
  if (!first.ok) throw new Error(first.error);
  expect(await saveView(desk.ports, { ...first.value, name: 'RÉTENTION', seen: first.value })).toMatchObject({
    ok: true,
  });
  expect(await names()).toEqual(['RÉTENTION']);
});

test('how the list was left is kept beside them; nothing, and something spoilt, is its top', async () => {
  const { views, settings } = desk.ports.store;
  expect(await views.left()).toEqual(NOTHING_LEFT);
  const left = { letter: 'a' as LetterId, filter: 'second-look' as const, picks: ['a' as LetterId, 'b' as LetterId] };
  await views.keepLeft(left);
  expect(await views.left()).toEqual(left);
  for (const spoilt of ['{', '{"letter":1}', '{"letter":null,"filter":"of a newer version","picks":[]}']) {
    await settings.set('left-list', spoilt);
    expect(await views.left()).toEqual(NOTHING_LEFT);
  }
});

test('a view taken away comes back whole, in its place', async () => {
  const kept = await save('Rétention');
  if (!kept.ok) throw new Error(kept.error);
  await removeView(desk.ports, kept.value);
  expect(await names()).toEqual([]);
  await saveView(desk.ports, { ...kept.value, seen: null });
  expect(await savedViews(desk.ports)).toEqual([kept.value]);
});

test('a view that somebody else changed is neither overwritten, nor taken away, nor made twice', async () => {
  const kept = await save('Rétention');
  if (!kept.ok) throw new Error(kept.error);
  const seen = kept.value;
  const theirs = await saveView(desk.ports, { ...seen, name: 'Leur nom', seen });
  if (!theirs.ok) throw new Error(theirs.error);
  const changed = { ok: false, error: 'view/changed' };
  expect(await saveView(desk.ports, { ...seen, name: 'Mon nom', seen })).toEqual(changed);
  expect(await removeView(desk.ports, seen)).toEqual(changed);
  expect(await saveView(desk.ports, { ...seen, seen: null })).toEqual(changed);
  // What stands there already is no change: a first answer may have been lost.
  expect(await saveView(desk.ports, { ...theirs.value, seen })).toEqual(theirs);
  expect(await savedViews(desk.ports)).toEqual([theirs.value]);
  expect(await removeView(desk.ports, theirs.value)).toMatchObject({ ok: true });
  // Once more, because the first answer was lost.
  expect(await removeView(desk.ports, theirs.value)).toMatchObject({ ok: true });
  expect(await saveView(desk.ports, { ...theirs.value, name: 'Trop tard', seen: theirs.value })).toEqual(changed);
  expect(await names()).toEqual([]);
});

test('there is an end to them', async () => {
  for (let index = 0; index < MOST_VIEWS; index += 1) await save(`vue ${index}`);
  expect(await save('une de plus')).toEqual({ ok: false, error: 'view/too-many' });
  const [first] = await savedViews(desk.ports);
  if (first)
    expect(await saveView(desk.ports, { ...first, name: 'autre nom', seen: first })).toMatchObject({ ok: true });
});

test('a list knows the view it shows', async () => {
  await save('Rétention', 'centre de rétention');
  const views = await savedViews(desk.ports);
  expect(viewShowing(views, { filter: 'all', words: ' Centre de retention ' })?.name).toBe('Rétention');
  expect(viewShowing(views, { filter: 'urgent', words: 'centre de rétention' })).toBeNull();
});
