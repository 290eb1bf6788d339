// The packaged application does the main job from inside its archive: a file forgotten by the packaging fails here.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Packed, pack, ROOT, runPackaged } from './pack.ts';
import { typedLetter } from './typed-letter.ts';

const PASSPHRASE = 'une phrase de passe pour essayer';

type Line = Record<string, unknown> & {
  status: string;
  letterId: string | null;
  establishment: { id: string } | null;
  signals: { code: string }[];
};
const lines = (text: string): Line[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

// The stand-in is a Linux one; macOS and Windows make their real packages in the workflow.
describe.skipIf(process.platform !== 'linux')('the packaged application', () => {
  let folder: string;
  let packed: Packed;
  let scan: string;

  beforeAll(async () => {
    if (!existsSync(join(ROOT, 'dist/main/cli.js'))) throw new Error('Run `npm run build` first');
    folder = await mkdtemp(join(tmpdir(), 'vaguemestre-package-'));
    packed = await pack(folder);
    scan = join(folder, 'scan.pdf');
    await writeFile(scan, await typedLetter());
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads and judges a letter without storing it', async () => {
    const args = ['triage', scan, '--json', '--no-store', '--received', '2026-11-10'];
    const { status, stdout, stderr } = await runPackaged(packed, args, PASSPHRASE);
    expect(stderr).not.toMatch(/Error|at .*:\d+:\d+/);
    expect(status).toBe(0);
    const [line] = lines(stdout);
    expect(line).toMatchObject({ status: 'read', error: null, letterId: null, pages: 1, dueOn: '2026-11-20' });
    expect(line?.establishment?.id).toContain('dunkerque');
    expect(line?.signals.map(({ code }) => code)).toContain('oqtf');
  });

  it('makes an encrypted desk, keeps the letter in it and finds it again', async () => {
    const desk = join(folder, 'desk');
    const run = (...args: string[]) => runPackaged(packed, [...args, '--json', '--desk', desk], PASSPHRASE);
    expect(await run('init')).toMatchObject({ status: 0 });
    const triage = await run('triage', scan);
    expect(triage).toMatchObject({ status: 0 });
    const [read] = lines(triage.stdout);
    expect(read?.letterId).toEqual(expect.any(String));
    const listed = await run('list');
    expect(listed.status).toBe(0);
    expect(listed.stdout).toContain(String(read?.letterId));
    expect((await readFile(join(desk, 'desk.db'))).subarray(0, 15).toString()).not.toBe('SQLite format 3');
    expect(await runPackaged(packed, ['list', '--desk', desk], 'une autre phrase')).toMatchObject({ status: 3 });
  });

  it('keeps what the system opens by path beside the archive', async () => {
    const beside = join(packed.application, 'resources/app.asar.unpacked/node_modules');
    const names = await readdir(beside, { recursive: true });
    const natives = names.filter((name) => name.endsWith('.node'));
    expect(natives.some((name) => name.startsWith('better-sqlite3'))).toBe(true);
    expect(natives.some((name) => name.startsWith('@img'))).toBe(true);
    expect(natives.filter((name) => /darwin|win32|musl|arm64/.test(name) && !name.includes(process.arch))).toEqual([]);
    expect(names.some((name) => name.endsWith('fra.traineddata.gz'))).toBe(true);
  });

  it('unpacks the recogniser’s thread with all that it requires', async () => {
    const beside = join(packed.application, 'resources/app.asar.unpacked');
    const require = createRequire(join(beside, 'node_modules/tesseract.js/package.json'));
    const { dependencies } = JSON.parse(
      await readFile(join(beside, 'node_modules/tesseract.js/package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies).filter((name) => !name.startsWith('opencollective')))
      expect(require.resolve(name)).toContain('app.asar.unpacked');
    const cores = await readdir(join(beside, 'node_modules/tesseract.js-core'));
    const plain = ['', '-relaxedsimd', '-simd'].map((kind) => `tesseract-core${kind}-lstm.wasm`);
    expect(cores.filter((name) => name.endsWith('.wasm')).sort()).toEqual(plain);
    const thread = new Worker(join(beside, 'dist/main/engine-thread.js'));
    const failure = new Promise<unknown>((resolve) => thread.on('error', resolve));
    const online = new Promise((resolve) => thread.on('online', () => setTimeout(resolve, 1000)));
    expect(await Promise.race([failure, online])).toBeUndefined();
    await thread.terminate();
  });

  it('holds the hands of the practice letters, with their licences', async () => {
    const hands = await readdir(join(packed.extracted, 'dist/main/hands'));
    expect(hands.sort()).toEqual(['kalam.OFL.txt', 'kalam.woff', 'patrick-hand.OFL.txt', 'patrick-hand.woff']);
    const print = join(packed.extracted, 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf');
    expect(existsSync(print)).toBe(true);
  });

  it('holds the interface and no source, test or secret', async () => {
    expect((await stat(join(packed.extracted, 'dist/renderer/index.html'))).size).toBeGreaterThan(100);
    expect((await readdir(packed.extracted)).sort()).toEqual(['LICENSE', 'dist', 'node_modules', 'package.json']);
    const modules = await readdir(join(packed.extracted, 'node_modules'));
    for (const name of ['electron', 'typescript', 'vite', 'vitest', 'react', 'node'])
      expect(modules).not.toContain(name);
    // What the installer of the handwriting library fetches with: that installer never runs.
    for (const name of ['adm-zip', 'global-agent', 'globalthis', 'matcher', 'serialize-error'])
      expect(modules).not.toContain(name);
    expect(existsSync(join(packed.extracted, 'node_modules/onnxruntime-node/node_modules'))).toBe(false);
    const { main } = JSON.parse(await readFile(join(packed.extracted, 'package.json'), 'utf8')) as { main: string };
    expect(existsSync(join(packed.extracted, main))).toBe(true);
    expect(existsSync(join(packed.extracted, 'dist/preload/preload.cjs'))).toBe(true);
  });
});
