// How likely a character is after those before it: a backoff model of n-grams, as training/README.md lays out its file.
// For a second reading of running text only; all digits are one to it.

export type CharacterModel = {
  /** Longest n-gram. */
  readonly order: number;
  /** How many symbols there are, the edge of a line (0) among them; a symbol is a class of the recogniser. */
  readonly classes: number;
  /**
   * Natural logarithm of the likelihood of `symbol` after `history` (symbols; the last `order` − 1 count, from 0 on
   * where the line begins).
   */
  readonly logOf: (history: readonly number[], symbol: number) => number;
};

type Level = {
  readonly symbols: Uint8Array;
  readonly logs: Uint8Array;
  /** Absent for the longest n-grams. */
  readonly backoffs: Uint8Array | null;
  readonly starts: Uint32Array | null;
};

const MAGIC = 'VLM1';
const HEADER = 8;

/** @throws Error when these bytes are not such a model. */
export function characterModel(bytes: Uint8Array): CharacterModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (String.fromCharCode(...bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('not a character model');
  const order = view.getUint8(MAGIC.length);
  const classes = view.getUint8(MAGIC.length + 1);
  const scale = view.getUint16(MAGIC.length + 2, true);
  let at = HEADER + 4 * order;
  const unseen = -view.getUint8(at) / scale - Math.log(classes);
  at += 1;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new Error('the character model is cut short');
    at += length;
    return bytes.subarray(at - length, at);
  };
  const levels = Array.from({ length: order }, (_, index): Level => {
    const size = view.getUint32(HEADER + 4 * index, true);
    const symbols = take(size);
    const logs = take(size);
    if (index === order - 1) return { symbols, logs, backoffs: null, starts: null };
    const backoffs = take(size);
    const begin = at;
    take(4 * (size + 1));
    const starts = Uint32Array.from({ length: size + 1 }, (_each, node) => view.getUint32(begin + 4 * node, true));
    return { symbols, logs, backoffs, starts };
  });
  return { order, classes, logOf: logOf(levels, scale, unseen) };
}

/** Index in `symbols` between `low` and `high` (excluded), −1 where it is not there. */
function indexOf(symbols: Uint8Array, symbol: number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((symbols[middle] as number) < symbol) from = middle + 1;
    else to = middle;
  }
  return from < high && symbols[from] === symbol ? from : -1;
}

function logOf(levels: readonly Level[], scale: number, unseen: number): CharacterModel['logOf'] {
  const memo = new Map<number, number>();
  /** Node of the symbols from `from` on, followed by `last` unless that is −1; −1 where they are not stored. */
  const find = (history: readonly number[], from: number, last: number): number => {
    let [low, high, node] = [0, levels[0]?.symbols.length ?? 0, -1];
    const length = history.length - from + (last < 0 ? 0 : 1);
    for (let depth = 0; depth < length; depth += 1) {
      const level = levels[depth] as Level;
      node = indexOf(level.symbols, history[from + depth] ?? last, low, high);
      if (node < 0) return -1;
      low = level.starts?.[node] ?? 0;
      high = level.starts?.[node + 1] ?? 0;
    }
    return node;
  };
  const computed = (history: readonly number[], symbol: number): number => {
    let backoff = 0;
    for (let from = Math.max(0, history.length - levels.length + 1); from <= history.length; from += 1) {
      const node = find(history, from, symbol);
      const length = history.length - from;
      if (node >= 0) return backoff - (levels[length]?.logs[node] as number) / scale;
      if (length === 0) break;
      const context = find(history, from, -1);
      if (context >= 0) backoff -= (levels[length - 1]?.backoffs?.[context] as number) / scale;
    }
    return backoff + unseen;
  };
  return (history, symbol) => {
    // Symbols are bytes: five of them and the next fit a whole number exactly.
    let key = symbol + 1;
    for (let at = Math.max(0, history.length - levels.length + 1); at < history.length; at += 1) {
      key = key * 256 + (history[at] as number) + 1;
    }
    const known = memo.get(key);
    if (known !== undefined) return known;
    const found = computed(history, symbol);
    if (memo.size > MOST_KEPT) memo.clear();
    memo.set(key, found);
    return found;
  };
}

const MOST_KEPT = 50_000;
