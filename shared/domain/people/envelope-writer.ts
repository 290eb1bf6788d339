// Whether the envelope names somebody else than the letter in it: pages of two letters may lie together.

import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { Evidence, FoundPerson } from '../triage/judgement.ts';
import { nearLimit } from './likely-names.ts';
import { isNearNumber } from './near-numbers.ts';

const wordsOf = ({ surname, givenNames, aliases }: FoundPerson): readonly string[] =>
  fold([surname, givenNames, ...(aliases ?? [])].join(' '))
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length >= 3);

const isNear = (a: string, b: string): boolean => Number.isFinite(lookAlikeDistance(a, b, nearLimit(b.length)));

/** Both say a name, and not a word of one is like a word of the other: order and part of a name differ between hands. */
function isOtherName(a: FoundPerson, b: FoundPerson): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return one.length > 0 && other.length > 0 && !one.some((word) => other.some((there) => isNear(word, there)));
}

/** Both say a number, and they are further apart than one that was misread. */
const isOtherNumber = (a: FoundPerson, b: FoundPerson): boolean =>
  a.ecrouNumber !== null &&
  b.ecrouNumber !== null &&
  a.ecrouNumber !== b.ecrouNumber &&
  !isNearNumber(a.ecrouNumber, b.ecrouNumber);

/**
 * The words of the envelope that contradict the letter; null where they agree, or where one of them says too little.
 * One thing that agrees outweighs one that does not: a misread name beside the same number is nobody else.
 */
export function otherWriterOn(envelope: FoundPerson | null, letter: FoundPerson | null): Evidence | null {
  if (!envelope || !letter) return null;
  const isSameNumber = envelope.ecrouNumber !== null && envelope.ecrouNumber === letter.ecrouNumber;
  const { evidence, ecrouNumber } = envelope;
  if (isOtherNumber(envelope, letter)) {
    const said = evidence.find(({ text }) => text.replace(/\D/g, '').includes(ecrouNumber ?? ''));
    return said ?? evidence[0] ?? null;
  }
  return isOtherName(envelope, letter) && !isSameNumber ? (evidence[0] ?? null) : null;
}
