// The code of a recovery sheet: read back however it is typed, and every slip of the pen is seen.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecoveryCode, RECOVERY_BYTES, recoveryCode } from '#shared/domain/desk/recovery-code.ts';

const chance = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES });
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('has seven groups of four signs that are not taken for each other, and needs enough chance', () => {
  fc.assert(
    fc.property(
      chance,
      (bytes) => void expect(recoveryCode(bytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/),
    ),
  );
  expect(() => recoveryCode(new Uint8Array(RECOVERY_BYTES - 1))).toThrow('not enough chance');
});

test('is read back in small letters, without dashes, with O for 0 and l for 1', () => {
  fc.assert(
    fc.property(chance, (bytes) => {
      const code = recoveryCode(bytes);
      const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
      expect(parseRecoveryCode(typed)).toBe(code);
    }),
  );
});

test('any one wrong sign and any two signs that changed places are seen', () => {
  fc.assert(
    fc.property(chance, fc.nat(27), fc.nat(27), fc.nat(31), (bytes, at, other, sign) => {
      const signs = [...recoveryCode(bytes).replaceAll('-', '')];
      const wrong = [...signs];
      wrong[at] = SIGNS[sign] as string;
      const swapped = [...signs];
      [swapped[at], swapped[other]] = [signs[other] as string, signs[at] as string];
      for (const slip of [wrong, swapped]) {
        if (slip.join('') === signs.join('')) continue;
        expect(parseRecoveryCode(slip.join(''))).toBeNull();
      }
    }),
    { numRuns: 500 },
  );
});

test('what is no code is none', () => {
  for (const typed of ['', 'quatre mots sans rapport', '7K2M-', 'U'.repeat(28)])
    expect(parseRecoveryCode(typed)).toBeNull();
});
