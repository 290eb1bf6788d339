// Texts as bad readers give them, for properties of the kernel.
import fc from 'fast-check';

/** Pairs that are taken for one sign, doubled signs, look-alikes: what costs least. */
export const confusable = fc
  .array(fc.constantFrom('rn', 'in', 'cl', 'qu', 'nn', 'tt', 'e', 'a', 'o', 'u', 'm', 'd', 'g', 's'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((parts) => parts.join(''));

const SINGLE: Readonly<Record<string, string>> = { rn: 'm', in: 'm', ni: 'm', nn: 'm', cl: 'd', qu: 'k', ri: 'n' };
const KINDS = ['drop', 'swap', 'pair', 'single', 'near', 'other'] as const;
const mistake = fc.record({ at: fc.nat(39), kind: fc.constantFrom(...KINDS) });

function misreadAt(text: string, { at, kind }: { at: number; kind: (typeof KINDS)[number] }): string {
  const [before, sign, next, after] = [text.slice(0, at), text.charAt(at), text.charAt(at + 1), text.slice(at + 2)];
  if (sign === '') return text;
  if (kind === 'drop') return before + next + after;
  if (kind === 'swap') return before + next + sign + after;
  if (kind === 'pair') return before + (sign === 'm' ? 'rn' : sign + sign) + next + after;
  if (kind === 'single') return before + (SINGLE[sign + next] ?? sign + next) + after;
  return before + (kind === 'near' ? 'e' : 'x') + next + after;
}

/** A text, and how it was read. */
export const misread = (text: string): fc.Arbitrary<string> =>
  fc.array(mistake, { maxLength: 9 }).map((all) => all.reduce(misreadAt, text));
