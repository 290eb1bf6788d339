// Which languages the recogniser can read here besides French, and how to ask it for them. Their data are optional: a
// language whose package is not installed is not offered. Which language a page is in is decided in the domain.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type Tesseract from 'tesseract.js';
import { type EngineFiles, unpacked } from './engine-files.ts';

const resolve = createRequire(import.meta.url).resolve;

/**
 * [Note: Russian by Kirghiz data]
 * There is no `@tesseract.js-data/rus` to install. The Kirghiz alphabet holds every Russian letter, and its data read printed
 * Russian with 2.6 % of the characters wrong where Russian data have 2.4 % (Kazakh: 3.4 %; `tat` is Latin script),
 * a script typeface with 19 % against 11 %, for about 1.5 times the time. Fewer than 1 letter in 100 is a Kirghiz one.
 */
/** ISO 639-1 code → name of the data. */
const DATA_NAMES: Readonly<Record<string, string>> = {
  en: 'eng',
  es: 'spa',
  pt: 'por',
  ro: 'ron',
  sq: 'sqi',
  tr: 'tur',
  it: 'ita',
  ar: 'ara',
  ru: 'kir',
};

/**
 * [Note: One recogniser, a package a language]
 * tesseract.js takes every language from one folder, but each package is a folder of its own, and its other ways fail:
 * data given as bytes are loaded and then asked for by their content instead of their name (7.0.0). So a language is
 * named by the way from French data to its own, `../../spa/4.0.0_best_int/spa`: the library reads that file, and keeps
 * it in its memory under the same way, whose folders must be made there first. Loading takes 0.05 to 0.5 s once;
 * changing to a language already loaded 0.06 to 0.3 s; about 10 MB stay in memory for each.
 */
export type EngineLanguage = {
  /** What `reinitialize` is asked for. */
  readonly name: string;
  /** Folders to make in the recogniser's own memory before the first time, outermost first. */
  readonly folders: readonly string[];
};

/** Where the data of a name lie, or null when they are not installed. */
type DataFolder = (name: string) => string | null;

const installed: DataFolder = (name) => {
  try {
    return unpacked(path.join(path.dirname(resolve(`@tesseract.js-data/${name}/package.json`)), '4.0.0_best_int'));
  } catch {
    return null;
  }
};

/** The languages that can be read besides French, by ISO 639-1 code. */
export function engineLanguages(
  files: Pick<EngineFiles, 'languages'>,
  folderOf: DataFolder = installed,
): ReadonlyMap<string, EngineLanguage> {
  const found = new Map<string, EngineLanguage>();
  for (const [language, data] of Object.entries(DATA_NAMES)) {
    const folder = folderOf(data);
    if (folder === null || !existsSync(path.join(folder, `${data}.traineddata.gz`))) continue;
    found.set(language, languageAt(path.relative(files.languages, path.join(folder, data)).replaceAll(path.sep, '/')));
  }
  return found;
}

function languageAt(name: string): EngineLanguage {
  // In the recogniser's memory the working folder is the root: what leads above it stays there.
  const parts = path.posix.normalize(`/${name}`).split('/').slice(1, -1);
  return { name, folders: parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`) };
}

/**
 * To be done before a language is asked for the first time; no harm afterwards.
 * A folder that is there already is refused by the recogniser's memory: one that really lacks shows when data are loaded.
 */
export async function makeFolders(worker: Pick<Tesseract.Worker, 'FS'>, language: EngineLanguage): Promise<void> {
  for (const folder of language.folders) await worker.FS('mkdir', [folder]).catch(() => undefined);
}
