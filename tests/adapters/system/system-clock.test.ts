import { describe, expect, it } from 'vitest';
import { createSystemClock } from '#main/adapters/system/system-clock.ts';

const at = (iso: string) => createSystemClock(() => Date.parse(iso));

describe('the system clock', () => {
  it('tells the instant in UTC', () => {
    expect(at('2026-11-22T09:30:00.5Z').now()).toBe('2026-11-22T09:30:00.500Z');
  });

  it.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
    // The night the clocks change.
    ['2026-10-24T22:30:00Z', '2026-10-25'],
    ['2026-10-25T22:30:00Z', '2026-10-25'],
  ])('at %s the day in Paris is %s', (instant, day) => {
    expect(at(instant).today()).toBe(day);
  });

  it('by itself reads the machine', () => {
    const before = Date.now();
    expect(Date.parse(createSystemClock().now())).toBeGreaterThanOrEqual(before);
  });
});
