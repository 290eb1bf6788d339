// The application in a browser of this computer: the interface's files and the contract over HTTP on 127.0.0.1.
// Loopback only, one browser, one session; not a server for a network.
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import type { AnyRouter } from '@orpc/server';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { webHostText } from '#shared/text/shell-text.ts';
import { type InterfaceFiles, listInterfaceFiles } from '../shell/interface-files.ts';
import { SECURITY_HEADERS } from '../shell/security-headers.ts';
import { type Message, messagePage } from './message-page.ts';
import { createSession, type Session } from './session.ts';

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
const START = '/start/';
const RPC = '/rpc';
/** The largest scan the desk accepts, and what its wrapping adds. */
const MAX_BODY_BYTES = 151_000_000;

type Host = {
  readonly authority: string;
  readonly origin: string;
  readonly session: Session;
  readonly files: InterfaceFiles;
  readonly rpc: RPCHandler<Record<never, never>>;
};

/** Rejects with `PortInUseError` when the port is taken. */
export async function startWebHost({ router, rendererFolder, port = 0 }: WebHostOptions): Promise<WebHost> {
  const files = await listInterfaceFiles(rendererFolder);
  const rpc = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY_BYTES })] });
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

async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  // A page of another site that resolves to 127.0.0.1 (DNS rebinding) names itself in Host.
  if (request.headers.host !== host.authority) return say(response, 421, webHostText.refused);
  const path = pathOf(request.url);
  if (path === null) return say(response, 400, webHostText.refused);
  if (path === RPC || path.startsWith(`${RPC}/`)) return call(host, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, webHostText.refused);
  if (path.startsWith(START)) return enter(host, path.slice(START.length), request, response);
  if (!host.session.holds(request.headers.cookie)) return say(response, 401, webHostText.noSession);
  return sendFile(host, path, request, response);
}

function pathOf(url: string | undefined): string | null {
  // Not `new URL`: it would fold '..' away, and what is asked must be what is looked up.
  const path = (url ?? '').split('?', 1)[0] ?? '';
  return path.startsWith('/') ? path : null;
}

async function call(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return say(response, 405, webHostText.refused);
  if (request.headers.origin !== host.origin) return say(response, 403, webHostText.refused);
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return say(response, 403, webHostText.refused);
  if (!host.session.holds(request.headers.cookie)) return say(response, 401, webHostText.noSession);
  const { matched } = await host.rpc.handle(request, response, { prefix: RPC, context: {} });
  if (!matched) say(response, 404, webHostText.notFound);
}

function enter(host: Host, token: string, request: IncomingMessage, response: ServerResponse): void {
  // A browser that looks ahead, or asks only for the headers, must not spend the link.
  const isLookAhead = request.method === 'HEAD' || request.headers['sec-purpose'] !== undefined;
  const cookie = isLookAhead ? null : host.session.redeem(token);
  if (cookie === null) return say(response, 410, webHostText.usedLink);
  response.writeHead(303, { location: '/', 'set-cookie': cookie }).end();
}

async function sendFile(host: Host, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const file = host.files(path);
  if (file === null) return say(response, 404, webHostText.notFound);
  response.writeHead(200, { 'content-type': file.mediaType });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file.path), response);
}

function say(response: ServerResponse, status: number, message: Message): void {
  // The rest of a refused upload is not read.
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', connection: 'close' });
  response.end(messagePage(message));
}
