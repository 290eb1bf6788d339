// The code on a desk's recovery sheet: 130 random bits that a person copies by hand, without letters that are taken for
// figures (Crockford's base 32), and two signs that show a slip of the pen.

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DATA = 26;
const GROUP = 4;
/** A prime above 26 × 31: any one wrong sign and any two that changed places are seen. */
const MODULUS = 1021;
/** Bytes of chance that a code needs, one a sign: its lower five bits. */
export const RECOVERY_BYTES = DATA;

/** « 7K2M-… », seven groups of four. `random`: at least 26 bytes. */
export function recoveryCode(random: Uint8Array): string {
  if (random.length < RECOVERY_BYTES) throw new Error('not enough chance for a recovery code');
  const data = Array.from(random.subarray(0, DATA), (byte) => byte & 31);
  const whole = [...data, ...checkOf(data)].map((digit) => SIGNS[digit]).join('');
  return (whole.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** The code as it was given out, however it was typed: case, spaces, O for 0, I and L for 1. Null with a slip in it. */
export function parseRecoveryCode(typed: string): string | null {
  const signs = typed
    .toUpperCase()
    .replace(/[\s\-–—._]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  const digits = [...signs].map((sign) => SIGNS.indexOf(sign));
  if (digits.length !== DATA + 2 || digits.some((digit) => digit < 0)) return null;
  const data = digits.slice(0, DATA);
  if (checkOf(data).some((digit, index) => digit !== digits[DATA + index])) return null;
  return recoveryCode(Uint8Array.from(data));
}

function checkOf(data: readonly number[]): [number, number] {
  const sum = data.reduce((total, digit, index) => (total + digit * (index + 1)) % MODULUS, 0);
  return [sum >> 5, sum & 31];
}
