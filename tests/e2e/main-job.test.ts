// The desk's main job through the screens: new desk, scans in, read, judged, decided, sent, counted, answered;
// and the same desk again after an end and after a pulled plug. One application, one story, in order.
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { LetterDetail, LetterSummary } from '#shared/contract/schemas.ts';
import { BATCH } from '#shared/text/ui-batch.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { linesOf, PASSPHRASE, run } from './command-line.ts';
import {
  allRead,
  type Desk,
  deskOn,
  importAndRead,
  letterPath,
  RECEIVED_ON,
  truthOf,
  WITH_READING_MS,
} from './pages/desk.ts';
import { plain } from './pages/texts.ts';
import { HOST, type Host } from './start-host.ts';
import { aHost, describeHost, inOneStory, killHost, stopHost } from './suite-hosts.ts';

const AMIENS = "lettre d'Amiens é.jpg";
const MAUBEUGE = 'numerisation0007.jpg';
const URGENT = 'URGENT amiens.jpg';
const VALENCIENNES = 'SKM_C25826112014020.pdf';
const ILLEGIBLE = 'illisible.jpg';
const FIVE = [AMIENS, MAUBEUGE, URGENT, VALENCIENNES, ILLEGIBLE];
/** The screen follows what the desk announces. */
const SOON = { timeout: 10_000 };
const WATCHED = 'Liancourt (2).jpg';

describeHost('the main job', () => {
  inOneStory();
  let host: Host;
  let desk: Desk;

  const restart = async (): Promise<void> => {
    host = await aHost({ root: host.root });
    desk = deskOn(host.page);
    await desk.lock.open(PASSPHRASE);
  };
  /** What the command line says of the desk, which must be closed. */
  const stored = async (): Promise<readonly LetterSummary[]> =>
    linesOf<LetterSummary>(await run(['list', '--desk', host.desk, '--json']));

  beforeAll(async () => {
    host = await aHost();
    desk = deskOn(host.page);
  });

  test('a new desk is made on the first screen', async () => {
    await desk.lock.heading('createTitle').waitFor();
    await desk.lock.create(PASSPHRASE);
    await host.page.getByRole('link', { name: LIST.goImport }).waitFor();
  });

  test('five scans come in by the file input, and each is read', { timeout: WITH_READING_MS }, async () => {
    await importAndRead(desk, FIVE);
    await desk.triage.choose('ZORGALI');
    expect(await desk.triage.suggestionText()).toBe(
      'Transférer à l’équipe prison d’Amiens' +
        'L’équipe prison d’Amiens intervenait à la maison d’arrêt d’Amiens à la réception du courrier.',
    );
    await desk.triage.choose('ERGUELLOUM');
    expect(await desk.triage.suggestionText()).toMatch(/^Garder au service.*urgence/);
    // A scan that lay upside down is read, and shown upright.
    await desk.triage.choose('KEZZOULINE');
    expect(await desk.triage.suggestionText()).toContain('Transférer à l’équipe prison de Maubeuge');
  });

  test('the urgent letter comes first among those to qualify', async () => {
    await desk.triage.filter('to-qualify');
    expect(plain(await desk.triage.rows.first().textContent())).toContain('ERGUELLOUM');
    await desk.triage.filter('all');
  });

  test('the same scan again is said, and not stored twice; a bad file is refused with its sentence', async () => {
    const empty = { name: 'vide.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
    const text = { name: 'notes.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK not a scan') };
    await desk.shell.go('intake');
    await desk.intake.give([empty, text], RECEIVED_ON);
    await desk.intake.sent('vide.pdf').getByText('Refusé').waitFor();
    expect(plain(await desk.intake.sent('vide.pdf').textContent())).toContain(
      'Le fichier est vide. Numérisez la lettre à nouveau.',
    );
    expect(plain(await desk.intake.recent('notes.docx').textContent())).toContain(
      'Ce type de fichier n’est pas accepté.',
    );
    await desk.intake.give([letterPath(AMIENS)], RECEIVED_ON);
    await desk.intake.sent(AMIENS).getByText('Déjà reçu').waitFor();
    await allRead(desk, FIVE.length);
  });

  test('the directory decides by dates: a team that begins later does not get the letter', async () => {
    await desk.shell.go('directory');
    await desk.directory.chooseTeam('Équipe prison d’Amiens');
    await desk.directory.setCoverageStart("Maison d'arrêt d'Amiens", '2026-12-01');
    await desk.shell.go('triage');
    await desk.triage.choose('ZORGALI');
    await expect
      .poll(() => desk.triage.suggestionText(), SOON)
      .toMatch(/^Garder au service.*à partir du 1er décembre 2026/);
    await desk.shell.go('directory');
    await desk.directory.chooseTeam('Équipe prison d’Amiens');
    await desk.directory.setCoverageStart("Maison d'arrêt d'Amiens", '');
    await desk.shell.go('triage');
    await desk.triage.choose('ZORGALI');
    await expect.poll(() => desk.triage.suggestionText(), SOON).toContain('Transférer à l’équipe prison d’Amiens');
  });

  test('confirming with one key goes to the next letter; Ctrl+Z takes it back', async () => {
    await desk.triage.filter('to-qualify');
    await desk.triage.choose('KEZZOULINE');
    await desk.triage.decide('v');
    await desk.shell.notice('Transféré à l’équipe prison de Maubeuge').waitFor();
    await desk.triage.selected.waitFor();
    expect(await desk.triage.rows.count()).toBe(FIVE.length - 1);
    await host.page.keyboard.press('Control+z');
    await desk.triage.row('KEZZOULINE').and(desk.triage.selected).waitFor();
    expect(await desk.triage.rows.count()).toBe(FIVE.length);
  });

  test('the undo of the notice does the same', async () => {
    await desk.triage.choose('KEZZOULINE');
    await desk.triage.decide('v');
    await desk.shell.notice('Transféré').getByRole('button', { name: 'Annuler' }).click();
    await desk.triage.row('KEZZOULINE').and(desk.triage.selected).waitFor();
  });

  test('a person corrects the prison of what the machine could not read', async () => {
    await desk.triage.choose(ILLEGIBLE);
    expect(await desk.triage.suggestionText()).toMatch(/^À décider par vous/);
    await desk.triage.choosePrison('dunk', "Maison d'arrêt de Dunkerque");
    await desk.triage.panel.getByText('Couverte par l’équipe prison de Dunkerque').waitFor();
    await desk.triage.footer.getByText('Transférer', { exact: true }).click();
    await host.page.keyboard.press('Control+Enter');
    await desk.shell.notice('Transféré à l’équipe prison de Dunkerque').waitFor();
  });

  test('a forwarded letter gives its message: one PDF, no name outside it', async () => {
    await desk.triage.choose('ZORGALI');
    await desk.triage.decide('v');
    await desk.triage.filter('all');
    await desk.triage.choose('ZORGALI');
    const [download] = await Promise.all([host.page.waitForEvent('download'), desk.triage.button('message').click()]);
    const saved = join(host.root, 'message.eml');
    await download.saveAs(saved);
    expect(download.suggestedFilename()).toMatch(/\.eml$/);

    const bytes = await readFile(saved);
    const message = await PostalMime.parse(bytes);
    expect(message.to?.map(({ address }) => address)).toEqual(['prison.amiens@lacimade.org']);
    expect(message.attachments.map(({ mimeType }) => mimeType)).toEqual(['application/pdf']);
    const [pdf] = message.attachments;
    expect(
      Buffer.from(pdf?.content as ArrayBuffer)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(Buffer.from(pdf?.content as ArrayBuffer).length).toBeGreaterThan(50_000);
    const { surname, givenNames, ecrouNumber } = await truthOf(AMIENS);
    const outside = `${JSON.stringify(message.headers)} ${message.subject} ${pdf?.filename} ${download.suggestedFilename()}`;
    for (const word of [surname, givenNames, ecrouNumber]) {
      expect(word).toBeTruthy();
      expect(outside.toLowerCase()).not.toContain(word?.toLowerCase());
    }
    // Given out is given out: it can no longer be taken back as if nothing had left.
    await desk.triage.button('reopen').click();
    await desk.shell.notice(/déjà|parti|téléchargé/i).waitFor();
  });

  test('a kept letter is owed: its day, the count behind it, answered', async () => {
    await desk.triage.filter('to-qualify');
    await desk.triage.choose('ERGUELLOUM');
    await desk.triage.decide('Enter');
    await desk.shell.go('deadlines');
    const row = desk.deadlines.row('ERGUELLOUM');
    await row.getByText('Gardé au service').waitFor();
    // What cannot wait is due the day it came; behind it stand the counts of both limits and of the answer.
    expect(plain(await row.textContent())).toMatch(/jeu\. 19 nov\..*Dès la réception, Rétention/);
    const counts = await desk.deadlines.count(row);
    expect(counts).toContain('Date non lue, au plus tôt supposée : la notification dimanche 15 novembre 2026');
    expect(counts.slice(-5)).toEqual([
      'Reçu jeudi 19 novembre 2026',
      'Réponse due, 10 jours après dimanche 29 novembre 2026',
      'Fermé, on recule dimanche 29 novembre 2026',
      'Fermé, on recule samedi 28 novembre 2026',
      'Répondre au plus tard vendredi 27 novembre 2026',
    ]);
    // Due the day it came, and that day is over.
    await desk.deadlines.answer(row, 'arrived-late');
    await row.waitFor({ state: 'detached' });
  });

  test('the watched folder takes a scan in and moves it to traités', { timeout: WITH_READING_MS }, async () => {
    const folder = join(host.root, 'scans');
    await mkdir(folder);
    await desk.shell.go('intake');
    await desk.intake.watch(folder);
    await copyFile(letterPath(WATCHED), join(folder, WATCHED));
    await expect.poll(() => readdir(join(folder, 'traités')).catch(() => []), { timeout: 30_000 }).toEqual([WATCHED]);
    expect(await readFile(join(folder, 'traités', WATCHED))).toEqual(await readFile(letterPath(WATCHED)));
    await desk.intake.recent(WATCHED).getByText('Enregistré').waitFor();
    await allRead(desk, FIVE.length + 1);
    await desk.triage.choose('QUISTRALI');
  });

  test('the evidence lies over its words on the picture', async () => {
    await desk.triage.choose('KEZZOULINE');
    const box = await desk.triage.picture.boundingBox();
    const drawn = await rectanglesOf(desk, ['Centre pénitentiaire de Maubeuge', '59600 MAUBEUGE']);
    await desk.triage.hideMarks();
    const shot = await host.page.screenshot();
    await desk.triage.hideMarks();
    await stopHost(host);

    const letter = (await stored()).find(({ sourceName }) => sourceName === MAUBEUGE);
    const [detail] = linesOf<LetterDetail>(await run(['show', letter?.id ?? '', '--desk', host.desk, '--json']));
    const page = detail?.pages[0];
    const evidence = detail?.letter.judgement?.establishment?.evidence ?? [];
    if (!box || !page) throw new Error('no picture');
    // Upright: the stored scan lies on its head, its width stays the width.
    expect(page.height).toBeGreaterThan(page.width);
    const scale = box.width / page.width;
    expect(box.height / page.height).toBeCloseTo(scale, 2);
    for (const [words, rectangle] of drawn) {
      const [x, y, width, height] = evidence.find(({ text }) => text === words)?.box ?? [0, 0, 0, 0];
      expect(width).toBeGreaterThan(0);
      // A margin around the words, so that they stay readable.
      const around = page.width * 0.004;
      expect(rectangle.x).toBeCloseTo(box.x + (x - around) * scale, -0.5);
      expect(rectangle.y).toBeCloseTo(box.y + (y - around) * scale, -0.5);
      expect(rectangle.width).toBeCloseTo((width + 2 * around) * scale, -0.5);
      expect(rectangle.height).toBeCloseTo((height + 2 * around) * scale, -0.5);
      expect(await inkIn(shot, rectangle), words).toBeGreaterThan(0.05);
    }
    // The sender's address stands above the middle, the white under it holds nothing: an eye that sees both.
    const [, first] = drawn[0] ?? [];
    if (!first) throw new Error('no rectangle');
    expect(first.y - box.y).toBeLessThan(box.height / 3);
    expect(await inkIn(shot, { ...first, x: box.x + box.width * 0.02, width: 20 })).toBeLessThan(0.02);
  });

  test('the desk is the same after it was closed; a wrong passphrase does not open it', async () => {
    host = await aHost({ root: host.root });
    desk = deskOn(host.page);
    await desk.lock.heading('unlockTitle').waitFor();
    await desk.lock.tryToOpen(`${PASSPHRASE}?`);
    await host.page
      .getByText(/phrase de passe.*(pas|incorrecte|bonne)/i)
      .first()
      .waitFor();
    await desk.lock.open(PASSPHRASE);
    await allRead(desk, FIVE.length + 1);
    await desk.triage.row('ZORGALI').getByText('Transféré').waitFor();
    await desk.triage.row('ERGUELLOUM').getByText('Répondu').waitFor();
    await desk.triage.choose('VORMISTAN');
    await desk.triage.viewer.getByRole('status').getByText('Page 1 sur 2').waitFor();
  });

  test('a reading that a pulled plug interrupted is taken up again', { timeout: WITH_READING_MS }, async () => {
    await desk.shell.go('intake');
    await desk.intake.give([letterPath('Image_00023.jpg'), letterPath('longuenesse_2026-11-10.jpg')], RECEIVED_ON);
    // Seen at once, from any screen: on the way to the list both could be read.
    await host.page
      .getByRole('link', { name: /lecture en cours/i })
      .first()
      .waitFor();
    await killHost(host);
    expect(await readingsDone(host)).toBeLessThan(FIVE.length + 3);
    await restart();
    await allRead(desk, FIVE.length + 3);
    await desk.triage.choose('TALVERION');
    expect(await desk.triage.suggestionText()).toContain('Transférer à l’équipe prison de Longuenesse');
    await desk.triage.row('MAZDROUNE').waitFor();
    expect(host.pageErrors()).toEqual([]);
  });

  test('so are the letter in hand, the ticks and the filter, whatever the port of the next start', async () => {
    await desk.triage.choose('TALVERION');
    await host.page.keyboard.press('Space');
    await host.page.getByText(plain(BATCH.picked(1))).waitFor();
    // Kept a moment later.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    const { origin } = host;
    await killHost(host);
    await restart();
    if (HOST === 'web') expect(host.origin).not.toBe(origin);
    await desk.triage.row('TALVERION').and(desk.triage.selected).waitFor();
    await host.page.getByText(plain(BATCH.picked(1))).waitFor();
    expect(await host.page.getByRole('radio', { name: LIST.filters.all }).isChecked()).toBe(true);
    expect(host.pageErrors()).toEqual([]);
  });
});

/** How many readings have ended, by the journal: asking the desk itself would open it and read on. */
async function readingsDone({ desk }: Host): Promise<number> {
  const journal = await readFile(join(desk, 'journal', 'vaguemestre.log'), 'utf8');
  return journal.split('\n').filter((line) => line.includes('"event":"reading.done"')).length;
}

type Rectangles = readonly (readonly [string, { x: number; y: number; width: number; height: number }])[];

async function rectanglesOf(desk: Desk, words: readonly string[]): Promise<Rectangles> {
  const found: [string, { x: number; y: number; width: number; height: number }][] = [];
  for (const text of words) {
    const rectangle = await desk.triage.marks('prison', text).first().boundingBox();
    if (!rectangle) throw new Error(`no rectangle for ${text}`);
    found.push([text, rectangle]);
  }
  return found;
}

/** The share of dark pixels in a part of a screenshot. */
async function inkIn(shot: Buffer, { x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  const part = { left: Math.round(x), top: Math.round(y), width: Math.round(width), height: Math.round(height) };
  const pixels = await sharp(shot).extract(part).grayscale().raw().toBuffer();
  return pixels.filter((value) => value < 140).length / pixels.length;
}
