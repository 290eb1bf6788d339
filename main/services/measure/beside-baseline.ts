// The machine's own programs on the same pages in the same run: when each has its turn, and the ratios.

import { ratesOf, sumOfRates } from '#shared/domain/measures/quality.ts';
import { mean, median, medianKnown } from '#shared/domain/measures/statistics.ts';
import type { Truth } from '#shared/domain/measures/truth.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { BaselineError } from '../../ports/baseline.ts';
import { pageSeconds, pageSecondsRead, suggestionMedian } from './figures.ts';
import type { MeasurePorts } from './measure-ports.ts';
import type { BaselineFigures, Told } from './measures.ts';
import type { Pass } from './reading-pass.ts';
import type { TestLetter } from './test-letters.ts';

type PageRun = { readonly seconds: readonly number[]; readonly texts: readonly (readonly string[])[] };

/** One run of both: null where a program is missing. */
export type BaselineRun = { readonly pages: PageRun | null; readonly whole: number | null };

/** One recogniser with one letter in hand, the same as on the desk, the widest reader: a pass each a run. */
type Passes = Readonly<Record<'alone' | 'inARow' | 'together', readonly Pass[]>>;

export type BesideBaseline = {
  /** Reads the pages of one letter with tesseract. Call for every letter, in order, once a run. */
  letter(index: number): Promise<void>;
  /** Reads all pages with ocrmypdf, once a run. `onBegin` is called when it is there. */
  all(onBegin: () => void): Promise<void>;
  /** Ends the run. */
  endRun(): BaselineRun;
  figures(passes: Passes, runs: readonly BaselineRun[]): BaselineFigures;
  remove(): Promise<void>;
};

export async function startBaseline(ports: MeasurePorts, letters: readonly TestLetter[]): Promise<BesideBaseline> {
  const state = {
    tesseract: await ports.baseline.version('tesseract'),
    ocrmypdf: await ports.baseline.version('ocrmypdf'),
  };
  // No copy in clear is made for programs that are not there.
  const isNeeded = state.tesseract.ok || state.ocrmypdf.ok;
  const laidOut = isNeeded ? await ports.baseline.layOut(letters.flatMap(({ pictures }) => pictures)) : null;
  const starts = letters.map((_, index) =>
    letters.slice(0, index).reduce((sum, { pictures }) => sum + pictures.length, 0),
  );
  let seconds: number[] = [];
  let texts: string[][] = [];
  let whole: number | null = null;
  return {
    async letter(index) {
      const read: string[] = [];
      for (const page of (letters[index]?.pictures ?? []).keys()) {
        if (!laidOut || !state.tesseract.ok) return;
        const result = await laidOut.readPage((starts[index] ?? 0) + page);
        if (!result.ok) {
          state.tesseract = result;
          return;
        }
        seconds.push(result.value.seconds);
        read.push(result.value.text);
      }
      texts[index] = read;
    },
    async all(onBegin) {
      if (!laidOut || !state.ocrmypdf.ok) return;
      onBegin();
      const result = await laidOut.readAll();
      if (result.ok) whole = result.value.seconds;
      else state.ocrmypdf = result;
    },
    endRun() {
      const run = { pages: state.tesseract.ok ? { seconds, texts } : null, whole };
      seconds = [];
      texts = [];
      whole = null;
      return run;
    },
    figures: (passes, runs) => figuresOf(state, letters, { ...passes, runs }),
    remove: async () => laidOut?.remove(),
  };
}

type Versions = Record<'tesseract' | 'ocrmypdf', Result<string, BaselineError>>;
type Runs = Passes & { readonly runs: readonly BaselineRun[] };

const told = <T>(version: Result<string, BaselineError>, figures: T): Told<T> =>
  version.ok ? { version: version.value, ...figures } : { error: version.error };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const ratio = (ours: number | null | undefined, theirs: number | null | undefined): number | null =>
  ours && theirs ? ours / theirs : null;

function figuresOf(
  state: Versions,
  letters: readonly TestLetter[],
  { alone, inARow, together, runs }: Runs,
): BaselineFigures {
  const pages = letters.reduce((total, { pictures }) => total + pictures.length, 0);
  const perRun = (figure: (run: BaselineRun, index: number) => number | null): number | null =>
    medianKnown(runs.map(figure));
  const pageTimes = (run: BaselineRun): readonly number[] => run.pages?.seconds ?? [];
  const texts = runs.find((run) => run.pages)?.pages?.texts ?? [];
  const oursAlone = (index: number, of = pageSeconds): number[] => (alone[index] ? of(alone[index]) : []);
  return {
    tesseract: told(state.tesseract, {
      pageMedian: perRun((run) => median(pageTimes(run))),
      pageMean: perRun((run) => mean(pageTimes(run))),
      rates: sumOfRates(letters.flatMap(({ truth }, index) => ratesIn(truth, texts[index]))),
    }),
    ocrmypdf: told(state.ocrmypdf, {
      whole: perRun((run) => run.whole),
      page: perRun((run) => (run.whole === null ? null : run.whole / pages)),
    }),
    ratios: {
      page: perRun((run, index) => ratio(sum(oursAlone(index)), sum(pageTimes(run)))),
      pageMedian: perRun((run, index) => ratio(median(oursAlone(index)), median(pageTimes(run)))),
      read: perRun((run, index) => ratio(sum(oursAlone(index, pageSecondsRead)), sum(pageTimes(run)))),
      readMedian: perRun((run, index) => ratio(median(oursAlone(index, pageSecondsRead)), median(pageTimes(run)))),
      inARow: perRun((run, index) => ratio(inARow[index]?.seconds, sum(pageTimes(run)))),
      whole: perRun((run, index) => ratio(together[index]?.seconds, run.whole)),
      suggestion: perRun((run, index) =>
        ratio(alone[index] && suggestionMedian(alone[index]), run.whole === null ? null : run.whole / pages),
      ),
    },
  };
}

const ratesIn = (truth: Truth | null, read: readonly string[] | undefined) =>
  truth && read ? ratesOf(truth, read) : [];
