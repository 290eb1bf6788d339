// Where the keyboard stops, and whether a person sees that it stopped there: an edge or a ring that is drawn only while
// the focus is there, 3 to 1 against what lies around it (WCAG 2.4.7 and 1.4.11), not cut away and not covered.
import type { Page } from 'playwright-core';
import { bringContrast } from './contrast-in-page.ts';

const MOST_STOPS = 200;

type Look = { readonly outline: string; readonly shadow: string; readonly border: string };
type Stop = { readonly element: Element; readonly parts: readonly Element[]; readonly looks: readonly Look[] };

declare global {
  interface Window {
    focusStop: Stop | null;
    focusSeen: WeakSet<Element>;
  }
}

/** What was drawn at the stop before and is not now that the focus has left it; then notes the present stop. */
const lookAround = (page: Page): Promise<{ readonly isOver: boolean; readonly left: string | null }> =>
  page.evaluate(() => {
    const { colourOf, groundOf, between } = window.contrast;
    const lookOf = (element: Element): Look => {
      const style = getComputedStyle(element);
      const isOutlined = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
      return {
        outline: isOutlined ? `${style.outlineOffset} ${style.outlineColor}` : '',
        shadow: style.boxShadow === 'none' ? '' : style.boxShadow,
        border: style.borderTopStyle === 'none' ? '' : style.borderTopColor,
      };
    };
    const isDrawn = (part: Element): boolean =>
      part.getBoundingClientRect().width > 4 && part.checkVisibility({ opacityProperty: true });
    // A radio or a tick that is drawn by what stands beside it shows the focus there.
    const partsOf = (element: Element): readonly Element[] =>
      [element, element.nextElementSibling, element.parentElement, ...((element as HTMLInputElement).labels ?? [])]
        .filter((part) => part !== null)
        .filter((part) => isDrawn(part) && (part === element || element.matches('input')));
    /** Three sides of the ring and more lie beyond what an element around it shows. */
    const isCut = (part: Element, beyond: number): boolean => {
      const { left, top, right, bottom } = part.getBoundingClientRect();
      const lost = [false, false, false, false];
      for (let around = part.parentElement; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue;
        const hole = around.getBoundingClientRect();
        const sides = [left - hole.left, top - hole.top, hole.right - right, hole.bottom - bottom];
        for (const [at, room] of sides.entries()) lost[at] ||= room < beyond - 1;
      }
      return lost.filter(Boolean).length >= 3;
    };
    const contrastOf = (part: Element, before: Look, after: Look): number => {
      const around = groundOf(part.parentElement);
      const found: number[] = [0];
      if (before.outline !== '' && before.outline !== after.outline) {
        const offset = Number.parseFloat(before.outline);
        const colour = colourOf(before.outline.replace(/^\S+ /, ''));
        if (!isCut(part, offset + 1)) found.push(between(colour, offset < 0 ? groundOf(part) : around));
      }
      const shadow = /(?:rgba?|color|oklch)\([^)]+\)/.exec(before.shadow)?.[0];
      if (shadow && before.shadow !== after.shadow) found.push(between(colourOf(shadow), around));
      if (before.border !== '' && before.border !== after.border) found.push(between(colourOf(before.border), around));
      return Math.max(...found);
    };
    const element = document.activeElement;
    const stop = window.focusStop;
    // The parts of a date are stops within one field.
    if (stop && element === stop.element) return { isOver: false, left: null };
    let left: string | null = null;
    if (stop?.element.isConnected) {
      const contrasts = stop.parts.map((part, at) => contrastOf(part, stop.looks[at] as Look, lookOf(part)));
      const { tagName, className, textContent } = stop.element;
      const name = stop.element.getAttribute('aria-label') ?? textContent?.trim().slice(0, 40) ?? '';
      left = `${Math.max(0, ...contrasts).toFixed(2)} ${tagName} « ${name} » ${className}`;
    }
    if (!element || element === document.body) {
      window.focusStop = null;
      return { isOver: false, left };
    }
    const isOver = window.focusSeen.has(element);
    window.focusSeen.add(element);
    const parts = partsOf(element);
    window.focusStop = { element, parts, looks: parts.map(lookOf) };
    return { isOver, left };
  });

/** Tabs once through all that takes the focus: how many stops, and those that are not seen, each with its contrast. */
export async function focusStops(page: Page): Promise<{ readonly stops: number; readonly unseen: readonly string[] }> {
  await bringContrast(page);
  await page.evaluate(() => {
    window.focusStop = null;
    window.focusSeen = new WeakSet();
  });
  const met: string[] = [];
  for (let at = 0; at < MOST_STOPS; at += 1) {
    await page.keyboard.press('Tab');
    const { isOver, left } = await lookAround(page);
    if (left !== null) met.push(left);
    if (isOver) break;
  }
  return { stops: met.length, unseen: met.filter((stop) => Number.parseFloat(stop) < 3) };
}
