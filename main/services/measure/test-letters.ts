// The letters to measure on: found, decoded once to see that they can be, each with its truth where there is one.
import type { Truth } from '#shared/domain/measures/truth.ts';
import type { PagePicture } from '../../ports/document-decoder.ts';
import type { MeasurePorts } from './measure-ports.ts';
import type { Refused } from './measures.ts';
import { truthBeside } from './truth-beside.ts';

export type LetterFile = { readonly path: string; readonly truth: Truth | null };

/** A letter that can be decoded. Its pictures are kept where the baseline needs them; the first letter's always. */
export type TestLetter = LetterFile & { readonly pictures: readonly PagePicture[] };

export type TestLetters = { readonly letters: readonly TestLetter[]; readonly refused: readonly Refused[] };

export async function testLetters(
  ports: MeasurePorts,
  paths: readonly string[],
  keepPictures: boolean,
): Promise<TestLetters> {
  const letters: TestLetter[] = [];
  const refused: Refused[] = [];
  for (const { path, error } of await ports.files.expand(paths)) {
    const bytes = error ? { ok: false as const, error } : await ports.files.read(path);
    const document = bytes.ok ? await ports.decoder.decode(bytes.value, nameOf(path)) : bytes;
    if (!document.ok) {
      refused.push({ source: path, error: document.error });
      continue;
    }
    const pictures = keepPictures || letters.length === 0 ? document.value.pages : [];
    letters.push({ path, truth: await truthBeside(ports.files, path), pictures });
  }
  return { letters, refused };
}

/** The file's name without its folder. */
export const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
