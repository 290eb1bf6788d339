// How colours stand against each other, measured in the page as they are drawn now (WCAG 2.2, 1.4.3 and 1.4.11). What is
// evaluated in the page finds it as `window.contrast`.
import type { Page } from 'playwright-core';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
type Measures = {
  /** Of any way to write a colour. */
  colourOf(text: string): Colour;
  /** What lies under what this element holds: its own ground, or the nearest behind it. */
  groundOf(element: Element | null): Colour;
  /** Of what is drawn, which may let the ground shine through, on its ground. */
  between(drawn: Colour, ground: Colour): number;
};

declare global {
  interface Window {
    contrast: Measures;
  }
}

export const bringContrast = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('no canvas to name colours with');
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
    const between = (drawn: Colour, ground: Colour): number => {
      const [red, green, blue, alpha] = drawn;
      const mix = (over: number, under: number): number => over * alpha + under * (1 - alpha);
      const seen = [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1] as const;
      const [a, b] = [light(seen), light(ground)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    window.contrast = { colourOf, groundOf, between };
  });
