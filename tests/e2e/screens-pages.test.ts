// The two screens on which a person works on the pages themselves, drawn light and dark in each state: typing what a
// page says, and the grid on which one scan becomes letters.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { errorText } from '#shared/text/errors.ts';
import { PILE, STACK as STACK_TEXTS } from '#shared/text/ui-pile.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import type { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { breakOff, drawing, hold, type Opening } from './drawing.ts';
import { HAND, STACK } from './drawn-letters.ts';
import { PilePage } from './pages/pile-page.ts';
import { within } from './pages/texts.ts';
import { TriagePage } from './pages/triage-page.ts';
import { HOST } from './start-host.ts';

const line = (page: Page, place: number) => page.getByRole('textbox', { name: TRANSCRIPTION.line(place), exact: true });

/** The handwritten letter is open, and E was pressed. */
async function transcribe(page: Page): Promise<void> {
  await new TriagePage(page).drawn();
  await page.keyboard.press('e');
}

/** Another window typed a line of its own. */
function typedElsewhere(desk: FakeDesk): void {
  const [typed] = desk.typed.get(HAND.id) ?? [];
  if (!typed) throw new Error('nothing was typed yet');
  const lines = typed.lines.map((each, at) =>
    at === 1 ? { ...each, typed: 'écrou 44 812, cellule 12', state: 'validated' as const } : each,
  );
  desk.typed.set(HAND.id, [{ ...typed, revision: typed.revision + 1, lines }]);
}

describe.skipIf(HOST !== 'web')('typing what a page says', () => {
  const on = drawing();
  const OPEN: Opening = { options: { specs: [HAND, ...FAKE_SPECS] } };
  const TRI = `/tri/${HAND.id}`;

  test('begun, half typed, typed elsewhere meanwhile, not kept, and a page without a line', () =>
    on(TRI, OPEN, async ({ page, desk, draw }) => {
      await transcribe(page);
      await line(page, 1).waitFor();
      await draw('transcription');
      await page.keyboard.press('Enter');
      await line(page, 4).fill('Madame, Monsieur');
      await page.keyboard.press('Enter');
      await line(page, 5).fill('je vous écris car on me donne une OQTF');
      await page.getByText(TRANSCRIPTION.saved, { exact: true }).waitFor();
      await page.getByText(TRANSCRIPTION.shortForms).click();
      await draw('transcription-a-moitie');
      await page.getByText(TRANSCRIPTION.shortForms).click();
      typedElsewhere(desk);
      await line(page, 6).fill('qui finit fin janvier');
      await page.getByText(within(errorText('transcription/changed'))).waitFor();
      await draw('transcription-perimee');
      await breakOff(page, /rpc\/transcription\/save/);
      await line(page, 7).fill("je n'ai personne");
      await page.getByText(within(TRANSCRIPTION.notSaved)).waitFor();
      await draw('transcription-non-enregistree');
      await page.unroute(/rpc\/transcription\/save/);
      await page.getByText(TRANSCRIPTION.saved, { exact: true }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('e');
      await page.getByText(within(TRANSCRIPTION.emptyTitle)).waitFor();
      await draw('transcription-vide');
    }));

  test('loading, failed, and a letter that is still read', () =>
    on(TRI, { ...OPEN, prepare: (page) => hold(page, /rpc\/transcription\/open/) }, async ({ page, draw }) => {
      await transcribe(page);
      await page.locator('main [class*="Skeleton"]').first().waitFor();
      await draw('transcription-chargement');
      await page.unroute(/rpc\/transcription\/open/);
      await breakOff(page, /rpc\/transcription\/open/);
      await page.reload();
      await transcribe(page);
      await page.getByRole('button', { name: COMMON.retry }).waitFor();
      await draw('transcription-echec');
      await new TriagePage(page).row('scan_2026-11-23_001').click();
      await page.keyboard.press('e');
      await page.getByText(within(TRANSCRIPTION.stillReading)).waitFor();
      await draw('transcription-pas-encore-lue');
    }));
});

describe.skipIf(HOST !== 'web')('the page grid', () => {
  const on = drawing();
  const OPEN: Opening = { options: { specs: [STACK, ...FAKE_SPECS] } };
  const GRID = `/tri/${STACK.id}/pile`;

  test('cuts proposed, half arranged, a page large, there again later, and made', () =>
    on(GRID, OPEN, async ({ page, desk, draw }) => {
      const grid = new PilePage(page);
      await grid.proposals.nth(1).waitFor();
      await grid.drawn();
      await draw('pile');
      await page.keyboard.press('a');
      await grid.letters.nth(2).waitFor();
      await grid.page(2).click();
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('4');
      await page.keyboard.press('r');
      await grid.drawn();
      await draw('pile-a-moitie');
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').locator('img').waitFor();
      await draw('pile-page-en-grand');
      await page.keyboard.press('Escape');
      await expect.poll(() => desk.boards.has(STACK.id)).toBe(true);
      await page.reload();
      await grid.letters.nth(2).waitFor();
      await grid.drawn();
      await draw('pile-retrouvee');
      await page.getByRole('button', { name: PILE.make(3) }).click();
      await page.getByText(within(STACK_TEXTS.from(8, 3))).waitFor();
      await new TriagePage(page).drawn();
      await draw('pile-faite');
    }));

  test('loading, and refused by somebody else’s change', () =>
    on(GRID, { ...OPEN, prepare: (page) => hold(page, /rpc\/stacks\/open/) }, async ({ page, desk, draw }) => {
      await page.getByText(within(PILE.loading)).waitFor();
      await draw('pile-chargement');
      await page.unroute(/rpc\/stacks\/open/);
      await page.reload();
      const grid = new PilePage(page);
      await grid.proposals.nth(1).waitFor();
      await page.keyboard.press('c');
      await page.keyboard.press('a');
      desk.failing.set('stacks.rearrange', 'letter/changed');
      await page.getByRole('button', { name: PILE.make(3) }).click();
      await page.getByText(within(errorText('letter/changed'))).waitFor();
      await grid.drawn();
      await draw('pile-perimee');
    }));

  test('arranged in another window: taken over, and to be chosen where something was done here', () =>
    on(GRID, OPEN, async ({ page, desk, draw }) => {
      const grid = new PilePage(page);
      await grid.proposals.nth(1).waitFor();
      const other = await page.context().newPage();
      await other.goto(page.url());
      await new PilePage(other).proposals.nth(1).waitFor();
      await other.keyboard.press('a');
      await page.getByText(within(PILE.meanwhile.taken)).waitFor();
      await grid.drawn();
      await draw('pile-reprise');
      await other.close();
      // Kept there in the very moment: it was not heard here yet.
      const kept = desk.boards.get(STACK.id);
      if (!kept) throw new Error('nothing was kept');
      const { letters, aside } = kept.arrangement;
      const [first = [], ...rest] = letters;
      desk.boards.set(STACK.id, {
        ...kept,
        arrangement: { letters: [first.slice(0, -1), ...rest], aside: [...aside, ...first.slice(-1)] },
      });
      await grid.page(8).click();
      await page.keyboard.press('c');
      await page.getByRole('button', { name: PILE.meanwhile.keep }).waitFor();
      await grid.drawn();
      await draw('pile-deux-rangements');
      await page.setViewportSize({ width: 640, height: 800 });
      await draw('pile-deux-rangements-640');
      await page.getByRole('button', { name: PILE.meanwhile.take }).click();
      await page.getByText(within(PILE.meanwhile.taken)).waitFor();
    }));

  test('failed, and a letter whose pages are no longer arranged', () =>
    on(GRID, { ...OPEN, prepare: (page) => breakOff(page, /rpc\/stacks\/open/) }, async ({ page, draw }) => {
      await page.getByRole('button', { name: COMMON.retry }).waitFor();
      await draw('pile-echec');
      await page.unroute(/rpc\/stacks\/open/);
      await page.goto(page.url().replace(/#.*/, '#/tri/l-kept-5a5a5a01/pile'));
      await page.getByText(within(PILE.wrongState)).waitFor();
      await draw('pile-decidee');
    }));
});
