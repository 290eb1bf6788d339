// What a person presses and cannot reach: a part of it lies beyond the edge of something that hides what is beyond and
// does not scroll. The window itself is not wider then: its width says nothing.
import type { Page } from 'playwright-core';

/** The names of such buttons and links, each with how many pixels are cut off. */
export const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const cutAt = (element: Element): number => {
      const { right } = element.getBoundingClientRect();
      for (let around = element.parentElement; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'auto' || overflowX === 'scroll') return 0;
        if (overflowX === 'visible') continue;
        const beyond = right - around.getBoundingClientRect().right;
        if (beyond > 1) return Math.round(beyond);
      }
      return 0;
    };
    return [...document.querySelectorAll('main button, main a')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 8)
      .map((element) => ({ beyond: cutAt(element), name: element.textContent || element.getAttribute('aria-label') }))
      .filter(({ beyond }) => beyond > 0)
      .map(({ beyond, name }) => `« ${name} », ${beyond} px`);
  });
