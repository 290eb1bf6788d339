// The lines of one page for a person to type: what they left there, and what the machine reads on the rest.

import { asShown } from '#shared/domain/reading/likely-words.ts';
import { nothingRead, type PageReading, type Rotation } from '#shared/domain/reading/reading.ts';
import { doubtfulIn, type TextRange } from '#shared/domain/reading/text-origin.ts';
import { wordsOnLine } from '#shared/domain/transcription/line-place.ts';
import { linesToTranscribe } from '#shared/domain/transcription/open-page.ts';
import type { TranscribedLine } from '#shared/domain/transcription/transcribed-line.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';

export type LineView = { readonly line: TranscribedLine; readonly doubtful: readonly TextRange[] };

export type OpenedPage = {
  readonly page: number;
  /** Of the upright picture. */
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly revision: number;
  readonly lines: readonly LineView[];
  readonly trainable: boolean;
};

export async function openTranscription(
  { store }: Pick<DeskPorts, 'store'>,
  id: LetterId,
  pageNumber: number,
): Promise<Result<OpenedPage, 'letter/not-found'>> {
  const letter = await store.letters.find(id);
  const page = letter?.pages.find((each) => each.page === pageNumber);
  if (!page) return err('letter/not-found');
  const [readings, typed, marks] = await Promise.all([
    store.letters.readings(id),
    store.transcriptions.ofLetter(id),
    store.transcriptions.marks(),
  ]);
  const reading = readings.find((each) => each.page === pageNumber) ?? null;
  const stored = typed.find((each) => each.page === pageNumber);
  const { width, height, rotation } = reading ?? nothingRead(page);
  return ok({
    page: pageNumber,
    width,
    height,
    rotation,
    revision: stored?.revision ?? 0,
    lines: linesToTranscribe(reading, stored?.lines ?? []).map((line) => ({ line, doubtful: doubtsOf(line, reading) })),
    trainable: marks.some((mark) => mark.letter === id && mark.page === pageNumber),
  });
}

/** Doubtful words of the line's machine text; none where the reading has other words there now. */
function doubtsOf(line: TranscribedLine, reading: PageReading | null): readonly TextRange[] {
  const words = reading ? asShown(wordsOnLine(line, reading.words)) : [];
  return words.map(({ text }) => text).join(' ') === line.machine ? doubtfulIn(words) : [];
}
