// Measures the reading of whole handwritten pages, nothing given but the picture: lines found whole, how many found lines
// are lines, CER of what was read letter by letter and of what is shown (likely words in the place of some). Node 24:
//   node scripts/measure-hand-pages.mjs CHECKOUT [--corpus copiste|testaments] [--train N | --final] [--each]
// CHECKOUT: the corpus's own checkout (training/README.md). Without more, the writers of choosing; --train N: N pages of
// the writers of training; --final: the writers of acceptance, once, at the very end. --each: a line for each page.
// A line is found whole when one found line runs along 0.7 of its base line; a found line is one when it runs along 0.15
// of some base line. « by line »: words shown are given to the line they stand on, so that order does not count; « in
// order »: the same words as they are shown. Words that stand on no line of the truth (print) are left out of both.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findLines } from '../main/adapters/handwriting/lines/find-lines.ts';
import { handwritingReader } from '../main/adapters/handwriting/page-hand.ts';
import { upright, waysOf } from '../main/adapters/ocr/child/orientation.ts';
import { startReader } from '../main/adapters/ocr/child/page-words.ts';
import { placedOn } from '../main/adapters/ocr/child/placing.ts';
import { withoutBorders } from '../main/adapters/ocr/child/preparation/borders.ts';
import { loadPage, USUAL } from '../main/adapters/ocr/child/preparation/load.ts';
import { withoutPaper } from '../main/adapters/ocr/child/preparation/paper.ts';
import { partStamps } from '../main/adapters/ocr/child/preparation/stamps.ts';
import { addTallies, errorRates, rateOf } from '../shared/domain/reading/error-rates.ts';
import { asShown } from '../shared/domain/reading/likely-words.ts';
import { handPages } from './hand-page-truth.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: 'copiste' },
    train: { type: 'string' },
    final: { type: 'boolean', default: false },
    each: { type: 'boolean', default: false },
  },
});
const [checkout] = positionals;
if (!checkout || (values.train !== undefined && values.final)) {
  process.stderr.write('usage: measure-hand-pages.mjs CHECKOUT [--corpus NAME] [--train N | --final] [--each]\n');
  process.exit(2);
}
const say = (line) => process.stdout.write(`${line}\n`);
const percent = (share) => (share === null ? '—' : `${(share * 100).toFixed(1)} %`);

/** Height of a line through these points (from left to right); level beyond its ends. */
function heightAt(points, x) {
  const next = points.findIndex((point) => point[0] >= x);
  if (next <= 0) return (points[next] ?? points.at(-1))[1];
  const [from, to] = [points[next - 1], points[next]];
  return from[1] + ((to[1] - from[1]) * (x - from[0])) / Math.max(1, to[0] - from[0]);
}

/** The usual distance of the lines of a page, from their middles. */
function interlineOf(lines) {
  const heights = lines.map(({ baseline }) => baseline.reduce((sum, point) => sum + point[1], 0) / baseline.length);
  const sorted = heights.sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((height, at) => height - sorted[at]);
  const apart = gaps.filter((gap) => gap > 20).sort((a, b) => a - b);
  return apart[apart.length >> 1] ?? 80;
}

/** A ridge runs above the base line: by less than half a distance, and hardly ever below it. */
const ABOVE = 0.5;
const BELOW = 0.18;
const WHOLE = 0.7;
const SOME = 0.15;

/** Part of a base line along which a found line runs. */
function along({ baseline }, track, interline) {
  let [count, on] = [0, 0];
  for (let x = baseline[0][0]; x < baseline.at(-1)[0]; x += interline / 8) {
    count += 1;
    if (x < track[0][0] - interline / 3 || x > track.at(-1)[0] + interline / 3) continue;
    const above = heightAt(baseline, x) - heightAt(track, x);
    if (above > -BELOW * interline && above < ABOVE * interline) on += 1;
  }
  return on / Math.max(1, count);
}

/** The found lines of the page as it lies, in the pixels of the stored picture. */
async function foundLines(picture) {
  const loaded = await loadPage(picture, USUAL);
  const { text } = partStamps(withoutBorders(withoutPaper(loaded.grey)), loaded.coloured);
  const at = upright(text, 0, waysOf(text));
  const found = findLines(at.picture);
  const toPage = placedOn(loaded, at);
  const pointOf = ({ x, y }) => toPage({ box: [x / found.scale, y / found.scale, 0, 0] }).box.slice(0, 2);
  return { width: loaded.width, tracks: (found?.tracks ?? []).map((track) => track.map(pointOf)) };
}

function linesFound(truth, tracks) {
  const interline = interlineOf(truth.lines);
  const shares = tracks.map((track) => truth.lines.map((line) => along(line, track, interline)));
  const owner = shares.map((own) => own.indexOf(Math.max(...own)));
  const whole = truth.lines.filter((_, line) => shares.some((own, at) => owner[at] === line && own[line] >= WHOLE));
  return {
    whole: { errors: truth.lines.length - whole.length, of: truth.lines.length },
    real: { errors: shares.filter((own) => Math.max(...own) < SOME).length, of: tracks.length },
  };
}

/** The line of the truth on which a word stands; null for none. */
function lineUnder(lines, interline, { box: [x, y, width, height] }) {
  const across = x + width / 2;
  let best = null;
  let nearest = 0.6 * interline;
  for (const line of lines) {
    const { baseline } = line;
    if (across < baseline[0][0] - interline || across > baseline.at(-1)[0] + interline) continue;
    const off = Math.abs(heightAt(baseline, across) - 0.25 * interline - (y + height / 2));
    if (off >= nearest) continue;
    nearest = off;
    best = line;
  }
  return best;
}

function errorsOf(truth, words) {
  const interline = interlineOf(truth.lines);
  const on = words.map((word) => ({ word, line: lineUnder(truth.lines, interline, word) }));
  const compared = truth.lines.filter((line) => line.isCompared);
  const text = (all) => all.map(({ word }) => word.text).join(' ');
  const byLine = compared.map((line) => {
    const own = on.filter((each) => each.line === line).sort((a, b) => a.word.box[0] - b.word.box[0]);
    return errorRates(line.text, text(own));
  });
  const inOrder = errorRates(
    compared.map((line) => line.text).join('\n'),
    text(on.filter(({ line }) => line?.isCompared)),
  );
  return { byLine, inOrder };
}

const scaledTo = ({ size, lines }, width) => ({
  lines: lines.map((line) => ({
    ...line,
    baseline: line.baseline.map(([x, y]) => [(x * width) / size[0], (y * width) / size[0]]),
  })),
});

const which = values.final ? 'final' : values.train === undefined ? 'val' : 'train';
let pages = handPages(checkout, values.corpus, which);
if (values.train !== undefined) {
  const step = Math.max(1, Math.floor(pages.length / Number(values.train)));
  pages = pages.filter((_, at) => at % step === 0).slice(0, Number(values.train));
}
const reader = await startReader({ languageOf: () => ({ kind: 'unknown' }), handwriting: handwritingReader() });
const all = { whole: [], real: [], byLine: [], folded: [], inOrder: [], shownByLine: [], shownInOrder: [], turned: 0 };
for (const { name, picture, truth: stored } of pages) {
  const bytes = readFileSync(picture);
  const { width, tracks } = await foundLines(bytes);
  const truth = scaledTo(stored, width);
  const found = linesFound(truth, tracks);
  const { words, rotation } = await reader.read(bytes, 1);
  const errors = errorsOf(truth, rotation === 0 ? words : []);
  all.whole.push(found.whole);
  all.real.push(found.real);
  all.byLine.push(...errors.byLine.map(({ characters }) => characters));
  all.folded.push(...errors.byLine.map(({ foldedCharacters }) => foldedCharacters));
  all.inOrder.push(errors.inOrder.characters);
  const shown = errorsOf(truth, rotation === 0 ? asShown(words) : []);
  all.shownByLine.push(...shown.byLine.map(({ characters }) => characters));
  all.shownInOrder.push(shown.inOrder.characters);
  if (rotation !== 0) all.turned += 1;
  const own = rateOf(addTallies(errors.byLine.map(({ characters }) => characters)));
  if (values.each) {
    const missed = `${found.whole.errors} of ${found.whole.of} lines missed, ${found.real.errors} of ${found.real.of} not lines`;
    say(
      `${name}: ${missed}, CER ${percent(own)} by line, ${percent(rateOf(errors.inOrder.characters))} in order${rotation ? ', turned' : ''}`,
    );
  }
}
const right = (tallies) => percent(1 - (rateOf(addTallies(tallies)) ?? 0));
say(`${values.corpus}, ${which}: ${pages.length} pages, ${addTallies(all.whole).of} lines`);
say(
  `lines found whole ${right(all.whole)}, found lines that are lines ${right(all.real)}, pages turned wrong ${all.turned}`,
);
say(
  `page CER by line ${percent(rateOf(addTallies(all.byLine)))} (folded ${percent(rateOf(addTallies(all.folded)))}), in order ${percent(rateOf(addTallies(all.inOrder)))}`,
);
say(
  `as shown ${percent(rateOf(addTallies(all.shownByLine)))}, in order ${percent(rateOf(addTallies(all.shownInOrder)))}`,
);
process.exit(0);
