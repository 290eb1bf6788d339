// The programs of this machine that users would run instead, to measure against. Test pages only: they are copied in
// clear into a temporary folder.
import type { Result } from '../../shared/kernel/result.ts';
import type { PagePicture } from './document-decoder.ts';

export const BASELINE_PROGRAMS = ['tesseract', 'ocrmypdf'] as const;
export type BaselineProgram = (typeof BASELINE_PROGRAMS)[number];

/** `no-french`: the program is there, its French data are not. `failed`: it ended with an error. */
export type BaselineError = 'missing' | 'no-french' | 'failed';

export type LaidOutPages = {
  /** `tesseract PAGE - -l fra --psm 3` on one thread; the page counts from 0. */
  readPage(index: number): Promise<Result<{ readonly text: string; readonly seconds: number }, BaselineError>>;
  /** `ocrmypdf -l fra --jobs 2 --rotate-pages --deskew` on one PDF of all pages. Making that PDF is not counted. */
  readAll(): Promise<Result<{ readonly seconds: number }, BaselineError>>;
  /** Removes the copies. */
  remove(): Promise<void>;
};

export type Baseline = {
  /** The version of a program that can read French here. */
  version(program: BaselineProgram): Promise<Result<string, BaselineError>>;
  /** Copies pages into a folder of their own, which is removed by `remove`, and when the process is interrupted. */
  layOut(pages: readonly PagePicture[]): Promise<LaidOutPages>;
};
