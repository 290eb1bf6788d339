// The application in a browser of this computer: the interface's files and the contract over HTTP on 127.0.0.1.
// Loopback only, one browser, one session; not a server for a network.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnyRouter } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { listInterfaceFiles } from '../shell/interface-files.ts';
import { answer, type Host, START } from './answer.ts';
import { createSession } from './session.ts';
import { type CallContext, sendFilesWhole } from './whole-files.ts';

export type WebHostOptions = {
  /** Implements the contract; needs no context. */
  readonly router: AnyRouter;
  /** The built interface, with its index.html. */
  readonly rendererFolder: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
};

export type WebHost = {
  /** The start link: it opens the application once, in one browser. */
  readonly url: string;
  readonly origin: string;
  /** Ends open connections too. */
  close(): Promise<void>;
};

/** The port asked for is taken by another program. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
}

const LOOPBACK = '127.0.0.1';
/** Calls without a file: sentences and numbers. */
const MAX_CALL_BYTES = 1_000_000;

/** Rejects with `PortInUseError` when the port is taken. */
export async function startWebHost({ router, rendererFolder, port = 0 }: WebHostOptions): Promise<WebHost> {
  const files = await listInterfaceFiles(rendererFolder);
  const rpc = new RPCHandler<CallContext>(router, {
    plugins: [new BodyLimitPlugin({ maxBodySize: MAX_CALL_BYTES })],
    rootInterceptors: [sendFilesWhole],
  });
  const server = createServer();
  const actualPort = await listen(server, port);
  const authority = `${LOOPBACK}:${actualPort}`;
  const origin = `http://${authority}`;
  const session = createSession(actualPort);
  const host: Host = { authority, origin, session, files, rpc };
  server.on('request', (request, response) => {
    answer(host, request, response).catch(() => response.destroy());
  });
  return { url: `${origin}${START}${session.token}`, origin, close: () => close(server) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUseError('The port is in use') : error),
    );
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
