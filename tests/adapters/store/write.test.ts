// Transactions of the store: all or nothing, one at a time, invisible from outside until done.
import { expect, it } from 'vitest';
import { openStore } from '#main/adapters/store/open-store.ts';
import { aLetter, aTeam, letterId } from './samples.ts';
import { tempStore } from './temp-store.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

it('stores everything, and gives back what the work returned', async () => {
  const store = await tempStore();
  const result = await store.write(async ({ letters, directory }) => {
    await directory.saveTeam(aTeam('lille'));
    await letters.insert(aLetter(1));
    return (await letters.find(letterId(1)))?.id;
  });
  expect(result).toBe(letterId(1));
  await store.close();
  const again = await openStore(store.options);
  if (!again.ok) throw new Error(again.error);
  expect(await again.value.letters.list({ limit: 5 })).toHaveLength(1);
  await again.value.close();
});

it('stores nothing when the work throws, and goes on working', async () => {
  const store = await tempStore();
  const failing = store.write(async ({ letters, directory, history }) => {
    await directory.saveTeam(aTeam('lille'));
    await letters.insert(aLetter(1));
    await history.add(letterId(1), { at: aLetter(1).createdAt, event: 'imported', facts: {} });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await store.letters.find(letterId(1))).toBeNull();
  expect((await store.directory.whole()).teams).toEqual([]);
  expect(await store.history.of(letterId(1))).toEqual([]);
  expect(await store.letters.list({ search: 'scan', limit: 5 })).toEqual([]);
  await store.letters.insert(aLetter(1));
});

it('shows nothing outside before it is done, and does not block for ever', async () => {
  const store = await tempStore();
  const order: string[] = [];
  const writing = store.write(async ({ letters }) => {
    await letters.insert(aLetter(1));
    await pause();
    order.push('written');
    throw new Error('undone');
  });
  const reading = store.letters.find(letterId(1)).then((letter) => {
    order.push('read');
    return letter;
  });
  await expect(writing).rejects.toThrow('undone');
  expect(await reading).toBeNull();
  expect(order).toEqual(['written', 'read']);
});

it('lets writes wait for each other', async () => {
  const store = await tempStore();
  await store.letters.insert(aLetter(1));
  const bump = () =>
    store.write(async ({ letters }) => {
      const version = (await letters.find(letterId(1)))?.version ?? 0;
      await pause();
      return letters.change(letterId(1), version, { state: 'received', decision: null });
    });
  expect(await Promise.all([bump(), bump(), bump()])).toEqual([true, true, true]);
  expect((await store.letters.find(letterId(1)))?.version).toBe(4);
});

it('says so instead of waiting for itself when the store is used inside its own write', async () => {
  const store = await tempStore();
  await expect(store.write(() => store.letters.find(letterId(1)))).rejects.toThrow('inside write');
  await expect(store.write(() => store.write(async () => 1))).rejects.toThrow('inside write');
  await expect(store.write(() => store.letters.insert(aLetter(1)))).rejects.toThrow('inside write');
});

it('may be used by what a write has started, once it is done', async () => {
  const store = await tempStore();
  let later: Promise<unknown> = Promise.resolve();
  await store.write(async ({ letters }) => {
    await letters.insert(aLetter(1));
    later = pause().then(() => store.letters.find(letterId(1)));
  });
  expect(await later).not.toBeNull();
});

it('finishes what was asked for before closing, and closes once', async () => {
  const store = await tempStore();
  const writing = store.write(async ({ letters }) => {
    await pause();
    await letters.insert(aLetter(1));
  });
  await Promise.all([store.close(), store.close()]);
  await writing;
  await expect(store.letters.find(letterId(1))).rejects.toThrow();
});
