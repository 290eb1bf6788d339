// The text of a page as it is shown: letter by letter as it was read, and with what is likely in the place of words.
import { asShown } from './likely-words.ts';
import { textOf, type Word } from './reading.ts';
import { doubtfulIn, type TextRange } from './text-origin.ts';

export type TextView = { readonly text: string; readonly doubtful: readonly TextRange[] };

const textView = (words: readonly Word[]): TextView => ({ text: textOf(words), doubtful: doubtfulIn(words) });

/** `likely`: null where it is the same. */
export function textViews(words: readonly Word[]): TextView & { readonly likely: TextView | null } {
  const shown = asShown(words);
  return { ...textView(words), likely: shown === words ? null : textView(shown) };
}
