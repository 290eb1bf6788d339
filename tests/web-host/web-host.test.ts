// The loopback host over real HTTP: who gets in, who does not, and what is served.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { os, type RouterClient } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PortInUseError, startWebHost, type WebHost } from '#main/web-host/web-host.ts';
import { ask, enter } from './peer.ts';

const router = {
  double: os.input(z.object({ n: z.number() })).handler(({ input }) => input.n * 2),
  weigh: os
    .input(z.object({ file: z.file() }))
    .handler(({ input }) => ({ name: input.file.name, size: input.file.size })),
  tick: os.handler(async function* () {
    yield 1;
    yield 2;
  }),
};

let folder: string;
let host: WebHost;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vaguemestre-web-'));
  await mkdir(join(folder, 'renderer/assets'), { recursive: true });
  await writeFile(join(folder, 'renderer/index.html'), '<!doctype html><title>interface</title>');
  await writeFile(join(folder, 'renderer/assets/app.js'), 'export {};');
  await writeFile(join(folder, 'secret.js'), 'outside');
  host = await startWebHost({ router, rendererFolder: join(folder, 'renderer') });
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

function client(headers: Record<string, string>): RouterClient<typeof router> {
  return createORPCClient(new RPCLink({ url: `${host.origin}/rpc`, headers }));
}

const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
const rpcBody = JSON.stringify({ json: { n: 21 } });

describe('entering', () => {
  it('exchanges the link for a strict session cookie and goes to a clean address', async () => {
    const answer = await ask(host.origin, { path: new URL(host.url).pathname });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^vaguemestre-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('refuses the link a second time, in French', async () => {
    await enter(host.url);
    const again = await ask(host.origin, { path: new URL(host.url).pathname });
    expect(again.status).toBe(410);
    expect(again.body).toContain('Lien déjà utilisé');
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a wrong token and keeps the right one good', async () => {
    expect((await ask(host.origin, { path: `/start/${'a'.repeat(43)}` })).status).toBe(410);
    expect((await ask(host.origin, { path: '/start/' })).status).toBe(410);
    await expect(enter(host.url)).resolves.toContain('=');
  });

  it('does not spend the link on a look-ahead', async () => {
    const path = new URL(host.url).pathname;
    await ask(host.origin, { path, method: 'HEAD' });
    await ask(host.origin, { path, headers: { 'sec-purpose': 'prefetch' } });
    await expect(enter(host.url)).resolves.toContain('=');
  });

  it('shows nothing without the cookie', async () => {
    for (const path of ['/', '/assets/app.js', '/letters']) {
      const answer = await ask(host.origin, { path });
      expect(answer.status).toBe(401);
      expect(answer.body).not.toContain('interface');
    }
    expect((await ask(host.origin, { headers: { cookie: 'vaguemestre-1=x' } })).status).toBe(401);
  });
});

describe('files', () => {
  it('serves the interface, its assets and its screens', async () => {
    const cookie = await enter(host.url);
    for (const path of ['/', '/index.html', '/letters', '/letters/abc?tab=1'])
      expect((await ask(host.origin, { path, headers: { cookie } })).body).toContain('interface');
    const script = await ask(host.origin, { path: '/assets/app.js', headers: { cookie } });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/../../secret.js',
    '/assets/..\\..\\secret.js',
    '//etc/passwd',
    '/assets/missing.js',
    '/assets/app.js%00.html',
  ])('has nothing at %s', async (path) => {
    const cookie = await enter(host.url);
    const answer = await ask(host.origin, { path, headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('outside');
  });

  it('does not follow links out of the folder', async () => {
    await host.close();
    await symlink(join(folder, 'secret.js'), join(folder, 'renderer/link.js'));
    host = await startWebHost({ router, rendererFolder: join(folder, 'renderer') });
    const cookie = await enter(host.url);
    expect((await ask(host.origin, { path: '/link.js', headers: { cookie } })).status).toBe(404);
  });

  it('carries the policy on every answer, refusals included', async () => {
    const cookie = await enter(host.url);
    const answers = await Promise.all([
      ask(host.origin, { headers: { cookie } }),
      ask(host.origin),
      ask(host.origin, { headers: { host: 'evil.example' } }),
      ask(host.origin, { path: '/nothing.js', headers: { cookie } }),
      ask(host.origin, { path: '/rpc/double', method: 'POST', body: rpcBody }),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self';");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});

describe('calls', () => {
  it('answers its own page: values, files and events', async () => {
    const own = client({ cookie: await enter(host.url), origin: host.origin });
    await expect(own.double({ n: 21 })).resolves.toBe(42);
    const file = new File([new Uint8Array(3_000_000)], 'lettre d’été "1".pdf', { type: 'application/pdf' });
    await expect(own.weigh({ file })).resolves.toEqual({ name: 'lettre d’été "1".pdf', size: 3_000_000 });
    const seen: number[] = [];
    for await (const n of await own.tick()) seen.push(n);
    expect(seen).toEqual([1, 2]);
  });

  it.each<[string, number, Record<string, string>]>([
    ['another origin', 403, { origin: 'http://evil.example' }],
    ['another port of this machine', 403, { origin: 'http://127.0.0.1:1' }],
    ['an opaque origin', 403, { origin: 'null' }],
    ['a same-site page that is not ours', 403, { 'sec-fetch-site': 'same-site' }],
    ['another name for this machine', 421, { host: 'localhost' }],
    ['a name that resolves to this machine', 421, { host: 'evil.example' }],
  ])('refuses %s', async (_, status, lie) => {
    const cookie = await enter(host.url);
    const headers = { 'content-type': 'application/json', cookie, origin: host.origin, ...lie };
    const answer = await ask(host.origin, { path: '/rpc/double', method: 'POST', headers, body: rpcBody });
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain('42');
  });

  it('refuses a call without Origin, without session, or by another method', async () => {
    const cookie = await enter(host.url);
    const type = { 'content-type': 'application/json' };
    const post = { path: '/rpc/double', method: 'POST', body: rpcBody };
    expect((await ask(host.origin, { ...post, headers: { ...type, cookie } })).status).toBe(403);
    expect((await ask(host.origin, { ...post, headers: { ...type, origin: host.origin } })).status).toBe(401);
    const all = { ...type, cookie, origin: host.origin };
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(host.origin, { path: '/rpc/double', method, headers: all })).status).toBe(405);
    expect((await ask(host.origin, { ...post, path: '/rpc/nothing', headers: all })).status).toBe(404);
    expect((await ask(host.origin, { ...post, path: '/', headers: all })).status).toBe(405);
  });

  it('takes a scan as large as the desk accepts', async () => {
    const own = client({ cookie: await enter(host.url), origin: host.origin });
    const size = 150_000_000;
    await expect(own.weigh({ file: new File([new Uint8Array(size)], 'a.pdf') })).resolves.toEqual({
      name: 'a.pdf',
      size,
    });
  });

  it.each<[string, number, Record<string, string>, string]>([
    ['a call over the limit', 413, { 'content-type': 'application/json', 'content-length': '1000001' }, rpcBody],
    ['an upload over the limit', 413, { ...multipart, 'content-length': '160000001' }, '--b--'],
    ['an upload of unknown length', 411, { ...multipart, 'transfer-encoding': 'chunked' }, '--b--'],
    ['an upload that is none', 400, multipart, 'hello'],
  ])('refuses %s', async (_, status, headers, body) => {
    const own = { cookie: await enter(host.url), origin: host.origin };
    const answer = await ask(host.origin, {
      path: '/rpc/weigh',
      method: 'POST',
      headers: { ...own, ...headers },
      body,
    });
    expect(answer.status).toBe(status);
  });
});

describe('the port', () => {
  it('listens on 127.0.0.1 only and says when the port is taken', async () => {
    expect(host.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const port = Number(new URL(host.origin).port);
    await expect(startWebHost({ router, rendererFolder: join(folder, 'renderer'), port })).rejects.toBeInstanceOf(
      PortInUseError,
    );
  });

  it('refuses to start without a built interface', async () => {
    await expect(startWebHost({ router, rendererFolder: join(folder, 'renderer/assets') })).rejects.toThrow();
  });
});
