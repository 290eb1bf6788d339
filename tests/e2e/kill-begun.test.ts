// Pulls the plug (SIGKILL) while a person is in the middle of several things at once: a decision begun, letters ticked, a
// stack half cut, a line half typed. Started again on the same desk, all of it is there, and none of it lay in the clear.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import { DECISION, LIST } from '#shared/text/ui-triage.ts';
import { PASSPHRASE, run } from './command-line.ts';
import { handwrittenLetter } from './handwritten-letter.ts';
import { type Desk, deskOn, RECEIVED_ON, WITH_READING_MS } from './pages/desk.ts';
import { PilePage } from './pages/pile-page.ts';
import { within } from './pages/texts.ts';
import { initDesk } from './place.ts';
import { scannedStack } from './scanned-stack.ts';
import { type Host, newRoot } from './start-host.ts';
import { aHost, describeHost, inOneStory, killHost } from './suite-hosts.ts';
import { filesUnder, finds, tracesUnder } from './traces.ts';
import { typedLetters } from './typed-letters.ts';

const SOON = { timeout: 8_000 };
/** What is done is kept within a second; that second may be lost. */
const KEPT_MS = 1_500;
const NOTE = 'Appeler Krumblovitch avant midi';
const HALF = 'Monsieur Zwyckolin demande à';
const TYPED = ['Krumblovitch', 'Zwyckolin'];
const HALF_CUT = '1 2 3|4 5|7 8 9 10 11 12·6';

describeHost('the plug pulled in the middle of a decision and of a line', () => {
  inOneStory();
  let host: Host;
  let desk: Desk;
  let pile: PilePage;

  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => host.page.keyboard.press(key)), Promise.resolve());
  const open = async (root: string): Promise<void> => {
    host = await aHost({ root });
    desk = deskOn(host.page);
    pile = new PilePage(host.page);
    await desk.lock.open(PASSPHRASE);
    await desk.triage.rows.first().waitFor();
  };
  const line = () => host.page.getByRole('textbox', { name: TRANSCRIPTION.line(1), exact: true });
  const note = () => desk.triage.footer.getByRole('textbox', { name: DECISION.reason, exact: true });
  const team = () => desk.triage.footer.getByRole('combobox', { name: DECISION.team });
  const toLetter = async (name: string): Promise<void> => {
    await desk.triage.choose(name);
    await host.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  };
  const ticked = async (): Promise<readonly string[]> => {
    const rows = await host.page.getByRole('option', { checked: true }).allTextContents();
    return rows.map((text) => /[A-Z]{6,}/.exec(text)?.[0] ?? text).sort();
  };
  const transcribe = () => desk.triage.pressUntil('e', line());

  beforeAll(async () => {
    const root = await newRoot();
    await initDesk(join(root, 'bureau'));
    const hand = join(root, 'manuscrit.jpg');
    await writeFile(hand, await handwrittenLetter([0, 2, 3]));
    const stack = join(root, 'pile.pdf');
    await writeFile(stack, await scannedStack());
    const typed = (await typedLetters(root)).slice(0, 3);
    await run(['triage', ...typed, stack, hand, '--desk', join(root, 'bureau'), '--received', RECEIVED_ON], {
      timeoutMs: WITH_READING_MS,
    });
    await open(root);
  }, WITH_READING_MS);

  test('a decision is begun: another prison, another team, a note', async () => {
    await toLetter('ZORBELIN');
    await desk.triage.choosePrison('douai', "Maison d'arrêt de Douai");
    await desk.triage.panel.getByText(DECISION.prisonChosen).waitFor();
    // No team works there: the letter would be kept. The person wants it forwarded all the same.
    await desk.triage.footer.getByText(DECISION.forward, { exact: true }).click();
    await team().click();
    await host.page.getByRole('option', { name: 'Équipe prison de Maubeuge' }).click();
    await desk.triage.footer.getByRole('button', { name: DECISION.reasonAdd }).click();
    await note().fill(NOTE);
    await desk.triage.row('ZORBELIN').getByText(LIST.begun, { exact: true }).waitFor();
  });

  test('letters are ticked, the stack is cut in two of its places', async () => {
    for (const name of ['QUARTEMBE', 'MILOVANTE']) {
      await desk.triage.row(name).click({ modifiers: ['ControlOrMeta'] });
    }
    await expect.poll(ticked, SOON).toEqual(['MILOVANTE', 'QUARTEMBE']);
    await toLetter('ZORBLATOV');
    await press('d');
    await expect.poll(() => pile.arrangement(), SOON).toBe('1 2 3 4 5|7 8 9 10 11 12·6');
    await pile.page(4).click();
    await press('c');
    await expect.poll(() => pile.arrangement(), SOON).toBe(HALF_CUT);
    await desk.shell.go('triage');
  });

  test('a line is half typed, and the plug is pulled', async () => {
    // Not the first of the list, which would be open anyway.
    expect(await desk.triage.row('manuscrit').getAttribute('aria-posinset')).not.toBe('1');
    await toLetter('manuscrit');
    await transcribe();
    await line().fill(HALF);
    await new Promise((resolve) => setTimeout(resolve, KEPT_MS));
    // A busy machine may need longer: what the screen calls kept must be.
    await host.page.getByText(TRANSCRIPTION.saved, { exact: true }).waitFor();
    await killHost(host);
    // What a thief would find: the files as the kill left them.
    expect((await filesUnder(host.desk)).map(({ path }) => path)).toContain(join(host.desk, 'desk.db'));
    expect(await tracesUnder(host.root, TYPED)).toEqual([]);
    expect(TYPED.every((word) => finds(Buffer.from(`${NOTE} ${HALF}`), word))).toBe(true);
  });

  test('started again, the letter that was open is open, its half line there and not validated', async () => {
    await open(host.root);
    await desk.triage.row('manuscrit').and(desk.triage.selected).waitFor();
    await desk.triage.drawn();
    await transcribe();
    expect(await line().inputValue()).toBe(HALF);
    expect(await host.page.locator('li[data-state="validated"]').count()).toBe(0);
    await press('Escape');
  });

  test('the ticks are there, the decision is begun and holds what was chosen', async () => {
    await expect.poll(ticked, SOON).toEqual(['MILOVANTE', 'QUARTEMBE']);
    await desk.triage.row('ZORBELIN').getByText(LIST.begun, { exact: true }).waitFor();
    await toLetter('ZORBELIN');
    await desk.triage.footer.getByText(within(DECISION.begun)).waitFor();
    expect(await desk.triage.prison.inputValue()).toBe("Maison d'arrêt de Douai");
    expect(await desk.triage.action('forward').isChecked()).toBe(true);
    expect(await team().inputValue()).toBe('Équipe prison de Maubeuge');
    expect(await note().inputValue()).toBe(NOTE);
  });

  test('the stack lies as it was half cut; nothing typed lies in the clear', async () => {
    await toLetter('ZORBLATOV');
    await press('d');
    await expect.poll(() => pile.arrangement(), SOON).toBe(HALF_CUT);
    expect(await tracesUnder(host.root, TYPED)).toEqual([]);
  });
});
