import { describe, expect, it } from 'vitest';
import { type Bag, bestScores, heaviestRows, train, withRows } from './signal-training.ts';

const [OWN, NEIGHBOUR, OTHER, SPOKEN] = [0, 1, 2, 3];
const SIZE = { inputs: 16, hidden: 16, codes: 2 };

/** One code is meant where `SPOKEN` stands with `OWN`, the other with `NEIGHBOUR`; neither says anything alone. */
const bags: Bag[] = Array.from({ length: 400 }, (_, at): Bag => {
  const who = at % 3;
  const isSpoken = at % 2 === 0;
  const due = isSpoken && who !== OTHER ? [who] : [];
  const stretch = Int32Array.from([who, ...(isSpoken ? [SPOKEN] : [])]);
  return { stretches: [Int32Array.from([OTHER]), stretch], due: new Set(due), open: new Set() };
});

describe('the network of signals', () => {
  const network = train(bags, 4, SIZE, 120, 7);
  const scores = (...rows: readonly number[]) => [...bestScores({ stretches: [Int32Array.from(rows)] }, network)];

  it('learns what features mean together', () => {
    const [own, neighbour] = [scores(OWN, SPOKEN), scores(NEIGHBOUR, SPOKEN)];
    expect(own[0]).toBeGreaterThan(0);
    expect(own[1]).toBeLessThan(0);
    expect(neighbour[0]).toBeLessThan(0);
    expect(neighbour[1]).toBeGreaterThan(0);
    expect(Math.max(...scores(OTHER, SPOKEN), ...scores(OWN), ...scores(NEIGHBOUR))).toBeLessThan(0);
  });

  it('finds the stretch that says it among others', () => {
    const stretches = [[OTHER], [OWN, SPOKEN], [NEIGHBOUR]].map((rows) => Int32Array.from(rows));
    expect(bestScores({ stretches }, network)[0]).toBeCloseTo(scores(OWN, SPOKEN)[0] ?? 0);
  });

  it('is the same for the same texts and seed, and another for another seed', () => {
    const [one, same, other] = [3, 3, 4].map((seed) => train(bags.slice(0, 60), 4, SIZE, 2, seed).table);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });

  it('learns nothing from what may count either way', () => {
    const open = bags.map((bag) => ({
      ...bag,
      open: new Set([0]),
      due: new Set([...bag.due].filter((code) => code === 1)),
    }));
    const [unsure] = [...bestScores({ stretches: [Int32Array.from([OWN, SPOKEN])] }, train(open, 4, SIZE, 60, 7))];
    expect(Math.abs((unsure ?? 0) - -3)).toBeLessThan(2);
  });
});

describe('rows', () => {
  it('that learnt most are kept, and the texts numbered anew', () => {
    const network = train(bags, 6, SIZE, 5, 7);
    const kept = heaviestRows(network, 4);
    expect([...kept].sort()).toEqual([OWN, NEIGHBOUR, OTHER, SPOKEN]);
    const numbers = new Map([[SPOKEN, 0]]);
    expect(withRows(bags.slice(0, 1), numbers)[0]?.stretches.map((rows) => [...rows])).toEqual([[], [0]]);
  });
});
