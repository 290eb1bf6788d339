// The lines a person is given to transcribe: what they left there last time, and what the machine reads on the rest.
import { asShown } from '../reading/likely-words.ts';
import { boxAround } from '../reading/page-text.ts';
import { type PageReading, textOf, type Word } from '../reading/reading.ts';
import { wordsByLine, wordsOnLine } from './line-place.ts';
import { isTouched, type TranscribedLine } from './transcribed-line.ts';

function lineOf(source: number, words: readonly Word[], taken: ReadonlySet<string>): TranscribedLine {
  const text = textOf(asShown(words).map((word) => ({ ...word, line: 0 })));
  let key = `r${source}`;
  for (let again = 2; taken.has(key); again += 1) key = `r${source}-${again}`;
  return { key, source, box: boxAround(words), machine: text, typed: text, state: 'draft' };
}

const middleOf = ({ box }: TranscribedLine): number => (box ? box[1] + box[3] / 2 : Number.POSITIVE_INFINITY);

/** True when the lines left there are of this very reading: their order is the person's. */
function areOf(reading: PageReading, stored: readonly TranscribedLine[]): boolean {
  const read = new Map([...wordsByLine(reading.words)].map(([line, words]) => [line, textOf(asShown(words))]));
  const known = stored.filter(({ source }) => source !== null);
  return known.length === read.size && known.every(({ source, machine }) => read.get(source ?? -1) === machine);
}

/**
 * Lines to transcribe on a page. After another reading, what a person did not touch is what was read now; what they did
 * stays, at its place, and the machine's words there are not offered a second time.
 */
export function linesToTranscribe(
  reading: PageReading | null,
  stored: readonly TranscribedLine[],
): readonly TranscribedLine[] {
  if (!reading) return stored;
  if (areOf(reading, stored)) return stored;
  const touched = stored.filter(isTouched);
  const covered = new Set(touched.flatMap((line) => wordsOnLine(line, reading.words)));
  const keys = new Set(touched.map(({ key }) => key));
  const lines = [...touched];
  for (const [source, words] of wordsByLine(reading.words)) {
    const free = words.filter((word) => !covered.has(word));
    if (free.length === 0) continue;
    const line = lineOf(source, free, keys);
    if (touched.length === 0) lines.push(line);
    else {
      const below = lines.findIndex((each) => middleOf(each) > middleOf(line));
      lines.splice(below < 0 ? lines.length : below, 0, line);
    }
  }
  return lines;
}
