// For measuring only: the lines that are shown as handwriting, and what the reader of print makes of the same strips.
import type { HandLineTexts } from '#shared/domain/measures/hand-lines.ts';
import type { Word } from '#shared/domain/reading/reading.ts';
import type { HandwritingReader } from '../../../ports/handwriting.ts';
import type { Upright } from './orientation.ts';
import type { Recognise } from './recognising.ts';

/** `shown`: words in the pixels of the upright page that was read. */
export async function compareHand(
  shown: readonly Word[],
  { picture }: Upright,
  recognise: Recognise,
  handwriting: HandwritingReader,
): Promise<HandLineTexts[]> {
  const boxes = new Set(shown.flatMap(({ hand, box }) => (hand ? [box.join()] : [])));
  if (boxes.size === 0) return [];
  const lines: HandLineTexts[] = [];
  for (const { line, picture: strip } of await handwriting.readPage(picture)) {
    if (!line.words.some(({ box }) => boxes.has(box.join()))) continue;
    const print = await recognise(strip, 'line');
    lines.push({ hand: line.text, print: print.map(({ text }) => text).join(' ') });
  }
  return lines;
}
