// How urgent a letter is to the person who looks at a list, in *Tri* and in *Échéances*. Pure.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { isUndecided as isUndecidedState } from '#shared/domain/letters/letter-state.ts';
import type { SignalCode, UrgencyLevel } from '#shared/domain/triage/judgement.ts';

/** A person still has to decide. */
export const isUndecided = (letter: LetterSummary): boolean => isUndecidedState(letter.state);

/** Words of danger read badly: what they likely say, until a person has looked. */
export const likelyDoubts = (letter: LetterSummary): readonly SignalCode[] =>
  isUndecided(letter) ? (letter.judgement?.doubts ?? []).filter(({ faint }) => !faint).map(({ code }) => code) : [];

/** The most urgent level of a letter, null when nothing urgent was read. */
export function levelOf(letter: LetterSummary): UrgencyLevel | null {
  const levels = letter.judgement?.signals.map((signal) => signal.level) ?? [];
  if (levels.includes('red') || likelyDoubts(letter).length > 0) return 'red';
  return levels.includes('orange') ? 'orange' : null;
}
