// Without the mouse: a desk made, letters decided to « Tout est trié », search and help. A whole morning's post:
// sample-letters.test.ts.
import { beforeAll, expect, test } from 'vitest';
import { SEARCH } from '#shared/text/ui-search.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { WELCOME } from '#shared/text/ui-welcome.ts';
import { violations } from './axe.ts';
import { PASSPHRASE } from './command-line.ts';
import { type Desk, deskOn, importAndRead, WITH_READING_MS } from './pages/desk.ts';
import type { Host } from './start-host.ts';
import { aHost, describeHost, inOneStory } from './suite-hosts.ts';

const TWO = ['Lettre Sequedin 16-11.webp', 'illisible.jpg'];

const SOON = { timeout: 5_000 };

describeHost('keyboard', () => {
  inOneStory();
  let host: Host;
  let desk: Desk;

  beforeAll(async () => {
    host = await aHost();
    desk = deskOn(host.page);
  });

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => host.page.keyboard.press(key)), Promise.resolve());
  const left = () => desk.triage.rows.count();

  test('the desk is made and opened from the first field on', async () => {
    await desk.lock.heading('createTitle').waitFor();
    // The first field has the focus: typing is enough.
    await host.page.keyboard.type(PASSPHRASE);
    await press('Tab');
    await reach(host, /une seconde fois/);
    await host.page.keyboard.type(PASSPHRASE);
    await reach(host, /noté la phrase/);
    await press('Space', 'Tab', 'Enter');
    for (const title of [WELCOME.sheetTitle, WELCOME.folderTitle]) {
      await host.page.getByRole('heading', { name: title, level: 1 }).waitFor();
      await reach(host, /Plus tard/);
      await press('Enter');
    }
    await desk.lock.opened();
    await desk.shell.lock();
    await desk.lock.heading('unlockTitle').waitFor();
    await host.page.keyboard.type(PASSPHRASE);
    await press('Enter');
    await desk.lock.opened();
  });

  test('letters are decided by keys alone', { timeout: WITH_READING_MS }, async () => {
    await importAndRead(desk, TWO);
    await desk.triage.filter('to-qualify');
    await host.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    expect(await left()).toBe(TWO.length);

    for (let remaining = TWO.length; remaining > 0; remaining -= 1) {
      await desk.triage.drawn();
      if ((await desk.triage.suggestionText()).startsWith('À décider')) {
        await press('p');
        await host.page.keyboard.type('douai');
        await press('ArrowDown', 'Enter', 'Escape', 'Escape');
        await desk.triage.panel.getByText('Choisie par vous').waitFor();
        await press('Tab', 'g');
      }
      await desk.triage.decide('Control+Enter');
      expect(await left()).toBe(remaining - 1);
    }
    await host.page.getByText(LIST.emptyTitle['to-qualify']).waitFor();
  });

  test('arrows, page keys, search and help answer too', async () => {
    await desk.triage.filter('all');
    await host.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await desk.triage.selected.waitFor();
    const place = () => desk.triage.selected.getAttribute('aria-posinset');
    const first = Number(await place());
    await press('j');
    await expect.poll(place, SOON).toBe(String(first + 1));
    await press('ArrowUp');
    await expect.poll(place, SOON).toBe(String(first));
    await press('/');
    await host.page.keyboard.type('drambeko');
    await expect.poll(left, SOON).toBe(1);
    await press('Escape', 'j');
    await desk.triage.row('DRAMBEKO').and(desk.triage.selected).waitFor();
    await press('x');
    await desk.triage.viewer.getByText(/lu par la machine/).waitFor();
    await expect.poll(() => desk.triage.viewer.textContent(), SOON).toMatch(/Sequedin/i);
    await press('?');
    await host.page.getByRole('dialog', { name: 'Raccourcis clavier' }).waitFor();
    await press('Escape');
    await host.page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  test('Ctrl+K finds a person, a word as it was read and a near spelling, from any screen', async () => {
    await desk.shell.go('deadlines');
    await press('Control+k');
    const palette = host.page.getByRole('dialog', { name: SEARCH.title });
    await host.page.keyboard.type('drambek');
    const people = palette.getByRole('group', { name: SEARCH.groups.people });
    await people.getByText('DRAMBEKO', { exact: true }).waitFor();
    await palette.getByRole('group', { name: SEARCH.groups.letters }).locator('mark').first().waitFor();
    for (const scheme of ['light', 'dark'] as const) {
      await host.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      expect(await violations(host)).toEqual([]);
    }
    await press('Enter');
    await desk.triage.row('DRAMBEKO').and(desk.triage.selected).waitFor();
    await expect.poll(left, SOON).toBe(1);
    await press('Control+k');
    await host.page.keyboard.type('drambelko');
    await palette.getByRole('group', { name: SEARCH.groups.near }).getByRole('option').first().waitFor();
    await press('Escape');
    await palette.waitFor({ state: 'hidden' });
  });
});

/** Tabs until the focus is on the control with this name; a keyboard user sees where that is. */
async function reach({ page }: Host, name: RegExp): Promise<void> {
  for (let step = 0; step < 12; step += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return [
        element?.getAttribute('aria-label'),
        element?.tagName === 'BUTTON' ? element.textContent : '',
        ...[...(element?.labels ?? [])].map((label) => label.textContent),
      ].join(' ');
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}
