// The recovery sheet of a real desk, and the folders in which no desk is made.
import { execFile } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { placeProblem } from '#main/composition/folder-place.ts';
import { aLetter, letterId } from '../adapters/store/samples.ts';
import { tempFolder } from '../adapters/store/temp-store.ts';
import { cheapVault, createDesk, DIRECTORY, errorOf, mustOpen, openDesk, PASSPHRASE } from './temp-desk.ts';

const NEW = 'une phrase toute neuve';

async function deskWithSheet() {
  const folder = join(await tempFolder(), 'bureau');
  const desk = await createDesk(folder);
  await desk.store.letters.insert(aLetter(1));
  await desk.close();
  const code = await cheapVault.makeRecovery(folder, PASSPHRASE);
  if (!code.ok) throw new Error(code.error);
  return { folder, code: code.value };
}

it('opens a desk whose passphrase is lost, with everything in it, and sets a new one', async () => {
  const { folder, code } = await deskWithSheet();
  expect(await cheapVault.hasRecovery(folder)).toBe(true);
  expect(await readFile(join(folder, 'desk.json'), 'utf8')).not.toContain(code.slice(0, 4));
  const desk = mustOpen(await cheapVault.recover(folder, code.toLowerCase().replaceAll('-', ' '), NEW));
  expect(await desk.store.letters.find(letterId(1))).not.toBeNull();
  await desk.close();
  expect(await errorOf(cheapVault.open(folder, PASSPHRASE))).toBe('desk/wrong-passphrase');
  expect(await errorOf(cheapVault.open(folder, NEW))).toBeNull();
  // The sheet is still good: it lies in a safe, and the next passphrase may be lost as well.
  expect(await errorOf(cheapVault.recover(folder, code, PASSPHRASE))).toBeNull();
});

it('a new sheet ends the one before; the passphrase stays', async () => {
  const { folder, code } = await deskWithSheet();
  const next = await cheapVault.makeRecovery(folder, PASSPHRASE);
  if (!next.ok) throw new Error(next.error);
  expect(await errorOf(cheapVault.recover(folder, code, NEW))).toBe('desk/wrong-recovery-code');
  expect(await errorOf(cheapVault.open(folder, PASSPHRASE))).toBeNull();
  expect(await errorOf(cheapVault.recover(folder, next.value, NEW))).toBeNull();
});

it('is refused with its reason, and changes nothing then', async () => {
  const { folder, code } = await deskWithSheet();
  const header = () => readFile(join(folder, 'desk.json'), 'utf8');
  const before = await header();
  expect(await cheapVault.makeRecovery(folder, 'pas la bonne')).toEqual({ ok: false, error: 'desk/wrong-passphrase' });
  expect(await errorOf(cheapVault.recover(folder, PASSPHRASE, NEW))).toBe('desk/wrong-recovery-code');
  expect(await errorOf(cheapVault.recover(folder, code, 'court'))).toBe('desk/weak-passphrase');
  const held = await openDesk(folder);
  expect(await errorOf(cheapVault.recover(folder, code, NEW))).toBe('desk/busy');
  await held.close();
  expect(await header()).toBe(before);
  const bare = join(await tempFolder(), 'bureau');
  await (await createDesk(bare)).close();
  expect(await cheapVault.hasRecovery(bare)).toBe(false);
  expect(await errorOf(cheapVault.recover(bare, code, NEW))).toBe('desk/no-recovery');
});

it.each(['OneDrive - La Cimade', 'Dropbox', 'Google Drive', 'Mobile Documents', 'Nextcloud', 'kDrive'])(
  'no desk is made under « %s »',
  async (name) => {
    const folder = join(await tempFolder(), name, 'Documents', 'bureau');
    expect(await placeProblem(folder)).toBe('desk/synced-folder');
    expect(await errorOf(cheapVault.create(folder, PASSPHRASE, DIRECTORY))).toBe('desk/synced-folder');
    expect(await cheapVault.exists(folder)).toBe(false);
  },
);

it('nor where such a program left its mark, nor behind a link to such a folder, nor on a share', async () => {
  const root = await tempFolder();
  await writeFile(join(root, '.dropbox'), '');
  expect(await placeProblem(join(root, 'a', 'bureau'))).toBe('desk/synced-folder');
  const other = await tempFolder();
  await mkdir(join(other, 'OneDrive'));
  await symlink(join(other, 'OneDrive'), join(other, 'lien'), 'dir');
  expect(await placeProblem(join(other, 'lien', 'bureau'))).toBe('desk/synced-folder');
  expect(await placeProblem('//serveur/partage/bureau')).toBe(
    process.platform === 'win32' ? 'desk/network-folder' : null,
  );
  for (const name of ['Dropboxes', 'Boxe', 'courrier']) expect(await placeProblem(join(other, name))).toBeNull();
});

describe('a drive letter that stands for a share', () => {
  // As Windows answers (GetFinalPathNameByHandle, made plain by libuv): the share, not the letter.
  it.each([
    ['a share', '\\\\serveur\\partage', 'desk/network-folder'],
    ['a share over the web', '\\\\serveur@SSL\\DavWWWRoot', 'desk/network-folder'],
    ['a share inside a synchronised folder', '\\\\serveur\\partage\\OneDrive', 'desk/network-folder'],
    ['a disk of this machine', 'D:\\', null],
    ['another name of a folder here (subst)', 'C:\\Users\\amina\\OneDrive', 'desk/synced-folder'],
    ['a disk under its long name', '\\\\?\\C:\\bureau', null],
  ])('%s', async (_, answer, problem) => {
    const letter = join(await tempFolder(), 'Z');
    const realPath = async (path: string): Promise<string> => {
      if (path !== letter) throw new Error('ENOENT');
      return answer;
    };
    expect(await placeProblem(join(letter, 'bureau'), realPath)).toBe(problem);
  });

  it.runIf(process.platform === 'win32')('is told on Windows itself', async (context) => {
    const net = promisify(execFile);
    // Needs the share that every Windows keeps for its administrators.
    const isMapped = await net('net', ['use', 'V:', '\\\\localhost\\C$']).then(
      () => true,
      () => false,
    );
    if (!isMapped) context.skip();
    try {
      expect(await placeProblem('V:\\bureau')).toBe('desk/network-folder');
    } finally {
      await net('net', ['use', 'V:', '/delete', '/y']);
    }
  });
});
