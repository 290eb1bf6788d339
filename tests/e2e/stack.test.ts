// A stack of twelve pages becomes five letters by keys alone, and is put together again. And axe on the grid.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { CUT_REASON_NAMES, PILE, SEPARATORS } from '#shared/text/ui-pile.ts';
import { violations } from './axe.ts';
import { PASSPHRASE, run } from './command-line.ts';
import { type Desk, deskOn, RECEIVED_ON, WITH_READING_MS } from './pages/desk.ts';
import { PilePage } from './pages/pile-page.ts';
import { within } from './pages/texts.ts';
import { initDesk } from './place.ts';
import { scannedStack } from './scanned-stack.ts';
import { type Host, newRoot } from './start-host.ts';
import { aHost, describeHost, inOneStory } from './suite-hosts.ts';

const SOON = { timeout: 8_000 };
const SEPARATED = '1 2 3 4 5|7 8 9 10 11 12·6';
const PROPOSED = '1 2 3|4 5|7 8|9 10 11 12·6';
const FIVE = '1 2 3|4 5|7 8|9 10 11|12·6';

describeHost('a stack', () => {
  inOneStory();
  let host: Host;
  let desk: Desk;
  let pile: PilePage;
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => host.page.keyboard.press(key)), Promise.resolve());
  const lies = (arrangement: string) => expect.poll(() => pile.arrangement(), SOON).toBe(arrangement);

  beforeAll(async () => {
    const root = await newRoot();
    await initDesk(join(root, 'bureau'));
    const scan = join(root, 'pile.pdf');
    await writeFile(scan, await scannedStack());
    await run(['triage', scan, '--desk', join(root, 'bureau'), '--received', RECEIVED_ON], {
      timeoutMs: WITH_READING_MS,
    });
    host = await aHost({ root });
    desk = deskOn(host.page);
    pile = new PilePage(host.page);
    await desk.lock.open(PASSPHRASE);
    await desk.triage.drawn();
  }, WITH_READING_MS);

  test('the separator is seen; D opens the grid, cut there, with more cuts proposed and their reason', async () => {
    await desk.triage.panel.getByText(within(SEPARATORS.found(1))).waitFor();
    expect(await desk.triage.suggestionText()).toContain('répartissez ses pages avant de décider');
    await host.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('d');
    await lies(SEPARATED);
    expect(await pile.said()).toBe('Intercalaires : 1 coupure faite.');
    await expect.poll(() => pile.inHand(), SOON).toBe(1);
    expect(await pile.proposals.count()).toBe(2);
    // The comma behind it may be read as a full stop.
    const greeting = PILE.proposed(CUT_REASON_NAMES.greeting, 'Madame, Monsieur').replace(/\s*»$/, '');
    await pile.proposal(greeting).first().waitFor();
  });

  test.each(['light', 'dark'] as const)('the grid is without fault, %s', async (colorScheme) => {
    await host.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(host)).toEqual([]);
  });

  test('the proposals are accepted, a cut of one’s own is made, taken back and made again', async () => {
    await press('a');
    await lies(PROPOSED);
    expect(await pile.said()).toBe('2 coupures faites.');
    await press('End', 'ArrowLeft');
    await expect.poll(() => pile.inHand(), SOON).toBe(12);
    await press('c');
    await lies(FIVE);
    await press('Control+z');
    await lies(PROPOSED);
    await press('Control+y');
    await lies(FIVE);
  });

  test('pages are chosen, moved, turned, put aside and taken back', async () => {
    await press('Home', 'ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowRight');
    await lies('1|2 3 4 5|7 8|9 10 11|12·6');
    await press('r', 'Delete');
    await lies('1|4 5|7 8|9 10 11|12·2 3 6');
    await pile
      .page(2)
      .and(host.page.getByRole('button', { name: 'tournée de 90°' }))
      .waitFor();
    await press('Delete');
    await lies('1 2 3|4 5|7 8|9 10 11|12·6');
    await press('Control+z', 'Control+z', 'Control+z', 'Control+z', 'Escape');
    await lies(FIVE);
  });

  test('dragged before another, a page lies there', async () => {
    // Both in view: the grid must not scroll on the way.
    await pile.page(11).scrollIntoViewIfNeeded();
    await pile.page(11).dragTo(pile.page(9), { targetPosition: { x: 20, y: 40 } });
    await lies('1 2 3|4 5|7 8|11 9 10|12·6');
    await press('Control+z');
    await lies(FIVE);
  });

  test('half done, it is still there when the page is drawn anew', async () => {
    // A change is sent at once, and is there when the desk has answered.
    await host.page.waitForTimeout(1000);
    await host.page.reload();
    await lies(FIVE);
  });

  test('Ctrl+Enter makes the five letters', async () => {
    await press('Control+Enter');
    await expect.poll(() => desk.triage.rows.count(), SOON).toBe(5);
    await desk.triage.drawn();
    for (const name of ['ZORBLATOV', 'CANARIVAN', 'MERLEBLEU', 'QUINTESSIO']) {
      expect(await desk.triage.row(name).count(), name).toBe(1);
    }
  });

  test('and Ctrl+Z puts the stack together again', async () => {
    await press('Control+z');
    await expect.poll(() => desk.triage.rows.count(), SOON).toBe(1);
    await desk.triage.panel.getByText('Pile rétablie').waitFor();
  });
});
