// The words of one sentence, as the search for prisons looks at them.
import type { LaidOutLine } from '../reading/layout.ts';
import type { Token } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';

/** A token with its line: the words of a page in reading order. */
export type Spot = { readonly token: Token; readonly line: LaidOutLine };

/** « Depuis un an. »: short, and no abbreviation. */
const SHORT_END = /^(?:an|là|ça|ci)[.!?;]$/i;

export const endsSentence = (spot: Spot): boolean => {
  const { word } = spot.token;
  const isEnd = /[.!?;]["»)]?$/.test(word.text) && (word.text.length > 3 || SHORT_END.test(word.text));
  return isEnd || STOP.test(wordBehind(spot)?.text ?? '');
};

/** « … en prison ? Le notaire »: with a blank before it the sign is a word of its own, without letters. */
const STOP = /^(?:[!?;]|[.]{3}|…)$/;

function wordBehind({ token, line }: Spot): Word | undefined {
  const [first] = line.tokens;
  return first && line.words[token.wordIndex - first.wordIndex + line.words.indexOf(first.word) + 1];
}

const ABBREVIATION = /^\P{L}*(?:\p{Lu}\P{L}*){1,4}$/u;
/** « C.P. », « MA. »: its full stop ends nothing. */
export const isAbbreviation = ({ token: { word } }: Spot): boolean => ABBREVIATION.test(word.text);

/** The end of a sentence that is no full stop of an abbreviation. */
export const closes = (spot: Spot): boolean => endsSentence(spot) && !isAbbreviation(spot);

/** In a line without a small letter capitals tell nothing. */
export const isAllCapitals = ({ words }: LaidOutLine): boolean => words.every(({ text }) => !/\p{Ll}/u.test(text));

const MOST_OF_SALUTATION = 4;

/** The desk's address, the date and a salutation are no part of the sentence that follows. */
const isApart = (line: LaidOutLine, other: LaidOutLine | undefined): boolean =>
  line !== other &&
  (line.role === 'recipient' || line.role === 'date' || (line.opens && line.tokens.length <= MOST_OF_SALUTATION));

/** Folded words before `at` in the same sentence, nearest first. */
export function wordsBefore(spots: readonly Spot[], at: number, most: number): string[] {
  const before: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - most); index--) {
    const spot = spots[index];
    if (!spot || spot.line.page !== spots[at]?.line.page) break;
    if (endsSentence(spot) || isApart(spot.line, spots[at]?.line)) break;
    before.push(spot.token.key);
  }
  return before;
}
