// The lines that people allowed the training of the reader to use, one after the other, without anything that tells
// whose they are. Where they are written is the caller's business; nothing is sent anywhere.
import { nothingRead, type PageReading } from '#shared/domain/reading/reading.ts';
import {
  holdsEvidence,
  type KnownPerson,
  type LeftOut,
  leftOutFor,
  writersOf,
} from '#shared/domain/transcription/training-lines.ts';
import type { TranscribedLine } from '#shared/domain/transcription/transcribed-line.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter, StoredPage, TrainingMark } from '../../ports/desk-store.ts';

export type TrainingLine = {
  /** A random name, the same for all lines of one hand. */
  readonly writer: string;
  /** Counts the pages of this export, from 1. */
  readonly page: number;
  /** PNG, 64 pixels high. */
  readonly strip: Uint8Array;
  readonly text: string;
};

export type TrainingSum = {
  readonly writers: number;
  readonly pages: number;
  readonly lines: number;
  /** Validated lines that stay, and why. */
  readonly leftOut: Readonly<Record<LeftOut, number>>;
};

type Ports = Pick<DeskPorts, 'store' | 'vault' | 'lineCutter' | 'log' | 'vocabulary'>;
type Marked = { readonly mark: TrainingMark; readonly letter: StoredLetter };

/** Ordered by the random names: the order of the lines must not tell when letters came. */
async function markedPages({ store }: Ports): Promise<readonly Marked[]> {
  const marks = await store.transcriptions.marks();
  const found: Marked[] = [];
  for (const mark of marks) {
    const letter = await store.letters.find(mark.letter);
    if (letter) found.push({ mark, letter });
  }
  return found.sort((a, b) => a.mark.writer.localeCompare(b.mark.writer) || a.mark.page - b.mark.page);
}

/** `onLine` gets each line as soon as it is cut; it is waited for. */
export async function exportTrainingLines(
  ports: Ports,
  onLine: (line: TrainingLine) => Promise<void>,
): Promise<TrainingSum> {
  const marked = await markedPages(ports);
  const persons = marked.flatMap(({ letter }) => letter.judgement?.person ?? []);
  const names = writersOf(marked.map(({ mark, letter }) => ({ ...mark, person: letter.judgement?.person ?? null })));
  const leftOut: Record<LeftOut, number> = { empty: 0, unreadable: 0, personal: 0, 'not-found': 0 };
  const writers = new Set<string>();
  let [pages, lines] = [0, 0];
  for (const each of marked) {
    const { cut, refused } = await linesOf(ports, each, persons);
    for (const why of refused) leftOut[why] += 1;
    if (cut.length > 0) pages += 1;
    const writer = names.get(each.mark.writer) ?? each.mark.writer;
    for (const { strip, text } of cut) {
      await onLine({ writer, page: pages, strip, text });
      writers.add(writer);
      lines += 1;
    }
  }
  ports.log.info('training.exported', { pages, lines });
  return { writers: writers.size, pages, lines, leftOut };
}

type CutLine = { readonly strip: Uint8Array; readonly text: string };

async function linesOf(
  ports: Ports,
  { mark, letter }: Marked,
  persons: readonly KnownPerson[],
): Promise<{ readonly cut: readonly CutLine[]; readonly refused: readonly LeftOut[] }> {
  const page = letter.pages.find((each) => each.page === mark.page);
  const typed = await ports.store.transcriptions.ofLetter(letter.id);
  const validated = (typed.find((each) => each.page === mark.page)?.lines ?? []).filter(
    ({ state }) => state === 'validated',
  );
  const evidence = letter.judgement?.person?.evidence ?? [];
  const reasons = validated.map(
    (line) =>
      leftOutFor(line, persons, ports.vocabulary.names) ??
      (holdsEvidence(line, mark.page, evidence) ? 'personal' : null),
  );
  const refused = reasons.filter((why) => why !== null);
  const free = validated.filter((_, at) => reasons[at] === null);
  if (!page || free.length === 0) return { cut: [], refused };
  const strips = await stripsOf(ports, letter, page, free);
  const cut = free.flatMap(({ typed: text }, at): CutLine[] => {
    const strip = strips[at];
    return strip ? [{ strip, text: text.trim() }] : [];
  });
  return { cut, refused: [...refused, ...free.slice(cut.length).map((): LeftOut => 'not-found')] };
}

async function stripsOf(
  { store, vault, lineCutter }: Ports,
  letter: StoredLetter,
  page: StoredPage,
  lines: readonly TranscribedLine[],
): Promise<readonly (Uint8Array | null)[]> {
  const readings: readonly PageReading[] = await store.letters.readings(letter.id);
  const { rotation } = readings.find((each) => each.page === page.page) ?? nothingRead(page);
  return lineCutter.cut(
    await vault.get(page.content),
    rotation,
    lines.map(({ box }) => box),
  );
}
