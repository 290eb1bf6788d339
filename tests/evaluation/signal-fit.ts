// Fits one network of the classifier of signals on some of the texts, in a thread of its own: the machine's cores fit
// different ones at the same time.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { SIGNAL_CODES } from '#shared/domain/triage/judgement.ts';
import { type Bag, heaviestRows, type Network, train, withRows } from './signal-training.ts';

export const SIZE = { inputs: 64, hidden: 64, codes: SIGNAL_CODES.length };
/** How many features the stored model has. */
const KEPT = 48_000;
const ROUNDS = 10;
/** Enough to tell which features teach something. */
const FIRST_ROUNDS = 2;
/** Two networks that begin elsewhere make other mistakes: their mean makes fewer. The first alone fits the chance. */
export const SEEDS = [20_261_130, 20_261_201] as const;
/** A feature of fewer texts than this teaches nothing about others. */
const LEAST_TEXTS = 3;

/** The network, and which of its rows each feature has. */
export type Fitted = { readonly network: Network; readonly numbers: ReadonlyMap<number, number> };

/** Rows that stand in enough of the texts, numbered anew. */
function commonRows(bags: readonly Bag[], rows: number): ReadonlyMap<number, number> {
  const counts = new Uint32Array(rows);
  for (const { stretches } of bags) {
    for (const row of new Set(stretches.flatMap((one) => [...one]))) counts[row] = (counts[row] ?? 0) + 1;
  }
  const common = [...counts.keys()].filter((row) => (counts[row] ?? 0) >= LEAST_TEXTS);
  return new Map(common.map((row, number) => [row, number]));
}

type Task = { readonly bags: readonly Bag[]; readonly rows: number; readonly seed: number };

/** Fits all features shortly, keeps the heaviest and fits those. */
function fitHere({ bags, rows, seed }: Task): Fitted {
  const common = commonRows(bags, rows);
  const heaviest = heaviestRows(train(withRows(bags, common), common.size, SIZE, FIRST_ROUNDS, seed), KEPT);
  const kept = [...common].filter(([, number]) => heaviest.has(number));
  const numbers = new Map(kept.map(([row], number) => [row, number]));
  return { numbers, network: train(withRows(bags, numbers), heaviest.size, SIZE, ROUNDS, seed) };
}

/** All features of all texts in one memory, which threads share instead of copying it. */
export function inOneMemory(bags: readonly Bag[]): Bag[] {
  const length = bags.reduce((sum, { stretches }) => sum + stretches.reduce((own, rows) => own + rows.length, 0), 0);
  const all = new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
  let at = 0;
  const moved = (rows: Int32Array): Int32Array => {
    all.set(rows, at);
    at += rows.length;
    return all.subarray(at - rows.length, at);
  };
  return bags.map((bag) => ({ ...bag, stretches: bag.stretches.map(moved) }));
}

/** @param rows how many features there are in all. */
export const fitted = (bags: readonly Bag[], rows: number, seed: number): Promise<Fitted> =>
  new Promise((resolve, reject) => {
    const task: Task = { bags, rows, seed };
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

if (!isMainThread) {
  parentPort?.postMessage(fitHere(workerData as Task));
}
