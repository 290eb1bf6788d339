// Measures the reader of print alone, without the reader of handwriting, on labelled pages: prisons and seconds. Node 24:
//   node scripts/measure-print-reader.mjs FOLDER [--hand handwriting]
// FOLDER: pictures with a truth beside them (docs/measurements.md). --hand: only pages written so. Seconds are of a
// reader that has read a page before; it is renewed between pages, outside of what is timed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startReader } from '../main/adapters/ocr/child/page-words.ts';
import { qualityOf } from '../shared/domain/measures/quality.ts';
import { truthOfJson } from '../shared/domain/measures/truth.ts';
import { languageTables, pageLanguage } from '../shared/domain/reading/page-language.ts';
import { judge } from '../shared/domain/triage/judge.ts';
import { parseCalendarDate } from '../shared/kernel/calendar-date.ts';
import { ESTABLISHMENTS } from '../shared/reference/establishments.ts';
import { LANGUAGE_SAMPLES } from '../shared/reference/language-samples.ts';
import { STOP_WORDS } from '../shared/reference/stop-words.ts';
import { VOCABULARY } from '../shared/reference/vocabulary.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { hand: { type: 'string' } } });
const [folder] = positionals;
if (!folder) {
  process.stderr.write('usage: measure-print-reader.mjs FOLDER [--hand NAME]\n');
  process.exit(2);
}
const names = readdirSync(folder);
const pages = names
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const truth = truthOfJson(JSON.parse(readFileSync(join(folder, name), 'utf8')));
    const picture = names.find((other) => other.startsWith(name.slice(0, -4)) && /\.(jpe?g|png)$/.test(other));
    return truth && picture && (!values.hand || truth.hand === values.hand) ? [{ truth, picture }] : [];
  });
if (pages.length === 0) {
  process.stderr.write('no such page there\n');
  process.exit(1);
}

const languages = languageTables(STOP_WORDS, LANGUAGE_SAMPLES);
const reader = await startReader({ languageOf: (words) => pageLanguage(words, languages) });
await reader.read(readFileSync(join(folder, pages[0].picture)), 1);
const seconds = [];
const count = { inText: 0, right: 0, wrong: 0, none: 0 };
for (const { truth, picture } of pages) {
  await reader.renew();
  const bytes = readFileSync(join(folder, picture));
  const began = performance.now();
  const page = await reader.read(bytes, 1);
  seconds.push((performance.now() - began) / 1000);
  const receivedOn = truth.receivedOn ?? parseCalendarDate(new Date().toISOString().slice(0, 10));
  const judgement = judge({ pages: [page], receivedOn, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY });
  const { prison, prisonInText } = qualityOf(truth, [page], judgement, ESTABLISHMENTS);
  if (prisonInText) count.inText += 1;
  if (prison) count[prison] += 1;
}
const middle = seconds.toSorted((a, b) => a - b)[seconds.length >> 1];
const mean = seconds.reduce((sum, each) => sum + each, 0) / seconds.length;
process.stdout.write(`${pages.length} pages, prison in the text ${count.inText}\n`);
process.stdout.write(`prison, by the judge: ${count.right} right, ${count.wrong} wrong, ${count.none} none\n`);
process.stdout.write(`seconds a page: ${middle.toFixed(2)} (median), ${mean.toFixed(2)} (mean)\n`);
process.exit(0);
