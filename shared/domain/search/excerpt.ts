// The stretch of a letter's text where the words searched for stand, with these words marked.
import { fold } from '../../kernel/fold.ts';
import type { TextOrigin, TextRange } from '../reading/text-origin.ts';

/** What is searched for: the beginning of a word, or a whole word of another spelling. Folded. */
export type Sought = { readonly begins: readonly string[]; readonly whole: ReadonlySet<string> };

export const soughtOf = (begins: readonly string[], whole: Iterable<string> = []): Sought => ({
  begins,
  whole: new Set(whole),
});

export type PageText = { readonly page: number; readonly text: string; readonly origin: TextOrigin };

export type Excerpt = {
  readonly page: number;
  readonly origin: TextOrigin;
  /** One line. « … » at an end where the text goes on. */
  readonly text: string;
  readonly marks: readonly TextRange[];
};

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Characters around the first word found. */
const BEFORE = 50;
const LENGTH = 170;

type Hit = { readonly from: number; readonly to: number; readonly word: string };

/** The words of a text that are sought, each with what it answers to. */
function hitsIn(text: string, { begins, whole }: Sought): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0]);
    const word = begins.find((each) => folded.startsWith(each)) ?? (whole.has(folded) ? folded : null);
    if (word !== null) hits.push({ from: match.index, to: match.index + match[0].length, word });
  }
  return hits;
}

/** Where the words sought stand in a text: to mark a name or a prison. */
export const marksIn = (text: string, sought: Sought): TextRange[] =>
  hitsIn(text, sought).map(({ from, to }): TextRange => [from, to]);

type Place = { readonly page: PageText; readonly hits: readonly Hit[]; readonly different: number };

/** The hits from one on that fit in a stretch. */
function placeFrom(page: PageText, all: readonly Hit[], first: number): Place {
  const end = (all[first]?.from ?? 0) + LENGTH - BEFORE;
  const hits = all.slice(first).filter(({ to }, at) => at === 0 || to <= end);
  return { page, hits, different: new Set(hits.map(({ word }) => word)).size };
}

/** The first stretch with the most different words of those sought; null where the pages have none of them. */
export function excerptOf(pages: readonly PageText[], sought: Sought): Excerpt | null {
  let best: Place | null = null;
  for (const page of pages) {
    const all = hitsIn(page.text, sought);
    for (let first = 0; first < all.length; first++) {
      const place = placeFrom(page, all, first);
      if (!best || place.different > best.different) best = place;
    }
  }
  return best && cut(best);
}

function cut({ page: { page, text, origin }, hits }: Place): Excerpt {
  const first = hits[0]?.from ?? 0;
  const from = Math.max(0, wordBegins(text, first - BEFORE, first));
  const to = Math.min(text.length, wordEnds(text, from + LENGTH, hits.at(-1)?.to ?? 0));
  const [before, after] = [from > 0 ? '… ' : '', to < text.length ? ' …' : ''];
  const shift = before.length - from;
  return {
    page,
    origin,
    text: `${before}${text.slice(from, to).replace(/\s/g, ' ').trimEnd()}${after}`,
    marks: hits.map((hit): TextRange => [hit.from + shift, hit.to + shift]),
  };
}

/** The first beginning of a word from `at` on, `latest` at the latest. */
function wordBegins(text: string, at: number, latest: number): number {
  if (at <= 0) return 0;
  const space = text.slice(at, latest).search(/\s/);
  return space < 0 ? latest : at + space + 1;
}

/** The last end of a word up to `at`, never before `earliest`. */
function wordEnds(text: string, at: number, earliest: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(0, at).search(/\s\S*$/);
  return Math.max(space, earliest);
}
