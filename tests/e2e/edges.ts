// The edges of what a person presses, ticks or fills in, as they are drawn now: 3 to 1 against what lies around them
// (WCAG 1.4.11). axe measures words only.
import type { Page } from 'playwright-core';

/** Controls whose edge is there and is seen less than that, each with its contrast; and how many were measured. */
export const faintEdges = (page: Page): Promise<{ readonly measured: number; readonly faint: readonly string[] }> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('no canvas to name colours with');
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const colourOf = (text: string): Colour => {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
      return [red, green, blue, alpha / 255];
    };
    const light = ([red, green, blue]: Colour): number => {
      const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (element: Element | null): Colour => {
      const colour = element ? colourOf(getComputedStyle(element).backgroundColor) : ([255, 255, 255, 1] as const);
      return colour[3] === 1 || !element ? colour : groundOf(element.parentElement);
    };
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
        const [one, other] = [
          light(colourOf(getComputedStyle(element).borderTopColor)),
          light(groundOf(element.parentElement)),
        ];
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        return { contrast, name: `${element.tagName} ${element.className} « ${element.textContent?.slice(0, 30)} »` };
      });
    const faint = edges
      .filter(({ contrast }) => contrast < 3)
      .map(({ contrast, name }) => `${contrast.toFixed(2)} ${name}`);
    return { measured: edges.length, faint };
  });
