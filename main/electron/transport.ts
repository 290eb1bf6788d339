// Carries the contract between the window and the main process, over a message port the preload hands in.
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { IpcMain, IpcMainEvent, MessagePortMain, WebContents } from 'electron';
import { isInterfaceUrl } from './interface-protocol.ts';

/** Gives the port to the router when the sender is the main frame of our own window showing our own page. */
export function acceptPorts(ipcMain: IpcMain, router: AnyRouter, ownContents: () => WebContents | null): void {
  const handler = new RPCHandler(router);
  let current: MessagePortMain | null = null;
  ipcMain.on('vaguemestre-connect', (event) => {
    const [port] = event.ports;
    if (port === undefined) return;
    if (event.ports.length !== 1 || !isOwnPage(event, ownContents())) return port.close();
    // A page that was reloaded has lost its end: its calls and subscriptions end with the old port.
    current?.close();
    current = port;
    handler.upgrade(port, { context: {} });
    port.start();
  });
}

function isOwnPage(event: IpcMainEvent, contents: WebContents | null): boolean {
  const frame = event.senderFrame;
  return contents !== null && frame !== null && frame === contents.mainFrame && isInterfaceUrl(frame.url);
}
