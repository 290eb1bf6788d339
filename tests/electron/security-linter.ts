// Runs Electronegativity, Electron's security linter, without its network look-ups. It parses JavaScript of some
// years ago, so TypeScript is stripped first.
import dns from 'node:dns';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import ts from 'typescript';

type Level = { readonly value: number };
type Issue = {
  readonly id: string;
  readonly file: string;
  readonly severity: Level;
  readonly confidence: Level;
  readonly location: { readonly line: number };
};
type Run = (options: object) => Promise<{ issues: Issue[]; errors: { file: string; message: string }[] }>;

const require = createRequire(import.meta.url);
/** Levels as the linter numbers them: severity LOW 1, MEDIUM 2, HIGH 3; confidence TENTATIVE 0, FIRM 1, CERTAIN 2. */
const MEDIUM = 2;
const FIRM = 1;

export type LintInput = { readonly name: string; readonly text: string };
/** 'CHECK file' of what is at least MEDIUM and at least FIRM, sorted; and the files it could not parse. */
export type LintOutcome = { readonly findings: readonly string[]; readonly unread: readonly string[] };

export async function lintElectron(inputs: readonly LintInput[]): Promise<LintOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'vaguemestre-lint-'));
  try {
    for (const { name, text } of inputs) {
      const isTypeScript = name.endsWith('.ts');
      const script = isTypeScript ? ts.transpileModule(text, { compilerOptions: { target: 9, module: 99 } }) : null;
      await writeFile(join(folder, name.replace(/\.(ts|cjs)$/, '.js')), script?.outputText ?? text);
    }
    const { issues, errors } = await offline(() => run(folder));
    const findings = issues
      .filter(({ severity, confidence }) => severity.value >= MEDIUM && confidence.value >= FIRM)
      .map(({ id, file }) => `${id} ${basename(file)}`);
    return { findings: [...new Set(findings)].sort(), unread: errors.map(({ file }) => basename(file)) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(input: string): ReturnType<Run> {
  const lint = require('@doyensec/electronegativity') as Run;
  const { version } = require('electron/package.json') as { version: string };
  // The one check left out only asks the network for newer releases of Electron.
  return lint({ input, electronVersionOverride: version, excludeFromScan: ['availablesecurityfixesglobalcheck'] });
}

/** It asks for translations on each run: the answer is always no. */
async function offline<T>(work: () => Promise<T>): Promise<T> {
  const { lookup } = dns;
  const { log } = console;
  const refuse = (...given: unknown[]) => (given.at(-1) as (error: Error) => void)(new Error('offline'));
  dns.lookup = refuse as unknown as typeof lookup;
  console.log = () => undefined;
  try {
    return await work();
  } finally {
    dns.lookup = lookup;
    console.log = log;
  }
}
