// Whether a folder is a place for a desk. A desk that another program copies away, or that two machines write, is
// damaged sooner or later, and its letters lie on somebody else's computer.
import { access, realpath, statfs } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

export type PlaceProblem = 'desk/synced-folder' | 'desk/network-folder';

/** Folders of programs that copy what is in them to their maker's machines, by the name they give them. */
const SYNCED =
  /^(onedrive|dropbox|google ?drive|googledrive|my drive|icloud ?drive|mobile documents|com~apple~clouddocs|nextcloud|owncloud|kdrive|pcloud ?drive|pclouddrive|proton ?drive|mega(sync)?|syncthing|box( sync)?|hubic|tresorit)(?![\p{L}\p{N}])/iu;
/** What such programs leave in the folder they watch, whatever it is called. */
const LEFT_BEHIND = [
  '.dropbox',
  '.dropbox.cache',
  '.nextcloudsync.log',
  '.owncloudsync.log',
  '.stfolder',
  '.sync_root',
];
/** File systems of other machines, as Linux numbers them (statfs(2)): NFS, SMB, SMB2, CIFS, AFS, Coda, Ceph, 9P. */
const REMOTE = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x5346414f, 0x73757245, 0x00c36400, 0x01021997]);

/**
 * Null where a desk may be. The folder need not exist: where it will lie is what counts. A drive letter of Windows that
 * stands for a share is told by `realpath`: it answers with the share (\\server\share), whatever the letter. A drive that
 * does not answer has no real path, and no desk can be made on it either.
 */
export async function placeProblem(
  folder: string,
  realPath: (path: string) => Promise<string> = realpath,
): Promise<PlaceProblem | null> {
  const whole = resolve(folder);
  const real = await nearestReal(whole, realPath);
  for (const path of new Set([whole, real.path])) {
    if (/^[\\/]{2}[^\\/?.]/u.test(path)) return 'desk/network-folder';
    if (path.split(/[\\/]/u).some((name) => SYNCED.test(name))) return 'desk/synced-folder';
  }
  if (await isWatched(real.existing)) return 'desk/synced-folder';
  return (await isRemote(real.existing)) ? 'desk/network-folder' : null;
}

/** Where the folder really lies, links followed, and the part of it that exists. */
async function nearestReal(
  whole: string,
  realPath: (path: string) => Promise<string>,
): Promise<{ path: string; existing: string }> {
  for (let existing = whole; ; existing = dirname(existing)) {
    try {
      const real = await realPath(existing);
      return { path: join(real, whole.slice(existing.length)), existing: real };
    } catch {
      if (dirname(existing) === existing) return { path: whole, existing };
    }
  }
}

async function isWatched(existing: string): Promise<boolean> {
  for (let folder = existing; ; folder = dirname(folder)) {
    for (const name of LEFT_BEHIND) {
      const isThere = await access(join(folder, name)).then(
        () => true,
        () => false,
      );
      if (isThere) return true;
    }
    if (dirname(folder) === folder) return false;
  }
}

async function isRemote(existing: string): Promise<boolean> {
  if (sep === '\\') return false;
  try {
    return REMOTE.has((await statfs(existing)).type >>> 0);
  } catch {
    return false;
  }
}
