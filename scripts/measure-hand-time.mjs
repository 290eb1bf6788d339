// Measures how long a handwritten page takes, with both libraries that can run the network. Node 24, best on one core:
//   taskset -c 0 node scripts/measure-hand-time.mjs CHECKOUT [--lines 25] [--pages 8]
// CHECKOUT: a corpus's own checkout (training/README.md), read without its writers of acceptance. « handwriting »: the
// picture decoded, paper and stamps taken off, levelled, lines found, cut out, read, read again with the character
// model. « page »: all that the product does with a page, which the reader of print reads as well; on one core one
// reader waits for the other. Only pages with nearly that many lines; each is read once before.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { handwritingReader } from '../main/adapters/handwriting/page-hand.ts';
import { startRecogniser } from '../main/adapters/handwriting/recogniser.ts';
import { upright, waysOf } from '../main/adapters/ocr/child/orientation.ts';
import { startReader } from '../main/adapters/ocr/child/page-words.ts';
import { withoutBorders } from '../main/adapters/ocr/child/preparation/borders.ts';
import { loadPage, USUAL } from '../main/adapters/ocr/child/preparation/load.ts';
import { withoutPaper } from '../main/adapters/ocr/child/preparation/paper.ts';
import { partStamps } from '../main/adapters/ocr/child/preparation/stamps.ts';
import { handPages } from './hand-page-truth.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: 'string', default: '25' }, pages: { type: 'string', default: '8' } },
});
const [checkout] = positionals;
const wanted = Number(values.lines);
if (!checkout || !(wanted > 0)) {
  process.stderr.write('usage: measure-hand-time.mjs CHECKOUT [--lines N] [--pages N]\n');
  process.exit(2);
}
/** Pages whose number of lines is so near count. */
const NEAR = 3;

const pages = handPages(checkout, 'copiste', 'train')
  .filter(({ truth }) => Math.abs(truth.lines.length - wanted) <= NEAR)
  .slice(0, Number(values.pages));
if (pages.length === 0) {
  process.stderr.write('no page has nearly that many lines\n');
  process.exit(1);
}

const middle = (all) => all.toSorted((a, b) => a - b)[all.length >> 1];

async function readAsHandwriting(handwriting, bytes) {
  const loaded = await loadPage(bytes, USUAL);
  const { text } = partStamps(withoutBorders(withoutPaper(loaded.grey)), loaded.coloured);
  return handwriting.readPage(upright(text, 0, waysOf(text)).picture);
}

/** Seconds of the second time. */
async function secondsOf(work) {
  await work();
  const began = performance.now();
  const found = await work();
  return { found, seconds: (performance.now() - began) / 1000 };
}

for (const kind of ['native', 'wasm']) {
  const handwriting = handwritingReader(() => startRecogniser(kind));
  const reader = await startReader({ languageOf: () => ({ kind: 'unknown' }), handwriting });
  const found = { page: [], handwriting: [], lines: [] };
  for (const { picture } of pages) {
    const bytes = readFileSync(picture);
    const alone = await secondsOf(() => readAsHandwriting(handwriting, bytes));
    found.handwriting.push(alone.seconds);
    found.lines.push(alone.found.length);
    found.page.push((await secondsOf(() => reader.read(bytes, 1))).seconds);
  }
  const [page, hand] = [middle(found.page), middle(found.handwriting)].map((seconds) => seconds.toFixed(2));
  process.stdout.write(
    `${kind}: ${pages.length} pages, ${middle(found.lines)} lines in the middle one; handwriting ${hand} s, page ${page} s\n`,
  );
}
process.exit(0);
