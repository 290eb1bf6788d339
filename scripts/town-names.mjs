// Writes shared/reference/town-names.ts: the towns of France with 10,000 people and more, folded and glued, that no prison
// is called like. From communes.json of « découpage administratif » (INSEE, Licence ouverte 2.0).
//   node scripts/town-names.mjs COMMUNES.json
import { readFileSync, writeFileSync } from 'node:fs';
import { placeNamesOf } from '../shared/domain/establishments/gazetteer.ts';
import { keysOfText } from '../shared/domain/reading/page-text.ts';
import { ESTABLISHMENTS } from '../shared/reference/establishments.ts';
import { PRISON_WORDS } from '../shared/reference/prison-words.ts';

const LEAST_PEOPLE = 10_000;
const FILE = new URL('../shared/reference/town-names.ts', import.meta.url);

const key = (name) => keysOfText(name).join('');
const prisons = new Set(placeNamesOf(ESTABLISHMENTS, PRISON_WORDS).map(key));
const towns = JSON.parse(readFileSync(process.argv[2], 'utf8'))
  .filter(({ type, population }) => type === 'commune-actuelle' && population >= LEAST_PEOPLE)
  .map(({ nom }) => key(nom));
const names = [...new Set(towns)].filter((name) => name.length >= 4 && !prisons.has(name)).sort();

const rows = names.reduce((lines, name) => {
  const last = lines.at(-1);
  if (last === undefined || last.length + name.length > 118) lines.push(`  ${name}`);
  else lines[lines.length - 1] = `${last} ${name}`;
  return lines;
}, []);
writeFileSync(
  FILE,
  `// The ${names.length} towns of France with 10,000 people and more that no prison is called like, folded and glued, written by
// \`node scripts/town-names.mjs\`: a name that is read exactly so is no misread prison. Source: INSEE, Licence ouverte 2.0.

export const TOWN_NAMES: ReadonlySet<string> = new Set(
  \`
${rows.join('\n')}
\`
    .trim()
    .split(/\\s+/),
);
`,
);
