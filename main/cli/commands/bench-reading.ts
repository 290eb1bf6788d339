// `vaguemestre bench reading`: measures the reading of test pages, beside the machine's own programs with --baseline.
// Needs no desk and stores nothing.
import { benchText } from '#shared/text/bench.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import { type MeasureProgress, measure, type ReadingMeasures } from '../../composition/measuring.ts';
import { benchJson } from '../bench-json.ts';
import { benchTable } from '../bench-table.ts';
import { EXIT, type ExitStatus, wrongUsage } from '../exit.ts';
import { type Output, onOneLine } from '../output.ts';

export type BenchOptions = {
  readonly recognisers?: string;
  readonly repeat?: string;
  readonly baseline?: boolean;
  readonly json?: boolean;
};

const MOST_RECOGNISERS = 16;
const MOST_RUNS = 99;

function numberOf(option: string, given: string, most: number): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > most) throw wrongUsage(benchText.notANumber(option, most));
  return number;
}

export async function benchReading(
  output: Output,
  paths: readonly string[],
  options: BenchOptions,
  measureWith: typeof measure = measure,
): Promise<ExitStatus> {
  if (paths.length === 0) throw wrongUsage(benchText.noPath);
  const repeat = numberOf('--repeat', options.repeat ?? '1', MOST_RUNS);
  const recognisers =
    options.recognisers === undefined ? null : numberOf('--recognisers', options.recognisers, MOST_RECOGNISERS);
  const baseline = options.baseline === true;
  const measures = await measureWith({ paths, recognisers, repeat, baseline }, (progress) =>
    output.note(progressText(progress, repeat)),
  );
  return report(output, measures, options.json === true);
}

const progressText = (progress: MeasureProgress, runs: number): string =>
  progress.step === 'ocrmypdf'
    ? benchText.ocrmypdf(progress.run, runs)
    : benchText.reading(progress.run, runs, progress.recognisers, progress.inHand, progress.done, progress.of);

function report(output: Output, measures: ReadingMeasures, json: boolean): ExitStatus {
  for (const { source, error } of measures.refused) output.note(`${onOneLine(source)} : ${fileErrorText(error)}`);
  const missing = programFaults(measures);
  for (const sentence of missing) output.note(sentence);
  if (measures.letters.length === 0) output.note(benchText.noPage);
  if (json) for (const line of benchJson(measures)) output.json(line);
  else if (measures.letters.length > 0) for (const line of benchTable(measures)) output.line(line);
  const isWhole = measures.refused.length === 0 && missing.length === 0 && measures.letters.length > 0;
  return isWhole ? EXIT.done : EXIT.someRefused;
}

/** A sentence for each program that could not be compared with. */
function programFaults({ baseline }: ReadingMeasures): string[] {
  if (!baseline) return [];
  const { tesseract, ocrmypdf } = baseline;
  return Object.entries({ tesseract, ocrmypdf }).flatMap(([name, told]) =>
    'error' in told ? [benchText.programs[told.error](name)] : [],
  );
}
