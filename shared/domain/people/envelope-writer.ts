// Whether the envelope names somebody else than the letter in it: pages of two letters may lie together. Cautious: people
// write for each other, and addresses hold all sorts of names and numbers.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import type { Evidence, FoundPerson } from '../triage/judgement.ts';
import { nearLimit } from './likely-names.ts';
import { isNearNumber } from './near-numbers.ts';

/** Who is named as the writer on some pages, and all their lines. */
export type Named = { readonly person: FoundPerson | null; readonly lines: readonly LaidOutLine[] };

const LEAST_LETTERS = 3;

const wordsIn = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= LEAST_LETTERS);

const namesOf = ({ surname, givenNames, aliases }: FoundPerson): readonly string[] =>
  wordsIn([surname, givenNames, ...(aliases ?? [])].join(' '));

const isNear = (a: string, b: string): boolean => Number.isFinite(lookAlikeDistance(a, b, nearLimit(b.length)));

/** Whether any of these names stands on those pages, misread or not, whoever it is said to be there. */
const areNamedOn = (names: readonly string[], { lines }: Named): boolean => {
  const words = wordsIn(lines.map(({ text }) => text).join(' '));
  return names.some((name) => words.some((word) => isNear(word, name)));
};

const isSameNumber = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && (a === b || isNearNumber(a, b));

/**
 * The words of the envelope that contradict the letter: each names a writer, and no name of one stands anywhere on the
 * other. Null where they agree, or where one of them says too little.
 */
export function otherWriterOn(envelope: Named, letter: Named): Evidence | null {
  const [outside, inside] = [envelope.person, letter.person];
  if (!outside || !inside || isSameNumber(outside.ecrouNumber, inside.ecrouNumber)) return null;
  const [there, here] = [namesOf(outside), namesOf(inside)];
  if (there.length === 0 || here.length === 0 || areNamedOn(here, envelope) || areNamedOn(there, letter)) return null;
  return outside.evidence[0] ?? null;
}
