// What moves on the screen while something is done: every frame is asked, also what stands before and after an element.
import type { Page } from 'playwright-core';

/** Nobody sees a movement that is over sooner. */
const SEEN_MS = 10;

declare global {
  interface Window {
    moving: Set<string> | null;
  }
}

/** The names of what moved, each with where. */
export async function movedDuring(page: Page, act: () => Promise<unknown>): Promise<readonly string[]> {
  await page.evaluate((seenMs) => {
    const moving = new Set<string>();
    window.moving = moving;
    const look = (): void => {
      for (const animation of document.getAnimations()) {
        const { target, pseudoElement } = animation.effect as KeyframeEffect;
        const { duration } = animation.effect?.getComputedTiming() ?? {};
        if (animation.playState !== 'running' || Number(duration) <= seenMs) continue;
        const what = animation instanceof CSSTransition ? animation.transitionProperty : animation.id;
        moving.add(`${what} ${target?.className ?? ''} ${pseudoElement ?? ''}`.trim());
      }
      if (window.moving === moving) requestAnimationFrame(look);
    };
    look();
  }, SEEN_MS);
  await act();
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // What was done last has a frame to begin to move in.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            resolve([...(window.moving ?? [])]);
            window.moving = null;
          }),
        );
      }),
  );
}
