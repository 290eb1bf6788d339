// What one page of a stack says about where letters begin, from its reading. Pure; proposed-cuts.ts draws the conclusions.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EstablishmentId } from '../../kernel/ids.ts';
import type { Establishment } from '../establishments/establishment.ts';
import { type LaidOutLine, layOut } from '../reading/layout.ts';
import { evidenceOf, linesOf } from '../reading/page-text.ts';
import type { PageReading } from '../reading/reading.ts';
import { judge } from '../triage/judge.ts';
import type { DocumentKind, Evidence } from '../triage/judgement.ts';
import { SURE_ENOUGH } from '../triage/suggestion.ts';
import type { Vocabulary } from '../triage/vocabulary.ts';

export type PageFacts = {
  /** Its number in the stack, from 1. */
  readonly page: number;
  /** `unread`: the machine has said nothing of it yet, or could not. */
  readonly kind: DocumentKind | 'blank' | 'unread';
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

function greetingOf(reading: PageReading, { vocabulary, receivedOn }: FactInput): Evidence | null {
  const lines = layOut(linesOf(reading), vocabulary.letter, vocabulary.months, receivedOn);
  const at = lines.findIndex((line) => line.opens);
  const line = lines[at];
  if (!line || at >= Math.max(2, lines.length * UPPER) || isClosing(lines, at, vocabulary)) return null;
  return evidenceOf(reading.page, line.words);
}

const isEmpty = ({ words, alsoRead, heard }: PageReading): boolean =>
  words.length === 0 && alsoRead.length === 0 && (heard ?? []).length === 0;

/** What a page says that was read. */
export function factsOf(reading: PageReading, input: FactInput): PageFacts {
  if (isEmpty(reading)) return nothing(reading.page, 'blank');
  const { kind, person, establishment } = judge({ pages: [reading], ...input });
  const isSure = establishment !== null && establishment.confidence >= SURE_ENOUGH;
  return {
    page: reading.page,
    kind,
    greeting: kind === 'letter' ? greetingOf(reading, input) : null,
    ecrouNumber: person?.ecrouNumber ? { number: person.ecrouNumber, evidence: person.evidence.at(-1) ?? null } : null,
    prison: isSure ? { id: establishment.id, evidence: establishment.evidence[0] ?? null } : null,
  };
}
