// Short forms that a person types and the whole words that stand for them. A short form begins with a semicolon, so
// that no word of a letter is ever taken for one.

export type Abbreviation = { readonly short: string; readonly whole: string };

/** The short form that ends at `caret` written out; null when none does. `caret` is where the typing goes on. */
export function writtenOut(
  text: string,
  caret: number,
  abbreviations: readonly Abbreviation[],
): { readonly text: string; readonly caret: number } | null {
  const before = text.slice(0, caret);
  const found = /(?:^|[\s('’"«-]);(\p{L}+|;) $/u.exec(before);
  if (!found) return null;
  const short = (found[1] ?? '').toLowerCase();
  const known = abbreviations.find((each) => each.short === short);
  if (!known) return null;
  const kept = before.slice(0, before.length - short.length - 2);
  const whole = `${kept}${known.whole} `;
  return { text: whole + text.slice(caret), caret: whole.length };
}
