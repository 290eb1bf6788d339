// Measures how long a handwritten page takes, with both libraries that can run the network. Node 24, best on one core:
//   taskset -c 0 node scripts/measure-hand-time.mjs CHECKOUT [--lines 25] [--pages 8]
// CHECKOUT: a corpus's own checkout (training/README.md), read without its writers of acceptance. « handwriting »: lines
// found, cut out, read, read again with the character model. « page »: all that the product does with the picture of a
// page, decoding and the reader of print among it. Only pages with nearly that many lines; each is read once before.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { handwritingReader } from '../main/adapters/handwriting/page-hand.ts';
import { startRecogniser } from '../main/adapters/handwriting/recogniser.ts';
import { startReader } from '../main/adapters/ocr/child/page-words.ts';
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

/** The handwriting reader, with the time of every page it reads. */
function timed(reader) {
  const spent = { ms: 0, lines: 0 };
  return {
    spent,
    readPage: async (...asked) => {
      const began = performance.now();
      const strips = await reader.readPage(...asked);
      spent.ms += performance.now() - began;
      spent.lines += strips.length;
      return strips;
    },
  };
}

for (const kind of ['native', 'wasm']) {
  const handwriting = timed(handwritingReader(() => startRecogniser(kind)));
  const reader = await startReader({ languageOf: () => ({ kind: 'unknown' }), handwriting });
  const found = { page: [], handwriting: [], lines: [] };
  for (const { picture } of pages) {
    const bytes = readFileSync(picture);
    await reader.read(bytes, 1);
    Object.assign(handwriting.spent, { ms: 0, lines: 0 });
    const began = performance.now();
    await reader.read(bytes, 1);
    found.page.push((performance.now() - began) / 1000);
    found.handwriting.push(handwriting.spent.ms / 1000);
    found.lines.push(handwriting.spent.lines);
  }
  const [page, hand] = [middle(found.page), middle(found.handwriting)].map((seconds) => seconds.toFixed(2));
  process.stdout.write(
    `${kind}: ${pages.length} pages, ${middle(found.lines)} lines in the middle one; handwriting ${hand} s, page ${page} s\n`,
  );
}
process.exit(0);
