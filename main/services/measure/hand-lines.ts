// Reads the pages with handwriting once more, outside of what is timed, to compare both readers on the same lines.
import { type HandLineFigures, type HandLineTexts, handLineFigures } from '#shared/domain/measures/hand-lines.ts';
import type { PageReader } from '../../ports/page-reader.ts';
import type { MeasurePorts } from './measure-ports.ts';
import type { Pass } from './reading-pass.ts';
import { nameOf, type TestLetter } from './test-letters.ts';

/** Null where no page with a truth has handwriting on it. */
export async function comparedHandLines(
  ports: Pick<MeasurePorts, 'files' | 'decoder'>,
  reader: PageReader,
  letters: readonly TestLetter[],
  { results }: Pass,
): Promise<HandLineFigures | null> {
  const pages: { truth: string; lines: readonly HandLineTexts[] }[] = [];
  for (const [index, { path, truth }] of letters.entries()) {
    const result = results[index];
    const isWritten = result?.ok && result.value.pages.some(({ words }) => words.some(({ hand }) => hand));
    const texts = truth?.texts;
    if (!texts || !isWritten) continue;
    const bytes = await ports.files.read(path);
    const document = bytes.ok ? await ports.decoder.decode(bytes.value, nameOf(path)) : bytes;
    if (!document.ok) continue;
    for (const [page, { bytes: picture }] of document.value.pages.entries()) {
      const onHandLines = (lines: readonly HandLineTexts[]): void => {
        pages.push({ truth: (texts.length > 1 && texts[page]) || texts.join('\n'), lines });
      };
      await reader.read({ picture, page: page + 1, onHandLines });
    }
    await reader.renew();
  }
  return handLineFigures(pages);
}
