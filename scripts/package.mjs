// `npm run package`: builds, draws the icon, and makes the installers of this system. Arguments go to electron-builder.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT, run, tool } from './run-steps.mjs';

const ICON_PIXELS = 1024;
const resources = join(ROOT, 'dist', 'package');

async function makePackage() {
  const built = await run([process.execPath, join(ROOT, 'scripts', 'build.mjs')]);
  if (built !== 0) return built;
  mkdirSync(resources, { recursive: true });
  const drawing = join(ROOT, 'renderer', 'app', 'icon.svg');
  await sharp(drawing, { density: 2400 }).resize(ICON_PIXELS, ICON_PIXELS).png().toFile(join(resources, 'icon.png'));
  return run(tool('electron-builder/cli.js', '--publish', 'never', ...process.argv.slice(2)));
}

process.exitCode = await makePackage();
