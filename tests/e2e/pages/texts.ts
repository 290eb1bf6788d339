// Matches a text of the application inside a longer one, whatever kind of space stands in it.
export const within = (text: string): RegExp =>
  new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s'));

/** Plain spaces, so that a sentence can be compared with what a person reads. */
export const plain = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();
