// What hands and readers do to a text: spelling by ear, signs taken for one another, words torn and glued.
// Tables of this folder's own: the matcher must not be measured with what it was made from.
import type { Random } from './random.ts';

/** `clean`: typed. `print`: a good and a poor scan of print. `hand`: handwriting, as a reader of it fails. */
export const STRENGTHS = ['clean', 'print', 'poor-print', 'hand', 'poor-hand'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Shares of signs and of gaps between words that go wrong. */
const SHARES: Readonly<Record<Strength, { readonly sign: number; readonly digit: number; readonly gap: number }>> = {
  clean: { sign: 0, digit: 0, gap: 0 },
  print: { sign: 0.006, digit: 0.003, gap: 0.002 },
  'poor-print': { sign: 0.025, digit: 0.008, gap: 0.008 },
  hand: { sign: 0.08, digit: 0.035, gap: 0.02 },
  'poor-hand': { sign: 0.15, digit: 0.06, gap: 0.04 },
};

const PRINT: Readonly<Record<string, readonly string[]>> = {
  e: ['c', 'o'],
  c: ['e', 'o'],
  o: ['0', 'c'],
  a: ['o', 'u'],
  i: ['l', '1', 'j'],
  l: ['1', 'I', 'i'],
  n: ['u', 'ri'],
  u: ['n', 'ii', 'v'],
  m: ['rn', 'nn', 'in'],
  r: ['t', 'i'],
  t: ['l', 'f', 'r'],
  f: ['t'],
  h: ['b', 'li'],
  d: ['cl', 'a'],
  s: ['5', 'z'],
  g: ['q', '9'],
  q: ['g'],
  v: ['y'],
  y: ['v'],
  b: ['h', '6'],
  S: ['5', '8'],
  B: ['8', 'R'],
  O: ['0', 'Q'],
  D: ['O', '0'],
  I: ['l', '1'],
  M: ['N', 'H'],
  N: ['M', 'H'],
  E: ['F', 'B'],
  A: ['4', 'R'],
  C: ['G', '('],
  G: ['6', 'C'],
  L: ['I', 'l'],
  T: ['I', '7'],
  Z: ['2'],
  é: ['e', 'ė', 'č'],
  è: ['e', 'ê'],
  ê: ['e', 'é'],
  "'": ['', ' ', '`'],
  '-': [' ', ''],
  '.': ['', ','],
};
const HAND: Readonly<Record<string, readonly string[]>> = {
  a: ['o', 'u', 'ci', 'e'],
  e: ['l', 'i', 'c', 'a'],
  i: ['e', 'r', '', 'l'],
  o: ['a', 'e', 'u'],
  u: ['n', 'w', 'ii', 'a'],
  n: ['u', 'm', 'r', 'v'],
  m: ['n', 'w', 'mn', 'ni'],
  r: ['n', 'v', 's', ''],
  s: ['r', 'o', 'z', ''],
  t: ['l', 'f', 'b', 'd'],
  l: ['t', 'b', 'e', 'h'],
  h: ['k', 'b', 'n', 'l'],
  g: ['y', 'j', 'q'],
  y: ['g', 'j'],
  p: ['f', 'y'],
  f: ['p', 't'],
  d: ['cl', 'a', 'ol'],
  c: ['e', 'r', 'i'],
  v: ['r', 'u', 'n'],
  b: ['l', 'h', 'f'],
  C: ['G', 'L', 'l'],
  S: ['J', '5', 'L'],
  M: ['H', 'N'],
  D: ['O', 'P', '0'],
  F: ['T', 'P', 'E'],
  L: ['C', 'l', 'b'],
  B: ['R', 'P', '8'],
  R: ['K', 'P', 'B'],
  A: ['H', 'R'],
  é: ['e', 'i', 'ê'],
  è: ['e', 'é'],
  ê: ['e', 'i'],
  "'": ['', ' '],
  '-': ['', ' '],
};
const DIGIT_LETTERS: Readonly<Record<string, string>> = { 0: 'O', 1: 'l', 2: 'Z', 5: 'S', 6: 'G', 8: 'B' };
const DIGITS: Readonly<Record<string, string>> = {
  0: '6',
  1: '7',
  2: '7',
  3: '8',
  4: '9',
  5: '3',
  6: '0',
  7: '1',
  8: '3',
  9: '4',
};

function misreadDigit(random: Random, digit: string): string {
  const letter = DIGIT_LETTERS[digit];
  return letter && random.chance(0.75) ? letter : (DIGITS[digit] ?? digit);
}

function misreadSign(random: Random, sign: string, byHand: boolean): string {
  const roll = random.next();
  if (roll < 0.12) return '';
  if (roll < 0.2) return sign + random.pick(byHand ? ['i', 'r', 'e', sign] : ['.', sign, "'", 'i']);
  const table = byHand ? HAND : PRINT;
  const lower = sign.toLowerCase();
  const options = table[sign] ?? table[lower];
  if (!options) return byHand ? random.pick(['e', 'n', 'u', 'r']) : sign;
  const other = random.pick(options);
  return sign === lower ? other : other.toUpperCase();
}

/** How hard words of handwriting are to read: most are read well, some hardly at all. On average 1. */
const HARDNESS = [0.4, 0.4, 0.4, 0.4, 0.4, 1, 1, 1, 1, 1, 3, 3] as const;
const MEAN_HARDNESS = HARDNESS.reduce((sum, one) => sum + one, 0) / HARDNESS.length;

/** The text as a reader might give it. Line ends stay. */
export function misread(random: Random, text: string, strength: Strength): string {
  const { sign: signs, digit: digits, gap } = SHARES[strength];
  if (signs === 0) return text;
  const byHand = strength === 'hand' || strength === 'poor-hand';
  let hardness = 1;
  const harden = (): void => {
    hardness = byHand ? random.pick(HARDNESS) / MEAN_HARDNESS : 1;
  };
  harden();
  return [...text]
    .map((sign) => {
      if (sign === '\n' || sign === ' ') harden();
      if (sign === '\n') return sign;
      if (sign === ' ') return random.chance(gap) ? '' : sign;
      if (sign >= '0' && sign <= '9') return random.chance(digits * hardness) ? misreadDigit(random, sign) : sign;
      if (random.chance(signs * hardness)) return misreadSign(random, sign, byHand);
      return random.chance(gap / 4) ? `${sign} ` : sign;
    })
    .join('');
}

/** Long lines broken as paper breaks them, between words. */
export const wrapped = (text: string, most: number): string =>
  text
    .split('\n')
    .map((line) =>
      line.split(' ').reduce((broken, word) => {
        const last = broken.length - broken.lastIndexOf('\n') - 1;
        return last + word.length + 1 > most ? `${broken}\n${word}` : `${broken} ${word}`;
      }),
    )
    .join('\n');

/** How words are written by ear; the first that fits is used, with some chance for each word. */
const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/\bpénitentiaire\b/gi, 'pénitencière'],
  [/\bpénitentiaire\b/gi, 'penitentier'],
  [/\bpénitentiaire\b/gi, 'pénitantiaire'],
  [/\barrêt\b/gi, 'arret'],
  [/\barrêt\b/gi, 'arrêts'],
  [/\barrêt\b/gi, 'arrets'],
  [/\bd'arrêt\b/gi, 'darret'],
  [/\bmaison\b/gi, 'maisont'],
  [/\bdétention\b/gi, 'détantion'],
  [/\bdétention\b/gi, 'detension'],
  [/\bcentre\b/gi, 'cantre'],
  [/\bcentrale\b/gi, 'central'],
  [/\bécrou\b/gi, 'ecrous'],
  [/\bécrou\b/gi, 'écroux'],
  [/\bincarcéré\b/gi, 'incarserer'],
  [/\bincarcéré\b/gi, 'incarcérer'],
  [/\bsuis\b/gi, 'sui'],
  [/\bactuellement\b/gi, 'actuelement'],
  [/\bj'ai\b/gi, 'jé'],
  [/\bque\b/gi, 'ke'],
  [/\bmerci\b/gi, 'mersi'],
  [/\bavocat\b/gi, 'avoca'],
  [/\bpréfecture\b/gi, 'prefecture'],
];
const SOUNDS: readonly (readonly [string, string])[] = [
  ['eau', 'o'],
  ['ai', 'é'],
  ['ph', 'f'],
  ['qu', 'k'],
  ['ll', 'l'],
  ['nn', 'n'],
  ['ss', 's'],
  ['tt', 't'],
  ['é', 'er'],
  ['y', 'i'],
  ['ç', 's'],
  ['ou', 'u'],
  ['au', 'o'],
  ['ch', 'sh'],
  ['an', 'en'],
  ['en', 'an'],
];

/** The text as somebody writes it who learnt French by ear. `share` of words change. */
export function misspelt(random: Random, text: string, share: number): string {
  let changed = text;
  for (const [word, other] of BY_EAR) if (random.chance(share)) changed = changed.replace(word, other);
  return changed
    .split(/(\s+)/)
    .map((word) => {
      if (!/^\p{L}{5,}$/u.test(word) || !random.chance(share / 3)) return word;
      const [sound, other] = random.pick(SOUNDS);
      return word.slice(0, 1) + word.slice(1).replace(sound, other);
    })
    .join('');
}

export const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}+/gu, '');
