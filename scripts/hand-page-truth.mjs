// What is written on the pages of the handwriting corpora: ALTO files with the base line and the text of every line, the
// picture of each, and whose hand it is. Writers of acceptance are given only when asked for.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const RESERVED = path.join(import.meta.dirname, '..', 'training', 'reserved-writers.json');
const PICTURES = ['.jpg', '.jpeg', '.JPG', '.png'];

/** Where the files of a corpus lie, and its writers' names, as in training/handwriting/corpora.py. */
const CORPORA = {
  copiste: { writer: (stem) => `cop${stem.match(/\d{4}/)?.[0] ?? stem}`, accepted: 'test_copiste' },
  testaments: { writer: (stem) => stem.replace(/-\d+$/, ''), accepted: 'test_testaments' },
};

/** Lines that no reading is compared with: struck or unreadable words, the sheet's own number, the common consent. */
const UNUSABLE = /[<>⋎#[]|xxx|imp_?wiki|wikitexte/i;
const CONSENT =
  /anonymis|BAnQ|CC.BY|manuscrit|recherche et d|partag.* sous|sous licence|licence CC|être utilis|comprends que|par d'autres|autres chercheurs/;

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    hex || decimal ? String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)) : (ENTITIES[name] ?? all),
  );

const attribute = (tag, name) => tag.match(new RegExp(`\\s${name}="([^"]*)"`))?.[1];

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** `baseline`: points from left to right, in the pixels of `size`. */
export function readTruth(xml) {
  const page = xml.match(/<Page\s[^>]*>/)?.[0] ?? '';
  const lines = [...xml.matchAll(/<TextLine\s[\s\S]*?<\/TextLine>/g)].flatMap(([line]) => {
    const numbers = (attribute(line, 'BASELINE') ?? '').split(/[ ,]+/).map(Number).filter(Number.isFinite);
    const baseline = Array.from({ length: numbers.length >> 1 }, (_, at) => [numbers[2 * at], numbers[2 * at + 1]]);
    const text = [...line.matchAll(/<String\s[^>]*>/g)]
      .map(([tag]) => decoded(attribute(tag, 'CONTENT') ?? ''))
      .join(' ');
    if (baseline.length < 2 || text.trim().length < 2) return [];
    const isCompared = !UNUSABLE.test(text) && !CONSENT.test(text);
    return [{ baseline: baseline.sort((a, b) => a[0] - b[0]), text: text.trim(), isCompared }];
  });
  return { size: [Number(attribute(page, 'WIDTH')), Number(attribute(page, 'HEIGHT'))], lines };
}

/**
 * `which`: 'val' (the writers of choosing), 'train' (never reserved) or 'final' (the writers of acceptance, once, at the
 * end). Gives { name, picture, truth } from the first name on.
 */
export function handPages(checkout, corpus, which) {
  const { writer, accepted } = CORPORA[corpus] ?? {};
  if (!writer) throw new Error(`corpora: ${Object.keys(CORPORA).join(', ')}`);
  const reserved = JSON.parse(readFileSync(RESERVED, 'utf8'));
  const writersOf = (split) => new Set(Object.values(reserved[split] ?? {}).flat());
  const held = new Set(Object.keys(reserved).flatMap((split) => [...writersOf(split)]));
  const wanted = { val: writersOf('val'), final: writersOf(accepted) }[which];
  const files = filesBelow(checkout);
  const pictures = new Map(
    files.filter((file) => PICTURES.includes(path.extname(file))).map((file) => [path.parse(file).name, file]),
  );
  return files
    .filter((file) => file.endsWith('.xml') && !file.split(path.sep).includes('page'))
    .sort()
    .flatMap((file) => {
      const { name } = path.parse(file);
      const picture = pictures.get(name);
      const isWanted = wanted ? wanted.has(writer(name)) : !held.has(writer(name));
      if (!isWanted || !picture || !existsSync(picture)) return [];
      const truth = readTruth(readFileSync(file, 'utf8'));
      return truth.lines.length > 0 ? [{ name, picture, truth }] : [];
    });
}
