// What one page of a stack says about where letters begin, from its reading. Pure; proposed-cuts.ts draws the conclusions.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EstablishmentId } from '../../kernel/ids.ts';
import type { Establishment } from '../establishments/establishment.ts';
import { type LaidOutLine, layOut } from '../reading/layout.ts';
import { evidenceOf, linesOf } from '../reading/page-text.ts';
import type { PageReading } from '../reading/reading.ts';
import { buildDocumentIndex, type DocumentIndex, documentKindOf } from '../triage/document-kind.ts';
import { judge } from '../triage/judge.ts';
import type { DocumentKind, Evidence } from '../triage/judgement.ts';
import { SURE_ENOUGH } from '../triage/suggestion.ts';
import type { Vocabulary } from '../triage/vocabulary.ts';

/** Pages that say nothing themselves. `separator`: a sheet laid between letters. */
export const WORDLESS_KINDS = ['separator', 'blank', 'unread'] as const;

export type PageFacts = {
  /** Its number in the stack, from 1. */
  readonly page: number;
  /** `unread`: the machine has said nothing of it yet, or could not. */
  readonly kind: DocumentKind | (typeof WORDLESS_KINDS)[number];
  /** The words that greet the recipient, where a letter opens with them. */
  readonly greeting: Evidence | null;
  readonly ecrouNumber: { readonly number: string; readonly evidence: Evidence | null } | null;
  readonly prison: { readonly id: EstablishmentId; readonly evidence: Evidence | null } | null;
};

export type FactInput = {
  readonly receivedOn: CalendarDate;
  readonly establishments: readonly Establishment[];
  readonly vocabulary: Vocabulary;
};

const nothing = (page: number, kind: PageFacts['kind']): PageFacts => ({
  page,
  kind,
  greeting: null,
  ecrouNumber: null,
  prison: null,
});

export const unreadPage = (page: number): PageFacts => nothing(page, 'unread');

/** A greeting stands in the upper part of its page. */
const UPPER = 0.6;

/** « Veuillez agréer, / Madame, Monsieur, / mes salutations »: the title stands there too, near a closing word. */
function isClosing(lines: readonly LaidOutLine[], at: number, { letter }: Vocabulary): boolean {
  const around = lines.slice(Math.max(0, at - 1), at + 2);
  return around.some(({ tokens }) => tokens.some(({ key }) => letter.closings.includes(key)));
}

function greetingOf(lines: readonly LaidOutLine[], { vocabulary }: FactInput): Evidence | null {
  const at = lines.findIndex((line) => line.opens);
  const line = lines[at];
  if (!line || at >= Math.max(2, lines.length * UPPER) || isClosing(lines, at, vocabulary)) return null;
  return evidenceOf(line.page, line.words);
}

const isEmpty = ({ words, alsoRead, heard }: PageReading): boolean =>
  words.length === 0 && alsoRead.length === 0 && (heard ?? []).length === 0;

const indexOf = new WeakMap<Vocabulary, DocumentIndex>();
function documentIndex(vocabulary: Vocabulary): DocumentIndex {
  const index = indexOf.get(vocabulary) ?? buildDocumentIndex(vocabulary.document);
  indexOf.set(vocabulary, index);
  return index;
}

/**
 * Who writes stands above the letter proper, or is all of an envelope. Only that is judged: a whole page takes many
 * times as long, and a hundred pages are asked at once.
 */
function senderOf(
  reading: PageReading,
  lines: readonly LaidOutLine[],
  input: FactInput,
): Pick<PageFacts, 'ecrouNumber' | 'prison'> {
  const words = lines.filter(({ role }) => role === 'head').flatMap((line) => line.words);
  if (words.length === 0) return { ecrouNumber: null, prison: null };
  const head = { ...reading, words, alsoRead: [], heard: [] };
  const { person, establishment } = judge({ pages: [head], ...input });
  const number = person?.ecrouNumber;
  const isSure = establishment !== null && establishment.confidence >= SURE_ENOUGH;
  return {
    ecrouNumber: number ? { number, evidence: person.evidence.at(-1) ?? null } : null,
    prison: isSure ? { id: establishment.id, evidence: establishment.evidence[0] ?? null } : null,
  };
}

/** What a page says that was read. */
export function factsOf(reading: PageReading, input: FactInput): PageFacts {
  const { page } = reading;
  if (reading.separator) return nothing(page, 'separator');
  if (isEmpty(reading)) return nothing(page, 'blank');
  const { vocabulary, receivedOn } = input;
  const lines = layOut(linesOf(reading), vocabulary.letter, vocabulary.months, receivedOn);
  const kind = documentKindOf(lines, documentIndex(vocabulary));
  return {
    page,
    kind,
    greeting: kind === 'letter' ? greetingOf(lines, input) : null,
    ...senderOf(reading, lines, input),
  };
}
