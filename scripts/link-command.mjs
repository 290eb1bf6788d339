// Puts the package's own command where npx looks first, so that `npx vaguemestre` works after `npm ci` without
// asking a registry. npm links the commands of dependencies there, but not those of the package itself.
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-steps.mjs';

const folder = join(ROOT, 'node_modules', '.bin');
const link = join(folder, 'vaguemestre');

mkdirSync(folder, { recursive: true });
rmSync(link, { force: true });
if (process.platform === 'win32') {
  writeFileSync(`${link}.cmd`, '@node "%~dp0\\..\\..\\bin\\vaguemestre.mjs" %*\r\n');
} else {
  symlinkSync(join('..', '..', 'bin', 'vaguemestre.mjs'), link);
}
