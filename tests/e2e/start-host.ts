// Starts the built application in either host, with a desk folder of its own, and opens its page: HOST=web the
// loopback host in Chromium, HOST=electron the window. Knows no test runner.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { launchBrowser, launchWithProfile } from '#main/composition/chromium.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 30_000;
const END_MS = 15_000;
/** Of one thing a person does: slower is a defect, where the cores are not busy reading, as they are here. */
const STEP_MS = 30_000;

export const HOST = process.env.HOST === 'electron' ? 'electron' : 'web';

type Viewport = { readonly width: number; readonly height: number };
export type HostOptions = {
  /** A folder of an earlier host, to start on the same desk again. A new one otherwise. */
  readonly root?: string;
  readonly viewport?: Viewport;
  readonly colorScheme?: 'light' | 'dark';
  /** Web host: keep the browser's cache and storage under the root, to look at them afterwards. */
  readonly keepsProfile?: boolean;
};

export type Host = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything of this host lies here: desk, home and temporary folder of the process. */
  readonly root: string;
  readonly desk: string;
  /** Where the page's own files come from. */
  readonly origin: string;
  /** The one-time link, already used; null in Electron. */
  readonly startUrl: string | null;
  readonly pid: number;
  /** What the process wrote to its outputs so far. */
  output(): string;
  /** Exceptions and errors the page reported so far. */
  pageErrors(): readonly string[];
  /** Addresses of every request of the page so far. */
  requests(): readonly string[];
  /** Ends as a person would; the folder stays. */
  stop(): Promise<void>;
  /** The plug pulled. */
  kill(): Promise<void>;
};

/** Null where the package is there without its binary. */
export function electronBinary(): string | null {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
    const binary = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'));
    return existsSync(binary) ? binary : null;
  } catch {
    return null;
  }
}

export const newRoot = async (): Promise<string> => realpath(await mkdtemp(join(tmpdir(), 'vaguemestre-e2e-')));
export const removeRoot = (root: string): Promise<void> => rm(root, { recursive: true, force: true, maxRetries: 5 });

const processes = new Set<ChildProcess>();
// A test run that is interrupted leaves no application behind.
process.once('exit', () => {
  for (const child of processes) child.kill('SIGKILL');
});

/** Home and temporary folder under the root: whatever the application writes can be found. */
async function environmentIn(root: string): Promise<Record<string, string>> {
  const home = join(root, 'home');
  const temporary = join(root, 'tmp');
  await mkdir(home, { recursive: true });
  await mkdir(temporary, { recursive: true });
  const { PATH = '', SystemRoot, DISPLAY, XAUTHORITY } = process.env;
  const places = { HOME: home, USERPROFILE: home, APPDATA: home, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  return {
    PATH,
    ...places,
    ...(SystemRoot && { SystemRoot }),
    ...(DISPLAY && { DISPLAY }),
    ...(XAUTHORITY && { XAUTHORITY }),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), END_MS);
  await exit;
  clearTimeout(timer);
}

/** Collects what a process says, and what its page reports. */
function listen(child: ChildProcess, context: BrowserContext, origin: string) {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (output += part));
  const errors: string[] = [];
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return {
    origin,
    output: () => output,
    pageErrors: (): readonly string[] => errors,
    requests: (): readonly string[] => requests,
  };
}

/** The first line of standard output: { url }. It says that the host listens and the desk can be asked. */
async function urlOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`the web host ${why}: ${said}`));
    const timer = setTimeout(() => fail('says nothing'), START_MS);
    child.once('exit', (status) => fail(`ended with ${status}`));
    child.stderr?.on('data', (part: Buffer) => (said += part));
    child.stdout?.on('data', (part: Buffer) => {
      said += part;
      if (!said.includes('\n')) return;
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve((JSON.parse(said) as { url: string }).url);
    });
  });
}

async function startWeb(root: string, options: HostOptions): Promise<Host> {
  const desk = join(root, 'bureau');
  const cli = join(ROOT, 'dist', 'main', 'cli.js');
  const env = await environmentIn(root);
  const child = spawn(process.execPath, [cli, 'serve', '--json', '--desk', desk], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.add(child);
  child.once('exit', () => processes.delete(child));
  let browser: Browser | null = null;
  let context: BrowserContext | null = null;
  const closeBrowser = async (): Promise<void> => {
    await context?.close();
    await browser?.close();
  };
  try {
    const startUrl = await urlOf(child);
    const { viewport = { width: 1280, height: 800 }, colorScheme = 'light' } = options;
    const look = { viewport, colorScheme, locale: 'fr-FR', acceptDownloads: true };
    browser = options.keepsProfile ? null : await launchBrowser();
    context = browser ? await browser.newContext(look) : await launchWithProfile(join(root, 'profile'), look);
    const heard = listen(child, context, new URL(startUrl).origin);
    const page = context.pages()[0] ?? (await context.newPage());
    context.setDefaultTimeout(STEP_MS);
    await page.goto(startUrl);
    await page.getByRole('main').waitFor();
    const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
      if (signal === 'SIGTERM') await closeBrowser();
      await ended(child, signal);
      if (signal !== 'SIGTERM') await closeBrowser();
    };
    return {
      ...heard,
      page,
      context,
      root,
      desk,
      startUrl,
      pid: child.pid ?? 0,
      stop: end('SIGTERM'),
      kill: end('SIGKILL'),
    };
  } catch (error) {
    await closeBrowser();
    await ended(child, 'SIGKILL');
    throw error;
  }
}

async function startElectron(root: string, options: HostOptions): Promise<Host> {
  const executablePath = electronBinary();
  if (!executablePath) throw new Error('no Electron binary');
  const desk = join(root, 'bureau');
  const application = await _electron.launch({
    executablePath,
    args: [
      join(ROOT, 'dist', 'main', 'electron.js'),
      `--desk=${desk}`,
      `--user-data-dir=${join(root, 'profile')}`,
      ...(process.platform === 'linux' ? ['--no-sandbox'] : []),
    ],
    cwd: ROOT,
    env: await environmentIn(root),
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
    timeout: START_MS,
  });
  const child = application.process();
  processes.add(child);
  child.once('exit', () => processes.delete(child));
  const page = await application.firstWindow();
  const context = application.context();
  const { viewport = { width: 1280, height: 800 } } = options;
  const heard = listen(child, context, new URL(page.url()).origin);
  context.setDefaultTimeout(STEP_MS);
  await page.setViewportSize(viewport);
  await page.getByRole('main').waitFor();
  return {
    ...heard,
    page,
    context,
    root,
    desk,
    startUrl: null,
    pid: child.pid ?? 0,
    stop: () => application.close(),
    kill: () => ended(child, 'SIGKILL'),
  };
}

/** Starts the application and waits until its page has something to show. The caller stops it. */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const root = options.root ?? (await newRoot());
  return HOST === 'electron' ? startElectron(root, options) : startWeb(root, options);
}
