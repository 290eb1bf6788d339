// The Electron application from its first line to its last: hardening, one instance, the desk, the window, the end.
// What a page may do is decided in guards.ts and window.ts; the desk itself knows nothing of Electron.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, session as sessions } from 'electron';
import { childNames, folderDialogText, leavingText, startupText } from '#shared/text/shell-text.ts';
import { type Application, createApplication } from '../composition/application.ts';
import { deskFolderOf } from '../composition/environment.ts';
import { deskLog } from '../composition/log-file.ts';
import { judgingChildEntry, readingChildEntry, rendererFolder } from '../composition/places.ts';
import { version } from '../composition/version.ts';
import { listInterfaceFiles } from '../shell/interface-files.ts';
import { guardContents, guardSession, hardenProcess } from './guards.ts';
import { declareInterfaceScheme, serveInterface } from './interface-protocol.ts';
import { setMenu } from './menu.ts';
import { acceptPorts } from './transport.ts';
import { utilityChildLauncher } from './utility-child.ts';
import { openWindow } from './window.ts';

/** A desk that cannot finish closing must not keep the computer from shutting down; the store survives a kill. */
const CLOSING_MS = 10_000;

const deskFolder = deskFolderOf(deskArgument(process.argv));
const deskLogger = deskLog(deskFolder);
const log = deskLogger.child('electron');
let application: Application | null = null;
let window: BrowserWindow | null = null;

async function start(): Promise<void> {
  // In memory only: Chromium's caches would keep pictures of letters on disk in clear.
  const session = sessions.fromPartition('interface', { cache: false });
  guardSession(session);
  serveInterface(session, await listInterfaceFiles(rendererFolder()));
  application = createApplication({
    deskFolder,
    launchChild: utilityChildLauncher(readingChildEntry(), childNames.reading),
    chooseFolder,
    launchJudge: utilityChildLauncher(judgingChildEntry(), childNames.judging),
    log: deskLogger,
    version: version(),
  });
  acceptPorts(ipcMain, application.router, () => window?.webContents ?? null);
  const withTools = !app.isPackaged;
  setMenu({ withTools });
  window = openWindow({
    session,
    preload: join(rendererFolder(), '..', 'preload', 'preload.cjs'),
    placeFile: join(app.getPath('userData'), 'window.json'),
    withTools,
  });
  window.on('closed', () => {
    window = null;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    // Chromium itself shows no question here: without an answer the window could not be closed at all.
    if (leavesAnyway()) event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_, { reason }) => pageLost(reason));
}

function deskArgument(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === '--desk' || argument.startsWith('--desk='));
  const argument = argv[at];
  return argument === '--desk' ? argv[at + 1] : argument?.slice('--desk='.length);
}

/** Where the scanner writes: a person points at it instead of typing its path. */
async function chooseFolder(): Promise<string | null> {
  if (window === null) return null;
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: folderDialogText.title,
    buttonLabel: folderDialogText.choose,
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** Which button a person pressed; Enter is the first. */
const asked = (
  over: BrowserWindow,
  type: 'error' | 'warning',
  { title, body }: { readonly title: string; readonly body: string },
  buttons: readonly string[],
  { onEscape }: { readonly onEscape: number },
): number =>
  dialog.showMessageBoxSync(over, {
    ...{ type, title, message: title, detail: body },
    ...{ buttons: [...buttons], defaultId: 0, cancelId: onEscape, noLink: true },
  });

function pageLost(reason: string): void {
  if (reason === 'clean-exit' || window === null) return;
  log.info('page.lost', { reason });
  const { reopen, quit } = startupText.pageLost;
  const choice = asked(window, 'error', startupText.pageLost, [reopen, quit], { onEscape: 1 });
  if (choice === 0) window.reload();
  else app.quit();
}

/** The page holds files that are not in the desk yet. */
function leavesAnyway(): boolean {
  if (window === null) return true;
  const { stay, leave } = leavingText;
  return asked(window, 'warning', leavingText, [stay, leave], { onEscape: 0 }) === 1;
}

/** Says that something broke, with a reference instead of a stack trace, and ends. */
function giveUp(error: unknown): void {
  const reference = randomBytes(4).toString('hex');
  log.error('failed', error, { reference });
  dialog.showErrorBox(startupText.title, startupText.failed(reference));
  app.exit(1);
}

/**
 * The window first, which may ask to stay; then the desk closes in order before the application ends: the queue stops,
 * the database is checkpointed.
 */
function closeFirst(event: { preventDefault(): void }): void {
  if (application === null) return;
  event.preventDefault();
  // Once it is closed, quitting is asked again: see 'window-all-closed'.
  if (window !== null) {
    window.close();
    return;
  }
  const closing = application.close();
  application = null;
  const timeout = new Promise((resolve) => setTimeout(resolve, CLOSING_MS));
  Promise.race([closing, timeout])
    .catch((error: unknown) => log.error('closing.failed', error))
    .finally(() => app.quit());
}

hardenProcess(app);
declareInterfaceScheme();
guardContents(app);
process.on('uncaughtException', giveUp);
process.on('unhandledRejection', giveUp);
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', closeFirst);
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}
