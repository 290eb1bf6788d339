// The built interface as a closed list of files: what is not on the list cannot be asked for, so no path is ever
// made from a request. Used by both hosts; knows no protocol.
import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export type InterfaceFile = { readonly path: string; readonly mediaType: string };

/** Answers with the file of a URL path ('/assets/x.js'), null when there is none. */
export type InterfaceFiles = (pathname: string) => InterfaceFile | null;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Throws when the folder holds no index.html: the interface was not built. */
export async function listInterfaceFiles(folder: string): Promise<InterfaceFiles> {
  const files = new Map<string, InterfaceFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const mediaType = MEDIA_TYPES[extname(entry.name)];
    if (!entry.isFile() || mediaType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { path, mediaType });
  }
  const index = files.get('/index.html');
  if (index === undefined) throw new Error('The interface is not built: no index.html');
  // Screens have addresses of their own (/echeances): they are all drawn by the one page.
  return (pathname) => files.get(pathname) ?? (isScreen(pathname) ? index : null);
}

function isScreen(pathname: string): boolean {
  return /^(\/[\w-]+)*\/?$/.test(pathname);
}
