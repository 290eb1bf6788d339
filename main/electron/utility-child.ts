// Starts a child of the desk as an Electron utility process: with the fuses on, Electron does not run as plain Node.
// The child inherits the person's ordinary environment; the passphrase is typed on screen and never in it.
import { type UtilityProcess, utilityProcess } from 'electron';
import { type ChildChannel, type LaunchChild, SECOND } from '../ports/child-process.ts';

/** `name`: what it is called in the list of processes. */
export function utilityChildLauncher(entry: string, name: string): LaunchChild {
  return (): ChildChannel => {
    // Libraries print what they meet in a page: nobody may read that.
    const child = utilityProcess.fork(entry, [SECOND], { serviceName: name, stdio: 'ignore' });
    let hasEnded = false;
    const exits: ((code: number | null) => void)[] = [];
    child.once('exit', (code) => {
      hasEnded = true;
      for (const listener of exits) listener(code);
    });
    return {
      get pid() {
        return child.pid;
      },
      send: (message) => {
        if (!hasEnded) child.postMessage(message);
      },
      onMessage: (listener) => child.on('message', listener),
      onExit: (listener) => exits.push(listener),
      kill: () => end(child),
    };
  };
}

/** Electron's own `kill` asks politely (SIGTERM); a child deep in a computation must end now. */
function end(child: UtilityProcess): void {
  // It has no number before the system started it; then it is ended as soon as it has one.
  if (child.pid === undefined) child.once('spawn', () => end(child));
  try {
    if (child.pid === undefined) child.kill();
    else process.kill(child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
