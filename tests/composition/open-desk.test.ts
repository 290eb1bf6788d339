// Making and opening whole desks, and every way in which it is refused.
import { copyFile, mkdir, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskVault } from '#main/composition/open-desk.ts';
import { aLetter, letterId } from '../adapters/store/samples.ts';
import { tempFolder } from '../adapters/store/temp-store.ts';
import { WORDS } from '../adapters/store/words.ts';
import { cheapVault, createDesk, DIRECTORY, errorOf, filesOf, openDesk, PASSPHRASE } from './temp-desk.ts';

const newDesk = async () => {
  const folder = join(await tempFolder(), 'Bureau de Zoé');
  const desk = await createDesk(folder);
  return { folder, desk };
};
const closedDesk = async () => {
  const { folder, desk } = await newDesk();
  await desk.close();
  return folder;
};
const create = (folder: string, passphrase = PASSPHRASE) => errorOf(cheapVault.create(folder, passphrase, DIRECTORY));
const open = (folder: string, passphrase = PASSPHRASE) => errorOf(cheapVault.open(folder, passphrase));

describe('a new desk', () => {
  it('opens again with what was put in it', async () => {
    const { folder, desk } = await newDesk();
    await desk.store.letters.insert(aLetter(1));
    const id = await desk.vault.put(Buffer.from('une page'));
    await desk.close();
    const again = await openDesk(folder);
    expect(await again.store.letters.find(letterId(1))).not.toBeNull();
    expect(Buffer.from(await again.vault.get(id)).toString()).toBe('une page');
    expect(again.vault.idOf(Buffer.from('une page'))).toBe(id);
    expect(await again.store.directory.whole()).toEqual(DIRECTORY);
    await again.close();
  });

  it('is a folder with three things in it, for its owner only', async () => {
    const folder = await closedDesk();
    expect((await readdir(folder)).sort()).toEqual(['desk.db', 'desk.json', 'pages']);
    if (process.platform === 'win32') return;
    for (const path of [folder, join(folder, 'pages')]) expect((await stat(path)).mode & 0o777).toBe(0o700);
    for (const { path } of await filesOf(folder)) expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('has its own keys: the same page has another address in another desk', async () => {
    const [one, two] = [await newDesk(), await newDesk()];
    expect(one.desk.vault.idOf(Buffer.of(1))).not.toBe(two.desk.vault.idOf(Buffer.of(1)));
    await Promise.all([one.desk.close(), two.desk.close()]);
  });

  it('takes an empty folder, also one that a desktop has looked at', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, '.DS_Store'), 'x');
    expect(await create(folder)).toBeNull();
  });

  it('is refused where a desk or anything else is', async () => {
    expect(await create(await closedDesk())).toBe('desk/exists');
    const other = await tempFolder();
    await writeFile(join(other, 'vacances.jpg'), 'x');
    expect(await create(other)).toBe('desk/exists');
    expect(await create(join(other, 'vacances.jpg'))).toBe('desk/exists');
    expect(await readFile(join(other, 'vacances.jpg'), 'utf8')).toBe('x');
    expect(await create(join(other, 'vacances.jpg', 'bureau'))).toBe('desk/not-writable');
  });

  it('is refused a short passphrase, counted in letters', async () => {
    const folder = await tempFolder();
    expect(await create(folder, '1234567')).toBe('desk/weak-passphrase');
    expect(await create(folder, '🔒🔒🔒🔒🔒🔒🔒')).toBe('desk/weak-passphrase');
    expect(await readdir(folder)).toEqual([]);
    expect(await create(folder, '12345678')).toBeNull();
  });
});

describe('what a crash left of a creation', () => {
  it('is no desk, and the next creation clears it', async () => {
    const folder = await closedDesk();
    await rm(join(folder, 'desk.json'));
    await writeFile(join(folder, 'desk.making'), '');
    await writeFile(join(folder, 'desk.json.part'), '{');
    expect(await cheapVault.exists(folder)).toBe(false);
    expect(await open(folder)).toBe('desk/not-found');
    expect(await create(folder, 'another passphrase')).toBeNull();
    expect(await open(folder, 'another passphrase')).toBeNull();
    expect((await readdir(folder)).sort()).toEqual(['desk.db', 'desk.json', 'pages']);
  });

  it('is a desk as soon as the header is there', async () => {
    const folder = await closedDesk();
    await writeFile(join(folder, 'desk.making'), '');
    expect(await create(folder)).toBe('desk/exists');
    expect(await open(folder)).toBeNull();
    expect(await readdir(folder)).not.toContain('desk.making');
  });

  it('is not mistaken for a desk that lost its header: that one is left alone', async () => {
    const folder = await closedDesk();
    await rm(join(folder, 'desk.json'));
    const before = await readFile(join(folder, 'desk.db'));
    expect(await create(folder)).toBe('desk/exists');
    expect(await readFile(join(folder, 'desk.db'))).toEqual(before);
  });
});

describe('opening', () => {
  it('knows whether there is a desk', async () => {
    const folder = await closedDesk();
    expect(await cheapVault.exists(folder)).toBe(true);
    expect(await cheapVault.exists(join(folder, 'pages'))).toBe(false);
    expect(await open(join(folder, 'nowhere'))).toBe('desk/not-found');
  });

  it('takes the passphrase however accents are composed, and no other', async () => {
    const folder = await closedDesk();
    expect(await open(folder, PASSPHRASE.normalize('NFD'))).toBeNull();
    expect(await open(folder, `${PASSPHRASE} `)).toBe('desk/wrong-passphrase');
    expect(await open(folder, '')).toBe('desk/wrong-passphrase');
  });

  it('says that the desk is damaged when its parts do not fit', async () => {
    const folder = await closedDesk();
    const db = join(folder, 'desk.db');
    const other = await closedDesk();
    const good = await readFile(db);
    await copyFile(join(other, 'desk.db'), db);
    expect(await open(folder)).toBe('desk/damaged');
    await writeFile(
      db,
      good.map((byte, n) => (n === 100 ? byte ^ 1 : byte)),
    );
    expect(await open(folder)).toBe('desk/damaged');
    await truncate(db, 0);
    expect(await open(folder)).toBe('desk/damaged');
    await rm(db);
    expect(await open(folder)).toBe('desk/damaged');
    await writeFile(db, good);
    expect(await open(folder)).toBeNull();
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 40), 'desk/damaged'],
    ['empty', () => '', 'desk/damaged'],
    ['of another shape', () => '{"format":1}', 'desk/damaged'],
    ['asking for all memory', (text: string) => text.replace(/"N": \d+/, `"N": ${2 ** 30}`), 'desk/damaged'],
    ['of a later format', (text: string) => text.replace('"format": 1', '"format": 2'), 'desk/newer-version'],
    ['with an altered key', (text: string) => text.replace(/("masterKey": ").{4}/, '$1AAAA'), 'desk/wrong-passphrase'],
  ])('refuses a header %s', async (_, change, code) => {
    const folder = await closedDesk();
    const header = join(folder, 'desk.json');
    await writeFile(header, change(await readFile(header, 'utf8')));
    expect(await open(folder)).toBe(code);
  });

  it('refuses a desk that a newer application has been in', async () => {
    const { folder, desk } = await newDesk();
    await desk.close();
    const { pretendNewer } = await import('./newer-desk.ts');
    await pretendNewer(folder, PASSPHRASE);
    expect(await open(folder)).toBe('desk/newer-version');
  });

  it('clears what a crash left half written in pages/incoming, and nothing else', async () => {
    const { folder, desk } = await newDesk();
    const id = await desk.vault.put(Buffer.from('une page'));
    await desk.close();
    await writeFile(join(folder, 'pages', 'incoming', 'half'), 'x');
    await mkdir(join(folder, 'pages', 'zz'));
    const again = await openDesk(folder);
    expect(await readdir(join(folder, 'pages', 'incoming'))).toEqual([]);
    expect(await readdir(join(folder, 'pages'))).toContain('zz');
    expect(Buffer.from(await again.vault.get(id)).toString()).toBe('une page');
    await again.close();
  });
});

it('makes a passphrase costly to try', async () => {
  const folder = await tempFolder();
  const vault = deskVault({ words: WORDS });
  expect(await errorOf(vault.create(folder, PASSPHRASE, DIRECTORY))).toBeNull();
  const { scrypt } = JSON.parse(await readFile(join(folder, 'desk.json'), 'utf8')).passphrase;
  expect(scrypt.N * scrypt.r * scrypt.p).toBeGreaterThanOrEqual(2 ** 19);
  const start = performance.now();
  expect(await errorOf(vault.open(folder, 'pas la bonne phrase'))).toBe('desk/wrong-passphrase');
  expect(performance.now() - start).toBeGreaterThan(40);
});
