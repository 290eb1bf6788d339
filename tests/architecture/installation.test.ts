// `npm ci` on a fresh machine of any platform and any npm since Node 20: what the lock file must say for that.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

type Locked = {
  readonly name?: string;
  readonly hasInstallScript?: boolean;
  readonly gypfile?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
};
const read = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };

const nameOf = (path: string): string => packages[path]?.name ?? path.slice(path.lastIndexOf('node_modules/') + 13);

describe('the lock file', () => {
  it('holds the optional packages of every platform, or `npm ci` refuses it', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${path}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry: each machine uses its own', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  // The package says so itself, but npm only looks at its lock file, and compiles what has a binding.gyp. A plain
  // `npm install` may drop this line: put it back.
  it('keeps npm from compiling SQLite, whose binaries are in the package', () => {
    expect(packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
  });
});

describe('install scripts', () => {
  // Its script would fetch graphics-card files from the network; its library is in the package. A plain `npm install`
  // brings the line back: take it out.
  it('of the handwriting runtime stay hidden from every npm', () => {
    expect('node_modules/onnxruntime-node' in packages).toBe(true);
    expect(packages['node_modules/onnxruntime-node']?.hasInstallScript).toBeUndefined();
  });

  it('are each allowed or denied by name', () => {
    const withScripts = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
    expect(withScripts.map(nameOf).filter((name) => !(name in allowScripts))).toEqual([]);
  });

  it('run for one package only: the one that brings Node', () => {
    const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
    expect(allowed).toEqual(['node']);
  });
});
