// One pass over all letters with so many recognisers and so many letters in hand, each letter as the desk reads it,
// recognisers renewed in between. Gives times; figures are made of them elsewhere.
import type { FileError } from '#shared/domain/letters/file-error.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { PagePicture } from '../../ports/document-decoder.ts';
import type { MeasuredReader } from '../../ports/measured-reader.ts';
import type { MeasurePorts } from './measure-ports.ts';
import type { LetterFile } from './test-letters.ts';
import { type TimedLetter, timedLetter } from './timed-letter.ts';

export type Pass = {
  /** In the order of the letters. */
  readonly results: readonly Result<TimedLetter, FileError>[];
  /** From the first letter to the last, without what `between` took. */
  readonly seconds: number;
  /** Largest memory of one recogniser, page after page. */
  readonly memory: readonly number[];
};

export type PassOptions = {
  /** Letters begun and not yet judged, at least one. The desk has one more than recognisers. */
  readonly inHand: number;
  readonly onLetter?: (done: number) => void;
  /** Done after each letter outside the time that is measured; for one letter in hand only. */
  readonly between?: (letter: number) => Promise<void>;
};

/** Starts every recogniser on a page that is not counted, as on a desk that has been reading since the morning. */
export async function warmUp({ reader, memory }: MeasuredReader, picture: PagePicture): Promise<void> {
  await Promise.all(Array.from({ length: reader.width }, () => reader.read({ picture: picture.bytes, page: 1 })));
  await reader.renew();
  memory.lap();
}

export async function readingPass(
  ports: MeasurePorts,
  { reader, memory }: MeasuredReader,
  letters: readonly LetterFile[],
  { inHand, onLetter, between }: PassOptions,
): Promise<Pass> {
  if (between && inHand > 1) throw new Error('work between letters would be timed with several in hand');
  const results: Result<TimedLetter, FileError>[] = [];
  const laps: number[] = [];
  const lap = (): void => {
    const seen = memory.lap();
    if (seen) laps.push(seen.largest);
  };
  const waiting = [...letters.entries()];
  let done = 0;
  let apart = 0;
  const began = ports.stopwatch();
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, { path, truth }] = next;
      const receivedOn = truth?.receivedOn ?? ports.clock.today();
      results[index] = await timedLetter(ports, reader, path, receivedOn, lap);
      await reader.renew();
      done += 1;
      onLetter?.(done);
      const paused = ports.stopwatch();
      await between?.(index);
      apart += ports.stopwatch() - paused;
    }
  };
  await Promise.all(Array.from({ length: inHand }, worker));
  return { results, seconds: (ports.stopwatch() - began - apart) / 1000, memory: laps };
}
