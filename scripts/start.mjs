// `npm start`: the application in its Electron window where the binary is there or can be fetched, else in the
// browser. Arguments go through (`npm start -- --desk FOLDER`).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { electronBinary, fetchElectron } from './electron-binary.mjs';
import { ROOT, run } from './run-steps.mjs';

const FETCH_MS = 20_000;
const args = process.argv.slice(2);

async function start() {
  if (!existsSync(join(ROOT, 'dist', 'main', 'electron.js'))) {
    const status = await run([process.execPath, join(ROOT, 'scripts', 'build.mjs')]);
    if (status !== 0) return status;
  }
  const electron = electronBinary() ?? (await fetchElectron(FETCH_MS));
  if (electron !== null && hasScreen()) {
    process.stdout.write('Vaguemestre s’ouvre dans sa fenêtre.\n');
    return run([electron, ROOT, ...args]);
  }
  process.stdout.write('La fenêtre Electron n’est pas disponible ici\u00a0: Vaguemestre s’ouvre dans le navigateur.\n');
  return run([process.execPath, join(ROOT, 'bin', 'vaguemestre.mjs'), 'serve', '--open', ...args]);
}

/** Electron on Linux needs a display server; elsewhere there always is one. */
function hasScreen() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

// The child gets Ctrl+C from the terminal too and ends in order; this script only waits for it.
process.on('SIGINT', () => undefined);
process.exitCode = await start();
