// Which of many thousand known names a name as read may be: the same, or a few misread signs away. In memory, because no
// index finds a name by what it looks like; names are only ever added, one that no letter has any more finds nothing.
import { squash } from '../../kernel/fold.ts';
import { prefixDistances, type Signs, signsOf } from '../../kernel/look-alikes.ts';

/** Misread signs in a name of that many letters. */
export const nearLimit = (length: number): number => Math.min(2, length * 0.2);

export type KnownNames = {
  add(name: string): void;
  /** Every known name that this one may be a reading of, or the other way round, as it was added. */
  like(name: string): readonly string[];
};

/** Which letters a name has: a bit each; digits share the last. */
function lettersOf(key: string): number {
  let signs = 0;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at) - 97;
    signs |= 1 << (code >= 0 && code < 26 ? code : 26);
  }
  return signs;
}

function bitsOf(signs: number): number {
  let bits = 0;
  for (let left = signs; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

/** A mistake changes two letters at most, a pair taken for one three. Names that differ in more are not looked at. */
const MOST_APART = 6;

type Known = { readonly name: string; readonly key: string; readonly letters: number; readonly signs: Signs };

export function makeKnownNames(): KnownNames {
  const added = new Set<string>();
  const byLength = new Map<number, Known[]>();
  let costs = new Float64Array(0);

  const isLike = (key: string, signs: Signs, known: Known, limit: number): boolean => {
    if (known.key === key) return true;
    prefixDistances(signs, key.length, known.signs, limit, costs);
    return (costs[key.length] as number) <= limit;
  };
  return {
    add(name) {
      if (added.has(name)) return;
      added.add(name);
      const key = squash(name);
      if (key === '') return;
      const alike = byLength.get(key.length) ?? [];
      alike.push({ name, key, letters: lettersOf(key), signs: signsOf(key) });
      byLength.set(key.length, alike);
    },
    like(name) {
      const key = squash(name);
      if (key === '') return [];
      const [letters, signs] = [lettersOf(key), signsOf(key)];
      if (costs.length <= key.length) costs = new Float64Array(key.length + 1);
      const found: string[] = [];
      for (const [length, names] of byLength) {
        const limit = nearLimit(Math.max(length, key.length));
        if (Math.abs(length - key.length) > limit + 2) continue;
        for (const known of names) {
          if (bitsOf(known.letters ^ letters) <= MOST_APART && isLike(key, signs, known, limit)) found.push(known.name);
        }
      }
      return found;
    },
  };
}
