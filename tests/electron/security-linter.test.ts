// What Electronegativity says of the shell, as written and as built: nothing but what is listed here with a reason.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type LintInput, lintElectron } from './security-linter.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Findings that stay, each looked at. A finding that disappears must leave this list. */
const REVIEWED: Record<string, string> = {
  // "Review the use of preload scripts": ours hands over one port and one word; preload.test.ts asserts just that.
  PRELOAD_JS_CHECK: 'window',
};

const read = async (path: string): Promise<LintInput> => ({ name: basename(path), text: await readFile(path, 'utf8') });

describe('Electronegativity', () => {
  it('finds nothing new in the sources', async () => {
    const folder = join(ROOT, 'main/electron');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'));
    const files = [...names.map((name) => join(folder, name)), join(folder, 'preload/preload.ts')];
    files.push(join(ROOT, 'main/shell/security-headers.ts'), join(ROOT, 'renderer/index.html'));
    const { findings, unread } = await lintElectron(await Promise.all(files.map(read)));
    expect(unread).toEqual([]);
    expect(findings).toEqual(Object.entries(REVIEWED).map(([check, file]) => `${check} ${file}.js`));
  });

  // `npm test` builds first; alone, this test may run on a tree that was never built.
  const built = ['main/electron.js', 'preload/preload.cjs', 'renderer/index.html'].map((f) => join(ROOT, 'dist', f));
  it.skipIf(!built.every((file) => existsSync(file)))('finds nothing new in what is built', async () => {
    const main = join(ROOT, 'dist/main');
    const parts = (await readdir(main)).filter((name) => name.startsWith('part-')).map((name) => join(main, name));
    const { findings, unread } = await lintElectron(await Promise.all([...built, ...parts].map(read)));
    expect(unread).toEqual([]);
    expect(findings).toEqual(Object.keys(REVIEWED).map((check) => `${check} electron.js`));
  });

  it('would find a careless window', async () => {
    const text = `import { app, BrowserWindow, shell } from 'electron';
      app.commandLine.appendSwitch('no-sandbox');
      new BrowserWindow({ webPreferences: { nodeIntegration: true, contextIsolation: false, webSecurity: false } });`;
    const { findings } = await lintElectron([{ name: 'careless.ts', text }]);
    for (const check of ['CONTEXT_ISOLATION_JS_CHECK', 'SANDBOX_JS_CHECK', 'WEB_SECURITY_JS_CHECK'])
      expect(findings).toContain(`${check} careless.js`);
  });
});
