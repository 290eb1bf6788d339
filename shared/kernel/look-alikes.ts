// How far a text as read is from the text expected, when some mistakes of readers and writers are cheaper than
// others: 0 for O, rn for m, one letter of a pair forgotten. Both sides are squashed text (a–z, 0–9).

const SAME_SHAPE = 0.3;
const NEAR_SHAPE = 0.6;
const FULL = 1;
const SWAPPED = 0.7;

/** Signs a reader takes for one another. */
const SHAPES = ['0oqd', '1ilj', '5s', '8b', '2z', '6gb', '9gq', '4a', '7t1', 'uv', 'ce', 'hb', 'nu', 'ft', 'gq', 'yv'];
/** Signs that are close in bad handwriting, or that writers confuse by ear. */
const NEAR = [
  'ea',
  'ei',
  'ao',
  'oe',
  'ou',
  'nm',
  'nr',
  'rv',
  'ck',
  'kq',
  'cq',
  'sc',
  'sz',
  'iy',
  'lt',
  'hn',
  'fp',
  'mw',
  'xz',
  'db',
  'ij',
  'rt',
  'es',
  'tf',
];
/** Pairs of signs taken for one. */
const PAIRS: Readonly<Record<string, string>> = {
  rn: 'm',
  nn: 'm',
  in: 'm',
  ni: 'm',
  cl: 'd',
  ol: 'd',
  vv: 'w',
  ii: 'u',
  li: 'u',
  ri: 'n',
  lo: 'b',
  lc: 'k',
  qu: 'k',
  ph: 'f',
};

const SIZE = 36;
const codeOf = (char: number): number => (char >= 97 ? char - 97 : char - 48 + 26);

const substitution = new Float64Array(SIZE * SIZE).fill(FULL);
const setBoth = (a: number, b: number, cost: number): void => {
  substitution[a * SIZE + b] = Math.min(substitution[a * SIZE + b] ?? FULL, cost);
  substitution[b * SIZE + a] = Math.min(substitution[b * SIZE + a] ?? FULL, cost);
};
const setGroup = (group: string, cost: number): void => {
  const codes = [...group].map((char) => codeOf(char.charCodeAt(0)));
  for (const a of codes) for (const b of codes) if (a !== b) setBoth(a, b, cost);
};
for (const group of SHAPES) setGroup(group, SAME_SHAPE);
for (const group of NEAR) setGroup(group, NEAR_SHAPE);
for (let code = 0; code < SIZE; code++) substitution[code * SIZE + code] = 0;

/** What no sign is. */
const NO_SIGN = -1;
const singles = new Int8Array(SIZE * SIZE).fill(NO_SIGN);
for (const [two, one] of Object.entries(PAIRS)) {
  const [first = 0, second = 0, single = 0] = [...two, one].map((char) => codeOf(char.charCodeAt(0)));
  singles[first * SIZE + second] = single;
}

/** Signs of a squashed text as small numbers, 0 to 35. */
export type Signs = Uint8Array;

export const SIGN_COUNT = SIZE;

export function signsOf(text: string): Signs {
  const signs = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) signs[index] = codeOf(text.charCodeAt(index));
  return signs;
}

/** What reading `sign` for `expected` costs, neighbours left aside. */
export const substitutionCost = (sign: number, expected: number): number =>
  substitution[sign * SIZE + expected] as number;

/** The sign that these two are taken for; below 0 where there is none. */
export const singleOf = (first: number, second: number): number => singles[first * SIZE + second] as number;

/** Cost of dropping `signs[at]`: half when it repeats its neighbour. */
const dropCost = (signs: Signs, at: number): number => (at > 0 && signs[at] === signs[at - 1] ? 0.5 : FULL);

const LONGEST = 96;
const WIDTH = LONGEST + 1;
/** Working memory of `prefixDistances`, refilled by each call: it holds nothing between calls. */
const table = new Float64Array(WIDTH * WIDTH);

/** Cells further than this from the diagonal are not looked at. */
const bandOf = (limit: number): number => Math.ceil(limit) + 2;

/**
 * Weighted edit distance of each beginning of `read` from `expected`: `costs[n]` for its first `n` signs, 0 to `length`;
 * Infinity where it exceeds `limit`. One table serves them all.
 */
export function prefixDistances(
  read: Signs,
  length: number,
  expected: Signs,
  limit: number,
  costs: Float64Array,
): void {
  const band = bandOf(limit);
  const columns = expected.length;
  costs.fill(Number.POSITIVE_INFINITY, 0, length + 1);
  if (length > LONGEST || columns > LONGEST) return;
  table[0] = 0;
  for (let j = 1; j <= Math.min(columns, band); j++) table[j] = (table[j - 1] as number) + dropCost(expected, j - 1);
  if (band < columns) table[band + 1] = Number.POSITIVE_INFINITY;
  if (columns <= band && (table[columns] as number) <= limit) costs[0] = table[columns] as number;
  let before = 0;
  for (let i = 1; i <= Math.min(length, columns + band); i++) {
    const least = fillRow(read, expected, i, band);
    // A pair read as one sign jumps over a row: two rows must be out of reach.
    if (least > limit && before > limit) return;
    before = least;
    const cost = i < columns - band ? Number.POSITIVE_INFINITY : (table[i * WIDTH + columns] as number);
    if (cost <= limit) costs[i] = cost;
  }
}

const ofWhole = new Float64Array(LONGEST + 1);

/**
 * Weighted edit distance of the first `length` signs of `read` from `expected`.
 * @returns Infinity when it exceeds `limit`.
 */
function signDistance(read: Signs, length: number, expected: Signs, limit: number): number {
  if (length > LONGEST || Math.abs(length - expected.length) > bandOf(limit)) return Number.POSITIVE_INFINITY;
  prefixDistances(read, length, expected, limit, ofWhole);
  return ofWhole[length] as number;
}

/** Fills row `i` of the table within the band; returns its least cost. */
function fillRow(a: Signs, b: Signs, i: number, band: number): number {
  const row = i * WIDTH;
  const above = row - WIDTH;
  const drop = dropCost(a, i - 1);
  const sign = a[i - 1] as number;
  const previous = i > 1 ? (a[i - 2] as number) : NO_SIGN;
  const single = i > 1 ? singleOf(previous, sign) : NO_SIGN;
  const costs = sign * SIZE;
  const first = Math.max(1, i - band);
  const last = Math.min(b.length, i + band);
  let left = first === 1 ? (table[above] as number) + drop : Number.POSITIVE_INFINITY;
  table[row + first - 1] = left;
  let least = left;
  let before = first > 1 ? (b[first - 2] as number) : NO_SIGN;
  for (let j = first; j <= last; j++) {
    const other = b[j - 1] as number;
    let best = (table[above + j - 1] as number) + (substitution[costs + other] as number);
    const dropped = (table[above + j] as number) + drop;
    if (dropped < best) best = dropped;
    const added = left + (other === before ? 0.5 : FULL);
    if (added < best) best = added;
    if (single === other) best = Math.min(best, (table[above - WIDTH + j - 1] as number) + SAME_SHAPE);
    if (j > first && singleOf(before, other) === sign)
      best = Math.min(best, (table[above + j - 2] as number) + SAME_SHAPE);
    if (sign === before && previous === other)
      best = Math.min(best, (table[above - WIDTH + j - 2] as number) + SWAPPED);
    table[row + j] = best;
    if (best < least) least = best;
    left = best;
    before = other;
  }
  if (last < b.length) table[row + last + 1] = Number.POSITIVE_INFINITY;
  return least;
}

/**
 * Weighted edit distance between two squashed texts: 0 when equal, about 1 for each true mistake, less for look-alikes.
 * @returns Infinity when it exceeds `limit`.
 */
export function lookAlikeDistance(read: string, expected: string, limit: number): number {
  if (read === expected) return 0;
  if (Math.abs(read.length - expected.length) > limit + 2) return Number.POSITIVE_INFINITY;
  return signDistance(signsOf(read), read.length, signsOf(expected), limit);
}

const DIGIT_SHAPES: Readonly<Record<string, string>> = {
  o: '0',
  q: '0',
  d: '0',
  i: '1',
  l: '1',
  '|': '1',
  '!': '1',
  z: '2',
  a: '4',
  s: '5',
  g: '6',
  b: '8',
};

/**
 * Reads a number whose digits may have been taken for letters: « 1O7l9O » → `107190`.
 * @returns null when a sign looks like no digit, or when fewer than half of the signs are true digits.
 */
export function digitsOf(text: string): string | null {
  const signs = [...text.toLowerCase()];
  const certain = signs.filter((sign) => sign >= '0' && sign <= '9').length;
  if (certain * 2 < signs.length || certain === 0) return null;
  const digits = signs.map((sign) => (sign >= '0' && sign <= '9' ? sign : (DIGIT_SHAPES[sign] ?? 'x'))).join('');
  return digits.includes('x') ? null : digits;
}
