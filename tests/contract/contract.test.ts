// The contract over each transport that runs without Electron: in process and HTTP on loopback.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCHandler as PortHandler } from '@orpc/server/message-port';
import { RPCHandler } from '@orpc/server/node';
import { afterAll, beforeAll, describe } from 'vitest';
import { drawnSheet } from '#main/adapters/practice/drawn-sheet.ts';
import { makeRouter, type Router } from '#main/api/router.ts';
import { makeAnnouncements } from '#main/composition/announcements.ts';
import { makeDeskSession } from '#main/composition/desk-session.ts';
import type { DeskSession } from '#main/services/desk/desk-session.ts';
import { cheapVault, keepingLog, testMachine } from '../fakes/machine.ts';
import { type Client, contractSuite, inProcess } from './contract-suite.ts';

type Core = { readonly router: Router; readonly session: DeskSession; end(): Promise<void> };

async function startCore(): Promise<Core> {
  const root = await mkdtemp(join(tmpdir(), 'contract-'));
  const { announce, subscribe } = makeAnnouncements();
  const { log } = keepingLog();
  const { machine } = testMachine(log, announce);
  const session = makeDeskSession({
    folder: join(root, 'bureau'),
    version: '0.0.0',
    vault: cheapVault(),
    machine,
    drawSheet: drawnSheet,
    sentence: () => '',
  });
  const end = async (): Promise<void> => {
    await session.lock();
    await rm(root, { recursive: true, force: true });
  };
  return { router: makeRouter(session, subscribe, log), session, end };
}

describe('in process', () => {
  let core: Core;
  beforeAll(async () => {
    core = await startCore();
  });
  afterAll(() => core.end());
  contractSuite(() => inProcess(core.router));
});

describe('HTTP', () => {
  let core: Core;
  let server: Server;
  let client: Client;
  beforeAll(async () => {
    core = await startCore();
    const handler = new RPCHandler(core.router);
    server = createServer(
      (request, response) => void handler.handle(request, response, { prefix: '/rpc', context: {} }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    client = createORPCClient(new RPCLink({ url: `http://127.0.0.1:${port}/rpc` }));
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await core.end();
  });
  contractSuite(() => client);
});

describe('message port', () => {
  let core: Core;
  let channel: MessageChannel;
  let client: Client;
  beforeAll(async () => {
    core = await startCore();
    channel = new MessageChannel();
    new PortHandler(core.router).upgrade(channel.port1, { context: {} });
    channel.port1.start();
    client = createORPCClient(new PortLink({ port: channel.port2 }));
    channel.port2.start();
  });
  afterAll(async () => {
    channel.port1.close();
    await core.end();
  });
  contractSuite(() => client);
});
