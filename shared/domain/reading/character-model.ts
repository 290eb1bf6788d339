// How likely a character is after those before it: a backoff model of n-grams, as training/README.md lays out its file.
// For a second reading of running text only; all digits are one to it.

/** What was written so far, as far as the model looks back: at k the node of its last k symbols, −1 where not stored. */
export type Context = readonly number[];

export type CharacterModel = {
  /** At the edge of a line. */
  readonly start: Context;
  /** Natural logarithm of the likelihood of `symbol` (a class of the recogniser, 0 for the edge of a line) there. */
  readonly logOf: (context: Context, symbol: number) => number;
  readonly after: (context: Context, symbol: number) => Context;
};

type Level = {
  readonly symbols: Uint8Array;
  readonly logs: Uint8Array;
  /** Absent for the longest n-grams. */
  readonly backoffs: Uint8Array | null;
  readonly starts: Uint32Array | null;
};

const MAGIC = 'VLM2';
const HEADER = 8;
const EDGE = 0;

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
    return { symbols, logs, backoffs, starts: startsOf(take(size)) };
  });
  return modelOf(levels, scale, unseen);
}

/** Where each node's children begin, from how many it has; one more entry closes the last. */
function startsOf(children: Uint8Array): Uint32Array {
  const starts = new Uint32Array(children.length + 1);
  for (let node = 0; node < children.length; node += 1) {
    starts[node + 1] = (starts[node] as number) + (children[node] as number);
  }
  return starts;
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

function modelOf(levels: readonly Level[], scale: number, unseen: number): CharacterModel {
  /** Node of `symbol` after the n-gram of `length` symbols at `node`. */
  const child = (length: number, node: number, symbol: number): number => {
    const { symbols } = levels[length] as Level;
    if (length === 0) return indexOf(symbols, symbol, 0, symbols.length);
    const starts = levels[length - 1]?.starts;
    return indexOf(symbols, symbol, starts?.[node] ?? 0, starts?.[node + 1] ?? 0);
  };
  const after = (context: Context, symbol: number): Context => {
    const nodes = [0];
    for (let length = 0; length < Math.min(context.length, levels.length - 1); length += 1) {
      const node = context[length] as number;
      nodes.push(node < 0 ? -1 : child(length, node, symbol));
    }
    return nodes;
  };
  const logOf = (context: Context, symbol: number): number => {
    let backoff = 0;
    for (let length = context.length - 1; length >= 0; length -= 1) {
      const node = context[length] as number;
      if (node < 0) continue;
      const found = child(length, node, symbol);
      if (found >= 0) return backoff - (levels[length]?.logs[found] as number) / scale;
      if (length > 0) backoff -= (levels[length - 1]?.backoffs?.[node] as number) / scale;
    }
    return backoff + unseen;
  };
  return { start: after([0], EDGE), logOf, after };
}
