#!/usr/bin/env node
// Starts the command line with a Node that can run it: this one when it is recent enough, else the one that came with
// `npm ci` (package `node`). Plain JavaScript for old Nodes; knows nothing of the application.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const entry = join(here, '..', 'dist', 'main', 'cli.js');

/** better-sqlite3 13 crashes on Node 20. */
function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

function bundledNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return ['node.exe', 'node'].map((name) => join(folder, 'bin', name)).find(isProgram) ?? null;
  } catch {
    return null;
  }
}

function isProgram(path) {
  // On Windows the package leaves a text file named `node` beside `node.exe`.
  return existsSync(path) && (process.platform !== 'win32' || path.endsWith('.exe'));
}

function complain(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}

function runWith(node) {
  const child = spawn(node, [entry, ...process.argv.slice(2)], { stdio: 'inherit', windowsHide: true });
  // At a terminal Ctrl+C reaches the child by itself; sent twice it would cut short an orderly end.
  const relay = (signal) => () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, relay(signal));
  child.on('error', () => complain('Impossible de démarrer Node\u00a0: relancez «\u00a0npm ci\u00a0».'));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
}

if (!existsSync(entry)) {
  complain('L’application n’est pas encore construite\u00a0: lancez «\u00a0npm run build\u00a0».');
} else if (isRecentEnough(process.versions.node)) {
  await import(pathToFileURL(entry).href);
} else {
  const node = bundledNode();
  if (node === null) complain('Vaguemestre demande Node 22.12 ou plus récent\u00a0: relancez «\u00a0npm ci\u00a0».');
  else runWith(node);
}
