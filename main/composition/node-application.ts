// The application under plain Node: its children are forked, its log lies in the desk. For the command line and the
// web host; Electron wires its own.
import { nodeChildLauncher } from '../adapters/system/node-child.ts';
import { type Application, createApplication } from './application.ts';
import { deskLog } from './log-file.ts';
import { judgingChildEntry, readingChildEntry } from './places.ts';
import { version } from './version.ts';

/** `comesSecond`: its reading makes room for what a person does in a window. */
export const createNodeApplication = (deskFolder: string, { comesSecond = false } = {}): Application =>
  createApplication({
    deskFolder,
    launchChild: nodeChildLauncher({ entry: readingChildEntry(), comesSecond }),
    ...(comesSecond && { launchJudge: nodeChildLauncher({ entry: judgingChildEntry(), comesSecond }) }),
    log: deskLog(deskFolder),
    version: version(),
  });
