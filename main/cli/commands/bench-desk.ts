// `vaguemestre bench desk`: fills a new desk with invented letters in a temporary folder and measures its interface in
// Chromium. Never touches a desk with letters of people.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DeskMeasure, type DeskTimes, deskMeasures } from '#shared/domain/measures/desk-measures.ts';
import { benchText } from '#shared/text/bench.ts';
import { NoBrowserError } from '../../composition/chromium.ts';
import { fillWithInvented } from '../../composition/filling.ts';
import { type InterfaceRun, measureInterface } from '../../composition/measuring-interface.ts';
import { rendererFolder } from '../../composition/places.ts';
import { startWebHost } from '../../web-host/web-host.ts';
import type { CommandContext } from '../context.ts';
import { CommandEnd, EXIT, type ExitStatus, wrongUsage } from '../exit.ts';
import { table } from '../output.ts';

export type BenchDeskOptions = { readonly letters?: string; readonly json?: boolean };

const MOST_LETTERS = 1_000_000;
/** Of a desk that is thrown away. */
const PASSPHRASE = 'un bureau pour mesurer';
const RUN = {
  openings: 3,
  nextLetters: 40,
  decisions: 40,
  typed: ['benali', 'traore ma', 'titre sejour', 'prefecture', '12345', 'amiens oq', 'obligation', 'kone ibr'],
  frames: 300,
};

export async function benchDesk(
  context: CommandContext,
  options: BenchDeskOptions,
  measureWith: typeof measureInterface = measureInterface,
): Promise<ExitStatus> {
  const letters = Number(options.letters ?? '1000');
  if (!Number.isInteger(letters) || letters < 1 || letters > MOST_LETTERS) {
    throw wrongUsage(benchText.notANumber('--letters', MOST_LETTERS));
  }
  await stat(rendererFolder()).catch(() => {
    throw new CommandEnd(EXIT.usage, "L'interface n'est pas construite : lancez « npm run build ».");
  });
  const folder = await mkdtemp(join(tmpdir(), 'vaguemestre-bench-'));
  try {
    return report(context, await measured(context, join(folder, 'bureau'), letters, measureWith), letters, options);
  } catch (error) {
    if (error instanceof NoBrowserError) throw new CommandEnd(EXIT.usage, benchText.desk.noBrowser);
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measured(
  { createApplication, output }: CommandContext,
  folder: string,
  letters: number,
  measureWith: (run: InterfaceRun, tell: (step: keyof DeskTimes) => void) => Promise<DeskTimes>,
): Promise<DeskTimes> {
  const application = createApplication(folder);
  try {
    const made = await application.session.create(PASSPHRASE);
    const ports = application.session.ports();
    if (!made.ok || !ports) throw new Error('the desk to measure could not be made');
    await fillWithInvented(ports, letters, (done) => output.note(benchText.desk.filled(done, letters)));
    await application.session.lock();
    const host = await startWebHost({ router: application.router, rendererFolder: rendererFolder() });
    const nextLetters = Math.min(RUN.nextLetters, letters - 1);
    const decisions = Math.min(RUN.decisions, letters - 1 - nextLetters);
    const run = { ...RUN, nextLetters, decisions, url: host.url, passphrase: PASSPHRASE };
    return await measureWith(run, (step) => output.note(benchText.desk.measuring[step])).finally(() => host.close());
  } finally {
    await application.close();
  }
}

const shown = (ms: number): string => `${ms.toLocaleString('fr-FR', { maximumFractionDigits: 0 })} ms`;

function report({ output }: CommandContext, times: DeskTimes, letters: number, { json }: BenchDeskOptions): ExitStatus {
  const measures = deskMeasures(times);
  if (json) for (const { name, ...figures } of measures) output.json({ measure: name, letters, ...figures });
  else for (const line of tableOf(measures, letters)) output.line(line);
  return measures.every(({ held }) => held) ? EXIT.done : EXIT.someRefused;
}

function tableOf(measures: readonly DeskMeasure[], letters: number): string[] {
  const { names, columns, held, missed, of } = benchText.desk;
  const rows = measures.map((measure) => [
    names[measure.name],
    String(measure.count),
    shown(measure.median),
    shown(measure.p95),
    shown(measure.most),
    shown(measure.target),
    measure.held ? held : missed,
  ]);
  const limits = columns.map(() => 40);
  return [of(letters), '', ...table(columns, rows, limits)];
}
