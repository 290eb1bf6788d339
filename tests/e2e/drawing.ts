// Draws what a screen shows now, light and dark, into test-results/screens, to be looked at; and asks of each what a
// machine can see: nothing for axe to say, no edge too faint, nothing cut off, no wider than its window. The screens
// stand over a fake desk with invented letters, so that any state is there at once. Registers hooks: for tests only.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { launchBrowser } from '#main/composition/chromium.ts';
import type { FakeDesk, FakeDeskOptions } from '../fakes/fake-desk.ts';
import { startDevServer } from '../ui/dev-server.ts';
import { violations } from './axe.ts';
import { cutOff } from './cut-off.ts';
import { faintEdges } from './edges.ts';

const PICTURES = fileURLToPath(new URL('../../test-results/screens/', import.meta.url));

/** An answer that is never given, and one that breaks off: the screen is loading, or has failed. */
export const hold = (page: Page, asked: RegExp): Promise<unknown> => page.route(asked, () => undefined);
export const breakOff = (page: Page, asked: RegExp): Promise<unknown> => page.route(asked, (route) => route.abort());

export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

export const take = (page: Page, name: string): Promise<unknown> =>
  page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled', caret: 'hide' });

/**
 * All pictures light and dark with `npm run screens`. `npm test` draws every state in the light, every third in the dark
 * as well, always the same ones: whole screens are looked at in the dark by accessibility.test.ts.
 */
const isDrawnDark = (name: string): boolean =>
  process.env.SCREENS === 'all' || [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 3 === 0;

async function drawnDark(page: Page, name: string): Promise<readonly string[]> {
  if (!isDrawnDark(name)) return [];
  await inScheme(page, 'dark');
  await take(page, `${name}-dark`);
  // Names, roles and places are the same in the dark.
  const dark = [...(await faintEdges(page)).faint, ...(await violations({ page }, 'colours'))];
  await inScheme(page, 'light');
  return dark;
}

/** Both pictures, before what is shown has time to go; then what is wrong with it. */
async function drawn(page: Page, name: string): Promise<readonly string[]> {
  await take(page, `${name}-light`);
  const dark = await drawnDark(page, name);
  const light = [...(await faintEdges(page)).faint, ...(await violations({ page })), ...(await cutOff(page))];
  const more = await overflow(page);
  if (more > 0) light.push(`wider than its window by ${more} px`);
  return [...dark.map((what) => `${name}, dark: ${what}`), ...light.map((what) => `${name}: ${what}`)];
}

/** The machine may be busy with others: of one step, and of a test that draws many pictures. */
const STEP_MS = 60_000;
const TEST_MS = 400_000;

export type Shown = {
  readonly page: Page;
  readonly desk: FakeDesk;
  /** Keeps a picture of what is shown now; what is wrong with it is told when all of them are drawn. */
  readonly draw: (name: string) => Promise<void>;
};

export type Opening = {
  readonly width?: number;
  readonly height?: number;
  readonly options?: FakeDeskOptions;
  /** Before the screen is opened. */
  readonly prepare?: (page: Page, desk: FakeDesk) => unknown;
};

/** Opens screens for the tests of one file: each over a desk of its own. */
export function drawing() {
  let browser: Browser;
  vi.setConfig({ testTimeout: TEST_MS });
  beforeAll(async () => {
    await mkdir(PICTURES, { recursive: true });
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  return async (address: string, opening: Opening, show: (shown: Shown) => Promise<void>): Promise<void> => {
    const { width = 1280, height = 800, options, prepare } = opening;
    const server = await startDevServer(options);
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', locale: 'fr-FR' });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(STEP_MS);
      await prepare?.(page, server.desk);
      await page.goto(`${server.url}#${address}`);
      const wrong: string[] = [];
      const draw = async (name: string): Promise<void> => void wrong.push(...(await drawn(page, name)));
      await show({ page, desk: server.desk, draw });
      expect(wrong).toEqual([]);
    } finally {
      await context.close();
      await server.close();
    }
  };
}
