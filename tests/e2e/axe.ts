// axe-core on the page that is shown now: WCAG 2.2 A and AA, and the good practices that axe knows.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from 'vitest';
import type { Host } from './start-host.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations on what is shown now, in a form that says where and why. */
export async function violations({ page }: Host): Promise<readonly string[]> {
  // Through the debugger, which the page's policy does not concern: the page itself could not load it.
  await page.evaluate(source);
  const found = await page.evaluate(async (rules) => {
    type Axe = { run(options: RunOptions): Promise<AxeResults> };
    const { axe } = window as unknown as { axe: Axe };
    const results = await axe.run({ runOnly: rules, resultTypes: ['violations'], elementRef: true });
    const violated = results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ element, target, failureSummary }) => {
        const isEvidence = element?.closest('section')?.getAttribute('aria-label')?.startsWith('Image de la page');
        const text = `${id}: ${target.join(' ')} — ${failureSummary?.replaceAll(/\s+/g, ' ')}`;
        return { text, isExempt: id === 'target-size' && isEvidence };
      }),
    );
    return { passes: results.passes.length, violated };
  }, RULES);
  expect(found.passes).toBeGreaterThan(5);
  // The rectangles over the page are as large as its words: the lines of the panel do the same in full size, which is
  // the exception « equivalent » of WCAG 2.5.8. axe cannot know.
  return found.violated.filter(({ isExempt }) => !isExempt).map(({ text }) => text);
}
