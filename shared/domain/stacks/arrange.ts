// What a person may do with the pages of a stack. Each gives the arrangement after it, or the very same one when there
// was nothing to do. Pages are named by their number in the stack; letters are where their pages are.
import type { Rotation } from '../reading/reading.ts';
import type { ArrangedPage, Arrangement, PageRole } from './arrangement.ts';

type Letter = readonly ArrangedPage[];
type Pages = readonly number[];

/** Beside a page, in its letter. */
export type Beside = { readonly page: number; readonly side: 'before' | 'after' };

const has = (letter: Letter, page: number): boolean => letter.some((each) => each.page === page);
const letterOf = ({ letters }: Arrangement, page: number): number => letters.findIndex((letter) => has(letter, page));
const filled = (letters: readonly Letter[]): readonly Letter[] => letters.filter((letter) => letter.length > 0);
const inStackOrder = (pages: Letter): Letter => [...pages].sort((a, b) => a.page - b.page);

/** The pages that lie in letters, in the order in which they lie there. */
export const inOrder = ({ letters }: Arrangement, pages: Pages): readonly ArrangedPage[] =>
  letters.flat().filter(({ page }) => pages.includes(page));

/** A new letter begins with this page. */
export function cutBefore(arrangement: Arrangement, page: number): Arrangement {
  const at = letterOf(arrangement, page);
  const letter = arrangement.letters[at];
  const within = letter?.findIndex((each) => each.page === page) ?? 0;
  if (!letter || within === 0) return arrangement;
  return {
    ...arrangement,
    letters: arrangement.letters.toSpliced(at, 1, letter.slice(0, within), letter.slice(within)),
  };
}

/** The letter of this page goes on from the one before it. */
export function mergeWithPrevious(arrangement: Arrangement, page: number): Arrangement {
  const at = letterOf(arrangement, page);
  const [before, letter] = [arrangement.letters[at - 1], arrangement.letters[at]];
  if (!before || !letter) return arrangement;
  return { ...arrangement, letters: arrangement.letters.toSpliced(at - 1, 2, [...before, ...letter]) };
}

const without = (letters: readonly Letter[], pages: Pages): readonly Letter[] =>
  letters.map((letter) => letter.filter(({ page }) => !pages.includes(page)));

/** Lays the pages, in their order, beside another one. */
export function move(arrangement: Arrangement, pages: Pages, to: Beside): Arrangement {
  const moved = inOrder(arrangement, pages);
  if (moved.length === 0 || pages.includes(to.page) || letterOf(arrangement, to.page) < 0) return arrangement;
  const letters = without(arrangement.letters, pages).map((letter) => {
    const at = letter.findIndex(({ page }) => page === to.page);
    return at < 0 ? letter : letter.toSpliced(to.side === 'before' ? at : at + 1, 0, ...moved);
  });
  return { ...arrangement, letters: filled(letters) };
}

/** Makes a letter of the pages, before or after all others. */
function takeOut(arrangement: Arrangement, pages: Pages, side: 'before' | 'after'): Arrangement {
  const rest = filled(without(arrangement.letters, pages));
  const own = inOrder(arrangement, pages);
  return { ...arrangement, letters: side === 'before' ? [own, ...rest] : [...rest, own] };
}

/** One place on: past the next page, into the next letter, and at the end into a letter of their own. */
export function shift(arrangement: Arrangement, pages: Pages, step: 1 | -1): Arrangement {
  const moved = inOrder(arrangement, pages);
  const edge = step === 1 ? moved.at(-1) : moved[0];
  if (!edge) return arrangement;
  const at = letterOf(arrangement, edge.page);
  const letter = arrangement.letters[at] ?? [];
  const beyond = letter[letter.indexOf(edge) + step];
  if (beyond) return move(arrangement, pages, { page: beyond.page, side: step === 1 ? 'after' : 'before' });
  const next = arrangement.letters[at + step];
  const entry = step === 1 ? next?.[0] : next?.at(-1);
  if (entry) return move(arrangement, pages, { page: entry.page, side: step === 1 ? 'before' : 'after' });
  const isAlone = letter.every(({ page }) => pages.includes(page));
  return isAlone ? arrangement : takeOut(arrangement, pages, step === 1 ? 'after' : 'before');
}

/** The pages change places: the last comes first. */
export function reverse(arrangement: Arrangement, pages: Pages): Arrangement {
  const turned = inOrder(arrangement, pages).toReversed();
  if (turned.length < 2) return arrangement;
  let next = 0;
  const letters = arrangement.letters.map((letter) =>
    letter.map((each) => (pages.includes(each.page) ? (turned[next++] ?? each) : each)),
  );
  return { ...arrangement, letters };
}

/**
 * A stack scanned in two passes, all fronts and then, turned over, all backs from the last to the first: each back goes
 * behind its front; the last sheet may have none. Takes the letters that hold these pages whole; where a letter began at a front it still does.
 */
export function interleave(arrangement: Arrangement, pages: Pages): Arrangement {
  const touched = arrangement.letters.filter((letter) => letter.some(({ page }) => pages.includes(page)));
  const all = touched.flat();
  if (all.length < 3) return arrangement;
  const fronts = all.slice(0, Math.ceil(all.length / 2));
  const backs = all.slice(fronts.length).reverse();
  const woven: ArrangedPage[][] = [];
  for (const [at, front] of fronts.entries()) {
    const back = backs[at];
    const begins = touched.some(([first]) => first === front);
    const sheet = back ? [front, back] : [front];
    if (begins) woven.push(sheet);
    else woven.at(-1)?.push(...sheet);
  }
  const place = arrangement.letters.indexOf(touched[0] as Letter);
  const others = arrangement.letters.filter((letter) => !touched.includes(letter));
  return { ...arrangement, letters: others.toSpliced(place, 0, ...woven) };
}

const changed = (
  arrangement: Arrangement,
  pages: Pages,
  change: (page: ArrangedPage) => ArrangedPage,
): Arrangement => ({
  ...arrangement,
  letters: arrangement.letters.map((letter) => letter.map((each) => (pages.includes(each.page) ? change(each) : each))),
});

/** Turns the pages a quarter, clockwise with 90. */
export const turn = (arrangement: Arrangement, pages: Pages, by: 90 | -90): Arrangement =>
  inOrder(arrangement, pages).length === 0
    ? arrangement
    : changed(arrangement, pages, (each) => ({ ...each, turn: ((each.turn + by + 360) % 360) as Rotation }));

/** Says what the pages are of their letter. */
export const setRole = (arrangement: Arrangement, pages: Pages, role: PageRole): Arrangement =>
  inOrder(arrangement, pages).every((each) => each.role === role)
    ? arrangement
    : changed(arrangement, pages, (each) => ({ ...each, role }));

/** Takes the pages out of their letters; they can come back. */
export function putAside(arrangement: Arrangement, pages: Pages): Arrangement {
  const taken = inOrder(arrangement, pages);
  if (taken.length === 0) return arrangement;
  return {
    letters: filled(without(arrangement.letters, pages)),
    aside: inStackOrder([...arrangement.aside, ...taken]),
  };
}

/** Puts a page back behind the one it followed in the stack. */
function putBack(letters: readonly Letter[], back: ArrangedPage): readonly Letter[] {
  const before = Math.max(...letters.flat().map(({ page }) => (page < back.page ? page : 0)), 0);
  if (before === 0) return [[back, ...(letters[0] ?? [])], ...letters.slice(1)];
  return letters.map((letter) => {
    const at = letter.findIndex(({ page }) => page === before);
    return at < 0 ? letter : letter.toSpliced(at + 1, 0, back);
  });
}

/** Brings pages that were put aside back into the letters. */
export function takeBack({ letters, aside }: Arrangement, pages: Pages): Arrangement {
  const back = aside.filter(({ page }) => pages.includes(page));
  return {
    letters: back.reduce(putBack, letters),
    aside: back.length === 0 ? aside : aside.filter((page) => !back.includes(page)),
  };
}
