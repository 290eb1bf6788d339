// Long lists of ids go to the database in pieces: a statement takes a limited number of values.
const BATCH = 1000;

export function* inBatches<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}
