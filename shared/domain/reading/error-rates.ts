// How far a reading is from what is written: errors of characters and of words, and words found whatever their order.
// [Note: Normalisation] Both texts are first made comparable: NFC, every run of white space (line ends among them) is
// one space, curly and straight quotes are one. Nothing else is forgiven in the strict rates; the folded ones also
// forgive case, accents and ligatures (kernel/fold.ts). Characters are Unicode code points.
import { fold } from '../../kernel/fold.ts';

/** Errors out of a number of units of the truth. Tallies add up: a rate over pages weighs each by its length. */
export type Tally = { readonly errors: number; readonly of: number };

export type ErrorRates = {
  /** Strict: insertions, deletions and substitutions of characters (Levenshtein). */
  readonly characters: Tally;
  /** The same on folded texts. */
  readonly foldedCharacters: Tally;
  /** Strict, on pieces between spaces: a comma too much makes a word wrong. */
  readonly words: Tally;
  /** Words of the truth (runs of letters and digits, folded, each as often as it stands there) that were not read
   * anywhere on the page: says how well the page is read even where its columns were read in another order. */
  readonly wordsMissed: Tally;
};

export const NO_ERRORS: Tally = { errors: 0, of: 0 };

export const addTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((sum, each) => ({ errors: sum.errors + each.errors, of: sum.of + each.of }), NO_ERRORS);

/** May exceed 1 where more was read than is written; null where nothing is written. */
export const rateOf = ({ errors, of }: Tally): number | null => (of === 0 ? null : errors / of);

const SINGLE_QUOTES = /[‘’‚‛ʼ′]/g;
const DOUBLE_QUOTES = /[“”„‟″]/g;

/** See [Note: Normalisation]. Idempotent. */
export const comparable = (text: string): string =>
  text.normalize('NFC').replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(/\s+/g, ' ').trim();

const codePoints = (text: string): Int32Array => Int32Array.from(text, (sign) => sign.codePointAt(0) ?? 0);

/** Levenshtein distance of two sequences of numbers. Time is the product of their lengths, memory the shorter one. */
export function editDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  // One kind of array, whatever came in: the inner loop runs millions of times a page.
  const [long, short] =
    a.length >= b.length ? [Int32Array.from(a), Int32Array.from(b)] : [Int32Array.from(b), Int32Array.from(a)];
  let from = 0;
  let longEnd = long.length;
  let shortEnd = short.length;
  while (from < shortEnd && long[from] === short[from]) from += 1;
  while (shortEnd > from && long[longEnd - 1] === short[shortEnd - 1]) {
    longEnd -= 1;
    shortEnd -= 1;
  }
  const width = shortEnd - from;
  if (width === 0) return longEnd - from;
  // One row is enough: what stood left above is kept aside.
  const row = Int32Array.from({ length: width + 1 }, (_, index) => index);
  for (let i = from; i < longEnd; i += 1) {
    const unit = long[i];
    let leftAbove = row[0] as number;
    let left = leftAbove + 1;
    row[0] = left;
    for (let j = 1; j <= width; j += 1) {
      const above = row[j] as number;
      const substituted = short[from + j - 1] === unit ? leftAbove : leftAbove + 1;
      const gap = (above < left ? above : left) + 1;
      left = substituted < gap ? substituted : gap;
      row[j] = left;
      leftAbove = above;
    }
  }
  return row[width] as number;
}

const characterTally = (truth: string, read: string): Tally => {
  const written = codePoints(truth);
  return { errors: editDistance(written, codePoints(read)), of: written.length };
};

const piecesOf = (text: string): string[] => (text === '' ? [] : text.split(' '));
const plainWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function wordTally(truth: string, read: string): Tally {
  const numbers = new Map<string, number>();
  const asNumbers = (text: string): Int32Array =>
    Int32Array.from(piecesOf(text), (piece) => {
      const known = numbers.get(piece) ?? numbers.size;
      numbers.set(piece, known);
      return known;
    });
  const written = asNumbers(truth);
  return { errors: editDistance(written, asNumbers(read)), of: written.length };
}

function missedTally(truth: string, read: string): Tally {
  const left = new Map<string, number>();
  for (const word of plainWords(read)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = plainWords(truth);
  let missed = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) missed += 1;
    else left.set(word, count - 1);
  }
  return { errors: missed, of: words.length };
}

/** Compares what was read with what is written; both as plain text. */
export function errorRates(truth: string, read: string): ErrorRates {
  const written = comparable(truth);
  const seen = comparable(read);
  return {
    characters: characterTally(written, seen),
    foldedCharacters: characterTally(comparable(fold(written)), comparable(fold(seen))),
    words: wordTally(written, seen),
    wordsMissed: missedTally(written, seen),
  };
}
