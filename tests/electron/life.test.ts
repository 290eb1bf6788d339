// The shell from start to end: the port handed to the page, the reading child, closing in order, failing in words.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LaunchChild } from '#main/ports/child-process.ts';
import { anEvent, type Shell, startShell } from './shell.ts';

afterEach(() => vi.useRealTimers());

/** Electron's MessagePortMain gives an event where Node's port gives the data itself. */
function likeElectron(port: MessagePort) {
  return {
    on: (name: string, listener: (event: { data: unknown }) => void) =>
      port.on(name, (data: unknown) => listener({ data })),
    postMessage: (message: unknown) => port.postMessage(message),
    start: () => port.start(),
    close: () => port.close(),
  };
}

const mainFrameOf = (shell: Shell) => shell.windows[0]?.webContents.mainFrame;

describe('the message port', () => {
  it('carries calls of our own page', async () => {
    const shell = await startShell();
    const { port1, port2 } = new MessageChannel();
    shell.ipcMain.emit('vaguemestre-connect', { ports: [likeElectron(port1)], senderFrame: mainFrameOf(shell) });
    const client = createORPCClient<{ double(): Promise<number> }>(new RPCLink({ port: port2 as never }));
    await expect(client.double()).resolves.toBe(42);
    port2.close();
  });

  it.each<[string, (shell: Shell) => unknown]>([
    ['another frame', () => ({ url: 'vaguemestre://desk/' })],
    ['a frame that is gone', () => null],
    ['our frame showing something else', (shell) => Object.assign(mainFrameOf(shell) ?? {}, { url: 'https://x.fr/' })],
  ])('is refused to %s', async (_, frame) => {
    const shell = await startShell();
    const port = { close: vi.fn(), start: vi.fn(), on: vi.fn(), postMessage: vi.fn() };
    shell.ipcMain.emit('vaguemestre-connect', { ports: [port], senderFrame: frame(shell) });
    expect(port.close).toHaveBeenCalledOnce();
    expect(port.start).not.toHaveBeenCalled();
    expect(port.on).not.toHaveBeenCalled();
  });

  it('replaces the port of a page that was reloaded', async () => {
    const shell = await startShell();
    const ports = [1, 2].map(() => ({ close: vi.fn(), start: vi.fn(), on: vi.fn(), postMessage: vi.fn() }));
    for (const port of ports)
      shell.ipcMain.emit('vaguemestre-connect', { ports: [port], senderFrame: mainFrameOf(shell) });
    expect(ports[0]?.close).toHaveBeenCalledOnce();
    expect(ports[1]?.close).not.toHaveBeenCalled();
  });
});

describe('the reading child', () => {
  const channel = async () => {
    const shell = await startShell();
    const options = shell.created[0] as unknown as { launchChild: () => ReturnType<LaunchChild> };
    const opened = options.launchChild();
    const [child] = shell.children;
    if (child === undefined) throw new Error('no child');
    return { opened, child };
  };

  it('is a silent utility process that hears, answers and says once that it ended', async () => {
    const { opened, child } = await channel();
    expect(child.asked[0]).toMatch(/reading-child\.js$/);
    expect(child.asked[2]).toMatchObject({ stdio: 'ignore' });
    const heard: unknown[] = [];
    const ended = vi.fn();
    opened.onMessage((message) => heard.push(message));
    opened.onExit(ended);
    opened.send({ page: 1 });
    child.emit('message', 'answer');
    child.emit('exit', 0);
    child.emit('exit', 0);
    opened.send({ page: 2 });
    expect(child.sent).toEqual([{ page: 1 }]);
    expect(heard).toEqual(['answer']);
    expect(ended).toHaveBeenCalledOnce();
  });

  it('is ended at once, by force', async () => {
    const { opened, child } = await channel();
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    child.pid = 4242;
    opened.kill();
    expect(kill).toHaveBeenCalledWith(4242, 'SIGKILL');
    expect(opened.pid).toBe(4242);
    kill.mockRestore();
  });

  it('is ended as soon as it starts when it had not started yet', async () => {
    const { opened, child } = await channel();
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
    opened.kill();
    expect(child.kill).toHaveBeenCalledOnce();
    expect(kill).not.toHaveBeenCalled();
    child.pid = 4242;
    child.emit('spawn');
    expect(kill).toHaveBeenCalledWith(4242, 'SIGKILL');
    kill.mockRestore();
  });
});

describe('the end', () => {
  it('closes the window, waits for the desk to close, then quits', async () => {
    const shell = await startShell();
    const asked = anEvent();
    shell.app.emit('before-quit', asked);
    expect(asked.preventDefault).toHaveBeenCalledOnce();
    expect(shell.windows[0]?.close).toHaveBeenCalledOnce();
    expect(shell.close).not.toHaveBeenCalled();
    // The window is closed: quitting is asked again.
    expect(shell.app.quit).toHaveBeenCalledOnce();
    const first = anEvent();
    shell.app.emit('before-quit', first);
    expect(first.preventDefault).toHaveBeenCalledOnce();
    expect(shell.close).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(shell.app.quit).toHaveBeenCalledTimes(2));
    const second = anEvent();
    shell.app.emit('before-quit', second);
    expect(second.preventDefault).not.toHaveBeenCalled();
  });

  it.each([
    ['stays', 0, false],
    ['leaves', 1, true],
  ])('with files not handed over it asks, and %s as is answered', async (_, answer, leaves) => {
    const shell = await startShell();
    shell.dialog.showMessageBoxSync.mockReturnValue(answer);
    const event = anEvent();
    shell.windows[0]?.webContents.emit('will-prevent-unload', event);
    const [, asked] = shell.dialog.showMessageBoxSync.mock.lastCall as unknown as [unknown, Record<string, unknown>];
    expect(asked).toMatchObject({
      message: 'Des fichiers ne sont pas encore importés',
      // Enter and Escape stay.
      ...{ defaultId: 0, cancelId: 0 },
    });
    expect(event.preventDefault).toHaveBeenCalledTimes(leaves ? 1 : 0);
  });

  it('does not wait for ever', async () => {
    const shell = await startShell();
    shell.windows[0]?.emit('closed');
    vi.useFakeTimers();
    shell.close.mockReturnValue(new Promise(() => undefined));
    shell.app.emit('before-quit', anEvent());
    await vi.advanceTimersByTimeAsync(9_000);
    expect(shell.app.quit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shell.app.quit).toHaveBeenCalledOnce();
  });
});

describe('when something breaks', () => {
  it('at the start: a sentence and a reference, never what went wrong', async () => {
    const shell = await startShell({
      create: () => {
        throw new Error('secret of a letter');
      },
    });
    const [title, sentence] = shell.dialog.showErrorBox.mock.calls[0] as [string, string];
    expect(title).toBe('Vaguemestre ne peut pas s’ouvrir');
    expect(sentence).toMatch(/référence .*\u00a0: [0-9a-f]{8}\.$/);
    expect(sentence).not.toMatch(/secret|Error|at /);
    expect(shell.app.exit).toHaveBeenCalledWith(1);
    expect(shell.windows).toHaveLength(0);
  });

  it('later, in the main process: the same', async () => {
    const shell = await startShell();
    shell.nets.uncaughtException?.(new Error('secret of a letter'));
    expect(String(shell.dialog.showErrorBox.mock.lastCall)).not.toContain('secret');
    expect(shell.app.exit).toHaveBeenCalledWith(1);
    expect(shell.nets.unhandledRejection).toBeDefined();
  });

  it('in the page: offers to open it again', async () => {
    const shell = await startShell();
    const [window] = shell.windows;
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window?.reload).toHaveBeenCalledOnce();
    shell.dialog.showMessageBoxSync.mockReturnValueOnce(1);
    window?.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(shell.app.quit).toHaveBeenCalledOnce();
  });
});

describe('what it is told and what it remembers', () => {
  it.each([[['--desk', '/tmp/a']], [['--desk=/tmp/a']]])('opens the desk named by %j', async (argv) => {
    const shell = await startShell({ argv });
    expect(shell.created[0]?.deskFolder).toMatch(/[\\/]tmp[\\/]a$/);
  });

  it('keeps the place of the window', async () => {
    const shell = await startShell();
    expect(shell.windows[0]?.options).toMatchObject({ width: 1280, height: 800 });
    shell.windows[0]?.emit('close');
    expect(JSON.parse(readFileSync(join(shell.folder, 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 1300, height: 900 },
      isMaximized: false,
    });
  });

  it.each([
    ['a place on a screen', { bounds: { x: 10, y: 20, width: 1300, height: 900 }, isMaximized: true }, 1300],
    ['a place on no screen', { bounds: { x: 9000, y: 20, width: 1300, height: 900 } }, 1280],
    ['a window too small to use', { bounds: { x: 1, y: 2, width: 3, height: 4 } }, 1280],
    ['nonsense', 'nonsense', 1280],
  ])('given %s', async (_, kept, width) => {
    const { readWindowPlace } = await import('#main/electron/window-state.ts');
    const { folder } = await startShell();
    writeFileSync(join(folder, 'kept.json'), JSON.stringify(kept));
    expect(readWindowPlace(join(folder, 'kept.json')).bounds.width).toBe(width);
  });
});

describe('the dialog for a folder', () => {
  it('gives the folder that was chosen, nothing where it was closed or the window is gone', async () => {
    const shell = await startShell();
    const choose = shell.created[0]?.chooseFolder;
    await expect(choose?.()).resolves.toBe('C:\\Scans');
    expect(shell.dialog.showOpenDialog).toHaveBeenCalledWith(
      shell.windows[0],
      expect.objectContaining({ properties: ['openDirectory', 'createDirectory'] }),
    );
    shell.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [] });
    await expect(choose?.()).resolves.toBeNull();
    shell.windows[0]?.emit('closed');
    await expect(choose?.()).resolves.toBeNull();
  });
});
