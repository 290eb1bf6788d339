// Builds dist/: the main process and its children (ES modules, packages left in node_modules), the preload
// (one CommonJS file, because a sandboxed preload may require nothing) and the interface.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const started = performance.now();

/** Output name → source. Every program of dist/main. */
const programs = {
  cli: 'main/cli/main.ts',
  electron: 'main/electron/main.ts',
  'reading-child': 'main/reading-child/main.ts',
};

const common = { root, configFile: false, logLevel: 'warn', publicDir: false };

const main = build({
  ...common,
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'dist/main',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, join(root, file)])),
      external: ['electron'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
    },
  },
});

const preload = build({
  ...common,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'chrome140',
    outDir: 'dist/preload',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: { preload: join(root, 'main/electron/preload/preload.ts') },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
});

const renderer = build({
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'warn',
  build: { outDir: join(root, 'dist/renderer'), emptyOutDir: true },
});

try {
  await Promise.all([main, preload, renderer]);
  for (const file of ['main/cli.js', 'main/electron.js', 'main/reading-child.js', 'preload/preload.cjs']) {
    if (!existsSync(join(root, 'dist', file))) throw new Error(`dist/${file} is missing after the build`);
  }
  if (!existsSync(join(root, 'dist/renderer/index.html'))) throw new Error('dist/renderer/index.html is missing');
  process.stdout.write(`dist/ built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
