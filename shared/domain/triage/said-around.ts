// What a sentence says before and after words of danger, as plain text that rules can be read in: keys with one space
// between, a comma a word of its own.
import type { SenderKind, SignalCode } from './judgement.ts';
import { sentenceAround, type TextSpot } from './signal-dates.ts';

/** Words of danger, read well or not. */
export type Said = {
  readonly start: number;
  readonly end: number;
  readonly meaning: { readonly code: SignalCode | null };
};

export type Around = {
  /** The rest of the sentence, each ending and beginning at the words of danger. */
  readonly before: string;
  readonly after: string;
  /** The words of danger themselves. */
  readonly own: string;
  /** The sentence before it, and the one after it. */
  readonly previous: string;
  readonly next: string;
};

const PAUSE = /[,:;]["»)]?$|^[–—-]$/;

function textOf(spots: readonly TextSpot[], from: number, to: number): string {
  const words: string[] = [];
  for (let at = Math.max(0, from); at < Math.min(to, spots.length); at++) {
    const spot = spots[at];
    if (!spot) continue;
    words.push(spot.token.key);
    const isLast = spots[at + 1]?.token.word !== spot.token.word;
    if (isLast && PAUSE.test(spot.token.word.text)) words.push(',');
  }
  return words.join(' ');
}

/** A sentence that nobody ended is looked at this far to each side. */
const FARTHEST = 34;

export function saidAround(spots: readonly TextSpot[], { start, end }: Said): Around {
  const [first, last] = sentenceAround(spots, start);
  const [from, to] = [Math.max(first, start - FARTHEST), Math.min(Math.max(last, end), end + FARTHEST)];
  const [before] = first > 0 ? sentenceAround(spots, first - 1) : [0];
  const [, after] = to < spots.length ? sentenceAround(spots, to) : [0, to];
  return {
    before: textOf(spots, from, start),
    after: textOf(spots, end, to),
    own: textOf(spots, start, end),
    previous: from === first ? textOf(spots, Math.max(before, first - FARTHEST), first) : '',
    next: to === Math.max(last, end) ? textOf(spots, to, Math.min(after, to + FARTHEST)) : '',
  };
}

const OWN_WORDS =
  /\b(?:je?|jsui|chui|jai|mon|ma)\b[^.;!?]{0,60}\b(?:detenue?|incarceree?|prison|maison d'? ?arret|centre|ecrouee?|ecrou)\b/;
/** Only somebody who is held says these. */
const INSIDE_WORDS =
  /\b(?:mon (?:co-?detenu|numero d'? ?ecrou|ecrou)|ma (?:cellule|peine|detention)|mes codetenus|je purge)\b/;

/** The writer says to be the one in prison. */
export const isOwnLetter = (sender: SenderKind, text: string): boolean =>
  sender === 'detained' && (OWN_WORDS.test(text) || INSIDE_WORDS.test(text));
