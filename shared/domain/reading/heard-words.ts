// A page as it would read if what was heard stood in its text: one reading for the likeliest phrase of every place, one
// for the second, and so on. They are judged as texts are; nobody is shown them as the text.
import type { Box, HeardPhrase, Word } from './reading.ts';

/** A word of the text that its reader trusts more than this is not replaced unless the phrase is likelier. */
const SURELY_PRINT = 0.8;
/** A word is in the place of a phrase when this share of its width is. */
const COVERED = 0.5;
const LEAST_HEIGHT = 0.4;

const shared = (from: number, length: number, other: number, otherLength: number): number =>
  Math.min(from + length, other + otherLength) - Math.max(from, other);

const isOnLine = ([, y, , height]: Box, [, top, , high]: Box): boolean =>
  shared(y, height, top, high) > LEAST_HEIGHT * Math.min(height, high);

/** Whether a word stands where the other is, on the same line. */
export const isIn = (word: Box, place: Box): boolean =>
  isOnLine(word, place) && shared(word[0], word[2], place[0], place[2]) > COVERED * Math.min(word[2], place[2]);

/** Phrases heard in the same place, likeliest first. */
function placesOf(heard: readonly HeardPhrase[]): HeardPhrase[][] {
  const places: HeardPhrase[][] = [];
  for (const phrase of [...heard].sort((a, b) => b.chance - a.chance)) {
    const place = places.find(([first]) => first && isIn(phrase.box, first.box));
    if (place) place.push(phrase);
    else places.push([phrase]);
  }
  return places;
}

export type HeardReading = {
  readonly words: readonly Word[];
  /** The words among them that were heard; their confidence is the chance that they are written there. */
  readonly heard: ReadonlySet<Word>;
};

function withPhrase(words: readonly Word[], phrase: HeardPhrase): { words: Word[]; put: Word } | null {
  const covered = new Set(words.filter((word) => isIn(word.box, phrase.box)));
  const [first] = covered;
  if (!first) return null;
  if ([...covered].some(({ hand, confidence }) => !hand && confidence > Math.max(SURELY_PRINT, phrase.chance)))
    return null;
  const { text, box, chance: confidence } = phrase;
  const put: Word = { text, box, confidence, line: first.line, hand: true, heard: true };
  return { words: words.flatMap((word) => (word === first ? [put] : covered.has(word) ? [] : [word])), put };
}

/** The readings of a page's words with what was heard, at most `most`; none where nothing was. */
export function heardReadings(read: readonly Word[], phrases: readonly HeardPhrase[], most = 3): HeardReading[] {
  const places = placesOf(phrases);
  const readings: HeardReading[] = [];
  for (let rank = 0; rank < most; rank += 1) {
    const heard = new Set<Word>();
    let words = read;
    for (const phrase of places.flatMap((place) => place[rank] ?? [])) {
      const replaced = withPhrase(words, phrase);
      if (!replaced) continue;
      words = replaced.words;
      heard.add(replaced.put);
    }
    if (heard.size > 0) readings.push({ words, heard });
  }
  return readings;
}
