// The baseline's own behaviour, with stand-in programs: what is run, on how many threads, and that copies in clear go.
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createNativePrograms } from '#main/adapters/baseline/native-programs.ts';
import type { PagePicture } from '#main/ports/document-decoder.ts';

let root: string;
const inRoot = (...parts: string[]): string => join(root, ...parts);
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'baseline-'));
  await mkdir(inRoot('bin'));
  await mkdir(inRoot('copies'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function program(name: string, script: string): Promise<void> {
  await writeFile(inRoot('bin', name), `#!/bin/sh\n${script}\n`);
  await chmod(inRoot('bin', name), 0o755);
}
const TESSERACT = `
case "$1" in
  --version) echo "tesseract 5.9.1"; exit 0;;
  --list-langs) printf 'List of available languages:\\neng\\nfra\\n'; exit 0;;
esac
echo "$OMP_THREAD_LIMIT $TMPDIR $*"`;
const OCRMYPDF = `
[ "$1" = --version ] && { echo 17.2; exit 0; }
for last; do :; done
printf '%s\\n' "$@" > "$last.arguments"
cp "$last.arguments" "${'$'}{SEEN}"`;

const started = () => {
  let now = 0;
  const env = { PATH: `${inRoot('bin')}:/usr/bin:/bin`, SEEN: inRoot('seen') };
  return createNativePrograms({ env, stopwatch: () => (now += 1500), parent: inRoot('copies') });
};
async function pages(): Promise<PagePicture[]> {
  const picture = sharp({ create: { width: 40, height: 60, channels: 3, background: 'white' } });
  const size = { width: 40, height: 60 };
  return [
    { bytes: await picture.jpeg().toBuffer(), mediaType: 'image/jpeg', ...size },
    { bytes: await picture.png().toBuffer(), mediaType: 'image/png', ...size },
  ];
}

describe.skipIf(process.platform === 'win32')('the programs of the machine', () => {
  test('are asked for their version; one that is not there, or cannot read French, is told apart', async () => {
    await program('tesseract', TESSERACT);
    expect(await started().version('tesseract')).toEqual({ ok: true, value: '5.9.1' });
    await program('ocrmypdf', OCRMYPDF);
    expect(await started().version('ocrmypdf')).toEqual({ ok: true, value: '17.2' });
    await program('tesseract', TESSERACT.replace('\\nfra', ''));
    expect(await started().version('tesseract')).toEqual({ ok: false, error: 'no-french' });
    await program('ocrmypdf', 'exit 3');
    expect(await started().version('ocrmypdf')).toEqual({ ok: false, error: 'failed' });
  });
  test('that are missing are missing', async () => {
    const nowhere = createNativePrograms({ env: { PATH: inRoot('empty') }, stopwatch: () => 0 });
    expect(await nowhere.version('tesseract')).toEqual({ ok: false, error: 'missing' });
    expect(await nowhere.version('ocrmypdf')).toEqual({ ok: false, error: 'missing' });
  });
  test('read one page on one thread, with everything they put aside in the folder that goes', async () => {
    await program('tesseract', TESSERACT);
    const laidOut = await started().layOut(await pages());
    const [folder = ''] = await readdir(inRoot('copies'));
    const second = await laidOut.readPage(1);
    const path = inRoot('copies', folder);
    expect(second).toEqual({ ok: true, value: { seconds: 1.5, text: `1 ${path} ${path}/1.png - -l fra --psm 3\n` } });
    await laidOut.remove();
    expect(await readdir(inRoot('copies'))).toEqual([]);
  });
  test('read all pages as one PDF with a page a picture', async () => {
    await program('ocrmypdf', OCRMYPDF);
    const laidOut = await started().layOut(await pages());
    expect(await laidOut.readAll()).toMatchObject({ ok: true, value: { seconds: 1.5 } });
    const [folder = ''] = await readdir(inRoot('copies'));
    const seen = (await readFile(inRoot('seen'), 'utf8')).trim().split('\n');
    expect(seen.slice(0, 6)).toEqual(['-l', 'fra', '--jobs', '2', '--rotate-pages', '--deskew']);
    const { PDFDocument } = await import('pdf-lib');
    const pdf = await PDFDocument.load(await readFile(inRoot('copies', folder, 'all.pdf')));
    expect(pdf.getPages().map((page) => Math.round(page.getHeight()))).toEqual([842, 842]);
    await laidOut.remove();
    expect(await readdir(inRoot('copies'))).toEqual([]);
  });
});
