// Packs the application as electron-builder does for real, over a stand-in for Electron's own files: nothing is
// downloaded. Only what the stand-in cannot have (fuses in the binary) is left out.
import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { extractAll } from '@electron/asar';

export const ROOT = resolve(import.meta.dirname, '../..');
const exec = promisify(execFile);

export type Packed = {
  /** The folder of the packaged application, as installed. */
  readonly application: string;
  /** Its archive unpacked, with the files that lie beside the archive put back. */
  readonly extracted: string;
};

export async function pack(folder: string): Promise<Packed> {
  const config = join(folder, 'config.json');
  await writeFile(config, JSON.stringify(await standInConfig(folder)));
  const builder = join(ROOT, 'node_modules/electron-builder/cli.js');
  const args = [builder, '--linux', 'dir', '--publish', 'never', '--config', config];
  await exec(process.execPath, args, { cwd: ROOT, maxBuffer: 64_000_000 }).catch((error: { stdout?: string }) => {
    throw new Error(`electron-builder failed:\n${error.stdout?.slice(-4000)}`);
  });
  const application = join(folder, 'out/linux-unpacked');
  const extracted = join(folder, 'extracted');
  extractAll(join(application, 'resources/app.asar'), extracted);
  return { application, extracted };
}

async function standInConfig(folder: string): Promise<object> {
  const electronDist = join(folder, 'electron');
  await mkdir(join(electronDist, 'locales'), { recursive: true });
  await mkdir(join(electronDist, 'resources'));
  await writeFile(join(electronDist, 'electron'), '', { mode: 0o755 });
  await writeFile(join(electronDist, 'version'), '0.0.0');
  for (const file of ['LICENSE', 'LICENSES.chromium.html', 'locales/fr.pak', 'locales/en-US.pak'])
    await writeFile(join(electronDist, file), '');
  return {
    extends: join(ROOT, 'electron-builder.yml'),
    electronDist,
    electronFuses: null,
    directories: { output: join(folder, 'out'), buildResources: join(folder, 'resources') },
  };
}

export type Outcome = { readonly status: number; readonly stdout: string; readonly stderr: string };

/** Runs the packaged command line with plain Node, away from the repository and its modules. */
export async function runPackaged(packed: Packed, args: readonly string[], passphrase: string): Promise<Outcome> {
  const cli = join(packed.extracted, 'dist/main/cli.js');
  const options = { cwd: packed.extracted, env: { ...process.env, VAGUEMESTRE_PASSPHRASE: passphrase } };
  try {
    const { stdout, stderr } = await exec(process.execPath, [cli, ...args], { ...options, maxBuffer: 64_000_000 });
    return { status: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}
