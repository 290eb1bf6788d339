// A name that was heard in the handwriting, among the phrases that are kept with a reading.
import type { HeardPhrase } from '../reading/reading.ts';
import type { NameOnFile } from './name-listening.ts';

/** Less likely ones are not kept: figures in docs/measurements.md. */
export const LEAST_KEPT = 0.95;

/** No surname on file has a comma: it ends a name where one is read. */
const BETWEEN = ', ';

/** « DIARRA, Mamadou », or the surname alone. */
export const textOfName = ({ surname, givenNames }: NameOnFile): string =>
  givenNames === null ? surname : `${surname}${BETWEEN}${givenNames}`;

export function nameHeard({ kind, text }: Pick<HeardPhrase, 'kind' | 'text'>): NameOnFile | null {
  if (kind !== 'person-name') return null;
  const at = text.indexOf(BETWEEN);
  return at < 0
    ? { surname: text, givenNames: null }
    : { surname: text.slice(0, at), givenNames: text.slice(at + BETWEEN.length) };
}
