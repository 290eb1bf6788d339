// The letters of a word from left to right as they stand on paper. A PDF keeps its text in that order, also where it
// is read from right to left; programs that take the text out turn it back. No marks of direction, no shaping.

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{L}\p{Nd}]/u;
const NUMBER = /\p{Nd}/u;
const NUMBERS = /\p{Nd}+/gu;

const isLeftToRight = (letter: string): boolean =>
  NUMBER.test(letter) || (LEFT_TO_RIGHT.test(letter) && !RIGHT_TO_LEFT.test(letter));
const isRightToLeft = (letter: string): boolean => RIGHT_TO_LEFT.test(letter) && !NUMBER.test(letter);

export const isReadLeftwards = (word: string): boolean => RIGHT_TO_LEFT.test(word.replaceAll(NUMBERS, ''));

/** One element a letter with its accents. */
export function visualOrder(letters: readonly string[]): readonly string[] {
  if (!letters.some(isRightToLeft)) return letters;
  const ordered: string[] = [];
  for (let at = 0; at < letters.length; ) {
    const end = endOfNumber(letters, at);
    ordered.unshift(...letters.slice(at, end));
    at = end;
  }
  return ordered;
}

/** Numbers and Latin words keep their own direction, with the signs inside them: « 12/05 ». */
function endOfNumber(letters: readonly string[], from: number): number {
  let end = from + 1;
  if (!isLeftToRight(letters[from] ?? '')) return end;
  for (let at = from + 1; at < letters.length; at += 1) {
    const letter = letters[at] ?? '';
    if (isRightToLeft(letter)) break;
    if (isLeftToRight(letter)) end = at + 1;
  }
  return end;
}
