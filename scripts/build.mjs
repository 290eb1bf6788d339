// Builds dist/: the main process and its children (ES modules, packages left in node_modules), the preload
// (one CommonJS file, because a sandboxed preload may require nothing) and the interface.
// With --if-missing, only where something is not there yet.
import { cpSync, existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const started = performance.now();

/** Every program of dist/main, by the name it is built to. */
const programs = {
  cli: join(root, 'main/cli/main.ts'),
  electron: join(root, 'main/electron/main.ts'),
  'reading-child': join(root, 'main/reading-child/main.ts'),
  'judging-child': join(root, 'main/reading-child/judging.ts'),
  'engine-thread': join(root, 'main/adapters/ocr/child/engine-thread.ts'),
};
const products = [
  ...Object.keys(programs).map((name) => `main/${name}.js`),
  'main/model/recogniser.onnx',
  'main/hands/kalam.woff',
  'preload/preload.cjs',
  'renderer/index.html',
];

const forElectronAndNode = ({ input, outDir, target, output, ...rest }) => ({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ...rest,
  build: {
    ssr: true,
    target,
    outDir: join(root, outDir),
    emptyOutDir: true,
    minify: false,
    sourcemap: false,
    rolldownOptions: { input, external: ['electron'], output },
  },
});

async function buildAll() {
  const main = forElectronAndNode({
    input: programs,
    outDir: 'dist/main',
    target: 'node22',
    output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash].js' },
  });
  const preload = forElectronAndNode({
    input: { preload: join(root, 'main/electron/preload/preload.ts') },
    outDir: 'dist/preload',
    target: 'chrome140',
    output: { format: 'cjs', entryFileNames: '[name].cjs' },
    ssr: { noExternal: true },
  });
  const renderer = { configFile: join(root, 'vite.config.ts'), logLevel: 'warn' };
  // One after the other: each uses every core already, and a failure is told once.
  for (const config of [main, preload, renderer]) await build(config);
  // The handwriting reader looks for its model beside its own program.
  cpSync(join(root, 'main/adapters/handwriting/model'), join(root, 'dist/main/model'), { recursive: true });
  // And who draws the practice letters, for the handwriting they are written in.
  cpSync(join(root, 'main/adapters/practice/hands'), join(root, 'dist/main/hands'), { recursive: true });
}

const missing = () => products.filter((file) => !existsSync(join(root, 'dist', file)));

try {
  if (!process.argv.includes('--if-missing') || missing().length > 0) {
    await buildAll();
    if (missing().length > 0) throw new Error(`missing after the build: ${missing().join(', ')}`);
    process.stdout.write(`dist/ built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
