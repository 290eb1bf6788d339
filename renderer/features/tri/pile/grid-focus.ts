// Moves between the pages of the grid as they lie on the screen, whose rows depend on its width.
import type { Towards } from './pile-keys.ts';

const pageOf = (element: Element | undefined): number | null => {
  const page = Number(element?.getAttribute('data-page'));
  return page > 0 ? page : null;
};

export const pageButtons = (grid: HTMLElement): HTMLElement[] => [...grid.querySelectorAll<HTMLElement>('[data-page]')];
export const buttonOf = (grid: HTMLElement, page: number): HTMLElement | null =>
  grid.querySelector<HTMLElement>(`[data-page="${page}"]`);

const middle = (element: Element): number => {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
};

/** The page nearest below (1) or above (-1), in the next row that has one. */
function inNextRow(buttons: readonly HTMLElement[], from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const here = from.getBoundingClientRect();
  const beyond = buttons.filter((each) => {
    const there = each.getBoundingClientRect();
    return step === 1 ? there.top >= here.bottom : there.bottom <= here.top;
  });
  const row = beyond.at(step === 1 ? 0 : -1)?.getBoundingClientRect().top;
  const candidates = beyond.filter((each) => Math.abs(each.getBoundingClientRect().top - (row ?? 0)) < 8);
  const distance = (each: HTMLElement): number => Math.abs(middle(each) - middle(from));
  return candidates.sort((a, b) => distance(a) - distance(b))[0];
}

export const towardsFrom =
  (grid: HTMLElement, page: number): Towards =>
  (direction) => {
    const buttons = pageButtons(grid);
    const from = buttonOf(grid, page);
    const at = from ? buttons.indexOf(from) : -1;
    if (!from) return pageOf(buttons[0]);
    switch (direction) {
      case 'first':
        return pageOf(buttons[0]);
      case 'last':
        return pageOf(buttons.at(-1));
      case 'left':
        return at > 0 ? pageOf(buttons[at - 1]) : null;
      case 'right':
        return pageOf(buttons[at + 1]);
      case 'up':
        return pageOf(inNextRow(buttons, from, -1));
      case 'down':
        return pageOf(inNextRow(buttons, from, 1));
    }
  };
