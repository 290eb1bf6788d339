// How the web host answers one request: who asks is checked first, then what. Knows no server and no port.
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { RPCHandler } from '@orpc/server/node';
import { webHostText } from '#shared/text/shell-text.ts';
import type { InterfaceFiles } from '../shell/interface-files.ts';
import { SECURITY_HEADERS } from '../shell/security-headers.ts';
import { type Message, messagePage } from './message-page.ts';
import { boundaryOf, MalformedBodyError, readForm } from './multipart.ts';
import type { Session } from './session.ts';
import type { CallContext } from './whole-files.ts';

/** Path of the start link, before its token. */
export const START = '/start/';
const RPC = '/rpc';
/** A little more than the desk accepts: what is too large is refused by the desk, in its own words, if it can be. */
const MAX_UPLOAD_BYTES = 160_000_000;

export type Host = {
  /** The only Host header that is ours, '127.0.0.1:PORT'. */
  readonly authority: string;
  readonly origin: string;
  readonly session: Session;
  readonly files: InterfaceFiles;
  readonly rpc: RPCHandler<CallContext>;
};

/** Answers one request; rejects only when the connection broke. */
export async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
  const upload = await readUpload(request);
  if (typeof upload === 'number') return say(response, upload, webHostText.refused);
  if (upload !== null) Object.assign(request, { body: upload });
  const { matched } = await host.rpc.handle(request, response, { prefix: RPC, context: { response } });
  if (!matched) say(response, 404, webHostText.notFound);
}

/** The files of an upload, null when the call has none, or the status it is refused with. */
async function readUpload(request: IncomingMessage): Promise<FormData | null | 400 | 411 | 413> {
  const boundary = boundaryOf(request.headers['content-type']);
  if (boundary === null) return null;
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!Number.isInteger(length)) return 411;
  if (length > MAX_UPLOAD_BYTES) return 413;
  try {
    return await readForm(request, boundary, length);
  } catch (error) {
    if (error instanceof MalformedBodyError) return 400;
    throw error;
  }
}

function enter(host: Host, token: string, request: IncomingMessage, response: ServerResponse): void {
  // A browser that looks ahead, or asks only for the headers, must not spend the link.
  const isLookAhead = request.method === 'HEAD' || request.headers['sec-purpose'] !== undefined;
  const cookie = isLookAhead ? null : host.session.redeem(token);
  if (cookie === null) say(response, 410, webHostText.usedLink);
  else response.writeHead(303, { location: '/', 'set-cookie': cookie }).end();
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
