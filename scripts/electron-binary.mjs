// Whether Electron's binary is on this machine, and fetching it. The package downloads it only on demand.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run, tool } from './run-steps.mjs';

const PACKAGE = join(ROOT, 'node_modules', 'electron');

/** Path of the executable, null where it is not installed. */
export function electronBinary() {
  try {
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist');
    const binary = join(folder, readFileSync(join(PACKAGE, 'path.txt'), 'utf8'));
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

/** Tries to download it, quietly; null when that fails or takes longer. */
export async function fetchElectron(timeoutMs) {
  await run(tool('electron/install.js'), { timeoutMs, stdio: 'ignore' });
  return electronBinary();
}
