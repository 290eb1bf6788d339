// How far a text as read is from the text expected, when some mistakes of readers and writers are cheaper than
// others: 0 for O, rn for m, one letter of a pair forgotten. Both sides are squashed text (a–z, 0–9).

const SAME_SHAPE = 0.3;
const NEAR_SHAPE = 0.6;
const FULL = 1;

/** Signs a reader takes for one another. */
const SHAPES = ['0oqd', '1ilj', '5s', '8b', '2z', '6gb', '9gq', '4a', '7t1', 'uv', 'ce', 'hb', 'nu', 'ft', 'gq', 'yv'];
/** Signs that are close in bad handwriting, or that writers confuse by ear. */
const NEAR = ['ea', 'ei', 'ao', 'oe', 'ou', 'nm', 'nr', 'rv', 'ck', 'kq', 'cq', 'sc', 'sz', 'iy', 'lt', 'hn', 'fp', 'mw', 'xz', 'db', 'ij', 'rt', 'es', 'tf'];
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

const pairs = new Set(
  Object.entries(PAIRS).map(([two, one]) => {
    const [first = 0, second = 0, single = 0] = [...two, one].map((char) => codeOf(char.charCodeAt(0)));
    return (first * SIZE + second) * SIZE + single;
  }),
);

const encode = (text: string): number[] => Array.from(text, (char) => codeOf(char.charCodeAt(0)));

/** Cost of dropping `codes[at]`: half when it repeats its neighbour. */
const dropCost = (codes: readonly number[], at: number): number => (at > 0 && codes[at] === codes[at - 1] ? 0.5 : FULL);

const isPair = (codes: readonly number[], end: number, single: number): boolean =>
  end >= 2 && pairs.has(((codes[end - 2] ?? 0) * SIZE + (codes[end - 1] ?? 0)) * SIZE + single);

/**
 * Weighted edit distance between two squashed texts: 0 when equal, about 1 for each true mistake, less for look-alikes.
 * @returns Infinity as soon as it must exceed `limit`.
 */
export function lookAlikeDistance(read: string, expected: string, limit: number): number {
  if (read === expected) return 0;
  if (Math.abs(read.length - expected.length) > limit + 2) return Number.POSITIVE_INFINITY;
  const a = encode(read);
  const b = encode(expected);
  const width = b.length + 1;
  const cost = new Float64Array((a.length + 1) * width);
  for (let j = 1; j < width; j++) cost[j] = (cost[j - 1] ?? 0) + dropCost(b, j - 1);
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(cost, a, b, i) > limit + FULL) return Number.POSITIVE_INFINITY;
  }
  const total = cost[a.length * width + b.length] ?? Number.POSITIVE_INFINITY;
  return total <= limit ? total : Number.POSITIVE_INFINITY;
}

/** Fills row `i` of the table; returns its least cost. */
function fillRow(cost: Float64Array, a: readonly number[], b: readonly number[], i: number): number {
  const width = b.length + 1;
  const row = i * width;
  const at = (index: number): number => cost[index] ?? Number.POSITIVE_INFINITY;
  const drop = dropCost(a, i - 1);
  const code = a[i - 1] ?? 0;
  let least = at(row - width) + drop;
  cost[row] = least;
  for (let j = 1; j < width; j++) {
    const other = b[j - 1] ?? 0;
    let best = at(row - width + j - 1) + (substitution[code * SIZE + other] ?? FULL);
    best = Math.min(best, at(row - width + j) + drop, at(row + j - 1) + dropCost(b, j - 1));
    if (isPair(a, i, other)) best = Math.min(best, at(row - 2 * width + j - 1) + SAME_SHAPE);
    if (isPair(b, j, code)) best = Math.min(best, at(row - width + j - 2) + SAME_SHAPE);
    if (i > 1 && j > 1 && code === b[j - 2] && a[i - 2] === other) best = Math.min(best, at(row - 2 * width + j - 2) + 0.7);
    cost[row + j] = best;
    if (best < least) least = best;
  }
  return least;
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
