// Words of danger that no fixed phrase says: two or three families of words beside each other in one sentence, in any
// form and order. « Ils ont rejeté ma demande de carte », « la carte, c'est refusé ».
import type { SpansByFamily } from './context-cues.ts';
import type { SignalCode } from './judgement.ts';
import { sameSentence, type TextSpot } from './signal-dates.ts';
import type { FamilySpan } from './word-families.ts';

export type EventRow = {
  /** Null: what looks like `not` is none where these words stand together. */
  readonly code: SignalCode | null;
  /** Families, as they follow each other; `/` for either. Each at most `within` words after the one before. */
  readonly parts: string;
  readonly within: number;
  /** The parts in any order. */
  readonly anyOrder?: true;
  /** Families that must not stand in between nor up to eight words around. */
  readonly unless?: string;
  /** No signal: a reason to look before it is forwarded. */
  readonly perhaps?: true;
  /** Counts only with a date beside it. */
  readonly weak?: true;
  readonly also?: SignalCode;
  /** Of a row without a code: the signals it is none of. */
  readonly not?: readonly SignalCode[];
};

export type FoundEvent = { readonly row: EventRow; readonly start: number; readonly end: number };

const AROUND = 8;

type Sentence = {
  readonly spots: readonly TextSpot[];
  readonly byFamily: SpansByFamily;
};

const membersOf = ({ byFamily }: Sentence, part: string): FamilySpan[] =>
  part.split('/').flatMap((family) => byFamily.get(family) ?? []);

/** The chains of parts that follow one another from `span` on. */
function chainsFrom(
  sentence: Sentence,
  span: { readonly start: number; readonly end: number },
  parts: readonly string[],
  within: number,
): { readonly start: number; readonly end: number }[] {
  const [next, ...rest] = parts;
  if (next === undefined) return [span];
  const nearest = membersOf(sentence, next)
    .filter(({ start }) => start >= span.end && start - span.end <= within)
    .filter(({ start }) => sameSentence(sentence.spots, span.end - 1, start))
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
  return nearest ? chainsFrom(sentence, { start: span.start, end: nearest.end }, rest, within) : [];
}

function isExcluded(sentence: Sentence, { unless }: EventRow, { start, end }: { start: number; end: number }): boolean {
  if (!unless) return false;
  return membersOf(sentence, unless).some(
    (other) =>
      other.end > start - AROUND &&
      other.start < end + AROUND &&
      sameSentence(sentence.spots, Math.min(other.end - 1, start), Math.max(other.start, end - 1)),
  );
}

const ordersOf = (parts: readonly string[]): (readonly string[])[] =>
  parts.length < 2
    ? [parts]
    : parts.flatMap((part, at) => ordersOf(parts.toSpliced(at, 1)).map((rest) => [part, ...rest]));

/** Every event of the rows; they may overlap. */
export function eventsIn(spots: readonly TextSpot[], spans: SpansByFamily, rows: readonly EventRow[]): FoundEvent[] {
  const sentence = { spots, byFamily: spans };
  return rows.flatMap((row) => {
    const parts = row.parts.split(' ');
    const orders = row.anyOrder ? ordersOf(parts) : [parts];
    return orders.flatMap(([begin = '', ...others]) =>
      membersOf(sentence, begin)
        .flatMap((span) => chainsFrom(sentence, span, others, row.within))
        .filter((found) => !isExcluded(sentence, row, found))
        .map((found) => ({ row, ...found })),
    );
  });
}
