import { describe, expect, it } from 'vitest';
import { createSettling, type Identity } from '#main/adapters/files/settling.ts';

const times = { settleMs: 2000, emptyMs: 30_000, retryMs: 60_000 };
const seen = (...files: [name: string, size: number, changed: number][]): Map<string, Identity> =>
  new Map(files.map(([name, size, changed]) => [name, { size: BigInt(size), mtimeNs: BigInt(changed) }]));

describe('a file that settles', () => {
  it('is whole when neither size nor time changed for the whole time', () => {
    const settling = createSettling(times);
    expect(settling.observe(seen(['a', 5, 1]), 0)).toEqual([]);
    expect(settling.observe(seen(['a', 5, 1]), 1999)).toEqual([]);
    expect(settling.observe(seen(['a', 5, 1]), 2000)).toEqual(['a']);
  });

  it.each([
    ['grew', 6, 1],
    ['was written again at the same size', 5, 2],
  ])('waits anew when it %s', (_, size, changed) => {
    const settling = createSettling(times);
    settling.observe(seen(['a', 5, 1]), 0);
    expect(settling.observe(seen(['a', size, changed]), 1900)).toEqual([]);
    expect(settling.observe(seen(['a', size, changed]), 3800)).toEqual([]);
    expect(settling.observe(seen(['a', size, changed]), 3900)).toEqual(['a']);
  });

  it('waits much longer while it is empty', () => {
    const settling = createSettling(times);
    settling.observe(seen(['a', 0, 1]), 0);
    expect(settling.observe(seen(['a', 0, 1]), 29_999)).toEqual([]);
    expect(settling.observe(seen(['a', 0, 1]), 30_000)).toEqual(['a']);
  });

  it('is offered once, and again only when it changed', () => {
    const settling = createSettling(times);
    settling.observe(seen(['a', 5, 1]), 0);
    settling.handed('a');
    expect(settling.isWaiting()).toBe(false);
    expect(settling.observe(seen(['a', 5, 1]), 90_000)).toEqual([]);
    settling.observe(seen(['a', 9, 2]), 91_000);
    expect(settling.observe(seen(['a', 9, 2]), 93_000)).toEqual(['a']);
  });

  it('is offered again later after a failure', () => {
    const settling = createSettling(times);
    settling.observe(seen(['a', 5, 1]), 0);
    settling.handed('a');
    settling.failed('a', 3000);
    expect(settling.observe(seen(['a', 5, 1]), 62_999)).toEqual([]);
    expect(settling.observe(seen(['a', 5, 1]), 63_000)).toEqual(['a']);
  });

  it('is new when it went and came back', () => {
    const settling = createSettling(times);
    settling.observe(seen(['a', 5, 1]), 0);
    settling.handed('a');
    settling.observe(seen(), 1000);
    settling.observe(seen(['a', 5, 1]), 2000);
    expect(settling.observe(seen(['a', 5, 1]), 4000)).toEqual(['a']);
  });
});
