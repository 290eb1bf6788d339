// The one window: every option that keeps the page apart from the machine is written out, also the defaults.
import { BrowserWindow, type Session } from 'electron';
import { INTERFACE_URL } from './interface-protocol.ts';
import { readWindowPlace, rememberWindowPlace } from './window-state.ts';

export type WindowOptions = {
  readonly session: Session;
  readonly preload: string;
  readonly placeFile: string;
  readonly withTools: boolean;
};

export function openWindow({ session, preload, placeFile, withTools }: WindowOptions): BrowserWindow {
  const place = readWindowPlace(placeFile);
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 960,
    minHeight: 640,
    title: 'Vaguemestre',
    show: false,
    webPreferences: {
      session,
      preload,
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
      devTools: withTools,
    },
  });
  if (place.isMaximized) window.maximize();
  rememberWindowPlace(window, placeFile);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(INTERFACE_URL);
  return window;
}
