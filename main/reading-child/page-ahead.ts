// Keeps the page that will be read next and has it made ready while the recogniser is at the one before.
import type { Ahead } from '../adapters/ocr/child/page-words.ts';
import type { PageAhead } from '../ports/reading-child.ts';

export type NextPage = {
  readonly put: (page: PageAhead) => void;
  /** What was made of the page of that number; undefined where it was not begun or is another. Its reading begins. */
  readonly take: (number: number | undefined) => Ahead | undefined;
  /** The reading in hand leaves this thread time. */
  readonly mayBegin: () => void;
};

/** The page whose turn has come may be named after the one that follows it. */
const MOST = 2;

/**
 * [Note: The next page waits for leisure]
 * Making a page ready takes this thread a quarter of a second, in large pieces. Done at once, it would hold up the page
 * in hand, whose own beginning is such work; while the recogniser reads the rest of that page nobody waits for it.
 */
export function pageAhead(makeReady: (page: PageAhead) => Ahead): NextPage {
  let kept: { readonly page: PageAhead; ready: Ahead | undefined }[] = [];
  let hasLeisure = false;
  const begin = (): void => {
    const last = kept.at(-1);
    if (last && hasLeisure) last.ready ??= makeReady(last.page).catch(() => null);
  };
  return {
    put: (page) => {
      kept = [...kept.slice(1 - MOST), { page, ready: undefined }];
      begin();
    },
    take: (number) => {
      hasLeisure = false;
      const taken = kept.find(({ page }) => page.ahead === number);
      if (!taken) return undefined;
      kept = kept.slice(kept.indexOf(taken) + 1);
      return taken.ready;
    },
    mayBegin: () => {
      hasLeisure = true;
      begin();
    },
  };
}
