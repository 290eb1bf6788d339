// Appearance as a person asks the system for it, in the real application: where the focus is, forced colours, more
// contrast, less motion.
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { BATCH } from '#shared/text/ui-batch.ts';
import { SHELL } from '#shared/text/ui-shell.ts';
import { VIEWER } from '#shared/text/ui-triage.ts';
import { PASSPHRASE, run } from './command-line.ts';
import { bringContrast } from './contrast-in-page.ts';
import { focusStops } from './focus-stops.ts';
import { movedDuring } from './motion.ts';
import { type Desk, deskOn, RECEIVED_ON, WITH_READING_MS } from './pages/desk.ts';
import { PLACES } from './pages/shell-page.ts';
import { initDesk } from './place.ts';
import { type Host, newRoot } from './start-host.ts';
import { aHost, describeHost } from './suite-hosts.ts';
import { typedLetters } from './typed-letters.ts';

const SCHEMES = ['light', 'dark'] as const;
const USUAL = { contrast: null, forcedColors: null, reducedMotion: 'reduce' } as const;

describeHost('appearance', () => {
  let host: Host;
  let desk: Desk;

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => host.page.keyboard.press(key)), Promise.resolve());

  beforeAll(async () => {
    const root = await newRoot();
    await initDesk(join(root, 'bureau'));
    const letters = (await typedLetters(root)).slice(0, 3);
    await run(['triage', ...letters, '--desk', join(root, 'bureau'), '--received', RECEIVED_ON], {
      timeoutMs: WITH_READING_MS,
    });
    host = await aHost({ root });
    desk = deskOn(host.page);
    await desk.lock.heading('unlockTitle').waitFor();
  }, WITH_READING_MS);

  /** The page follows the scheme of the system a moment later. */
  const inScheme = async (colorScheme: (typeof SCHEMES)[number]): Promise<void> => {
    await host.page.emulateMedia({ colorScheme });
    await host.page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor({ state: 'attached' });
  };
  beforeEach(async () => {
    await host.page.emulateMedia(USUAL);
    await inScheme('light');
  });

  const triage = async (): Promise<void> => {
    if (await desk.lock.heading('unlockTitle').isVisible()) {
      await host.page.reload();
      await desk.lock.open(PASSPHRASE);
    }
    await desk.shell.go('triage');
    await desk.triage.drawn();
  };

  test.each(SCHEMES)('the focus is seen at every stop of the lock, %s', async (colorScheme) => {
    await inScheme(colorScheme);
    const { stops, unseen } = await focusStops(host.page);
    expect(unseen).toEqual([]);
    expect(stops).toBeGreaterThanOrEqual(4);
  });

  test('a field that is wrong shows the focus as well', async () => {
    await desk.lock.tryToOpen('pas la bonne phrase');
    await host.page.getByText('Ce n’est pas la bonne phrase de passe').waitFor();
    const { stops, unseen } = await focusStops(host.page);
    expect(stops).toBeGreaterThan(3);
    expect(unseen).toEqual([]);
  });

  test.each(SCHEMES)('the focus is seen at every stop of every screen, %s', async (colorScheme) => {
    await triage();
    await inScheme(colorScheme);
    const unseenOn: string[] = [];
    for (const place of PLACES) {
      await desk.shell.go(place);
      await desk.shown(place);
      const { stops, unseen } = await focusStops(host.page);
      expect(stops, place).toBeGreaterThan(12);
      unseenOn.push(...unseen.map((stop) => `${place}: ${stop}`));
    }
    expect(unseenOn).toEqual([]);
  });

  /** Of the ring around it against what it stands on; 0 where there is none. */
  const ringOf = (locator: Locator): Promise<number> =>
    locator.evaluate((element) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
      const { colourOf, groundOf, between } = window.contrast;
      const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      return isDrawn ? between(colourOf(outlineColor), groundOf(element)) : 0;
    });

  test.each(SCHEMES)('in forced colours what is chosen keeps an edge, %s', async (colorScheme) => {
    await triage();
    await inScheme(colorScheme);
    await host.page.emulateMedia({ forcedColors: 'active' });
    await bringContrast(host.page);
    await desk.triage.choose('ZORBELIN');
    await desk.triage.row('QUARTEMBE').click({ modifiers: ['ControlOrMeta'] });
    const chosen = [
      desk.triage.selected,
      desk.triage.row('QUARTEMBE'),
      desk.shell.navigation.locator('[aria-current="page"]'),
      host.page.locator('.mantine-SegmentedControl-label[data-active]').first(),
      desk.triage.viewer.getByRole('button', { name: VIEWER.highlights, pressed: true }),
    ];
    for (const one of chosen) expect(await ringOf(one), String(one)).toBeGreaterThanOrEqual(3);
    // The letter that is open is told from those that are ticked by more than a small sign.
    const styleOf = (row: Locator) => row.evaluate((element) => getComputedStyle(element).outline);
    expect(await styleOf(desk.triage.selected)).not.toBe(await styleOf(desk.triage.row('QUARTEMBE')));
    expect(await ringOf(desk.triage.row('MILOVANTE'))).toBe(0);
    // The paper stays white, so that a mark upon it must not take the colours of the screen.
    const mark = await desk.triage.marks('person', 'ZORBELIN Anatole').evaluate((element) => {
      const { colourOf, between } = window.contrast;
      return between(colourOf(getComputedStyle(element).borderTopColor), [255, 255, 255, 1]);
    });
    expect(mark).toBeGreaterThanOrEqual(3);
    await press('Escape');
    await desk.shell.go('directory');
    expect(await ringOf(host.page.getByRole('tab', { selected: true }))).toBeGreaterThanOrEqual(3);
    expect(await ringOf(host.page.getByRole('tab', { selected: false }).first())).toBe(0);
  });

  test('in forced colours a box is seen, and whether it is ticked', async () => {
    await triage();
    await host.page.emulateMedia({ forcedColors: 'active' });
    await bringContrast(host.page);
    await press('l');
    const dialog = host.page.getByRole('dialog', { name: BATCH.title });
    const box = dialog.getByRole('checkbox').first();
    await box.waitFor();
    /** Of its edge, and of the tick in it: 0 where none is drawn. */
    const seen = () =>
      box.evaluate((element) => {
        const { colourOf, groundOf, between } = window.contrast;
        const tick = element.parentElement?.querySelector('svg');
        if (!tick) throw new Error('no tick');
        const { borderTopColor, borderTopWidth } = getComputedStyle(element);
        const { opacity, color } = getComputedStyle(tick);
        return {
          edge: borderTopWidth === '0px' ? 0 : between(colourOf(borderTopColor), groundOf(element.parentElement)),
          tick: opacity === '0' ? 0 : between(colourOf(color), groundOf(element)),
        };
      });
    const ticked = await seen();
    expect(ticked.edge).toBeGreaterThanOrEqual(3);
    expect(ticked.tick).toBeGreaterThanOrEqual(3);
    await box.click();
    const empty = await seen();
    expect(empty.edge).toBeGreaterThanOrEqual(3);
    expect(empty.tick).toBe(0);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test.each(SCHEMES)(
    'where more contrast is asked for, words and edges come nearer to the ink, %s',
    async (colorScheme) => {
      await triage();
      /** The palest words of the screen, the line between two letters, the edge of a field; and how the open letter stands out. */
      const measured = async () => {
        await bringContrast(host.page);
        return host.page.evaluate(() => {
          const { colourOf, groundOf, between } = window.contrast;
          const words = [...document.querySelectorAll('header *, main *')].filter(
            (element) =>
              element.checkVisibility({ opacityProperty: true }) &&
              // The ground of the one chosen lies beside its words, not behind them.
              !element.closest(':disabled, .mantine-SegmentedControl-root') &&
              [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
          );
          const contrasts = words.map((element) =>
            between(colourOf(getComputedStyle(element).color), groundOf(element)),
          );
          const edgeOf = (selector: string, side: 'borderTopColor' | 'borderBottomColor'): number => {
            const element = document.querySelector(selector);
            if (!element) throw new Error(`no ${selector}`);
            return between(colourOf(getComputedStyle(element)[side]), groundOf(element.parentElement));
          };
          const palest = Math.min(...contrasts);
          const pale = words[contrasts.indexOf(palest)];
          return {
            palest,
            pale: `${pale?.className} « ${pale?.textContent} »`,
            line: edgeOf('[role="option"][aria-selected="false"]', 'borderBottomColor'),
            field: edgeOf('input[type="search"]', 'borderTopColor'),
          };
        });
      };
      await inScheme(colorScheme);
      const usual = await measured();
      expect(await ringOf(desk.triage.selected)).toBe(0);
      await host.page.emulateMedia({ contrast: 'more' });
      const more = await measured();
      expect(more.palest).toBeGreaterThan(usual.palest);
      expect(more.palest, more.pale).toBeGreaterThanOrEqual(7);
      expect(usual.line).toBeLessThan(3);
      expect(more.line).toBeGreaterThanOrEqual(3);
      expect(more.field).toBeGreaterThan(Math.max(4.5, usual.field));
      expect(await ringOf(desk.triage.selected)).toBeGreaterThanOrEqual(4.5);
    },
  );

  /** What opens and closes, changes, announces itself and points at something. */
  const ways = () => ({
    dialog: async () => {
      await press('?');
      await host.page.getByRole('dialog', { name: SHELL.shortcuts }).waitFor();
      await press('Escape');
      await host.page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    menu: async () => {
      await host.page.getByRole('button', { name: SHELL.colorScheme }).click();
      await host.page.getByRole('menu').waitFor();
      await press('Escape');
      await host.page.getByRole('menu').waitFor({ state: 'detached' });
    },
    letter: async () => {
      await desk.triage.choose('QUARTEMBE');
      await desk.triage.choose('ZORBELIN');
    },
    evidence: () => desk.triage.panel.getByRole('button', { name: 'ZORBELIN' }).first().click(),
    toast: async () => {
      await desk.triage.decide('v');
      await host.page.getByRole('alert').first().waitFor();
      await press('Control+z');
      await desk.triage.row('ZORBELIN').waitFor();
    },
  });

  test('nothing moves for who asked for stillness, and it would have', async () => {
    await triage();
    const moved = async (reducedMotion: 'reduce' | 'no-preference') => {
      await host.page.emulateMedia({ reducedMotion });
      // A page drawn anew: what was asked for before is known and would not be waited for.
      await host.page.reload();
      await desk.triage.row('ZORBELIN').waitFor();
      await desk.triage.choose('ZORBELIN');
      const found: Record<string, readonly string[]> = {};
      for (const [name, way] of Object.entries(ways())) found[name] = await movedDuring(host.page, way);
      const asked = /rpc\/letters\/get/;
      await host.page.route(asked, () => undefined);
      await host.page.reload();
      found.waiting = await movedDuring(host.page, () =>
        host.page.locator('main [class*="Skeleton"]').first().waitFor(),
      );
      await host.page.unroute(asked);
      return found;
    };
    const still = await moved('reduce');
    for (const [way, what] of Object.entries(still)) expect(what, way).toEqual([]);
    const usual = await moved('no-preference');
    // What is over within one frame of a busy machine is not seen there either.
    expect(usual.waiting).not.toEqual([]);
    expect(Object.values(usual).filter((what) => what.length > 0).length).toBeGreaterThan(1);
  });
});
