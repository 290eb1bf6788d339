// What no page of this application may ever do, whatever a page tries: go elsewhere, open windows, get at devices or
// places, reach the network, embed web views. Set for every web contents, also those nobody meant to make.
import type { App, Session } from 'electron';
import { INTERFACE_ORIGIN, isInterfaceUrl } from './interface-protocol.ts';

/** Before the application is ready: every renderer in the system sandbox, and Chromium's own calls home off. */
export function hardenProcess(app: App): void {
  app.enableSandbox();
  for (const name of ['disable-background-networking', 'disable-component-update', 'disable-domain-reliability'])
    app.commandLine.appendSwitch(name);
  app.commandLine.appendSwitch('no-pings');
}

export function guardContents(app: App): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

export function guardSession(session: Session): void {
  // The notice of the day holds two numbers; every other leave is refused.
  const isAllowed = (permission: string): boolean => permission === 'notifications';
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)));
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
  session.on('will-download', (event, item) => {
    // Letters and messages leave as blobs the page made; the system asks the person where to put them.
    if (!item.getURL().startsWith(`blob:${INTERFACE_ORIGIN}/`)) event.preventDefault();
  });
}

function isLocal(url: string): boolean {
  return isInterfaceUrl(url) || url.startsWith(`blob:${INTERFACE_ORIGIN}/`) || /^(data|devtools):/.test(url);
}
