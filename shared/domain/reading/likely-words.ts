// What common French would have in the place of handwritten words: easier to read than what was read letter by letter,
// and right more often in running text. Shown as the draft, with the words as they were read beside it; never judged.
// See [Note: What may be replaced].
import { fold } from '../../kernel/fold.ts';
import type { HandWord } from './hand-line.ts';
import type { Word } from './reading.ts';

/** A word with what is likelier in its place; '' where that is said by the word before. */
export type WithLikely<W> = W & { readonly likely?: string };

type Stretch = Pick<HandWord, 'text' | 'from' | 'to'>;

/** Words of two readings are of the same ink when they share more than this part of the shorter. */
const SAME_INK = 0.5;

const common = (a: Stretch, b: Stretch): number =>
  (Math.min(a.to, b.to) - Math.max(a.from, b.from)) / Math.max(1, Math.min(a.to - a.from, b.to - b.from));

type Group<W> = { readonly read: W[]; readonly second: Stretch[] };

/** Words of both readings that stand for each other, from left to right. */
function groupsOf<W extends Stretch>(read: readonly W[], second: readonly Stretch[]): Group<W>[] {
  const groups: Group<W>[] = [];
  let next = 0;
  for (const word of read) {
    const last = groups.at(-1);
    if (last?.second.some((each) => common(each, word) > SAME_INK)) last.read.push(word);
    else groups.push({ read: [word], second: [] });
    const group = groups.at(-1) as Group<W>;
    for (let other = second[next]; other && other.from < word.to; other = second[next]) {
      if (common(other, word) <= SAME_INK && (other.from + other.to) / 2 > word.to) break;
      if (common(other, word) > SAME_INK) group.second.push(other);
      next += 1;
    }
  }
  return groups;
}

/** Abbreviations (OQTF, CRA) and what is written in capitals throughout. */
const CAPITALS = /\p{Lu}[.\s]?\p{Lu}/u;

/**
 * [Note: What may be replaced]
 * Running text only. A number stays as it was read, since no language knows it; so do abbreviations, and what may be a
 * name: a word with a capital is replaced only by a word that everybody writes (« Wadame », « Madame »).
 */
function mayReplace(read: readonly string[], second: readonly string[], isCommon: (word: string) => boolean): boolean {
  if ([...read, ...second].some((word) => /\d/.test(word) || CAPITALS.test(word))) return false;
  if (!read.some((word) => /\p{Lu}/u.test(word))) return true;
  return second.every((word) =>
    fold(word)
      .split(/[^a-z]+/)
      .every((part) => part === '' || isCommon(part)),
  );
}

/** `isCommon`: of a folded word. */
export function withLikely<W extends Stretch>(
  read: readonly W[],
  second: readonly Stretch[],
  isCommon: (word: string) => boolean,
): WithLikely<W>[] {
  if (second.length === 0) return [...read];
  return groupsOf(read, second).flatMap((group): WithLikely<W>[] => {
    const [first, ...rest] = group.read;
    const was = group.read.map(({ text }) => text);
    const said = group.second.map(({ text }) => text);
    const isSame = said.length === 0 || said.join(' ') === was.join(' ');
    if (!first || isSame || !mayReplace(was, said, isCommon)) return group.read;
    return [{ ...first, likely: said.join(' ') }, ...rest.map((word) => ({ ...word, likely: '' }))];
  });
}

/** The words as a person is shown them: what is likelier in place of what was read. */
export function asShown(words: readonly Word[]): readonly Word[] {
  if (!words.some(({ likely }) => likely !== undefined)) return words;
  return words.flatMap((word, at) => {
    const { likely } = word;
    if (likely === undefined || word.typed) return [word];
    if (likely !== '') return [{ ...word, text: likely }];
    // The word that says it may have gone to the other reader.
    const before = words[at - 1];
    return before?.line === word.line && before.likely !== undefined ? [] : [word];
  });
}
