// Typing from the image by keys alone: a handwritten letter, two lines, the judgement that changes, the screen drawn
// anew, the text still there. And axe on the screen, light and dark.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { DRAFT_NOTICE, TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import { violations } from './axe.ts';
import { PASSPHRASE, run } from './command-line.ts';
import { handwrittenLetter } from './handwritten-letter.ts';
import { type Desk, deskOn, RECEIVED_ON, WITH_READING_MS } from './pages/desk.ts';
import { within } from './pages/texts.ts';
import { initDesk } from './place.ts';
import { type Host, newRoot } from './start-host.ts';
import { aHost, describeHost, inOneStory } from './suite-hosts.ts';

const SOON = { timeout: 8_000 };

describeHost('transcription', () => {
  inOneStory();
  let host: Host;
  let desk: Desk;

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => host.page.keyboard.press(key)), Promise.resolve());
  const pane = () => host.page.getByRole('region', { name: TRANSCRIPTION.region(1), exact: true });
  const line = (place: number) => pane().getByRole('textbox', { name: TRANSCRIPTION.line(place), exact: true });
  const saved = () => pane().getByText(TRANSCRIPTION.saved, { exact: true }).waitFor();
  /** Types over what the focused field holds. */
  const write = async (text: string): Promise<void> => {
    await press('Control+a');
    await host.page.keyboard.type(text);
  };

  beforeAll(async () => {
    const root = await newRoot();
    await initDesk(join(root, 'bureau'));
    const letter = join(root, 'lettre.jpg');
    await writeFile(letter, await handwrittenLetter([0, 2, 3, 4, 6, 8]));
    await run(['triage', letter, '--desk', join(root, 'bureau'), '--received', RECEIVED_ON], {
      timeoutMs: WITH_READING_MS,
    });
    host = await aHost({ root });
    desk = deskOn(host.page);
    await desk.lock.open(PASSPHRASE);
    await desk.triage.drawn();
  }, WITH_READING_MS);

  test('handwriting is said to be a draft', async () => {
    await desk.triage.panel.getByText(within(DRAFT_NOTICE.draft)).waitFor();
    expect(await desk.triage.panel.textContent()).not.toContain('OQTF');
  });

  test('two lines are typed by keys, and the second changes the judgement before it is validated', async () => {
    await host.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('e');
    await line(1).waitFor();
    await expect.poll(() => line(1).evaluate((field) => field === document.activeElement), SOON).toBe(true);
    await write('Monsieur Zorblatov Quintessio');
    await press('Enter');
    await expect.poll(() => line(2).evaluate((field) => field === document.activeElement), SOON).toBe(true);
    await write('on me donne une ;oq ');
    expect(await line(2).inputValue()).toBe('on me donne une OQTF ');
    await host.page.keyboard.type('hier');
    await desk.triage.panel.getByText(within('OQTF (obligation de quitter la France)')).first().waitFor();
    expect(await line(2).evaluate((field) => field === document.activeElement)).toBe(true);
    await press('Enter');
    await saved();
  });

  test('a short form in the middle of a line is written out there, and the typing goes on behind it', async () => {
    await line(3).focus();
    await write('à la  de Douai');
    await press('Home', ...Array.from({ length: 5 }, () => 'ArrowRight'));
    await host.page.keyboard.type(';MA d');
    expect(await line(3).inputValue()).toBe("à la Maison d'arrêt d de Douai");
    await saved();
  });

  test('an added line is typed, undone and done again', async () => {
    const before = await pane().getByRole('textbox').count();
    await press('Alt+Enter');
    await expect.poll(() => pane().getByRole('textbox').count(), SOON).toBe(before + 1);
    await press('Control+z');
    await expect.poll(() => pane().getByRole('textbox').count(), SOON).toBe(before);
  });

  test.each(['light', 'dark'] as const)('the screen is without fault, %s', async (colorScheme) => {
    await host.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violations(host)).toEqual([]);
  });

  test('drawn anew, the text is there, half a line too', async () => {
    await line(3).focus();
    await write('à moitié tap');
    await saved();
    await host.page.reload();
    await desk.triage.drawn();
    await press('e');
    await line(1).waitFor();
    expect(await line(1).inputValue()).toBe('Monsieur Zorblatov Quintessio');
    expect(await line(2).inputValue()).toBe('on me donne une OQTF hier');
    expect(await line(3).inputValue()).toBe('à moitié tap');
    await press('Escape');
    await desk.triage.picture.waitFor();
  });

  test('what was typed is found', async () => {
    await press('/');
    await host.page.keyboard.type('quintessio');
    await expect.poll(() => desk.triage.rows.count(), SOON).toBe(1);
    await press('Control+a');
    await host.page.keyboard.type('introuvable');
    await expect.poll(() => desk.triage.rows.count(), SOON).toBe(0);
  });
});
