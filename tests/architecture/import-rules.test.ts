// The import rules bite: a small tree with one deliberate violation each is fed to dependency-cruiser with the
// project's own configuration, and the rule must name it. That the real tree is clean is `npm run architecture`.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

type Rule = { readonly name: string; readonly comment: string };
const loaded: unknown = await import(pathToFileURL(join(ROOT, '.dependency-cruiser.mjs')).href);
const { default: configuration } = loaded as { default: { options: object; forbidden: Rule[] } };

/** Rule → a file that breaks it, and what it imports. Files imported are made too. */
const violations: [rule: string, file: string, imported: string][] = [
  ['kernel-imports-nothing', 'shared/kernel/a.ts', 'shared/domain/letters/b.ts'],
  ['domain-imports-kernel', 'shared/domain/letters/a1.ts', 'shared/text/b1.ts'],
  ['kernel-and-domain-import-no-package', 'shared/domain/letters/a2.ts', 'zod'],
  ['kernel-and-domain-import-no-package', 'shared/domain/letters/a3.ts', 'node:fs'],
  ['reference-imports-domain', 'shared/reference/a.ts', 'shared/contract/b2.ts'],
  ['reference-imports-zod-only', 'shared/reference/a1.ts', 'node:fs'],
  ['text-imports-domain', 'shared/text/a.ts', 'shared/reference/b3.ts'],
  ['text-imports-no-package', 'shared/text/a1.ts', 'zod'],
  ['contract-imports-domain', 'shared/contract/a.ts', 'shared/text/b4.ts'],
  ['contract-imports-its-schema-packages', 'shared/contract/a1.ts', '@orpc/server'],
  ['shared-imports-shared', 'shared/contract/a2.ts', 'main/ports/b5.ts'],
  ['ports-import-domain', 'main/ports/a.ts', 'main/services/letters/b6.ts'],
  ['ports-import-no-package', 'main/ports/a1.ts', 'kysely'],
  ['services-import-domain-and-ports', 'main/services/letters/a.ts', 'main/adapters/store/b7.ts'],
  ['services-import-no-package', 'main/services/letters/a1.ts', 'node:fs'],
  ['services-of-one-folder-only', 'main/services/letters/a2.ts', 'main/services/outbox/b8.ts'],
  ['jobs-import-services-and-ports', 'main/jobs/a.ts', 'main/adapters/store/b9.ts'],
  ['jobs-import-no-package', 'main/jobs/a1.ts', 'kysely'],
  ['api-imports-contract-and-services', 'main/api/a.ts', 'main/adapters/store/b10.ts'],
  ['api-imports-orpc-only', 'main/api/a1.ts', 'kysely'],
  ['adapters-import-domain-and-ports', 'main/adapters/store/a.ts', 'main/services/letters/b11.ts'],
  ['adapters-do-not-import-each-other', 'main/adapters/store/a1.ts', 'main/adapters/files/b12.ts'],
  ['reading-child-imports-adapters-and-ports', 'main/reading-child/a.ts', 'main/composition/b13.ts'],
  ['composition-imports-main', 'main/composition/a.ts', 'main/cli/b14.ts'],
  ['what-shells-share-imports-shared', 'main/shell/a.ts', 'main/composition/b15.ts'],
  ['web-host-imports-composition-and-api', 'main/web-host/a.ts', 'main/services/letters/b16.ts'],
  ['electron-imports-composition-and-api', 'main/electron/a.ts', 'main/adapters/store/b17.ts'],
  ['cli-imports-composition-and-api', 'main/cli/a.ts', 'main/adapters/store/b18.ts'],
  ['electron-only-in-its-shell', 'main/composition/a1.ts', 'electron'],
  ['renderer-imports-shared', 'renderer/ui/a.ts', 'main/ports/b19.ts'],
  ['renderer-imports-no-node', 'renderer/ui/a1.ts', 'node:fs'],
  ['features-do-not-import-each-other', 'renderer/features/tri/a.ts', 'renderer/features/import/b20.ts'],
  ['renderer-layers-point-down', 'renderer/features/tri/a1.ts', 'renderer/app/b21.ts'],
  ['renderer-ui-knows-no-feature', 'renderer/ui/a2.ts', 'renderer/features/tri/b22.ts'],
  ['nothing-imports-tests', 'main/cli/a1.ts', 'tests/fakes/b23.ts'],
  ['not-to-dev-dep', 'main/adapters/store/a2.ts', 'fast-check'],
  ['not-to-unresolvable', 'main/adapters/store/a3.ts', 'a-package-nobody-wrote'],
];

const folder = mkdtempSync(join(tmpdir(), 'vaguemestre-layers-'));
let broken: Set<string>;

beforeAll(async () => {
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const name of ['package.json', 'tsconfig.base.json']) copyFileSync(join(ROOT, name), join(folder, name));
  for (const [, file, imported] of violations) plant(file, imported);
  plant('shared/kernel/circle.ts', 'shared/kernel/round.ts');
  plant('shared/kernel/round.ts', 'shared/kernel/circle.ts');
  write('shared/kernel/alone.ts', 'export const alone = 1;\n');
  broken = await brokenRules();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

function plant(file: string, imported: string): void {
  const isFile = imported.includes('/') && imported.endsWith('.ts');
  if (isFile && !file.includes('circle') && !file.includes('round')) write(imported, 'export const it = 1;\n');
  const from = isFile ? `${'../'.repeat(file.split('/').length - 1)}${imported}` : imported;
  write(file, `import * as it from '${from}';\nexport const used = it;\n`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** 'rule file' of everything dependency-cruiser objects to. */
async function brokenRules(): Promise<Set<string>> {
  const { options, forbidden } = configuration;
  const { output } = await cruise(
    ['main', 'shared', 'renderer', 'tests'],
    { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } } as ICruiseOptions,
    { extensions: ['.ts', '.js'] },
  );
  const { summary } = output as ICruiseResult;
  return new Set(summary.violations.map(({ rule, from }) => `${rule.name} ${from}`));
}

describe('the import rules', () => {
  it.each(violations)('%s: %s may not import %s', (rule, file) => {
    expect([...broken]).toContain(`${rule} ${file}`);
  });

  it('forbid circles and files nobody imports', () => {
    expect([...broken].some((line) => line.startsWith('no-circular shared/kernel/'))).toBe(true);
    expect([...broken]).toContain('no-orphans shared/kernel/alone.ts');
  });

  it('are each shown to bite here', () => {
    const shown = new Set([...violations.map(([rule]) => rule), 'no-circular', 'no-orphans']);
    expect(configuration.forbidden.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  });

  it('each say why', () => {
    for (const { comment } of configuration.forbidden) expect(comment.length).toBeGreaterThan(20);
  });
});
