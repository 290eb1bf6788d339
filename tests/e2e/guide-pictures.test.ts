// The pictures of the guide, drawn at 1280×800 from the invented sample letters in the built application: each picture
// that the guide or the README shows can still be made. They lie in test-results/guide; `npm run screenshots` puts them
// into docs/images.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { RECOVERY } from '#shared/text/ui-lock.ts';
import { PILE, SEPARATORS } from '#shared/text/ui-pile.ts';
import { PRACTICE } from '#shared/text/ui-practice.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import { linesOf, PASSPHRASE, run } from './command-line.ts';
import { handwrittenLetter } from './handwritten-letter.ts';
import { deskOn, letterPath } from './pages/desk.ts';
import { PilePage } from './pages/pile-page.ts';
import { within } from './pages/texts.ts';
import { scannedStack } from './scanned-stack.ts';
import { HOST, newRoot } from './start-host.ts';
import { aHost } from './suite-hosts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IS_KEPT = process.env.GUIDE_PICTURES === 'keep';
const IMAGES = join(ROOT, IS_KEPT ? 'docs/images' : 'test-results/guide');
const SIZE_LIMIT = 250_000;
/** The letters of the desk are read, those of the practice desk too. */
const TEST_MS = 600_000;

/** Received so many days ago: something late, something for this week, something for later. */
const BATCHES: readonly (readonly [number, readonly string[]])[] = [
  [12, ['Liancourt (2).jpg', 'Image_00023.jpg']],
  [8, ['courrier_CPIP.jpg', 'Maître Corvallède.jpg', 'Ducos_2026.jpg']],
  [
    2,
    [
      'URGENT amiens.jpg',
      'OQTF_recto.jpg',
      "lettre d'Amiens é.jpg",
      'IMG_20261120_dunkerque.png',
      'SKM_C25826112014020.pdf',
    ],
  ],
  [
    1,
    [
      'Lettre Sequedin 16-11.webp',
      'longuenesse_2026-11-10.jpg',
      'numerisation0007.jpg',
      'illisible.jpg',
      'multi_pages.tif',
    ],
  ],
];
const KEPT = ['Liancourt (2).jpg', 'Image_00023.jpg', 'courrier_CPIP.jpg', 'Maître Corvallède.jpg', 'Ducos_2026.jpg'];
/** In real handwriting, for the picture of a transcription. */
const HANDWRITTEN = 'manuscrit.jpg';
/** Twelve pages in one scan, for the picture of the page grid. */
const STACK = 'pile du matin.pdf';
const FIRST_OF_STACK = 'ZORBLATOV';
/** Given on the screen, for the picture of an import under way. */
const GIVEN = ['carta_perpignan.jpg', 'lettre de la famille.jpg', 'mail-visiteuse.pdf', 'URGENT amiens.jpg'];
const NOT_A_SCAN = { name: 'numérisation vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };

const today = (): CalendarDate => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = parseCalendarDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  if (!date) throw new Error('today is no date');
  return date;
};

async function filledDesk(root: string): Promise<void> {
  const desk = join(root, 'bureau');
  await run(['init', '--desk', desk]);
  const written = join(root, HANDWRITTEN);
  await writeFile(written, await handwrittenLetter([0, 2, 3, 4, 6, 8]));
  await run(['triage', written, '--desk', desk, '--json'], { timeoutMs: 600_000 });
  // One letter of each day is enough to see that every picture can be made: reading them all takes a minute.
  for (const [days, all] of BATCHES) {
    const names = IS_KEPT ? all : all.slice(0, 1);
    const received = addDays(today(), -days);
    const read = await run(['triage', ...names.map(letterPath), '--desk', desk, '--json', '--received', received], {
      timeoutMs: 600_000,
    });
    for (const { source, letterId } of linesOf<{ source: string; letterId: string }>(read)) {
      if (KEPT.includes(basename(source))) await run(['confirm', letterId, '--keep', '--desk', desk, '--json']);
    }
  }
}

/** Flat colours and scans in 256 shades: a quarter of the bytes, no difference that an eye sees. */
async function keep(page: Page, name: string): Promise<void> {
  const png = await sharp(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    .png({ palette: true, quality: 90, effort: 10, compressionLevel: 9 })
    .toBuffer();
  expect(png.length, name).toBeLessThan(SIZE_LIMIT);
  await writeFile(join(IMAGES, `${name}.png`), png);
}

/** The pictures that the guide and the README show. */
async function shownInDocs(): Promise<ReadonlySet<string>> {
  const texts = await Promise.all(['docs/guide.md', 'README.md'].map((name) => readFile(join(ROOT, name), 'utf8')));
  return new Set(texts.flatMap((text) => [...text.matchAll(/images\/([a-z-]+)\.png/g)].map(([, name]) => name ?? '')));
}

async function draw(root: string, keep: (page: Page, name: string) => Promise<void>): Promise<void> {
  const host = await aHost({ root });
  const { page, lock, shell, triage, directory, intake } = deskOn(host.page);
  // This browser refuses every notice and cannot be asked: a person's shows the switch of the notice of the day.
  await page.addInitScript(() => Object.defineProperty(Notification, 'permission', { get: () => 'granted' }));
  await page.reload();
  await lock.heading('unlockTitle').waitFor();
  await keep(page, 'verrou');
  await page.getByRole('button', { name: PRACTICE.offer }).click();
  await triage.row('DROUMANSKI').waitFor({ timeout: 300_000 });
  if (IS_KEPT)
    await page.getByRole('link', { name: /Lecture en cours/ }).waitFor({ state: 'detached', timeout: 300_000 });
  await triage.choose('DROUMANSKI');
  await keep(page, 'essai');
  await page.getByRole('button', { name: PRACTICE.leave }).click();
  await lock.heading('unlockTitle').waitFor();
  await lock.open(PASSPHRASE);
  // Said once on a desk without a recovery sheet; it would stand on every picture.
  await page.getByRole('region', { name: RECOVERY.reminder }).getByRole('button', { name: COMMON.close }).click();
  await triage.choose('ERGUELLOUM');
  await keep(page, 'tri');
  await triage.choose(HANDWRITTEN);
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: TRANSCRIPTION.line(1), exact: true }).waitFor();
  await keep(page, 'transcription');
  await page.keyboard.press('Escape');
  await shell.go('deadlines');
  await page.getByRole('main').getByRole('button', { expanded: false }).first().click();
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await keep(page, 'echeances');
  await shell.go('directory');
  await directory.chooseTeam('Équipe prison de Longuenesse');
  await keep(page, 'annuaire');
  await shell.go('limits');
  await page.getByRole('main').getByRole('table').first().waitFor();
  await keep(page, 'delais');
  await shell.go('settings');
  await page.getByRole('main').getByRole('table').first().waitFor();
  await keep(page, 'reglages');
  await shell.go('intake');
  await intake.give([NOT_A_SCAN], today());
  await intake.give(GIVEN.map(letterPath), today());
  await keep(page, 'import');
  await intake.give([{ name: STACK, mimeType: 'application/pdf', buffer: Buffer.from(await scannedStack()) }], today());
  await shell.go('triage');
  await triage.row(FIRST_OF_STACK).waitFor({ timeout: 300_000 });
  await page.getByRole('link', { name: /Lecture en cours/ }).waitFor({ state: 'detached', timeout: 300_000 });
  // Read, the stack goes by the name on its first letter.
  await triage.choose(FIRST_OF_STACK);
  await triage.panel.getByText(within(SEPARATORS.found(1))).waitFor();
  await page.keyboard.press('d');
  await page.getByRole('region', { name: PILE.letter(2), exact: true }).waitFor();
  await new PilePage(page).drawn();
  await keep(page, 'pile');
}

describe.skipIf(HOST !== 'web')('the guide', () => {
  test(
    'each picture it shows is drawn',
    async () => {
      await mkdir(IMAGES, { recursive: true });
      const root = await newRoot();
      await filledDesk(root);
      const drawn = new Set<string>();
      await draw(root, async (page, name) => {
        await keep(page, name);
        drawn.add(name);
      });
      expect(drawn).toEqual(await shownInDocs());
    },
    TEST_MS,
  );
});
