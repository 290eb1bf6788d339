// Real encrypted stores in folders of their own, removed after the test.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createStore, type StoreOptions } from '#main/adapters/store/open-store.ts';
import type { DeskStore } from '#main/ports/desk-store.ts';
import { WORDS } from './words.ts';

export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export type TempStore = DeskStore & { readonly options: StoreOptions };

export async function tempStore(): Promise<TempStore> {
  const options = { file: join(await tempFolder(), 'desk.db'), key: randomBytes(32), words: WORDS };
  const store = await createStore(options);
  if (!store.ok) throw new Error(store.error);
  onTestFinished(() => store.value.close());
  return { ...store.value, options };
}
