// What the judge is sure of, for letters that hold little else. Invented.
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { judgeText } from '../triage/letters.ts';

/** The prison that is sure enough to act on, or « unsure ». */
export const surePrison = (text: string): string => {
  const { establishment } = judgeText(text);
  return establishment && establishment.confidence >= SURE_ENOUGH ? establishment.id : 'unsure';
};

/** The writer is held, and says not where. */
export const HELD_SOMEWHERE =
  'Je suis détenu et ma cellule est froide. Je voudrais mon livret de famille, je travaille aux cuisines.';
