// What a page is: a letter, a decision of an authority, an envelope, or something else. And which page is the main one.
import { fold } from '../../kernel/fold.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import type { DocumentKind } from './judgement.ts';

/** Formulas that make a page a decision; each row counts once. */
export type DocumentWords = { readonly decision: readonly (readonly string[])[] };

export type DocumentIndex = PhraseIndex<number>;

const tolerance = (length: number): number => (length <= 5 ? 0 : length <= 9 ? 1 : Math.min(4, length * 0.18));

export const buildDocumentIndex = (words: DocumentWords): DocumentIndex =>
  phraseIndex(
    words.decision.flatMap((row, number) =>
      row.map((phrase) => ({ key: fold(phrase).replace(/[^a-z0-9]/g, ''), meaning: number })),
    ),
    tolerance,
  );

const MOST_ENVELOPE_WORDS = 70;
const LEAST_LETTER_WORDS = 20;
const LEAST_NOTE_WORDS = 10;
const LEAST_SENTENCE_WORDS = 8;

const POSTAL_CODE = /(?<![0-9])\d{5}(?![0-9])/;

/** Addresses and stamps, no sentence: short lines only, among them the desk's address or two postal codes. */
function looksLikeEnvelope(lines: readonly LaidOutLine[], words: number): boolean {
  if (words > MOST_ENVELOPE_WORDS || lines.some((line) => line.role === 'body' && line.tokens.length >= 7))
    return false;
  const addressed = lines.some((line) => line.role === 'recipient');
  return addressed || lines.filter((line) => POSTAL_CODE.test(line.text)).length >= 2;
}

/** The kind of one page. */
export function documentKindOf(lines: readonly LaidOutLine[], index: DocumentIndex): DocumentKind {
  const keys = lines.flatMap((line) => line.tokens.map((token) => token.key));
  const formulas = new Set(index.search(keys).map((match) => match.phrase.meaning));
  // Letters of lawyers quote decisions; a salutation makes them letters all the same.
  const opened = lines.some((line) => line.opens);
  if (formulas.size >= (opened ? 6 : 3)) return 'decision';
  if (!opened && looksLikeEnvelope(lines, keys.length)) return 'envelope';
  if (opened) return 'letter';
  const written = lines.some((line) => line.role === 'body' || line.role === 'end');
  if (written && keys.length >= LEAST_LETTER_WORDS) return 'letter';
  // A few words by e-mail, or one sentence on a scrap of paper.
  const sentence = keys.length >= LEAST_NOTE_WORDS && lines.some((line) => line.tokens.length >= LEAST_SENTENCE_WORDS);
  return sentence || keys.length >= 2 * LEAST_LETTER_WORDS ? 'letter' : 'other';
}

const RANK: Readonly<Record<DocumentKind, number>> = { letter: 0, decision: 1, envelope: 2, other: 3 };

/** The page that speaks for the whole: a letter before an enclosed decision, an envelope only when alone. */
export function mainPage(kinds: readonly DocumentKind[]): number {
  let main = 0;
  kinds.forEach((kind, page) => {
    if (RANK[kind] < RANK[kinds[main] ?? 'other']) main = page;
  });
  return main;
}
