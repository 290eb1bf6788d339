// Every screen in each of its states, light and dark: drawn by the built application over a desk of invented letters,
// kept as pictures in test-results/screens to be looked at, and never wider than its window.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '#main/composition/chromium.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { DECISION, LIST, VIEWER } from '#shared/text/ui-triage.ts';
import { type DevServer, startDevServer } from '../ui/dev-server.ts';
import { cutOff } from './cut-off.ts';
import { faintEdges } from './edges.ts';
import { HOST } from './start-host.ts';

const PICTURES = fileURLToPath(new URL('../../test-results/screens/', import.meta.url));
const SCREENS = ['tri', 'echeances', 'annuaire', 'delais', 'import', 'reglages', 'guide'] as const;
type Screen = (typeof SCREENS)[number];
/** What each screen asks for first: held back it is loading, cut off it has failed. Réglages and the guide show what they know. */
const ASKS: Readonly<Record<Screen, RegExp | null>> = {
  tri: /rpc\/letters\/list/,
  echeances: /rpc\/letters\/list/,
  annuaire: /rpc\/directory\/whole/,
  delais: /rpc\/limits\/table/,
  import: /rpc\/intake\/(recent|watched)/,
  reglages: null,
  guide: null,
};
const SCHEMES = ['light', 'dark'] as const;

describe.skipIf(HOST !== 'web')('screens', () => {
  let browser: Browser;
  let filled: DevServer;
  let empty: DevServer;

  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    [browser, filled, empty] = await Promise.all([
      launchBrowser(),
      startDevServer(),
      startDevServer({ specs: [], directory: { teams: [], coverage: [] }, hasRecovery: false }),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([filled.close(), empty.close()]);
  });

  type State = 'filled' | 'empty' | 'loading' | 'failed';

  async function opened(screen: Screen, state: State, width = 1280): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const asks = ASKS[screen];
    if (asks && state === 'loading') await page.route(asks, () => undefined);
    if (asks && state === 'failed') await page.route(asks, (route) => route.abort());
    await page.goto(`${(state === 'empty' ? empty : filled).url}#/${screen}`);
    await page.getByRole('main').waitFor();
    await expect.poll(() => hasSettled(page, state), { timeout: 15_000 }).toBe(true);
    return page;
  }

  /** Loading shows grey stretches and stays so; failed offers to try again; the others have words and no grey left. */
  const hasSettled = async (page: Page, state: State): Promise<boolean> => {
    const grey = await page.locator('main [class*="Skeleton"]').count();
    if (state === 'loading') return grey > 0;
    if (state === 'failed') return (await page.getByRole('button', { name: COMMON.retry }).count()) > 0;
    return grey === 0 && ((await page.getByRole('main').textContent()) ?? '').length > 20;
  };

  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  const STATES = SCREENS.flatMap((screen) =>
    (['filled', 'empty', 'loading', 'failed'] as const)
      .filter((state) => ASKS[screen] !== null || state === 'filled' || state === 'empty')
      .map((state) => [screen, state] as const),
  );

  test.each(STATES)('%s, %s', async (screen, state) => {
    const page = await opened(screen, state);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(colorScheme);
      const edges = await faintEdges(page);
      expect(edges.faint).toEqual([]);
      if (state === 'filled') expect(edges.measured).toBeGreaterThan(0);
      await page.screenshot({ path: join(PICTURES, `${screen}-${state}-${colorScheme}.png`), animations: 'disabled' });
    }
    await page.context().close();
  });

  test.each([1024, 640, 400])(
    'no screen is wider than a window of %i pixels, and nothing to press is cut off',
    async (width) => {
      const wide: string[] = [];
      for (const screen of SCREENS) {
        const page = await opened(screen, 'filled', width);
        if (width > 600)
          await page.screenshot({ path: join(PICTURES, `${screen}-${width}.png`), animations: 'disabled' });
        const more = await overflow(page);
        if (more > 0) wide.push(`${screen}: ${more} px`);
        for (const cut of await cutOff(page)) wide.push(`${screen}: ${cut}`);
        await page.context().close();
      }
      expect(wide).toEqual([]);
    },
  );

  /** Tri with an urgent letter: a long panel. */
  async function triIn(width: number, height: number): Promise<Page> {
    const page = await opened('tri', 'filled');
    await page.setViewportSize({ width, height });
    await page.goto(`${filled.url}#/tri/l-oqtf-3f9a07c2`);
    await page.getByRole('region', { name: DECISION.deadline }).waitFor();
    return page;
  }

  test('what a screen hides or points at never scrolls the window, header and all', async () => {
    const page = await triIn(1024, 480);
    const panel = page.getByRole('region', { name: DECISION.region, exact: true });
    await panel.getByRole('button', { name: VIEWER.evidence.prison }).first().click();
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0);
    await page.context().close();
  });

  test('magnified twice, the reasons of the panel are all there, no slit of them', async () => {
    const page = await triIn(683, 384);
    const cut = await page.getByRole('region', { name: DECISION.suggestion }).evaluate((suggestion) => {
      const reasons = suggestion.parentElement as HTMLElement;
      return reasons.scrollHeight - reasons.clientHeight;
    });
    expect(cut).toBe(0);
    await page.context().close();
  });

  test('what opens over a screen or in its place', async () => {
    const page = await opened('tri', 'filled');
    const draw = async (name: string): Promise<void> => {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.screenshot({ path: join(PICTURES, `${name}-${colorScheme}.png`), animations: 'disabled' });
      }
    };
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
    await page.context().close();
  });
});
