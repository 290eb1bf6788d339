// The short reference of a letter: what people quote on the telephone and in mails. Tells nothing of the person.
import type { LetterId } from '../../kernel/ids.ts';

/** « V-3F9A-07C2 »: the last eight characters of the id, which are random. */
export function referenceOf(id: LetterId): string {
  const tail = id
    .replace(/[^0-9a-z]/gi, '')
    .slice(-8)
    .toUpperCase()
    .padStart(8, '0');
  return `V-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
