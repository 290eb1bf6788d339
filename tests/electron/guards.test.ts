// Every option of the window and every guard, asserted by firing the handlers the shell registered.
import { describe, expect, it } from 'vitest';
import { anEvent, type Shell, startShell } from './shell.ts';

const windowOf = (shell: Shell) => {
  const [window] = shell.windows;
  if (window === undefined) throw new Error('no window');
  return window;
};
const sessionOf = (shell: Shell) => {
  const [made] = shell.sessions;
  if (made === undefined) throw new Error('no session');
  return made;
};

describe('the window', () => {
  it('is sandboxed, isolated and without Node, and says so option by option', async () => {
    const shell = await startShell();
    expect(shell.windows).toHaveLength(1);
    const { session, preload, ...options } = windowOf(shell).options.webPreferences;
    expect(options).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      disableBlinkFeatures: 'Auxclick',
      spellcheck: false,
      webgl: false,
      plugins: false,
      devTools: false,
    });
    expect(session).toBe(sessionOf(shell).session);
    expect(String(preload)).toMatch(/preload[\\/]preload\.cjs$/);
    expect(windowOf(shell).loaded).toEqual(['vaguemestre://desk/']);
  });

  it('has developer tools only while developing, in the window and in the menu', async () => {
    const packaged = await startShell();
    expect(JSON.stringify(packaged.menus)).not.toContain('toggleDevTools');
    const developing = await startShell({ isPackaged: false });
    expect(windowOf(developing).options.webPreferences.devTools).toBe(true);
    expect(JSON.stringify(developing.menus)).toContain('toggleDevTools');
  });

  it('shows itself once drawn, comes to the front for a second start, and there is only one', async () => {
    const shell = await startShell();
    expect(windowOf(shell).options.show).toBe(false);
    windowOf(shell).emit('ready-to-show');
    expect(windowOf(shell).show).toHaveBeenCalledOnce();
    shell.app.emit('second-instance');
    expect(windowOf(shell).focus).toHaveBeenCalledOnce();
    const second = await startShell({ isFirst: false });
    expect(second.app.quit).toHaveBeenCalledOnce();
    expect(second.windows).toHaveLength(0);
    expect(second.created).toHaveLength(0);
  });
});

describe('the process', () => {
  it('sandboxes every renderer and keeps Chromium from calling home', async () => {
    const { app } = await startShell();
    expect(app.isSandboxed).toBe(true);
    expect(app.switches).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings']),
    );
    expect(app.switches.join()).not.toMatch(/no-sandbox|disable-web-security|remote-debugging/);
  });
});

describe('every page', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is denied %s',
    async (name) => {
      const { webContents } = windowOf(await startShell());
      const event = anEvent({ url: 'https://example.org/' });
      expect(webContents.emit(name, event, 'https://example.org/')).toBe(true);
      expect(event.preventDefault).toHaveBeenCalledOnce();
    },
  );

  it('is denied new windows, also one nobody meant to make', async () => {
    const shell = await startShell();
    const stray = new shell.BrowserWindow({ webPreferences: {} });
    for (const { webContents } of [windowOf(shell), stray])
      expect(webContents.openHandler?.({ url: 'vaguemestre://desk/' })).toEqual({ action: 'deny' });
  });
});

describe('the session', () => {
  it('is in memory, without cache and without spell checking', async () => {
    const { partition, options, session } = sessionOf(await startShell());
    expect(partition).not.toMatch(/^persist:/);
    expect(options).toEqual({ cache: false });
    expect(session.isSpellCheckerOn).toBe(false);
  });

  it.each(['media', 'geolocation', 'clipboard-read', 'openExternal', 'fileSystem', 'hid', 'unknown'])(
    'denies the permission %s',
    async (permission) => {
      const { handlers } = sessionOf(await startShell()).session;
      const answers: unknown[] = [];
      handlers.permission?.(...([{}, permission, (answer: unknown) => answers.push(answer)] as never[]));
      expect(answers).toEqual([false]);
      expect(handlers['permission-check']?.(...([{}, permission, 'vaguemestre://desk'] as never[]))).toBe(false);
      expect(handlers.device?.(...([{ deviceType: permission }] as never[]))).toBe(false);
    },
  );

  it('lets the page show a notice on the desktop', async () => {
    const { handlers } = sessionOf(await startShell()).session;
    const answers: unknown[] = [];
    handlers.permission?.(...([{}, 'notifications', (answer: unknown) => answers.push(answer)] as never[]));
    expect(answers).toEqual([true]);
    expect(handlers['permission-check']?.(...([{}, 'notifications', 'vaguemestre://desk'] as never[]))).toBe(true);
  });

  it('gives no screen to capture', async () => {
    const answers: unknown[] = [];
    sessionOf(await startShell()).session.handlers.display?.(...([{}, (a: unknown) => answers.push(a)] as never[]));
    expect(answers).toEqual([{}]);
  });

  it.each([
    ['vaguemestre://desk/assets/app.js', false],
    ['blob:vaguemestre://desk/4f1c', false],
    ['data:image/png;base64,AA', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:80/', true],
    ['ws://example.org/', true],
    ['file:///etc/passwd', true],
    ['vaguemestre://desk.example.org/', true],
    ['blob:https://example.org/4f1c', true],
  ])('asked for %s, refuses: %s', async (url, cancel) => {
    const answers: unknown[] = [];
    const { handlers } = sessionOf(await startShell()).session;
    handlers.request?.(...([{ url }, (answer: unknown) => answers.push(answer)] as never[]));
    expect(answers).toEqual([{ cancel }]);
  });

  it.each([
    ['blob:vaguemestre://desk/4f1c', 0],
    ['https://example.org/x.exe', 1],
    ['data:text/plain,x', 1],
  ])('saving %s is prevented %i times', async (url, times) => {
    const event = anEvent();
    sessionOf(await startShell()).session.emit('will-download', event, { getURL: () => url });
    expect(event.preventDefault).toHaveBeenCalledTimes(times);
  });
});

describe('the scheme of the interface', () => {
  it('is a secure origin of its own, declared before the application is ready', async () => {
    const shell = await startShell();
    expect(shell.schemes).toEqual([
      { scheme: 'vaguemestre', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('serves the interface under the policy, and nothing else', async () => {
    const handler = sessionOf(await startShell()).session.handlers['protocol:vaguemestre'];
    const get = async (url: string, method = 'GET') =>
      (await handler?.(...([new Request(url, { method })] as never[]))) as Response;
    const page = await get('vaguemestre://desk/');
    expect(await page.text()).toContain('interface');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    for (const [url, method] of [
      ['vaguemestre://desk/../package.json'],
      ['vaguemestre://desk/%2e%2e/package.json'],
      ['vaguemestre://other/index.html'],
      ['vaguemestre://desk/index.html', 'POST'],
    ] as const) {
      const answer = await get(url, method);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    }
  });
});
