// Cuts a text where a mark begins or ends, so that marks of several kinds may lie over one another. Pure.

export type Run = { readonly text: string; readonly at: number; readonly marked: boolean; readonly doubtful: boolean };
type Range = readonly [from: number, to: number];

/** Everywhere one of these phrases stands, whatever its case. */
export function placesOf(text: string, phrases: readonly string[]): Range[] {
  const lower = text.toLowerCase();
  return phrases.flatMap((phrase) => {
    const wanted = phrase.trim().toLowerCase();
    const found: Range[] = [];
    for (let at = lower.indexOf(wanted); wanted !== '' && at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      found.push([at, at + wanted.length]);
    }
    return found;
  });
}

/** The text in pieces; joined, they are the text. */
export function runsOf(text: string, marked: readonly Range[], doubtful: readonly Range[]): Run[] {
  const ends = [0, text.length, ...marked.flat(), ...doubtful.flat()].filter((at) => at >= 0 && at <= text.length);
  const cuts = [...new Set(ends)].sort((a, b) => a - b);
  const holds = (ranges: readonly Range[], at: number): boolean => ranges.some(([from, to]) => from <= at && at < to);
  return cuts.slice(0, -1).map((from, index) => ({
    text: text.slice(from, cuts[index + 1]),
    at: from,
    marked: holds(marked, from),
    doubtful: holds(doubtful, from),
  }));
}
