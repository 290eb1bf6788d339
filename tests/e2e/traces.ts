// What a stranger finds who looks for words in the files of a folder.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Found = { readonly path: string; readonly bytes: Buffer };

export async function filesUnder(folder: string): Promise<readonly Found[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = paths.map(async (path) => ({ path, bytes: await readFile(path).catch(() => Buffer.alloc(0)) }));
  return Promise.all(read);
}

/** In the clear or in UTF-16, in any case. */
export function finds(bytes: Buffer, word: string): boolean {
  const text = bytes.toString('latin1').toLowerCase();
  const lower = word.toLowerCase();
  const forms = [Buffer.from(lower, 'utf8'), Buffer.from(lower, 'latin1'), Buffer.from(lower, 'utf16le')];
  return forms.some((form) => text.includes(form.toString('latin1').toLowerCase()));
}

/** Paths of files under the folder that hold one of the words; file names count too. */
export async function tracesUnder(folder: string, words: readonly string[]): Promise<readonly string[]> {
  return (await filesUnder(folder)).flatMap(({ path, bytes }) =>
    words.filter((word) => finds(bytes, word) || finds(Buffer.from(path), word)).map((word) => `${word} in ${path}`),
  );
}
