// The baseline: Debian's `tesseract` and `ocrmypdf` (or whatever goes by these names here) on copies of the pages.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { Baseline, BaselineError, BaselineProgram, LaidOutPages } from '../../ports/baseline.ts';
import type { PagePicture } from '../../ports/document-decoder.ts';
import type { Stopwatch } from '../../ports/stopwatch.ts';
import { makeClearFolder } from './clear-folder.ts';
import { runProgram, type Surroundings } from './run-program.ts';

export type NativeProgramsOptions = {
  /** The environment the programs run in: they are found by its PATH. */
  readonly env: Surroundings;
  readonly stopwatch: Stopwatch;
  /** Where copies are made; the system's temporary folder by default. */
  readonly parent?: string;
};

const READ_ALL = ['-l', 'fra', '--jobs', '2', '--rotate-pages', '--deskew'];

export function createNativePrograms({ env, stopwatch, parent }: NativeProgramsOptions): Baseline {
  return {
    version: (program) => versionOf(program, env),
    layOut: (pages) => layOut(pages, env, stopwatch, parent),
  };
}

async function versionOf(program: BaselineProgram, env: Surroundings): Promise<Result<string, BaselineError>> {
  const said = await runProgram(program, ['--version'], env);
  if (!said.ok) return said;
  // ocrmypdf reads with tesseract: both need its French data.
  const languages = await runProgram('tesseract', ['--list-langs'], env);
  if (!languages.ok) return languages;
  if (!/^fra\s*$/m.test(languages.value)) return err('no-french');
  return ok(/\d+(?:\.\d+)+/.exec(said.value)?.[0] ?? '?');
}

async function layOut(
  pages: readonly PagePicture[],
  env: Surroundings,
  stopwatch: Stopwatch,
  parent?: string,
): Promise<LaidOutPages> {
  const folder = await makeClearFolder(parent);
  const inFolder = (name: string): string => join(folder.path, name);
  const pictureOf = (index: number): string =>
    inFolder(`${index}.${pages[index]?.mediaType === 'image/png' ? 'png' : 'jpg'}`);
  // What the programs put aside lies in the same folder, and goes with it.
  const inside = { ...env, TMPDIR: folder.path, TEMP: folder.path, TMP: folder.path };
  const timed = async (
    program: BaselineProgram,
    args: readonly string[],
    surroundings: Surroundings,
  ): Promise<Result<{ text: string; seconds: number }, BaselineError>> => {
    const began = stopwatch();
    const done = await runProgram(program, args, surroundings);
    return done.ok ? ok({ text: done.value, seconds: (stopwatch() - began) / 1000 }) : done;
  };
  let bound = false;
  const bindAll = async (): Promise<void> => {
    if (!bound)
      await writeFile(inFolder('all.pdf'), await (await import('./pages-pdf.ts')).pagesPdf(pages), { mode: 0o600 });
    bound = true;
  };
  try {
    for (const [index, { bytes }] of pages.entries()) await writeFile(pictureOf(index), bytes, { mode: 0o600 });
  } catch (error) {
    folder.remove();
    throw error;
  }
  return {
    readPage: (index) =>
      timed('tesseract', [pictureOf(index), '-', '-l', 'fra', '--psm', '3'], { ...inside, OMP_THREAD_LIMIT: '1' }),
    readAll: async () => {
      await bindAll();
      return timed('ocrmypdf', [...READ_ALL, inFolder('all.pdf'), inFolder('read.pdf')], inside);
    },
    remove: async () => folder.remove(),
  };
}
