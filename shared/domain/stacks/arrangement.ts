// How the pages of one scanned stack lie in letters: what a person arranges on the page grid. Changes are in arrange.ts.
import { err, ok, type Result } from '../../kernel/result.ts';
import type { Rotation } from '../reading/reading.ts';

export const PAGE_ROLES = ['letter', 'envelope-front', 'envelope-back', 'enclosure'] as const;
export type PageRole = (typeof PAGE_ROLES)[number];

export type ArrangedPage = {
  /** Its number in the stack, from 1: names the page wherever it lies. */
  readonly page: number;
  /** Degrees clockwise a person turned it by, from how the desk showed it. */
  readonly turn: Rotation;
  readonly role: PageRole;
};

export type Arrangement = {
  /** In order; none is empty. */
  readonly letters: readonly (readonly ArrangedPage[])[];
  /** Pages of no letter (separators, blank ones): kept with the stack, in its order. */
  readonly aside: readonly ArrangedPage[];
};

/** The stack as it was scanned: one letter of all pages. */
export const asScanned = (pages: readonly Pick<ArrangedPage, 'page' | 'role'>[]): Arrangement => ({
  letters: [pages.map(({ page, role }) => ({ page, role, turn: 0 }))],
  aside: [],
});

/** 'unchanged': nothing would become different. 'wrong-pages': not every page of the stack exactly once, or no letter. */
export type ArrangementProblem = 'stack/unchanged' | 'stack/wrong-pages';

/** One letter of all pages in the order they have: at most turned, or of another role. The letter itself can become that. */
export const staysOneLetter = (
  { letters, aside }: Arrangement,
  stack: readonly Pick<ArrangedPage, 'page'>[],
): boolean =>
  letters.length === 1 &&
  aside.length === 0 &&
  letters[0]?.length === stack.length &&
  letters[0].every(({ page }, at) => page === stack[at]?.page);

/** Whether the arrangement can be made of this stack. */
export function checked(
  arrangement: Arrangement,
  stack: readonly Pick<ArrangedPage, 'page' | 'role'>[],
): Result<Arrangement, ArrangementProblem> {
  const { letters, aside } = arrangement;
  const named = [...letters.flat(), ...aside].map(({ page }) => page).sort((a, b) => a - b);
  const there = stack.map(({ page }) => page).sort((a, b) => a - b);
  const isWhole = named.length === there.length && named.every((page, at) => page === there[at]);
  if (!isWhole || letters.length === 0 || letters.some((letter) => letter.length === 0)) {
    return err('stack/wrong-pages');
  }
  const [first = []] = letters;
  const isAsScanned =
    staysOneLetter(arrangement, stack) && first.every(({ turn, role }, at) => turn === 0 && role === stack[at]?.role);
  return isAsScanned ? err('stack/unchanged') : ok(arrangement);
}
