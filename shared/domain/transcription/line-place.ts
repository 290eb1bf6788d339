// Which words of a reading stand on a transcribed line. By the reader's own count where it still says the same there,
// else by place: a page that was read again has other lines, and a second reading counts them otherwise.
import { asShown } from '../reading/likely-words.ts';
import { boxAround } from '../reading/page-text.ts';
import { type Box, textOf, type Word } from '../reading/reading.ts';
import type { TranscribedLine } from './transcribed-line.ts';

/** The words of each line of a reading, in the reader's order. */
export function wordsByLine(words: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return new Map([...lines].sort(([a], [b]) => a - b));
}

const middle = ([x, y, width, height]: Box): readonly [number, number] => [x + width / 2, y + height / 2];

/**
 * Whether the middle of a word lies on the line. Lines lean: the height that counts is that of the guide nearest
 * beside the word, not that of the whole line.
 */
function liesOn(box: Box, guides: readonly Box[]): boolean {
  const around = boxAround(guides.map((guide) => ({ text: '', box: guide, confidence: 1, line: 0 })));
  if (!around || box[2] <= 0) return false;
  const [across, down] = middle(box);
  if (across < around[0] || across > around[0] + around[2]) return false;
  const beside = (guide: Box): number => Math.max(0, guide[0] - across, across - guide[0] - guide[2]);
  const nearest = guides.reduce((best, guide) => (beside(guide) < beside(best) ? guide : best));
  return down >= nearest[1] && down <= nearest[1] + nearest[3];
}

/** The words of `words` that the line stands for. */
export function wordsOnLine(line: TranscribedLine, words: readonly Word[]): readonly Word[] {
  if (line.source !== null) {
    const own = words.filter((word) => word.line === line.source);
    if (own.length > 0 && textOf(asShown(own)) === line.machine) return own;
  }
  const { box } = line;
  return box ? words.filter((word) => liesOn(word.box, [box])) : [];
}

/** The words of a second reading that lie where `own`, or the line's box, does. */
export function alsoOnLine(line: TranscribedLine, own: readonly Word[], also: readonly Word[]): readonly Word[] {
  const guides = own.length > 0 ? own.map((word) => word.box) : line.box ? [line.box] : [];
  return guides.length > 0 ? also.filter((word) => liesOn(word.box, guides)) : [];
}
