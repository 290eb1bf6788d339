// How the screens reach the desk: over loopback HTTP in a browser, over a message port in the Electron window.
// The same contract either way; nothing else of the renderer knows which.
import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';

export type DeskClient = ContractRouterClient<Contract>;

declare global {
  interface Window {
    /** Set by Electron's preload; absent in a browser. */
    readonly vaguemestreHost?: 'electron';
  }
}

const overHttp = (): DeskClient =>
  createORPCClient(
    new FetchLink({
      url: `${window.location.origin}/rpc`,
      fetch: (request, init) => fetch(request, { ...init, credentials: 'same-origin' }),
    }),
  );

/** The preload answers 'vaguemestre-ready' with the port; only messages of this very window are believed. */
const receivePort = (): Promise<MessagePort> =>
  new Promise((resolve) => {
    const onMessage = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== 'vaguemestre-port' || !port) return;
      window.removeEventListener('message', onMessage);
      resolve(port);
    };
    window.addEventListener('message', onMessage);
    window.postMessage('vaguemestre-ready', '*');
  });

async function overPort(): Promise<DeskClient> {
  const port = await receivePort();
  const client: DeskClient = createORPCClient(new PortLink({ port }));
  port.start();
  return client;
}

/** The desk as seen from here. Waits for the port in the Electron window. */
export const connect = async (): Promise<DeskClient> =>
  window.vaguemestreHost === 'electron' ? overPort() : overHttp();
