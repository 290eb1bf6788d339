// Where the text of a page comes from, and which of its words are to be doubted: what a screen or a paper must say
// before anybody takes it for what the person wrote. See [Note: A draft is not the person's words].
import type { Evidence } from '../triage/judgement.ts';
import type { Box, PageReading, Word } from './reading.ts';

/**
 * [Note: A draft is not the person's words]
 * Handwriting read by the machine errs in one word of three and reads fluently all the same. It is searched, judged and
 * shown beside the image as a draft; it leaves the desk (PDF, papers, exports) only once a person validated its line.
 *
 * print              read by the machine from print or typewriting
 * draft              handwriting is among it that nobody validated
 * partly-validated   some lines validated, others as the machine read them
 * validated          a person validated every line
 */
export const TEXT_ORIGINS = ['print', 'draft', 'partly-validated', 'validated'] as const;
export type TextOrigin = (typeof TEXT_ORIGINS)[number];

/** Handwriting the machine read and nobody validated. */
export const isDraft = (word: Word): boolean => word.hand === true && word.typed !== true;

export function originOf(words: readonly Word[]): TextOrigin {
  const typed = words.filter((word) => word.typed).length;
  if (typed === 0) return words.some(isDraft) ? 'draft' : 'print';
  return typed === words.length ? 'validated' : 'partly-validated';
}

/** How many words are handwriting that nobody validated: a signature on a printed letter, or all of a written one. */
export const draftWordsIn = (words: readonly Word[]): number => words.filter(isDraft).length;

/** So little handwriting among print is a signature, a date, a word added. */
const FEW = 0.15;

type PageOrigin = { readonly text: string | null; readonly draftWords: number };

/** Handwriting is there, and little of it among what was read. */
export function hasFewDraftWords(pages: readonly PageOrigin[]): boolean {
  const drafts = pages.reduce((sum, { draftWords }) => sum + draftWords, 0);
  const all = pages.reduce((sum, { text }) => sum + (text?.match(/\S+/g)?.length ?? 0), 0);
  return drafts > 0 && drafts <= FEW * all;
}

/** Of several pages together; null when none was read. */
export function originOfAll(pages: readonly (TextOrigin | null)[]): TextOrigin | null {
  const origins = new Set(pages.filter((origin) => origin !== null));
  const [only = null] = origins;
  if (origins.size <= 1) return only;
  const hasTyped = origins.has('validated') || origins.has('partly-validated');
  return hasTyped ? 'partly-validated' : 'draft';
}

/** A handwritten word is doubtful when it is wrong more often than three times in ten. */
const DOUBTED = 0.7;

export const isDoubtful = (word: Word): boolean => isDraft(word) && word.confidence < DOUBTED;

/** A stretch of a text: characters `from` to `to` (excluded). */
export type TextRange = readonly [from: number, to: number];

/** Where the doubtful words stand in the text that `textOf` gives of these words. */
export function doubtfulIn(words: readonly Word[]): TextRange[] {
  const ordered = words.map((word, at) => ({ word, at })).sort((a, b) => a.word.line - b.word.line || a.at - b.at);
  const ranges: TextRange[] = [];
  let at = 0;
  for (const { word } of ordered) {
    if (isDoubtful(word)) ranges.push([at, at + word.text.length]);
    at += word.text.length + 1;
  }
  return ranges;
}

const meets = ([x, y, width, height]: Box, [left, top, wide, high]: Box): boolean => {
  const [across, down] = [x + width / 2, y + height / 2];
  return across >= left && across <= left + wide && down >= top && down <= top + high;
};

/** Whether some of these words behind a statement are a draft: the statement is then not to be printed. */
export const restsOnDraft = (evidence: readonly Evidence[], pages: readonly PageReading[]): boolean =>
  evidence.some(({ page, box }) => {
    const words = pages.find((each) => each.page === page)?.words ?? [];
    return box ? words.some((word) => isDraft(word) && meets(word.box, box)) : words.some(isDraft);
  });
