// A browser gives up on a picture all the time: the next letter was chosen. The host must not even notice.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { os } from '@orpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { startWebHost, type WebHost } from '#main/web-host/web-host.ts';
import { ask, enter } from './peer.ts';

const MEGABYTES = 3;
/** The answer is ready after this long. */
const READY_MS = 5;

const router = {
  picture: os.output(z.file()).handler(async () => {
    await pause(READY_MS);
    return new File([new Uint8Array(MEGABYTES * 1_000_000)], 'page', { type: 'image/png' });
  }),
};

let folder: string;
let host: WebHost;
let headers: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broken-off-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  host = await startWebHost({ router, rendererFolder: folder });
  headers = { cookie: await enter(host.url), origin: host.origin, 'content-type': 'application/json' };
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

/** Asks for the picture and breaks off after so long. */
async function breakOffAfter(ms: number): Promise<void> {
  const { hostname, port } = new URL(host.origin);
  const asked = request({ hostname, port, method: 'POST', path: '/rpc/picture', headers, agent: false });
  asked.on('error', () => undefined);
  asked.on('response', (response) => response.on('error', () => undefined).resume());
  asked.end('{}');
  await pause(ms);
  asked.destroy();
}

test('an answer with a file arrives whole', async () => {
  const answer = await ask(host.origin, { method: 'POST', path: '/rpc/picture', headers, body: '{}' });
  expect(answer.status).toBe(200);
  expect(Number(answer.headers['content-length'])).toBeGreaterThan(MEGABYTES * 1_000_000);
  expect(answer.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
});

test('pictures broken off before, while and after they are ready leave the host alive', async () => {
  const died: unknown[] = [];
  const note = (error: unknown): void => void died.push(error);
  process.on('uncaughtException', note);
  try {
    for (let round = 0; round < 60; round += 1) await breakOffAfter((round % 20) / 2);
    await pause(50);
  } finally {
    process.off('uncaughtException', note);
  }
  expect(died).toEqual([]);
  const answer = await ask(host.origin, { method: 'POST', path: '/rpc/picture', headers, body: '{}' });
  expect(answer.status).toBe(200);
});
