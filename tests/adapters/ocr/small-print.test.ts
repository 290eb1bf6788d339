// Small print is read anew from a larger picture; what is no print at all is not.
import { describe, expect, test } from 'vitest';
import { largerSide } from '#main/adapters/ocr/child/small-print.ts';
import type { Word } from '#shared/domain/reading/reading.ts';

const SCAN = { width: 4961, height: 7016 };
const QUICK = 900_000;
const LONG = 4_000_000;
const words = (text: string, height: number, confidence: number, count = 60): Word[] =>
  Array.from({ length: count }, (_, line) => ({ text, box: [50, line * 20, 60, height], confidence, line }));

describe('a larger picture', () => {
  test('for low letters, as large as they need and the scan allows', () => {
    expect(largerSide(SCAN, words('monsieur', 10, 0.9), QUICK)).toBe(3600);
    expect(largerSide(SCAN, words('monsieur', 12, 0.9), QUICK)).toBe(3600);
    expect(largerSide({ width: 2200, height: 3100 }, words('monsieur', 10, 0.9), QUICK)).toBe(3100);
  });

  test('not for high letters, few words or a scan that has no more', () => {
    expect(largerSide(SCAN, words('monsieur', 14, 0.9), QUICK)).toBeNull();
    expect(largerSide(SCAN, words('monsieur', 10, 0.9, 19), QUICK)).toBeNull();
    expect(largerSide({ width: 1654, height: 2340 }, words('monsieur', 10, 0.9), QUICK)).toBeNull();
  });

  test('however long it took, where some of it was read; where hardly any was, only if that was quick', () => {
    expect(largerSide(SCAN, [...words('monsieur', 10, 0.9, 15), ...words('rnxcvb', 10, 0.1, 60)], LONG)).toBe(3600);
    expect(largerSide(SCAN, words('rnxcvb', 10, 0.1), QUICK)).toBe(3600);
    expect(largerSide(SCAN, words('rnxcvb', 10, 0.1), LONG)).toBeNull();
  });
});
