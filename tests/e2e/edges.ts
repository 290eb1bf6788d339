// The edges of what a person presses, ticks or fills in, as they are drawn now: 3 to 1 against what lies around them
// (WCAG 1.4.11). axe measures words only.
import type { Page } from 'playwright-core';
import { bringContrast } from './contrast-in-page.ts';

/** Controls whose edge is there and is seen less than that, each with its contrast; and how many were measured. */
export async function faintEdges(
  page: Page,
): Promise<{ readonly measured: number; readonly faint: readonly string[] }> {
  await bringContrast(page);
  return page.evaluate(() => {
    const { colourOf, groundOf, between } = window.contrast;
    const edges = [...document.querySelectorAll('button, a[class*="Button"], input, textarea, [class*="Switch-track"]')]
      .filter((element) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, opacity } = getComputedStyle(element);
        const isThere = element.checkVisibility() && element.getBoundingClientRect().width > 8 && opacity === '1';
        const isOff = element.matches(':disabled, [data-disabled], :disabled + *');
        return (
          isThere && !isOff && borderTopStyle !== 'none' && borderTopWidth !== '0px' && colourOf(borderTopColor)[3] > 0
        );
      })
      .map((element) => {
        const edge = colourOf(getComputedStyle(element).borderTopColor);
        const contrast = between(edge, groundOf(element.parentElement));
        return { contrast, name: `${element.tagName} ${element.className} « ${element.textContent?.slice(0, 30)} »` };
      });
    const faint = edges
      .filter(({ contrast }) => contrast < 3)
      .map(({ contrast, name }) => `${contrast.toFixed(2)} ${name}`);
    return { measured: edges.length, faint };
  });
}
