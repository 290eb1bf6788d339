// Invented letters and readings for the tests of judging. No real person, no sample scan.
import type { PageReading, Word } from '#shared/domain/reading/reading.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

export const day = (text: string): CalendarDate => {
  const date = parseCalendarDate(text);
  if (!date) throw new Error('not a day');
  return date;
};

export const RECEIVED = day('2026-11-22');

const BODY = 'Bonjour,\nJe suis incarcéré depuis deux ans et je vous écris pour avoir de l’aide.\nMerci';

/** A letter of a detained person with these lines under the name. */
export const letterFrom = (place: string, body = BODY): string =>
  `TRAORE Lassana\nécrou 45112\n${place}\nLa Cimade\n91 rue Oberkampf\n75011 Paris\n${body}`;

/** What the rules say by themselves; how they are weighed is tried in weighed-letters.test.ts. */
const RULES_ALONE = { ...VOCABULARY, classifier: null };

export const judgePages = (pages: readonly PageReading[], receivedOn = RECEIVED): Judgement =>
  judge({ pages, receivedOn, establishments: ESTABLISHMENTS, vocabulary: RULES_ALONE });

export const judgeText = (text: string, receivedOn = RECEIVED): Judgement => judgePages([pageOfText(text)], receivedOn);

/** One sentence in an otherwise quiet letter. */
export const judgeSentence = (sentence: string): Judgement =>
  judgeText(`DIOP Awa\nécrou 5512\nBonjour,\n${sentence}\nMerci`);

type Piece = { readonly text: string; readonly x: number; readonly y: number; readonly confidence?: number };

/** A page of 1000 × 1400 pixels; pieces with the same `y` are one text line. Letters are 10 wide and 20 high. */
export function pageOfPieces(pieces: readonly Piece[]): PageReading {
  const tops = [...new Set(pieces.map((piece) => piece.y))].sort((a, b) => a - b);
  const words = pieces.flatMap(({ text, x, y, confidence = 0.9 }) => {
    let left = x;
    return text.split(' ').map((word): Word => {
      const box = [left, y, word.length * 10, 20] as const;
      left += (word.length + 1) * 10;
      return { text: word, box, confidence, line: tops.indexOf(y) };
    });
  });
  words.sort((a, b) => a.line - b.line || a.box[0] - b.box[0]);
  return { page: 1, width: 1000, height: 1400, rotation: 0, words, alsoRead: [] };
}
