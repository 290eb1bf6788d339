// Finds a Chromium to drive the web host with: the one from the npm registry where it runs (Linux), otherwise one
// that the machine has. Needs no system package: libraries and fonts that a bare machine lacks come along.
// For tests and measures: its packages are those of development, asked for when a browser is, and the installed
// application has none of them.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, LaunchOptions } from 'playwright-core';

/** Kept between runs; `npm ci` clears it with the package it was unpacked from. */
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/vaguemestre', import.meta.url));

/** The browser's own errands (updates, safe browsing, field trials) stay at home: the page's requests are under test. */
const QUIET = ['--disable-background-networking', '--disable-component-update', '--no-first-run', '--no-pings'];
/** Containers offer neither the user namespaces of the sandbox nor a large /dev/shm. It opens our own page only. */
const CONTAINER = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/** The package unpacks into the system's temporary folder, where a half-written browser would be taken for a whole one. */
async function unpackedTo(folder: string): Promise<void> {
  const { default: pack, inflate } = await import('@sparticuz/chromium');
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  await mkdir(CACHE, { recursive: true });
  const part = await mkdtemp(join(CACHE, 'part-'));
  const before = process.env.TMPDIR;
  process.env.TMPDIR = part;
  const unpacking = Promise.all([pack.executablePath(), inflate(join(packed, 'al2023.tar.br'))]);
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await unpacking;
  // Another run may have been faster.
  await rename(part, folder).catch(() => rm(part, { recursive: true, force: true }));
}

async function fromRegistry(): Promise<readonly LaunchOptions[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = join(CACHE, 'chromium');
  if (!existsSync(folder)) await unpackedTo(folder);
  const executablePath = join(folder, 'chromium');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const env = { ...process.env, ...fonts };
  // With the machine's own libraries first: those that come along are older.
  return [
    { executablePath, args: [...QUIET, ...CONTAINER], env },
    { executablePath, args: [...QUIET, ...CONTAINER], env: { ...env, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } },
  ];
}

function fromMachine(): readonly LaunchOptions[] {
  const named = ['chromium', 'chromium-browser', 'google-chrome'].flatMap((name) =>
    (process.env.PATH ?? '').split(':').map((folder) => join(folder, name)),
  );
  const found = named.filter((path) => existsSync(path)).map((executablePath) => ({ executablePath }));
  const isRoot = process.getuid?.() === 0;
  const args = isRoot ? [...QUIET, ...CONTAINER] : QUIET;
  return [...found, { channel: 'chrome' }, { channel: 'msedge' }].map((which) => ({ ...which, args }));
}

async function candidates(): Promise<readonly LaunchOptions[]> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return [{ executablePath: given, args: [...QUIET, ...CONTAINER] }];
  return [...(await fromRegistry()), ...fromMachine()];
}

let working: LaunchOptions | null = null;

/** Tries one after the other; what worked is used again. Throws with every reason when none starts. */
async function firstThatStarts<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  if (working) return start(working);
  const reasons: string[] = [];
  for (const options of await candidates()) {
    try {
      const started = await start(options);
      working = options;
      return started;
    } catch (error) {
      const name = options.executablePath ?? options.channel ?? '';
      reasons.push(`${name}: ${error instanceof Error ? error.message.split('\n', 3).join(' ') : error}`);
    }
  }
  throw new Error(`no Chromium starts here (CHROMIUM_PATH may name one):\n${reasons.join('\n')}`);
}

/** There is no browser to measure or test in: the packages are missing, or nothing starts. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

const driver = async () => (await import('playwright-core')).chromium;

export async function launchBrowser(): Promise<Browser> {
  try {
    const chromium = await driver();
    return await firstThatStarts((options) => chromium.launch(options));
  } catch (error) {
    throw new NoBrowserError('no browser starts', { cause: error });
  }
}

/** A browser that keeps its cache and storage in `profile`, so that a test can look at what stays on disk. */
export async function launchWithProfile(
  profile: string,
  options: Parameters<Browser['newContext']>[0],
): Promise<BrowserContext> {
  const chromium = await driver();
  return firstThatStarts((launch) => chromium.launchPersistentContext(profile, { ...options, ...launch }));
}
