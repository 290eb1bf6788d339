// @vitest-environment jsdom
// How the screens find the desk: over HTTP in a browser, over the preload's port in the Electron window.
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, expect, test, vi } from 'vitest';
import { connect } from '../../renderer/api/client.ts';
import { codeOf, isConnectionError, sentenceOf } from '../../renderer/api/desk-error.ts';
import { FakeDesk, fakeRouter } from '../fakes/fake-desk.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(window, 'vaguemestreHost');
});

const answerWith = (source: Window | null, port: MessagePort): void => {
  window.dispatchEvent(new MessageEvent('message', { data: 'vaguemestre-port', source, ports: [port as never] }));
};

test('in the Electron window calls go over the port of the preload, and no other', async () => {
  Object.defineProperty(window, 'vaguemestreHost', { configurable: true, value: 'electron' });
  const { port1, port2 } = new MessageChannel();
  const stranger = new MessageChannel();
  new RPCHandler(fakeRouter(new FakeDesk())).upgrade(port1);
  port1.start();
  const asked = vi.spyOn(window, 'postMessage');
  const connecting = connect();
  expect(asked).toHaveBeenCalledWith('vaguemestre-ready', '*');
  answerWith(null, stranger.port2);
  answerWith(window, port2);
  const client = await connecting;
  expect(await client.desk.status()).toMatchObject({ state: 'open', name: 'Bureau de Paris' });
  await expect(client.letters.get({ id: 'none' as never })).rejects.toMatchObject({ code: 'letter/not-found' });
  for (const port of [port1, port2, stranger.port1, stranger.port2]) port.close();
});

test('in a browser calls go to the same origin with its cookie, and a dead host is no refusal of the desk', async () => {
  const requests: { readonly url: string; readonly credentials: string | undefined }[] = [];
  vi.stubGlobal('fetch', async (request: Request, init: RequestInit) => {
    requests.push({ url: request.url, credentials: init.credentials });
    throw new TypeError('Failed to fetch');
  });
  const client = await connect();
  const error = await client.desk.status().catch((failure: unknown) => failure);
  expect(requests).toEqual([{ url: `${window.location.origin}/rpc/desk/status`, credentials: 'same-origin' }]);
  expect(isConnectionError(error)).toBe(true);
  expect(codeOf(error)).toBeNull();
  expect(sentenceOf(error)).toMatch(/ne répond plus/);
});
