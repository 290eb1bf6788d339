// `npm start`: the application in its Electron window where the binary is there or can be fetched, else in the
// browser. Arguments go through (`npm start -- --desk FOLDER`).
import { join } from 'node:path';
import { electronBinary, fetchElectron } from './electron-binary.mjs';
import { ROOT, run } from './run-steps.mjs';

const FETCH_MS = 20_000;
/** 126, 127: not a program, or a library is missing. Above: ended by a signal, as when the system denies the sandbox. */
const CANNOT_RUN = 126;
const args = process.argv.slice(2);

async function start() {
  const electron = electronBinary() ?? (await fetchElectron(FETCH_MS));
  if (electron !== null && hasScreen()) {
    process.stdout.write('Vaguemestre s’ouvre dans sa fenêtre.\n');
    // Chromium talks to itself on standard error; what concerns a person is shown in the window.
    const status = await run([electron, ROOT, ...args], { stdio: ['inherit', 'inherit', 'ignore'] });
    if (status < CANNOT_RUN) return status;
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
