// Where the recogniser's own files lie on this machine. Everything is inside the installation: nothing is fetched.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const resolve = createRequire(import.meta.url).resolve;

/** Electron packs modules into an archive; what threads and libraries open by path lies unpacked beside it. */
export function unpacked(file: string): string {
  const beside = file.replace(/([\\/])app\.asar([\\/])/, '$1app.asar.unpacked$2');
  return beside !== file && existsSync(beside) ? beside : file;
}

export type EngineFiles = {
  /** Folder of `fra.traineddata.gz`. */
  readonly languages: string;
  /** Script of the recogniser's thread: beside this file in the sources, beside the built program in an installation. */
  readonly thread: string;
};

/** @throws Error when the modules are not installed. */
export function engineFiles(): EngineFiles {
  const data = path.dirname(resolve('@tesseract.js-data/fra/package.json'));
  const thread = `engine-thread${path.extname(import.meta.filename)}`;
  return {
    languages: unpacked(path.join(data, '4.0.0_best_int')),
    thread: unpacked(path.join(import.meta.dirname, thread)),
  };
}
