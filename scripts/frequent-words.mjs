// Writes shared/reference/frequent-words.ts: the commonest words of French as the character model of the handwriting
// reader knows them (public texts, training/README.md). Run again when the model changes.
//   node scripts/frequent-words.mjs [WORDS]
import { readFileSync, writeFileSync } from 'node:fs';
import { characterModel } from '../shared/domain/reading/character-model.ts';
import { fold } from '../shared/kernel/fold.ts';

const MODEL = new URL('../main/adapters/handwriting/model/', import.meta.url);
const FILE = new URL('../shared/reference/frequent-words.ts', import.meta.url);
const MOST = Number(process.argv[2] ?? 4000);
const LEAST_LOG = -13.5;
const LONGEST = 16;

const charset = [...JSON.parse(readFileSync(new URL('model.json', MODEL), 'utf8')).charset];
const model = characterModel(readFileSync(new URL('language.bin', MODEL)));
const space = charset.indexOf(' ') + 1;
const letters = charset.flatMap((sign, index) => (/^\p{L}$/u.test(sign) ? [{ sign, symbol: index + 1 }] : []));
/** What may stand before and after a word. */
const edges = [' ', '.', ',', "'"].flatMap((sign) => (charset.includes(sign) ? [charset.indexOf(sign) + 1] : []));

const chances = new Map();
const note = (word, log) => chances.set(word, (chances.get(word) ?? 0) + Math.exp(log));

function grow(word, context, log) {
  if (word.length >= 3) {
    const ended = edges.reduce((sum, edge) => sum + Math.exp(model.logOf(context, edge)), 0);
    note(fold(word), log + Math.log(ended));
  }
  if (word.length >= LONGEST) return;
  for (const { sign, symbol } of letters) {
    const next = log + model.logOf(context, symbol);
    if (next > LEAST_LOG) grow(word + sign, model.after(context, symbol), next);
  }
}
grow('', model.after(model.start, space), 0);

const words = [...chances]
  .filter(([word]) => /^[a-z]+$/.test(word))
  .sort((a, b) => b[1] - a[1])
  .slice(0, MOST)
  .map(([word]) => word)
  .sort();

const lines = [];
for (const word of words) {
  const last = lines.at(-1);
  if (last === undefined || last.length + word.length + 1 > 116) lines.push(word);
  else lines[lines.length - 1] = `${last} ${word}`;
}
writeFileSync(
  FILE,
  `// The ${words.length} commonest words of French, folded, written by \`node scripts/frequent-words.mjs\`: what tells a
// sentence that was read from one that was not. From public texts (debates, books and plays out of copyright).

export const FREQUENT_WORDS: ReadonlySet<string> = new Set(
  \`
  ${lines.join('\n  ')}
  \`
    .trim()
    .split(/\\s+/),
);
`,
);
process.stdout.write(`${words.length} words of ${chances.size}\n`);
