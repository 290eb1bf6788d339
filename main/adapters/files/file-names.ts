// Which names may be letters, and in which order a person expects them. Looks at names only, never at content.
import { extname } from 'node:path';

/** Where finished and refused files go, beside the files themselves. Never searched for letters. */
export const DONE_FOLDER = 'traités';
export const REFUSED_FOLDER = 'refusés';

const LETTER_EXTENSIONS: ReadonlySet<string> = new Set([
  '.pdf',
  '.tif',
  '.tiff',
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.bmp',
]);

/** Names that scanners, browsers and office programs give to files they are still writing. */
const UNFINISHED_EXTENSIONS: ReadonlySet<string> = new Set([
  '.part',
  '.partial',
  '.filepart',
  '.crdownload',
  '.download',
  '.tmp',
  '.temp',
  '.swp',
  '.lock',
]);

/** Written by file managers into any folder they show. */
const SYSTEM_NAMES: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', 'icon\r']);

const collator = new Intl.Collator('fr', { numeric: true });

/** « scan 2 » before « scan 10 »; names that read alike stay in one fixed order. */
export const byNaturalName = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

export const hasLetterExtension = (name: string): boolean => LETTER_EXTENSIONS.has(extname(name).toLowerCase());

export const isHidden = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || SYSTEM_NAMES.has(name.toLowerCase());

export const isUnfinished = (name: string): boolean =>
  name.endsWith('~') || UNFINISHED_EXTENSIONS.has(extname(name).toLowerCase());

/** One folder name has two spellings in Unicode; file systems keep either. */
export const sameName = (a: string, b: string): boolean => a.normalize('NFC') === b.normalize('NFC');

export const isOutcomeFolder = (name: string): boolean => sameName(name, DONE_FOLDER) || sameName(name, REFUSED_FOLDER);

/** Room under the 255 bytes most file systems allow, for a number and for « .raison.txt » behind the name. */
const MAX_NAME_BYTES = 230;

/** « scan.pdf », « scan (2).pdf », …; a very long name is cut before its extension. */
export function numbered(name: string, number: number): string {
  const extension = extname(name);
  let stem = name.slice(0, name.length - extension.length);
  while (stem.length > 1 && Buffer.byteLength(stem + extension) > MAX_NAME_BYTES) {
    stem = [...stem].slice(0, -1).join('');
  }
  return number === 1 ? stem + extension : `${stem} (${number})${extension}`;
}
