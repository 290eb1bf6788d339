// Which nationality a letter says its person has: only where it is said so, never told from a name or a place of birth.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { LaidOutLine } from '../reading/layout.ts';

/** Feminine as in « nationalité algérienne », with the other words that say it, folded. */
export type Nationalities = readonly (readonly [said: string, words: readonly string[]])[];

/** After these words it may be misread. */
const NAMED = /\b(?:nationalite|ressortissante?|sujet)(?:\s+est)?\s*:?\s*([a-z0-9]{4,})/g;
/** « je suis … »: a misread word may be anything, it is read exactly. */
const SELF = /\b(?:je sui?s?|i am|i'm|soy)\s+(?:une?\s+|an?\s+)?(?:citoyenne?\s+)?([a-z]{4,})/g;
const MISREAD = 1.2;
const LEAST_MISREAD = 6;

/** Null where none is said, or two are. */
export function nationalityIn(lines: readonly LaidOutLine[], nationalities: Nationalities): string | null {
  const text = lines
    .filter(({ role }) => role !== 'recipient')
    .map((line) => line.text)
    .join(' ');
  const said = (word: string, limit: number): readonly string[] =>
    nationalities
      .filter(([, words]) => words.some((one) => lookAlikeDistance(word, one, limit) <= limit))
      .slice(0, 1)
      .map(([name]) => name);
  const named = [...text.matchAll(NAMED)].flatMap(([, word = '']) => {
    return said(word, 0)
      .concat(said(word, word.length < LEAST_MISREAD ? 0 : MISREAD))
      .slice(0, 1);
  });
  const found = new Set([...named, ...[...text.matchAll(SELF)].flatMap(([, word = '']) => said(word, 0))]);
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
