// The look-alike distance: cheap for shapes taken for one another, dear for true differences.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf, lookAlikeDistance } from '#shared/kernel/look-alikes.ts';

const far = 20;
const squashed = fc.stringMatching(/^[a-z0-9]{0,20}$/);

describe('lookAlikeDistance', () => {
  it.each([
    ['rnaison', 'maison'],
    ['ma1son', 'maison'],
    ['clunkerque', 'dunkerque'],
    ['ecr0u', 'ecrou'],
    ['8apaume', 'bapaume'],
  ])('%s is near %s', (read, expected) => expect(lookAlikeDistance(read, expected, far)).toBeLessThanOrEqual(0.31));

  it('charges a full mistake more than a look-alike, and a doubled letter half', () => {
    expect(lookAlikeDistance('xoulouse', 'toulouse', far)).toBe(1);
    expect(lookAlikeDistance('tulle', 'tule', far)).toBe(0.5);
  });

  it('gives up beyond the limit', () => {
    expect(lookAlikeDistance('marseille', 'strasbourg', 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it('is 0 only for the same text, never negative, never more than rewriting all', () => {
    fc.assert(
      fc.property(squashed, squashed, (a, b) => {
        const cost = lookAlikeDistance(a, b, 50);
        return cost >= 0 && cost <= a.length + b.length && (cost === 0) === (a === b);
      }),
    );
  });
});

describe('digitsOf', () => {
  it.each([
    ['1O7l9O', '107190'],
    ['385981', '385981'],
    ['5S12', '5512'],
    ['lola', null],
    ['12x4', null],
    ['', null],
  ])('%s → %s', (text, digits) => expect(digitsOf(text)).toBe(digits));
});
