// The preload: what the page gets to see of Electron, which is one word and one port.
import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';

const { contextBridge, ipcRenderer } = vi.hoisted(() => ({
  contextBridge: { exposeInMainWorld: vi.fn() },
  ipcRenderer: { postMessage: vi.fn() },
}));
vi.mock('electron', () => ({ contextBridge, ipcRenderer }));

async function load() {
  vi.resetModules();
  const page = new EventEmitter();
  const window = {
    postMessage: vi.fn(),
    addEventListener: (name: string, listener: (event: object) => void) => page.on(name, listener),
  };
  vi.stubGlobal('window', window);
  await import('#main/electron/preload/preload.ts');
  return { window, say: (event: object) => page.emit('message', event) };
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('the preload', () => {
  it('exposes the name of the host and nothing else', async () => {
    await load();
    expect(contextBridge.exposeInMainWorld.mock.calls).toEqual([['vaguemestreHost', 'electron']]);
    expect(ipcRenderer.postMessage).not.toHaveBeenCalled();
  });

  it('hands the two ends of one channel to the page and to the main process', async () => {
    const { window, say } = await load();
    say({ source: window, data: 'vaguemestre-ready' });
    const [channel, message, toMain] = ipcRenderer.postMessage.mock.calls[0] as [string, null, MessagePort[]];
    const [word, , toPage] = window.postMessage.mock.calls[0] as [string, string, MessagePort[]];
    expect([channel, message, word]).toEqual(['vaguemestre-connect', null, 'vaguemestre-port']);
    const heard = new Promise((resolve) => {
      if (toMain[0]) toMain[0].onmessage = ({ data }) => resolve(data);
    });
    toPage[0]?.postMessage('hello');
    await expect(heard).resolves.toBe('hello');
    toPage[0]?.close();
  });

  it.each([
    ['another window', { source: {}, data: 'vaguemestre-ready' }],
    ['other words', { data: 'anything' }],
  ])('does not answer %s', async (_, event) => {
    const { window, say } = await load();
    say({ source: window, ...event });
    expect(ipcRenderer.postMessage).not.toHaveBeenCalled();
    expect(window.postMessage).not.toHaveBeenCalled();
  });
});
