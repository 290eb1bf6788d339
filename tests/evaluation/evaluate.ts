// `npm run evaluate`: judges the labelled set and prints what came out; fails below the bars of bars.json.
//   --tuning          only the texts that rules may be made with; the set aside stays shut, no bars
//   --show FIGURE     with --tuning: the texts of which that figure is wrong, with what was said of them
//   --json            one JSON object instead of tables
//   --raise           writes better figures into bars.json
//   --scans FOLDER    reads the pictures of that folder with the built application instead (no bars; no texts)
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { type Bars, belowBars, raised } from './bars.ts';
import { figuresByClass, reliability, signalFigures } from './figures.ts';
import { labelledTexts, textsSetAside } from './generator/generate.ts';
import {
  handWrittenCases,
  type LabelledText,
  lettersInManyVoices,
  type VoiceSet,
  voiceSetOf,
} from './labelled-text.ts';
import { judgeText, type Outcome, outcomeOf } from './outcome.ts';
import { readScans, scansIn } from './scans.ts';
import { passages, sentences } from './sentences.ts';
import { isShowable, SHOWABLE, shown } from './shown.ts';
import { figuresTable, reliabilityTable, signalsTable } from './tables.ts';

const BARS = new URL('./bars.json', import.meta.url);
const CASES = new URL('./cases/', import.meta.url).pathname;
const PASSAGES = new URL('./passages/', import.meta.url).pathname;
const SENTENCES = new URL('./sentences.txt', import.meta.url).pathname;
const VOICES = new URL('./voices/', import.meta.url).pathname;

const { values } = parseArgs({
  options: {
    tuning: { type: 'boolean' },
    show: { type: 'string' },
    json: { type: 'boolean' },
    raise: { type: 'boolean' },
    scans: { type: 'string' },
  },
});

function report(outcomes: readonly Outcome[]) {
  return { figures: figuresByClass(outcomes), reliability: reliability(outcomes), signals: signalFigures(outcomes) };
}
type Report = ReturnType<typeof report>;

function print(title: string, { figures, signals, reliability: rows }: Report): void {
  const tables = [figuresTable(figures), signalsTable(signals), reliabilityTable(rows)];
  process.stdout.write(`\n== ${title} ==\n${tables.join('\n\n')}\n`);
}

const judged = (texts: readonly LabelledText[]): Outcome[] => texts.map((text) => outcomeOf(text, judgeText(text)));

function tuning(texts: readonly LabelledText[]): Report {
  const outcomes = judged(texts);
  const { show } = values;
  if (show && !isShowable(show)) throw new Error(`--show knows ${SHOWABLE.join(', ')}`);
  if (show && isShowable(show)) process.stdout.write(shown(show, texts, outcomes));
  return report(outcomes);
}

async function scansReport(folder: string): Promise<Report> {
  const read = await readScans(scansIn(folder));
  return report(read.map(({ scan, said }) => outcomeOf(scan.labelled, said)));
}

function againstBars(aside: Report['figures']): readonly string[] {
  const bars = JSON.parse(readFileSync(BARS, 'utf8')) as Bars;
  if (!values.raise) return belowBars(aside, bars);
  writeFileSync(BARS, `${JSON.stringify(raised(aside, bars), null, 2)}\n`);
  return [];
}

if (values.scans) {
  const scans = await scansReport(values.scans);
  if (values.json) process.stdout.write(`${JSON.stringify({ scans })}\n`);
  else print(`scans of ${values.scans}`, scans);
  process.exit();
}

const cases = handWrittenCases(CASES);
const tuned = tuning([...labelledTexts(ESTABLISHMENTS), ...cases.filter((one) => !one.aside)]);
const opened = values.tuning
  ? null
  : report(judged([...textsSetAside(ESTABLISHMENTS), ...cases.filter((one) => one.aside)]));

function voicesReport(title: string, texts: readonly LabelledText[]) {
  const used = tuning(texts.filter((one) => !one.aside));
  return { title, used, opened: values.tuning ? null : report(judged(texts.filter((one) => one.aside))) };
}
const voices = lettersInManyVoices(VOICES);
const ofSet = (set: VoiceSet): LabelledText[] => voices.filter((one) => voiceSetOf(one) === set);
const first = voicesReport('many voices', ofSet(1));
const second = voicesReport('many voices, second set', ofSet(2));
/** All of it for making rules. */
const fourth = tuning(ofSet(4));
/** Nothing of these is for making rules. */
const [third, fifth, sixth] = ([3, 5, 6] as const).map((set) => (values.tuning ? null : report(judged(ofSet(set)))));
const alone = tuning(sentences(SENTENCES));
// The rest of them taught the classifier: they would only show how well it remembers.
const untold = values.tuning ? null : report(judged(passages(PASSAGES).filter((one) => one.aside)));
const below = opened && first.opened ? againstBars({ ...opened.figures, ...first.opened.figures }) : [];

if (values.json) {
  const told = [first, second].map((one) => ({ setAside: one.opened, tuned: one.used }));
  process.stdout.write(
    `${JSON.stringify({ setAside: opened, tuned, voices: told[0], secondVoices: told[1], thirdVoices: third, fourthVoices: fourth, fifthVoices: fifth, sixthVoices: sixth, sentences: alone, passages: untold, below })}\n`,
  );
} else {
  print('used for tuning', tuned);
  for (const { title, used, opened: aside } of [first, second]) {
    print(`${title}, used for tuning`, used);
    if (aside) print(`${title}, set aside: what counts`, aside);
  }
  print('many voices, fourth set, all used for tuning', fourth);
  print('sentences, all used for tuning', alone);
  if (untold) print('passages and whole letters, set aside: what counts', untold);
  if (third) print('many voices, third set: what counts', third);
  if (fifth) print('many voices, fifth set: what counts', fifth);
  if (sixth) print('many voices, sixth set: what counts', sixth);
  if (opened) print('set aside: what counts', opened);
  if (opened)
    process.stdout.write(
      below.length === 0 ? '\nno figure below its bar\n' : `\nBELOW THE BARS\n${below.join('\n')}\n`,
    );
}
if (below.length > 0) process.exitCode = 1;
