// The sample letters through the built command line, each with its truth beside it: what is found, and what must
// never happen.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { BATCH } from '#shared/text/ui-batch.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { linesOf, PASSPHRASE, run } from './command-line.ts';
import { deskOn } from './pages/desk.ts';
import { newRoot, removeRoot } from './start-host.ts';
import { aHost, describeHost } from './suite-hosts.ts';
import { triageLine } from './triage-line-schema.ts';
import { typedLetters } from './typed-letters.ts';

type Truth = {
  readonly file: string;
  readonly pages: number;
  readonly hand: string;
  readonly establishmentId: string | null;
  readonly expected: {
    readonly receivedOn: string;
    readonly action: string;
    readonly actions?: readonly string[];
    readonly team: string | null;
  };
};

const root = await newRoot();
afterAll(() => removeRoot(root));
const desk = join(root, 'bureau');

test('the sample letters: the right prison on every legible one, no letter in wrong hands', async () => {
  const folder = fileURLToPath(new URL('../letters/', import.meta.url));
  const truths: Truth[] = [];
  for (const name of await readdir(folder)) {
    if (name.endsWith('.json')) truths.push(JSON.parse(await readFile(join(folder, name), 'utf8')) as Truth);
  }
  expect(truths.length).toBeGreaterThanOrEqual(16);
  const here = await mkdtemp(join(tmpdir(), 'vaguemestre-ici-'));
  onTestFinished(() => rm(here, { recursive: true, force: true }));
  await run(['init', '--desk', desk]);
  const typed = await typedLetters(root);
  const outcome = await run(['triage', folder, ...typed, '--desk', desk, '--json', '--received', '2026-11-20'], {
    cwd: here,
    timeoutMs: 400_000,
  });
  expect(outcome.status).toBe(0);
  expect(await readdir(here)).toEqual([]);
  const lines = linesOf(outcome).map((line) => triageLine.parse(line));
  const byName = new Map(lines.map((line) => [basename(line.source).normalize('NFC'), line]));
  const misses: string[] = [];
  const unexpected: string[] = [];
  for (const { file: name, pages, hand, establishmentId, expected } of truths) {
    const line = byName.get(name.normalize('NFC'));
    expect(line, name).toMatchObject({ status: 'read', pages });
    if (line?.status !== 'read') continue;
    const found = line.establishment?.id ?? null;
    if (found !== establishmentId)
      misses.push(`${name} (${hand}): ${found ?? 'none'} for ${establishmentId ?? 'none'}`);
    const { action, team } = line.suggestion;
    const possible = expected.actions ?? [expected.action];
    if (!possible.includes(action)) unexpected.push(`${name} (${hand}): ${action} for ${possible.join(' or ')}`);
    // The one mistake that cannot be taken back: a letter in the wrong hands.
    if (action === 'forward') expect({ name, possible, team: team?.id }).toMatchObject({ team: expected.team });
    if (action === 'forward') expect(possible, name).toContain('forward');
  }
  // biome-ignore lint/suspicious/noConsole: the figure is wanted in the report of the tests
  console.info(
    [
      `prison right on ${truths.length - misses.length} of ${truths.length}; not: ${misses.join('; ') || 'none'}`,
      `another suggestion than expected: ${unexpected.join('; ') || 'none'}`,
    ].join('\n'),
  );
  expect(misses.filter((miss) => !/\(handwriting\)/.test(miss))).toEqual([]);
}, 420_000);

describeHost('a morning’s post', () => {
  test('thirty letters are cleared without the mouse', { timeout: 240_000 }, async () => {
    const host = await aHost({ root });
    const { page, lock, triage } = deskOn(host.page);
    const left = () => triage.rows.count();
    await lock.heading('unlockTitle').waitFor();
    await page.keyboard.type(PASSPHRASE);
    await page.keyboard.press('Enter');
    await lock.opened();
    await triage.selected.waitFor();
    const counted = async () =>
      Number(
        /\d+/.exec(
          (await page
            .getByText(/^À qualifier/)
            .first()
            .textContent()) ?? '',
        )?.[0],
      );
    expect(await counted()).toBe(30);
    // What the machine is sure of, together; the rest one by one.
    await page.keyboard.press('l');
    const dialog = page.getByRole('dialog', { name: BATCH.title });
    // Enter before the focus has come does nothing: nobody has seen the list yet.
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Confirmer \d+/);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(counted).toBeLessThan(30);
    // On a slow machine the key is pressed again while the letter leaves, and takes the next with it, the last among them.
    const isCleared = page.getByText(LIST.emptyTitle['to-qualify']).waitFor({ timeout: 200_000 });
    isCleared.catch(() => undefined);
    for (let before = await counted(); before > 0; before = await counted()) {
      await triage.drawn();
      if ((await triage.suggestionText()).startsWith('À décider')) {
        // A prison that was read stays; a person says the one that was not.
        if (!(await triage.panel.getByText(/, sûre à /).isVisible())) {
          await page.keyboard.press('p');
          await page.keyboard.type('douai');
          for (const key of ['ArrowDown', 'Enter', 'Escape', 'Escape']) await page.keyboard.press(key);
          await triage.panel.getByText('Choisie par vous').waitFor();
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('g');
      }
      const decided = triage.decide('Control+Enter');
      decided.catch(() => undefined);
      await Promise.race([decided, isCleared]);
      await expect.poll(counted).toBeLessThan(before);
    }
    await isCleared;
    expect(await left()).toBe(0);
  });
});
