// `npm run evaluate`: judges the labelled set and prints what came out; fails below the bars of bars.json.
//   --json            one JSON object instead of tables
//   --raise           writes better figures into bars.json
//   --scans FOLDER    also reads the pictures of that folder with the built application (no bars for these)
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { type Bars, belowBars, raised } from './bars.ts';
import { figuresByClass, reliability, signalFigures } from './figures.ts';
import { labelledTexts } from './generator/generate.ts';
import { handWrittenCases } from './labelled-text.ts';
import { judgeText, type Outcome, outcomeOf } from './outcome.ts';
import { readScans, scansIn } from './scans.ts';
import { figuresTable, reliabilityTable, signalsTable } from './tables.ts';

const BARS = new URL('./bars.json', import.meta.url);
const CASES = new URL('./cases/', import.meta.url).pathname;

const { values } = parseArgs({
  options: { json: { type: 'boolean' }, raise: { type: 'boolean' }, scans: { type: 'string' } },
});

function report(outcomes: readonly Outcome[]) {
  return { figures: figuresByClass(outcomes), reliability: reliability(outcomes), signals: signalFigures(outcomes) };
}

function print(title: string, { figures, signals, reliability: rows }: ReturnType<typeof report>): void {
  const tables = [figuresTable(figures), signalsTable(signals), reliabilityTable(rows)];
  process.stdout.write(`\n== ${title} ==\n${tables.join('\n\n')}\n`);
}

async function scansReport(folder: string) {
  const read = await readScans(scansIn(folder));
  return report(read.map(({ scan, said }) => outcomeOf(scan.labelled, said)));
}

const texts = [...labelledTexts(ESTABLISHMENTS), ...handWrittenCases(CASES)];
const outcomes = texts.map((text) => outcomeOf(text, judgeText(text)));
const aside = report(outcomes.filter((one) => one.setAside));
const tuned = report(outcomes.filter((one) => !one.setAside));
const scans = values.scans ? await scansReport(values.scans) : null;
const bars = JSON.parse(readFileSync(BARS, 'utf8')) as Bars;
const below = belowBars(aside.figures, bars);

if (values.json) process.stdout.write(`${JSON.stringify({ setAside: aside, tuned, scans, below })}\n`);
else {
  print('used for tuning: two thirds', tuned);
  print('set aside: the third that counts', aside);
  if (scans) print(`scans of ${values.scans}`, scans);
  process.stdout.write(below.length === 0 ? '\nno figure below its bar\n' : `\nBELOW THE BARS\n${below.join('\n')}\n`);
}
if (values.raise) writeFileSync(BARS, `${JSON.stringify(raised(aside.figures, bars), null, 2)}\n`);
else if (below.length > 0) process.exitCode = 1;
