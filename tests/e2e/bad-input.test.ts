// Files as they should not come, given by command or by the watched folder, and a full disk: each file gets its code
// and its sentence, the good ones are read, nothing is lost or moved without a reason. Much of this is waiting, so
// it happens at the same time, each test in a place of its own.
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { digitalPdf, manyPages, scannedPdf } from '../adapters/scans/sample-scans.ts';
import * as bad from './bad-files.ts';
import { linesOf } from './command-line.ts';
import { ended, expectQuiet, inPlace, type Line, type Place, removeModel } from './place.ts';

afterAll(removeModel);

/** `expect.poll` asks which test is running, and here several are. */
const eventually = (
  look: () => Promise<readonly string[]>,
  timeout: number,
  wanted: readonly string[],
): Promise<void> => vi.waitFor(async () => expect(await look()).toEqual(wanted), { timeout, interval: 500 });

type Case = readonly [name: string, bytes: () => Promise<Uint8Array> | Uint8Array, code: string, sentence: RegExp];
const CASES: readonly Case[] = [
  ['abîmé.pdf', bad.damagedPdf, 'file/damaged', /abîmé/],
  ['coupé.pdf', async () => bad.firstShare(await scannedPdf(3), 0.6), 'file/damaged', /incomplet/],
  ['verrouillé.pdf', bad.lockedPdf, 'file/encrypted', /mot de passe/],
  ['sans page.pdf', bad.pdfWithoutPages, 'file/empty', /vide/],
  ['zéro octet.pdf', () => Buffer.alloc(0), 'file/empty', /vide/],
  ['coupé.jpg', async () => bad.firstShare(await bad.noisyJpeg(), 0.6), 'file/damaged', /incomplet/],
  ['coupé.png', async () => bad.firstShare(await bad.noisyPng(), 0.6), 'file/damaged', /incomplet/],
  ['coupé.tif', async () => bad.firstShare(await bad.noisyTiff(), 0.6), 'file/damaged', /abîmé|incomplet/],
  ...['pdf', 'jpg', 'png', 'tif', 'webp', 'bmp'].map(
    (extension): Case => [`bruit.${extension}`, () => bad.noise(5000), 'file/damaged', /abîmé/],
  ),
  ['en fait jpeg.pdf', bad.noisyJpeg, 'file/unsupported', /ne correspond pas à son nom/],
  ['en fait pdf.jpg', () => digitalPdf(), 'file/unsupported', /ne correspond pas à son nom/],
  ['en fait texte.png', () => Buffer.from('Bonjour é'), 'file/unsupported', /ne correspond pas à son nom/],
  ['lettre.docx', () => Buffer.from('PK\x03\x04 un texte'), 'file/unsupported', /PDF, TIFF, JPEG/],
  ['photo.heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1'), 'file/unsupported', /PDF, TIFF, JPEG/],
  ['5000 pages.pdf', () => manyPages(5000), 'file/too-many-pages', /trop de pages/],
  ['bombe.png', () => bad.bomb(30_000, 30_000, { colour: 'grey', bits: 1 }), 'file/too-large', /trop grande/],
  [
    'bombe tenue.png',
    () => bad.bomb(9900, 9990, { colour: 'rgba', bits: 16, interlaced: true }),
    'file/too-large',
    /trop grande/,
  ],
  ['200 Mpx.png', () => bad.bomb(14_200, 14_200, { colour: 'grey', bits: 8 }), 'file/too-large', /grande/],
  ['200 Mpx.jpg', () => bad.blankGreyJpeg(14_200, 14_200), 'file/too-large', /grande/],
];

/** Their bytes by name, made once: some are heavy. */
const everyCase = ((): (() => Promise<ReadonlyMap<string, Uint8Array>>) => {
  const make = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const made = new Map<string, Uint8Array>();
    for (const [name, bytes] of CASES) made.set(name, await bytes());
    return made;
  };
  let all: ReturnType<typeof make> | null = null;
  return () => {
    all ??= make();
    return all;
  };
})();

async function byCommand({ desk, inbox, give, triage, stored }: Place): Promise<void> {
  const given = await everyCase();
  const paths = [await give('a bonne.pdf', await bad.goodLetter('première'))];
  for (const [name, bytes] of given) paths.push(await give(name, bytes));
  const heavy = await give('trop lourd.pdf', Buffer.from('%PDF-1.4'));
  await truncate(heavy, 151_000_000);
  paths.push(heavy, await give('z bonne.pdf', await bad.goodLetter('dernière')), join(inbox, 'absent.pdf'));

  const outcome = await triage(paths, { timeoutMs: 170_000 });
  expect(outcome.status).toBe(1);
  expectQuiet(outcome.err);
  const lines = new Map(linesOf<Line>(outcome).map((line) => [basename(line.source), line]));
  expect(lines.size).toBe(paths.length);
  const expected: readonly (readonly [string, string, RegExp])[] = [
    ...CASES.map(([name, , code, sentence]) => [name, code, sentence] as const),
    ['trop lourd.pdf', 'file/too-large', /trop lourd/],
    ['absent.pdf', 'file/not-found', /n’est plus là/],
  ];
  for (const [name, code, sentence] of expected) {
    expect(lines.get(name), name).toMatchObject({ status: 'refused', error: { code } });
    expect(lines.get(name)?.error?.message, name).toMatch(sentence);
  }
  for (const name of ['a bonne.pdf', 'z bonne.pdf']) {
    expect(lines.get(name), name).toMatchObject({
      status: 'read',
      error: null,
      establishment: { id: 'maison-d-arret-d-amiens' },
    });
  }
  for (const [name, bytes] of given) expect(Buffer.compare(await readFile(join(inbox, name)), bytes), name).toBe(0);
  expect((await stored()).sort()).toEqual(['a bonne.pdf', 'z bonne.pdf']);
  const journal = await readFile(join(desk, 'journal', 'vaguemestre.log'), 'utf8').catch(() => '');
  expect(journal).not.toMatch(/bonne|coupé|bruit|bombe|lettre\.docx/);
  expect(journal).not.toMatch(bad.CANARIES);
}

async function byFolder({ inbox, give, lying, serve, stored }: Place): Promise<void> {
  for (const [name, bytes] of await everyCase()) await give(name, bytes);
  await give('a bonne.pdf', await bad.goodLetter('première'));
  await give('z bonne.pdf', await bad.goodLetter('dernière'));
  const serving = serve();
  let err = '';
  serving.stderr?.on('data', (part: Buffer) => {
    err += part.toString();
  });
  // An empty file is given half a minute: a scanner may still be writing it.
  await eventually(() => lying('.'), 150_000, ['refusés', 'traités']);
  expect(await ended(serving, 'SIGTERM')).toBe(0);
  expectQuiet(err);

  expect(await lying('traités')).toEqual(['a bonne.pdf', 'z bonne.pdf']);
  const refused = await lying('refusés');
  const names = CASES.map(([name]) => name.normalize('NFC'));
  expect(refused).toEqual([...names, ...names.map((name) => `${name}.raison.txt`)].sort());
  const folder = (await readdir(inbox)).find((name) => name.normalize('NFC') === 'refusés') as string;
  for (const [name, , , sentence] of CASES) {
    expect(await readFile(join(inbox, folder, `${name}.raison.txt`), 'utf8'), name).toMatch(sentence);
  }
  expect((await stored()).sort()).toEqual(['a bonne.pdf', 'z bonne.pdf']);
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const DISK = 'disque';
/** A test's work with its desk on a disk that is nearly full; its ballast can be thrown off. */
const onFullDisk = (work: (place: Place, ballast: string) => Promise<void>) => async (): Promise<void> => {
  let disk = '';
  const mountIn = async (root: string): Promise<string> => {
    disk = join(root, DISK);
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk]);
    return disk;
  };
  const fill = async (place: Place): Promise<void> => {
    try {
      const ballast = join(disk, 'ballast');
      const { bavail, bsize } = await statfs(disk);
      await writeFile(ballast, Buffer.alloc(bavail * bsize - 150_000));
      await work(place, ballast);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  };
  await inPlace(fill, mountIn)();
};
/** More than what is left, once encrypted. */
const tooMuch = (): Promise<Buffer> => bad.heavyJpeg(1);

async function fullDiskByFolder({ give, lying, serve, stored }: Place, ballast: string): Promise<void> {
  await give('grande.jpg', await tooMuch());
  const serving = serve();
  await new Promise((resolve) => setTimeout(resolve, 8000));
  expect(await lying('.')).toEqual(['grande.jpg']);
  await rm(ballast);
  // The folder tries a minute later.
  await eventually(() => lying('traités'), 90_000, ['grande.jpg']);
  await ended(serving, 'SIGTERM');
  expect(await stored()).toEqual(['grande.jpg']);
}

async function fullDiskByCommand({ give, triage, stored }: Place, ballast: string): Promise<void> {
  const bytes = await tooMuch();
  const path = await give('grande.jpg', bytes);
  const outcome = await triage([path]);
  expect(outcome.status).toBe(1);
  expectQuiet(outcome.err);
  expect(linesOf<Line>(outcome)[0]?.error).toMatchObject({
    code: 'internal',
    message: expect.stringMatching(/disque est plein/),
  });
  expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
  expect(await stored()).toEqual([]);
  await rm(ballast);
  expect((await triage([path])).status).toBe(0);
  expect(await stored()).toEqual(['grande.jpg']);
}

describe.concurrent('at the same time', () => {
  // Needs root on Linux to mount a disk.
  test.skipIf(!canMount())(
    'a full disk, by the watched folder: the file waits where it is, and is taken once there is room',
    onFullDisk(fullDiskByFolder),
    180_000,
  );
  test(
    'by the watched folder: refused files lie in refusés/ with their reason beside, good ones in traités/',
    inPlace(byFolder),
    240_000,
  );
  test(
    'by command: each is refused with its code and its sentence, the good ones are read, all stay in place',
    inPlace(byCommand),
    240_000,
  );
});

test.skipIf(!canMount())(
  'a full disk, by command: refused with the reason, left in place, and taken once there is room',
  onFullDisk(fullDiskByCommand),
);
