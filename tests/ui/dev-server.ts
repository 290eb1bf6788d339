// Serves the built screens over a fake desk on loopback, to look at them and to drive them with a browser.
// Not the web host: no token, no guard, invented letters only. Start: node tests/ui/dev-server.ts [port]
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { RPCHandler } from '@orpc/server/node';
import { type CallContext, sendFilesWhole } from '#main/web-host/whole-files.ts';
import { FakeDesk, type FakeDeskOptions, fakeRouter } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { FAKE_TRUST } from '../fakes/fake-trust.ts';
import { letterPicture } from './letter-picture.ts';

const ROOT = join(import.meta.dirname, '../../dist/renderer');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self'";

export type DevServer = { readonly url: string; readonly desk: FakeDesk; close(): Promise<void> };

export async function startDevServer(options: FakeDeskOptions = {}, port = 0): Promise<DevServer> {
  const desk = new FakeDesk({ specs: FAKE_SPECS, picture: letterPicture, trust: FAKE_TRUST, ...options });
  // As the web host does: a page that goes while a picture is on its way would end the test run.
  const rpc = new RPCHandler<CallContext>(fakeRouter(desk), { rootInterceptors: [sendFilesWhole] });
  const server: Server = createServer(async (request, response) => {
    const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { response } });
    if (matched) return;
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(ROOT, path === '/' ? 'index.html' : path);
    const bytes = file.startsWith(ROOT) ? await readFile(file).catch(() => null) : null;
    response.writeHead(bytes ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': CSP,
    });
    response.end(bytes ?? '');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}/`,
    desk,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

if (import.meta.main) {
  const { url } = await startDevServer({}, Number(process.argv[2] ?? 0));
  process.stdout.write(`${url}\n`);
}
