// Measures the reading of test letters: how fast, how much memory, how well; beside the machine's own programs when
// asked. Stores nothing, logs nothing. How each figure is taken: docs/measurements.md.
import { qualityOf } from '#shared/domain/measures/quality.ts';
import type { MeasuredReader } from '../../ports/measured-reader.ts';
import { type BaselineRun, type BesideBaseline, startBaseline } from './beside-baseline.ts';
import { passFigures, qualityByHand } from './figures.ts';
import { comparedHandLines } from './hand-lines.ts';
import type { MeasurePorts, MeasureProgress, MeasureRequest } from './measure-ports.ts';
import type { LetterMeasure, ReadingMeasures, Refused } from './measures.ts';
import { type Pass, readingPass, warmUp } from './reading-pass.ts';
import { type TestLetter, type TestLetters, testLetters } from './test-letters.ts';

type Tell = (progress: MeasureProgress) => void;

/** Measured with a baseline when nothing else is asked: ocrmypdf runs two jobs. */
const BESIDE_OCRMYPDF = 2;

/** A reader, and how many letters it has in hand while it is measured. */
type Turn = { readonly measured: MeasuredReader; readonly inHand: number };

type Bench = {
  readonly ports: MeasurePorts;
  readonly letters: readonly TestLetter[];
  /** Fewest recognisers first. */
  readonly readers: readonly MeasuredReader[];
  /** Fewest letters in hand first. */
  readonly turns: readonly Turn[];
  readonly beside: BesideBaseline | null;
  readonly tell: Tell;
};

/** One pass a turn, in their order, and what the baseline took meanwhile. */
type Run = { readonly passes: readonly Pass[]; readonly baseline: BaselineRun | null };

export async function measureReading(
  ports: MeasurePorts,
  request: MeasureRequest,
  tell: Tell,
): Promise<ReadingMeasures> {
  const found = await testLetters(ports, request.paths, request.baseline);
  const { letters } = found;
  const chosen = request.recognisers ?? (request.baseline ? BESIDE_OCRMYPDF : ports.recognisers);
  const widths = request.baseline && chosen > 1 ? [1, chosen] : [chosen];
  const readers = letters.length > 0 ? widths.map(ports.newReader) : [];
  const beside = request.baseline && letters.length > 0 ? await startBaseline(ports, letters) : null;
  try {
    const bench = { ports, letters, readers, turns: readers.flatMap(turnsOf), beside, tell };
    const runs: Run[] = [];
    for (let run = 1; run <= request.repeat && letters.length > 0; run += 1) runs.push(await oneRun(bench, run));
    const [first] = runs[0]?.passes ?? [];
    const [narrowest] = readers;
    const compared = first && narrowest ? await comparedHandLines(ports, narrowest.reader, letters, first) : null;
    return { ...summed(bench, found, runs), handwriting: compared };
  } finally {
    await beside?.remove();
    for (const { reader, memory } of readers) {
      memory.stop();
      await reader.close();
    }
  }
}

/** One letter after the other is measured with a single recogniser; then as the desk does, with one more in hand. */
const turnsOf = (measured: MeasuredReader): Turn[] => {
  const { width } = measured.reader;
  const asDesk = { measured, inHand: width + 1 };
  return width === 1 ? [{ measured, inHand: 1 }, asDesk] : [asDesk];
};

/** In every second run ocrmypdf comes first and the widest reader before the narrowest: a machine that slows down
 * while it works does so for all. */
async function oneRun(bench: Bench, run: number): Promise<Run> {
  const { beside, tell } = bench;
  const passes: Pass[] = [];
  const turns = bench.turns.map((turn, index) => async (): Promise<void> => {
    passes[index] = await onePass(bench, turn, run);
  });
  if (beside) {
    turns.push(() => beside.all(() => tell({ step: 'ocrmypdf', run })));
  }
  for (const turn of run % 2 === 0 ? turns.reverse() : turns) await turn();
  return { passes, baseline: beside?.endRun() ?? null };
}

async function onePass(
  { ports, letters, beside, tell }: Bench,
  { measured, inHand }: Turn,
  run: number,
): Promise<Pass> {
  const [picture] = letters[0]?.pictures ?? [];
  if (picture) await warmUp(measured, picture);
  const { width } = measured.reader;
  const onLetter = (done: number): void =>
    tell({ step: 'reading', run, recognisers: width, inHand, done, of: letters.length });
  return readingPass(ports, measured, letters, {
    inHand,
    onLetter,
    ...(beside && inHand === 1 && { between: (index: number) => beside.letter(index) }),
  });
}

function summed(bench: Bench, { refused }: TestLetters, runs: readonly Run[]): Omit<ReadingMeasures, 'handwriting'> {
  const { ports, letters, readers, turns, beside } = bench;
  const passesOf = (index: number): Pass[] => runs.flatMap(({ passes }) => passes[index] ?? []);
  const [first] = passesOf(0);
  const measured = first ? letterMeasures(ports, letters, first) : { read: [], refused: [] };
  const baselines = runs.flatMap(({ baseline }) => baseline ?? []);
  return {
    runs: runs.length,
    pages: measured.read.reduce((sum, letter) => sum + letter.pages, 0),
    letters: measured.read,
    refused: [...refused, ...measured.refused],
    passes: turns.map(({ measured: { reader, memory }, inHand }, index) =>
      passFigures({ recognisers: reader.width, inHand }, passesOf(index), memory),
    ),
    decoderMemory: ports.decoderMemory.peak(),
    handwritingFailures: readers.reduce((sum, { handwritingFailures }) => sum + (handwritingFailures?.() ?? 0), 0),
    quality: qualityByHand(measured.read.flatMap(({ quality }) => quality ?? [])),
    baseline:
      beside?.figures({ alone: passesOf(0), inARow: passesOf(1), together: passesOf(turns.length - 1) }, baselines) ??
      null,
  };
}

function letterMeasures(
  { establishments }: MeasurePorts,
  letters: readonly TestLetter[],
  pass: Pass,
): { read: LetterMeasure[]; refused: Refused[] } {
  const read: LetterMeasure[] = [];
  const refused: Refused[] = [];
  for (const [index, { path, truth }] of letters.entries()) {
    const result = pass.results[index];
    if (!result?.ok) {
      if (result) refused.push({ source: path, error: result.error });
      continue;
    }
    const { pages, judgement, secondsWhole, secondsRead, secondsToSuggestion, firstHeld } = result.value;
    const quality = truth && qualityOf(truth, pages, judgement, establishments);
    read.push({
      source: path,
      pages: pages.length,
      secondsWhole,
      secondsRead,
      secondsToSuggestion,
      firstHeld,
      quality,
    });
  }
  return { read, refused };
}
