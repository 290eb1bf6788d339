// Starts main/electron/main.ts over the fake `electron` and a stand-in desk, afresh for each test.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { os } from '@orpc/server';
import { vi } from 'vitest';

export type StartOptions = {
  readonly isPackaged?: boolean;
  readonly isFirst?: boolean;
  readonly argv?: readonly string[];
  /** Called in place of creating the application. */
  readonly create?: () => void;
};

export async function startShell({ isPackaged = true, isFirst = true, argv = [], create }: StartOptions = {}) {
  vi.resetModules();
  const folder = mkdtempSync(join(tmpdir(), 'vaguemestre-electron-'));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer', 'index.html'), '<title>interface</title>');
  const close = vi.fn(async () => undefined);
  const created: { deskFolder: string; chooseFolder: () => Promise<string | null> }[] = [];
  const log = { info: vi.fn(), error: vi.fn(), child: () => log };
  vi.doMock('electron', () => import('./fake-electron.ts'));
  vi.doMock('#main/composition/application.ts', () => ({
    createApplication(options: { deskFolder: string; chooseFolder: () => Promise<string | null> }) {
      create?.();
      created.push(options);
      return { router: { double: os.handler(() => 42) }, close };
    },
  }));
  vi.doMock('#main/composition/log-file.ts', () => ({ deskLog: () => log }));
  vi.doMock('#main/composition/places.ts', () => ({
    rendererFolder: () => join(folder, 'renderer'),
    readingChildEntry: () => join(folder, 'reading-child.js'),
    judgingChildEntry: () => join(folder, 'judging-child.js'),
  }));
  vi.doMock('#main/composition/version.ts', () => ({ version: () => '0.0.0' }));
  const electron = await import('./fake-electron.ts');
  Object.assign(electron.app, { isPackaged, isFirst, userData: folder });
  const { argv: argvBefore } = process;
  process.argv = ['electron', '.', ...argv];
  const nets = await catchNets(() => import('#main/electron/main.ts'));
  process.argv = argvBefore;
  await vi.waitFor(() => {
    if (isFirst && electron.windows.length === 0 && electron.app.exit.mock.calls.length === 0) throw new Error('wait');
  });
  return { ...electron, folder, close, created, log, nets };
}

type Nets = { uncaughtException?: (error: unknown) => void; unhandledRejection?: (error: unknown) => void };

/** The shell's last nets under the process are taken away again and handed over: Vitest's own must stay the only ones. */
async function catchNets(start: () => Promise<unknown>): Promise<Nets> {
  const nets: Nets = {};
  const names = ['uncaughtException', 'unhandledRejection'] as const;
  const before = new Map(names.map((name) => [name, process.rawListeners(name)]));
  await start();
  for (const name of names) {
    for (const listener of process.rawListeners(name)) {
      if (before.get(name)?.includes(listener)) continue;
      process.off(name, listener as () => void);
      nets[name] = listener as (error: unknown) => void;
    }
  }
  return nets;
}

export type Shell = Awaited<ReturnType<typeof startShell>>;

/** An event whose `preventDefault` can be asked about. */
export function anEvent<T extends object>(more?: T) {
  return Object.assign({ preventDefault: vi.fn() }, more);
}
