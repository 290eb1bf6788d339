// Stands in for the `electron` module: records what the shell asks of it and lets a test fire its events.
// Only what main/electron uses; anything else is undefined and fails the test that touches it.
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

type Handler = (...args: never[]) => unknown;

export class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'vaguemestre://desk/' };
  openHandler: ((details: { url: string }) => unknown) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => unknown): void {
    this.openHandler = handler;
  }
}

export class FakeSession extends EventEmitter {
  readonly handlers: Record<string, Handler> = {};
  isSpellCheckerOn = true;
  readonly protocol = { handle: (scheme: string, handler: Handler) => this.keep(`protocol:${scheme}`, handler) };
  readonly webRequest = { onBeforeRequest: (handler: Handler) => this.keep('request', handler) };
  setPermissionRequestHandler = (handler: Handler) => this.keep('permission', handler);
  setPermissionCheckHandler = (handler: Handler) => this.keep('permission-check', handler);
  setDevicePermissionHandler = (handler: Handler) => this.keep('device', handler);
  setDisplayMediaRequestHandler = (handler: Handler) => this.keep('display', handler);
  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellCheckerOn = isOn;
  }
  private keep(name: string, handler: Handler): void {
    this.handlers[name] = handler;
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  isFirst = true;
  isSandboxed = false;
  isReady = false;
  userData = '';
  readonly switches: string[] = [];
  readonly commandLine = { appendSwitch: (name: string) => this.switches.push(name) };
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  enableSandbox(): void {
    if (this.isReady) throw new Error('too late');
    this.isSandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return this.isFirst;
  }
  getPath(): string {
    return this.userData;
  }
  async whenReady(): Promise<void> {
    this.isReady = true;
  }
}

export const sessions: { partition: string; options: unknown; session: FakeSession }[] = [];
export const windows: BrowserWindow[] = [];
export const menus: unknown[] = [];
export const schemes: unknown[] = [];
export const children: FakeChild[] = [];

export class BrowserWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: { webPreferences: Record<string, unknown> } & Record<string, unknown>;
  readonly loaded: string[] = [];
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly maximize = vi.fn();
  readonly reload = vi.fn();
  /** A page that does not ask to stay. */
  readonly close = vi.fn(() => {
    this.emit('closed');
    app.emit('window-all-closed');
  });
  constructor(options: BrowserWindow['options']) {
    super();
    this.options = options;
    windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
  }
  getNormalBounds = () => ({ x: 10, y: 20, width: 1300, height: 900 });
  isMaximized = () => false;
  isMinimized = () => false;
}

class FakeChild extends EventEmitter {
  pid: number | undefined;
  readonly sent: unknown[] = [];
  readonly asked: unknown[];
  readonly kill = vi.fn();
  constructor(asked: unknown[]) {
    super();
    this.asked = asked;
  }
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
}

export const app = new FakeApp();
export const ipcMain = new EventEmitter();
export const dialog = {
  showErrorBox: vi.fn(),
  showMessageBoxSync: vi.fn(() => 0),
  showOpenDialog: vi.fn(async () => ({ filePaths: ['C:\\Scans'] })),
};
export const Menu = {
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu: (m: unknown) => menus.push(m),
};
export const protocol = { registerSchemesAsPrivileged: (list: unknown[]) => schemes.push(...list) };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
export const session = {
  fromPartition(partition: string, options: unknown): FakeSession {
    const made = new FakeSession();
    sessions.push({ partition, options, session: made });
    return made;
  },
};
export const utilityProcess = {
  fork(...asked: unknown[]): FakeChild {
    const child = new FakeChild(asked);
    children.push(child);
    return child;
  },
};
