// How good a passphrase looks, and what is wrong with a pair of them. A hint, never a rule but the length.

/** The desk refuses fewer. */
const MIN_LENGTH = 8;

export type Strength = 'weak' | 'fair' | 'good' | 'strong';

const kindsOf = (text: string): number =>
  [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) => kind.test(text)).length;

/** Length counts most: words are easy to remember, and each one counts. Repeated signs count once. */
export function strengthOf(passphrase: string): Strength {
  if (passphrase.length < MIN_LENGTH) return 'weak';
  const words = passphrase.split(/\s+/).filter((word) => word.length >= 3).length;
  const points =
    Math.min(new Set(passphrase).size, passphrase.length) + 3 * kindsOf(passphrase) + 4 * Math.max(words - 1, 0);
  if (passphrase.length >= 18 && points >= 27) return 'strong';
  return points >= 20 && passphrase.length >= 12 ? 'good' : 'fair';
}

export type PairProblem = 'too-short' | 'mismatch';

export function pairProblem(first: string, second: string): PairProblem | null {
  if (first.length < MIN_LENGTH) return 'too-short';
  return first === second ? null : 'mismatch';
}
