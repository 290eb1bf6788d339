// Handwriting on a page that reads well as print: a signature, a date, what was filled in. Print stays in its order; what
// is handwritten stands at the end of the label it follows, or as a line of its own where it lies.
import { byLine, choiceByRow, type HandChoice, withChance } from './hand-choice.ts';
import type { HandLine } from './hand-line.ts';
import { lettersOf } from './hand-rows.ts';
import type { Word } from './reading.ts';

/** A scrawl that nobody can read is searched, not shown, among print. */
const LEAST_CHANCE = 0.3;

const middleOf = (words: readonly Word[]): number =>
  words.reduce((sum, { box }) => sum + box[1] + box[3] / 2, 0) / Math.max(1, words.length);

const fromLeft = (words: readonly Word[]): Word[] => [...words].sort((a, b) => a.box[0] - b.box[0]);

/**
 * `printed`: words of the reader of print, in its order, their confidence its own. The words that come back have the
 * chance that they are right as their confidence. Where nothing handwritten is shown, `shown` is `printed`.
 */
export function addToPrint(printed: readonly Word[], hand: readonly HandLine[]): HandChoice {
  const words = printed.map(withChance);
  const { chosen } = choiceByRow(words, hand, LEAST_CHANCE);
  const replaced = new Set<Word>(chosen.flatMap(({ also }) => also));
  const lines = byLine(words.filter((word) => !replaced.has(word)));
  const alone: Word[][] = [];
  let letters = 0;
  for (const { shown } of chosen) {
    const written = shown.filter(({ hand: isHand }) => isHand);
    if (written.length === 0) continue;
    letters += lettersOf(written);
    const label = shown.findLast(({ hand: isHand }) => !isHand);
    const at = label ? lines.findIndex((line) => line.includes(label)) : -1;
    const line = lines[at];
    if (line) lines[at] = fromLeft([...line, ...written]);
    else alone.push(fromLeft(written));
  }
  for (const row of alone) {
    const below = lines.findIndex((line) => middleOf(line) > middleOf(row));
    lines.splice(below < 0 ? lines.length : below, 0, row);
  }
  const numbered = (rows: readonly (readonly Word[])[]): Word[] =>
    rows.flatMap((row, line) => row.map((word): Word => ({ ...word, line })));
  const shown = numbered(lines);
  return { shown, also: numbered(chosen.map(({ also }) => also)), share: letters / Math.max(1, lettersOf(shown)) };
}
