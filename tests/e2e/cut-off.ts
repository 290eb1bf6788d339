// What a person presses or reads and cannot see: a part of it lies beyond the edge of something that hides what is
// beyond and does not scroll. The window itself is not wider then: its width says nothing.
import type { Page } from 'playwright-core';

/** Each such button, link or stretch of words, with how many pixels are cut off. Words that end with « … » say so. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const places = 'main, header, [role="dialog"], [role="menu"], [role="alert"]';
    const isSeen = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const said = (name: string, beyond: number): string[] =>
      beyond > 1 ? [`« ${name} », ${Math.round(beyond)} px`] : [];

    const cutAt = (box: DOMRect, from: Element | null): number => {
      const hides = { sides: true, bottom: true };
      for (let around = from; around; around = around.parentElement) {
        const { overflowX, overflowY, position, textOverflow, webkitLineClamp } = getComputedStyle(around);
        const edges = around.getBoundingClientRect();
        const isForListeners = edges.width <= 8;
        const endsWithDots = textOverflow === 'ellipsis' || webkitLineClamp !== 'none';
        if (isForListeners || endsWithDots) return 0;
        if (overflowX === 'auto' || overflowX === 'scroll') hides.sides = false;
        if (overflowY === 'auto' || overflowY === 'scroll') hides.bottom = false;
        const beyond = Math.max(
          hides.sides && overflowX !== 'visible' ? Math.max(box.right - edges.right, edges.left - box.left) : 0,
          // A line is a little higher than its letters.
          hides.bottom && overflowY !== 'visible' ? box.bottom - edges.bottom - 4 : 0,
        );
        if (beyond > 1) return beyond;
        if (position === 'fixed') return 0;
      }
      return 0;
    };

    /** What does not fit into its cell of a table lies over the next one, or over the edge. */
    const beyondCell = (element: Element): number => {
      const cell = element.closest('td, th');
      if (!cell) return 0;
      const edge = cell.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(cell).paddingRight);
      return element.getBoundingClientRect().right - edge;
    };

    const pressed = [...document.querySelectorAll('button, a')]
      .filter((element) => element.closest(places) && isSeen(element))
      .filter((element) => element.getBoundingClientRect().width > 8)
      .flatMap((element) => {
        const { left, top, width } = element.getBoundingClientRect();
        // A flat line: a long button may go on below, where one scrolls.
        const beyond = cutAt(new DOMRect(left, top, width, 0), element.parentElement);
        return said(
          element.textContent || element.getAttribute('aria-label') || '',
          Math.max(beyond, beyondCell(element)),
        );
      });
    const read: string[] = [];
    for (const place of document.querySelectorAll(places)) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const element = text.parentElement;
        const words = text.textContent?.trim() ?? '';
        if (!element || words === '' || !isSeen(element)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        read.push(...said(words.slice(0, 40), cutAt(range.getBoundingClientRect(), element)));
      }
    }
    return [...new Set([...pressed, ...read])];
  });
