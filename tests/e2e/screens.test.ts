// Every screen in each of its states, light and dark: drawn by the built application over a desk of invented letters,
// kept as pictures in test-results/screens to be looked at, and never wider than its window.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { COMMON } from '#shared/text/ui-shell.ts';
import { DECISION, LIST, VIEWER } from '#shared/text/ui-triage.ts';
import type { FakeDeskOptions } from '../fakes/fake-desk.ts';
import { cutOff } from './cut-off.ts';
import { breakOff, drawing, hold, overflow, take } from './drawing.ts';
import { faintEdges } from './edges.ts';
import { HOST } from './start-host.ts';

const SCREENS = ['tri', 'echeances', 'annuaire', 'delais', 'import', 'reglages', 'guide'] as const;
type Screen = (typeof SCREENS)[number];
/** What each screen asks for first: held back it is loading, cut off it has failed. The guide shows what it knows. */
const ASKS: Readonly<Record<Screen, RegExp | null>> = {
  tri: /rpc\/letters\/list/,
  echeances: /rpc\/(letters\/list|outbox\/waiting)/,
  annuaire: /rpc\/directory\/whole/,
  delais: /rpc\/limits\/table/,
  import: /rpc\/intake\/(recent|watched|progress)/,
  reglages: /rpc\/(learning|notices)\//,
  guide: null,
};
const EMPTY: FakeDeskOptions = {
  specs: [],
  directory: { teams: [], coverage: [] },
  trust: { inUse: null, newest: null, choices: [], missing: 50 },
  hasRecovery: false,
};

describe.skipIf(HOST !== 'web')('screens', () => {
  const on = drawing();

  type State = 'filled' | 'empty' | 'loading' | 'failed';

  function opened(screen: Screen, state: State, show: Parameters<typeof on>[2], width = 1280): Promise<void> {
    const asks = ASKS[screen];
    const prepare = async (page: Page): Promise<void> => {
      if (asks && state === 'loading') await hold(page, asks);
      if (asks && state === 'failed') await breakOff(page, asks);
    };
    return on(`/${screen}`, { width, prepare, ...(state === 'empty' && { options: EMPTY }) }, async (shown) => {
      await shown.page.getByRole('main').waitFor();
      await expect.poll(() => hasSettled(shown.page, state), { timeout: 60_000 }).toBe(true);
      await show(shown);
    });
  }

  /** Loading shows grey stretches and stays so; failed offers to try again; the others have words and no grey left. */
  const hasSettled = async (page: Page, state: State): Promise<boolean> => {
    const grey = await page.locator('main [class*="Skeleton"]').count();
    if (state === 'loading') return grey > 0;
    if (state === 'failed') return (await page.getByRole('button', { name: COMMON.retry }).count()) > 0;
    return grey === 0 && ((await page.getByRole('main').textContent()) ?? '').length > 20;
  };

  const STATES = SCREENS.flatMap((screen) =>
    (['filled', 'empty', 'loading', 'failed'] as const)
      .filter((state) => ASKS[screen] !== null || state === 'filled')
      .map((state) => [screen, state] as const),
  );

  test.each(STATES)('%s, %s', (screen, state) =>
    opened(screen, state, async ({ page, draw }) => {
      if (state === 'filled') expect((await faintEdges(page)).measured).toBeGreaterThan(0);
      await draw(`${screen}-${state}`);
    }),
  );

  test.each([1024, 640, 320])(
    'no screen is wider than a window of %i pixels, and nothing to press is cut off',
    async (width) => {
      const wide: string[] = [];
      for (const screen of SCREENS) {
        await opened(
          screen,
          'filled',
          async ({ page }) => {
            await take(page, `${screen}-${width}`);
            const more = await overflow(page);
            if (more > 0) wide.push(`${screen}: ${more} px`);
            for (const cut of await cutOff(page)) wide.push(`${screen}: ${cut}`);
          },
          width,
        );
      }
      expect(wide).toEqual([]);
    },
  );

  /** Tri with an urgent letter: a long panel. */
  const triIn = (width: number, height: number, show: (page: Page) => Promise<void>): Promise<void> =>
    on('/tri/l-oqtf-3f9a07c2', { width, height }, async ({ page }) => {
      await page.getByRole('region', { name: DECISION.deadline }).waitFor();
      await show(page);
    });

  test('what a screen hides or points at never scrolls the window, header and all', () =>
    triIn(1024, 480, async (page) => {
      const panel = page.getByRole('region', { name: DECISION.region, exact: true });
      await panel.getByRole('button', { name: VIEWER.evidence.prison }).first().click();
      expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    }));

  test('magnified twice, the reasons of the panel are all there, no slit of them', () =>
    triIn(683, 384, async (page) => {
      const cut = await page.getByRole('region', { name: DECISION.suggestion }).evaluate((suggestion) => {
        const reasons = suggestion.parentElement as HTMLElement;
        return reasons.scrollHeight - reasons.clientHeight;
      });
      expect(cut).toBe(0);
    }));

  test('what opens over a screen or in its place', () =>
    opened('tri', 'filled', async ({ page, draw }) => {
      for (const [key, name] of [
        ['Control+k', 'recherche'],
        ['l', 'lot'],
        ['?', 'raccourcis'],
      ] as const) {
        await page.keyboard.press(key);
        await page.getByRole('dialog').waitFor();
        await draw(name);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      }
      await page.keyboard.press('r');
      await page.getByRole('option').getByText(LIST.secondLook).waitFor();
      await page.getByRole('option').filter({ hasText: LIST.secondLook }).click();
      await page.getByRole('button', { name: DECISION.unmark }).waitFor();
      await draw('tri-a-revoir');
    }));
});
