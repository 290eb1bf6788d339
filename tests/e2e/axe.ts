// axe-core on the page that is shown now: WCAG 2.2 A and AA, and the good practices that axe knows.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another appearance can change. */
const COLOURS: NonNullable<RunOptions['runOnly']> = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations on what is shown now, in a form that says where and why. `colours`: of its colours alone. */
export async function violations(
  { page }: { readonly page: Page },
  what: 'everything' | 'colours' = 'everything',
): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not concern: the page itself could not load it. Once a page: it is
  // half of what a look at colours takes.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const found = await page.evaluate(
    async (runOnly) => {
      type Axe = { run(options: RunOptions): Promise<AxeResults> };
      const { axe } = window as unknown as { axe: Axe };
      const results = await axe.run({ runOnly, resultTypes: ['violations'], elementRef: true });
      const violated = results.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ element, target, failureSummary }) => {
          const isEvidence = element?.closest('section')?.getAttribute('aria-label')?.startsWith('Image de la page');
          const isOfMenu = Boolean(element?.closest('[role="menu"], [class*="-dropdown"]'));
          const text = `${id}: ${target.join(' ')} — ${failureSummary?.replaceAll(/\s+/g, ' ')}`;
          return { text, isExempt: (id === 'target-size' && isEvidence) || (id === 'region' && isOfMenu) };
        }),
      );
      return { passes: results.passes.length, violated };
    },
    what === 'colours' ? COLOURS : RULES,
  );
  if (what === 'everything') expect(found.passes).toBeGreaterThan(5);
  // Choices lie over the page while they are open: they belong to the button or field that opened them, to no region.
  // The rectangles over the page are as large as its words: the lines of the panel do the same in full size, which is
  // the exception « equivalent » of WCAG 2.5.8. axe cannot know.
  return found.violated.filter(({ isExempt }) => !isExempt).map(({ text }) => text);
}
