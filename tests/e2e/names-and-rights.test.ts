// Files that come under a strange name, that may not be opened, or that are no longer there: said in one sentence,
// and the others are read.
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readerWidth } from '#main/adapters/ocr/child-page-reader.ts';
import * as bad from './bad-files.ts';
import { linesOf, type RunOptions, run } from './command-line.ts';
import { ended, expectQuiet, inPlace, type Line, removeModel } from './place.ts';

const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

afterAll(removeModel);

describe('names', () => {
  const NAMES = [
    'l\'été "urgent".pdf',
    'deux\nlignes.pdf',
    'é composé.pdf'.normalize('NFC'),
    'é décomposé.pdf'.normalize('NFD'),
    '-tiret.pdf',
    '$(reboot) `id`; rm *.pdf',
    `${'long '.repeat(50)}.pdf`,
  ];

  test.skipIf(onWindows)(
    'of every kind are read, shown on one line, and kept',
    inPlace(async ({ desk, inbox, give, stored }) => {
      for (const [index, name] of NAMES.entries()) await give(name, await bad.emptyLetter(`numéro ${index}`));
      const outcome = await run(['triage', '--desk', desk, '--json', '--', ...NAMES], { cwd: inbox });
      expect(outcome).toMatchObject({ status: 0 });
      expect(linesOf<Line>(outcome).map((line) => line.source)).toEqual(NAMES);
      expect((await stored()).sort()).toEqual([...NAMES].sort());
      expect((await readdir(inbox)).sort()).toEqual([...NAMES].sort());
      const shown = await run(['list', '--desk', desk]);
      expect(shown.out.trim().split('\n')).toHaveLength(2 + NAMES.length);
    }),
    120_000,
  );

  test.skipIf(onWindows)(
    'of every kind go through the watched folder',
    inPlace(async ({ give, lying, serve }) => {
      for (const [index, name] of NAMES.entries()) {
        await give(name, index % 2 === 0 ? await bad.emptyLetter(`numéro ${index}`) : bad.noise(2000 + index));
      }
      const serving = serve();
      await expect.poll(() => lying('.'), { timeout: 60_000, interval: 500 }).toEqual(['refusés', 'traités']);
      await ended(serving, 'SIGTERM');
      expect(await lying('traités')).toHaveLength(4);
      expect(await lying('refusés')).toHaveLength(6);
    }),
    120_000,
  );
});

describe('what the machine refuses', () => {
  test.skipIf(onWindows)(
    'a folder and a file without permission are said to be so',
    inPlace(async ({ root, desk, give, triage }) => {
      const locked = join(root, 'fermé');
      await mkdir(locked);
      await writeFile(join(locked, 'a.pdf'), 'x');
      const file = await give('fermé.pdf', await bad.goodLetter('fermée'));
      const good = await give('bonne.pdf', await bad.goodLetter('ouverte'));
      await chmod(file, 0);
      await chmod(locked, 0);
      // The system refuses root nothing: someone without rights asks in its place, with a desk of their own.
      const asNobody: RunOptions = isRoot ? { uid: NOBODY } : {};
      if (isRoot) {
        await chmod(root, 0o755);
        execFileSync('chown', ['-R', String(NOBODY), desk]);
      }
      const outcome = await triage([locked, file, good], asNobody);
      await chmod(locked, 0o700);
      expect(outcome.status).toBe(1);
      expectQuiet(outcome.err);
      const [first, second, third] = linesOf<Line>(outcome);
      for (const line of [first, second]) {
        expect(line).toMatchObject({ status: 'refused', error: { code: 'file/not-found' } });
        expect(line?.error?.message).toMatch(/pas le droit de lire/);
      }
      expect(third).toMatchObject({ status: 'read' });
    }),
  );

  test(
    'a file that vanishes before its turn is said to be gone',
    inPlace(async ({ give, triage, stored }) => {
      // One more is in hand than are read at a time: what comes after is begun when the second has been told.
      const names = Array.from({ length: readerWidth(availableParallelism(), totalmem()) + 2 }, (_, at) => `${at}.pdf`);
      const paths: string[] = [];
      for (const name of names) paths.push(await give(name, await bad.goodLetter(name)));
      const vanishing = await give('z.pdf', await bad.goodLetter('trois'));
      const outcome = await triage([...paths, vanishing], {
        onStart: (child) => {
          child.stderr?.once('data', () => void rm(vanishing));
        },
      });
      expect(outcome.status).toBe(1);
      expectQuiet(outcome.err);
      const lines = linesOf<Line>(outcome);
      expect(lines.map((line) => line.status)).toEqual([...names.map(() => 'read'), 'refused']);
      expect(lines.at(-1)?.error).toMatchObject({
        code: 'file/not-found',
        message: expect.stringMatching(/n’est plus là/),
      });
      expect((await stored()).sort()).toEqual([...names].sort());
    }),
  );

  test.skipIf(onWindows)(
    'a link to itself is not followed, named or in a folder',
    inPlace(async ({ inbox, give, triage }) => {
      const loop = join(inbox, 'boucle.pdf');
      await symlink(loop, loop);
      await symlink(inbox, join(inbox, 'dossier'));
      await give('bonne.pdf', await bad.goodLetter('seule'));
      for (const [paths, sources] of [
        [[loop], ['boucle.pdf']],
        [[inbox], ['bonne.pdf', 'boucle.pdf']],
      ] as const) {
        const outcome = await triage([...paths]);
        expect(outcome.status).toBe(1);
        expectQuiet(outcome.err);
        const lines = linesOf<Line>(outcome);
        expect(lines.map((line) => basename(line.source))).toEqual(sources);
        expect(lines.at(-1)).toMatchObject({ status: 'refused', error: { code: 'file/not-found' } });
      }
    }),
  );
});
