// Every source file keeps the rules of source-rules.ts; and each rule is seen to bite.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_LINES, sourceFaults } from './source-rules.ts';

const ROOT = join(import.meta.dirname, '../..');

async function sources(): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['bin', 'main', 'renderer', 'scripts', 'shared', 'tests']) {
    for (const entry of await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(m?js|tsx?)$/.test(entry.name)) continue;
      found.push(
        join(entry.parentPath, entry.name)
          .slice(ROOT.length + 1)
          .replaceAll('\\', '/'),
      );
    }
  }
  return found;
}

describe('every source file', () => {
  it('keeps the rules', async () => {
    const files = await sources();
    expect(files.length).toBeGreaterThan(100);
    const faults = await Promise.all(
      files.map(async (file) =>
        sourceFaults(file, await readFile(join(ROOT, file), 'utf8')).map((fault) => `${file}: ${fault}`),
      ),
    );
    expect(faults.flat()).toEqual([]);
  });
});

describe('a file', () => {
  const good = '// Says what it is for.\nexport const one = 1;\n';

  it('that keeps them has no fault', () => {
    expect(sourceFaults('shared/domain/letters/letter.ts', good)).toEqual([]);
    expect(sourceFaults('bin/start.mjs', `#!/usr/bin/env node\n${good}`)).toEqual([]);
    expect(sourceFaults('shared/kernel/calendar-date.ts', `${good}new Date(0); Date.UTC(2026, 1);`)).toEqual([]);
    expect(sourceFaults('main/adapters/system/system-clock.ts', `${good}Date.now(); new Date();`)).toEqual([]);
    expect(sourceFaults('main/composition/environment.ts', `${good}process.env.HOME;`)).toEqual([]);
  });

  it.each([
    ['shared/domain/letters/letter.ts', 'const now = Date.now();'],
    ['shared/domain/letters/letter.ts', 'const now = new Date();'],
    ['shared/domain/letters/letter.ts', 'const now = new Date;'],
    ['shared/kernel/ids.ts', 'const id = globalThis.crypto.randomUUID();'],
    ['main/services/letters/confirm.ts', 'const now = globalThis.Date.now();'],
    ['main/services/letters/confirm.ts', 'const dice = Math.random();'],
    ['main/adapters/store/open.ts', 'const home = process.env.HOME;'],
    ['main/cli/main.ts', "const home = process.env['HOME'];"],
    ['main/services/letters/confirm.ts', "console.error('x');"],
    ['main/services/Letters.ts', ''],
    ['main/services/letter_utils.ts', ''],
    ['main/services/file-helpers.ts', ''],
    ['shared/long.ts', '\n'.repeat(MAX_LINES + 1)],
  ])('%s with %j has a fault', (path, code) => {
    expect(sourceFaults(path, `${good}${code}\nexport const two = 2;\n`)).not.toEqual([]);
  });

  it('that does not say what it is for has a fault', () => {
    expect(sourceFaults('shared/one.ts', 'export const one = 1;\n')).toHaveLength(1);
  });
});
