// Measures the search of a desk with many letters: fills a desk with invented ones through the store's own functions
// (kept in FOLDER for the next run), then asks what people type, sign by sign. Node 24:
//   node scripts/measure-search.mjs FOLDER [--letters 100000]
// First results: from the question to the answer of the service, excerpts included. Near spellings: the second question.
// « of this process »: processor time, which other work on the machine does not lengthen.
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createStore, openStore } from '../main/adapters/store/open-store.ts';
import { createNewId } from '../main/adapters/system/new-id.ts';
import { createSystemClock } from '../main/adapters/system/system-clock.ts';
import { startSearchFilling } from '../main/jobs/search-filling.ts';
import { fillDesk } from '../main/services/measure/fill-desk.ts';
import { findLetters, findNear } from '../main/services/search/find-letters.ts';
import { fold } from '../shared/kernel/fold.ts';
import { ESTABLISHMENTS } from '../shared/reference/establishments.ts';
import { SENDER_NAMES } from '../shared/text/codes.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { letters: { type: 'string', default: '100000' } },
});
const [folder] = positionals;
const letters = Number(values.letters);
if (!folder || !Number.isInteger(letters)) {
  process.stderr.write('usage: measure-search.mjs FOLDER [--letters N]\n');
  process.exit(2);
}
const say = (line) => process.stdout.write(`${line}\n`);

const names = new Map(ESTABLISHMENTS.map(({ id, name }) => [id, name]));
const words = { fold, establishmentName: (id) => names.get(id) ?? null, senderName: (kind) => SENDER_NAMES[kind] };
const clock = createSystemClock();
mkdirSync(folder, { recursive: true });
const file = join(folder, `desk-${letters}.db`);
/** Invented letters only: the key is no secret. */
const options = { file, key: createHash('sha256').update('measure-search').digest(), words };

async function filled() {
  const known = await openStore(options);
  if (known.ok) return known.value;
  const made = await createStore(options);
  if (!made.ok) throw new Error(made.error);
  const began = performance.now();
  const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const ports = { store: made.value, clock, newId: createNewId(), sha256, establishments: ESTABLISHMENTS };
  await fillDesk(ports, {
    letters,
    waiting: 300,
    until: clock.today(),
    picture: async () => null,
    onProgress: (done) => process.stderr.write(`\r${done} letters`),
  });
  say(`filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  return made.value;
}

const store = await filled();
const began = performance.now();
let longest = 0;
let last = began;
const pulse = setInterval(() => {
  longest = Math.max(longest, performance.now() - last);
  last = performance.now();
}, 1);
await startSearchFilling(
  {
    store,
    announce: () => {},
    log: { info: () => {}, error: (event, error) => say(`${event}: ${error}`) },
  },
  0,
).idle();
clearInterval(pulse);
say(`words learnt in ${((performance.now() - began) / 1000).toFixed(1)} s, the longest piece ${longest.toFixed(0)} ms`);

/** What people type: a name, a number, a word, several words, a prison; each as its first signs come. */
const TYPED = [
  'benali',
  'traore mamadou',
  'kone',
  'popescu ion',
  '123',
  '12345',
  'je vous ecris',
  'titre de séjour',
  'obligation de quitter',
  'prefecture avocat',
  'longuenesse',
  'amiens oqtf',
  'logement sortie',
  'asile danger',
  'formation mardi spip',
  'certificat medecin',
  'diallo amiens',
  'v-3f9a',
  'scan_000123',
  'maison arret fleury',
];
const asked = TYPED.flatMap((typed) => [...typed].map((_, at) => typed.slice(0, at + 1))).filter(
  (typed) => typed.length > 1,
);

async function times(ask, questions) {
  const measured = [];
  for (const question of questions) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await ask({ store }, question);
    const { user, system } = process.cpuUsage(used);
    measured.push([performance.now() - start, question, (user + system) / 1000]);
  }
  return measured.sort(([a], [b]) => a - b);
}
const at = (measured, share) =>
  measured[Math.min(measured.length - 1, Math.floor(measured.length * share))][0].toFixed(0);
const show = (what, measured) =>
  say(
    `${what}: ${measured.length} questions, median ${at(measured, 0.5)} ms, 95th percentile ${at(measured, 0.95)} ms, most ${at(measured, 1)} ms (« ${measured.at(-1)[1]} »); of this process ${at(
      measured.map(([, , used]) => [used]).sort(([a], [b]) => a - b),
      0.95,
    )} ms`,
  );
await times(findLetters, asked.slice(0, 20));
show('first results', await times(findLetters, asked));
show('near spellings', await times(findNear, asked));
await store.close();
