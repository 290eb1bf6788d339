// Serves the built interface to the window as vaguemestre://desk/. A scheme of our own rather than file:// because it
// has an origin, takes the policy as headers, and reaches a closed list of files instead of the whole disk.
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import type { InterfaceFiles } from '../shell/interface-files.ts';
import { SECURITY_HEADERS } from '../shell/security-headers.ts';

const SCHEME = 'vaguemestre';
const HOST = 'desk';
export const INTERFACE_ORIGIN = `${SCHEME}://${HOST}`;
export const INTERFACE_URL = `${INTERFACE_ORIGIN}/`;

/** Electron accepts this only before the application is ready. */
export function declareInterfaceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function serveInterface(session: Session, files: InterfaceFiles): void {
  session.protocol.handle(SCHEME, async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === HOST && request.method === 'GET' ? files(pathname) : null;
    if (file === null) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    const headers = { ...SECURITY_HEADERS, 'content-type': file.mediaType };
    return new Response(new Uint8Array(await readFile(file.path)), { headers });
  });
}

/** True for addresses of the interface itself. */
export function isInterfaceUrl(url: string): boolean {
  return url.startsWith(INTERFACE_URL);
}
