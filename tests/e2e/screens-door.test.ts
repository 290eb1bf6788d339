// What stands before the desk and around it, drawn light and dark: making it, opening it, the practice desk, the search
// of everything, and what is said when nobody answers.
import { describe, test } from 'vitest';
import { LOCK, RECOVERY } from '#shared/text/ui-lock.ts';
import { PRACTICE } from '#shared/text/ui-practice.ts';
import { SEARCH } from '#shared/text/ui-search.ts';
import { COMMON, GUIDE, SHELL } from '#shared/text/ui-shell.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { WELCOME } from '#shared/text/ui-welcome.ts';
import { FAKE_PASSPHRASE } from '../fakes/fake-desk.ts';
import { FAKE_RECOVERY } from '../fakes/fake-lock.ts';
import { breakOff, drawing, hold } from './drawing.ts';
import { LockPage } from './pages/lock-page.ts';
import { within } from './pages/texts.ts';
import { HOST } from './start-host.ts';

describe.skipIf(HOST !== 'web')('what stands before the desk and around it', () => {
  const on = drawing();

  test('making the desk: its steps, what is wrong with a pair, and a pair that will do', () =>
    on('/', { options: { state: 'none' } }, async ({ page, draw }) => {
      const lock = new LockPage(page);
      await lock.heading('createTitle').waitFor();
      await draw('creer');
      await lock.passphrase.fill('courte');
      await page.getByLabel(LOCK.again, { exact: true }).fill('courtes');
      await page.getByLabel(LOCK.understood).check();
      await page.getByRole('button', { name: LOCK.create }).click();
      await page.getByText(within(LOCK.tooShort)).waitFor();
      await draw('creer-erreur');
      await lock.passphrase.fill(FAKE_PASSPHRASE);
      await page.getByLabel(LOCK.again, { exact: true }).fill(FAKE_PASSPHRASE);
      await hold(page, /rpc\/desk\/create/);
      await draw('creer-pret');
      await page.getByRole('button', { name: LOCK.create }).click();
      await page.locator('button[data-loading]').waitFor();
      await draw('creer-attente');
    }));

  test('the welcome: the sheet, the folder of the scanner, one that is refused, one that is watched', () =>
    on('/', { options: { state: 'none', hasRecovery: false } }, async ({ page, draw }) => {
      await page.getByLabel(LOCK.passphrase, { exact: true }).fill(FAKE_PASSPHRASE);
      await page.getByLabel(LOCK.again, { exact: true }).fill(FAKE_PASSPHRASE);
      await page.getByLabel(LOCK.understood).check();
      await page.getByRole('button', { name: LOCK.create }).click();
      await page.getByRole('heading', { name: WELCOME.sheetTitle }).waitFor();
      await draw('accueil-feuille');
      await page.getByRole('button', { name: WELCOME.later }).click();
      await page.getByRole('heading', { name: WELCOME.folderTitle }).waitFor();
      await draw('accueil-dossier');
      const path = page.getByRole('textbox');
      await path.fill('/introuvable');
      await page.getByRole('button', { name: WELCOME.folderWatch }).click();
      await page.getByText('Ce dossier est introuvable').waitFor();
      await draw('accueil-dossier-refus');
      await path.fill('/home/scans');
      await page.getByRole('button', { name: WELCOME.folderWatch }).click();
      await page.getByText(within(WELCOME.folderWatched('/home/scans'))).waitFor();
      await draw('accueil-dossier-surveille');
    }));

  test.each([
    ['desk/synced-folder', 'creer-refus-synchronise'],
    ['desk/network-folder', 'creer-refus-reseau'],
  ] as const)('no desk in such a folder: %s', (placeProblem, name) =>
    on('/', { options: { state: 'none', placeProblem } }, async ({ page, draw }) => {
      await page.getByText(within(LOCK.noDeskHere)).waitFor();
      await draw(name);
    }),
  );

  test('opening the desk, a wrong passphrase, and the sheet of paper', () =>
    on('/', { options: { state: 'locked' } }, async ({ page, draw }) => {
      const lock = new LockPage(page);
      await lock.heading('unlockTitle').waitFor();
      await draw('ouvrir');
      await lock.tryToOpen('pas la bonne');
      await page.getByText('Ce n’est pas la bonne phrase').waitFor();
      await draw('ouvrir-erreur');
      await page.getByRole('button', { name: RECOVERY.lost }).click();
      await page.getByLabel(RECOVERY.code).waitFor();
      await draw('secours');
      await page.getByLabel(RECOVERY.code).fill(FAKE_RECOVERY.replace(/^../, 'ZZ'));
      await page.getByRole('button', { name: RECOVERY.recover }).click();
      await page.getByText(within(RECOVERY.slip)).waitFor();
      await draw('secours-erreur');
    }));

  test('no sheet was made: a wrong passphrase says so', () =>
    on('/', { options: { state: 'locked', hasRecovery: false } }, async ({ page, draw }) => {
      await new LockPage(page).tryToOpen('pas la bonne');
      await page.getByText(within(RECOVERY.noSheet)).waitFor();
      await draw('ouvrir-sans-feuille');
    }));

  test('the desk is asked how it stands', () =>
    on('/', { prepare: (page) => hold(page, /rpc\/desk\/status/) }, async ({ page, draw }) => {
      await page.getByLabel(SHELL.opening).waitFor();
      await draw('ouverture-chargement');
    }));

  test('nobody answers at the door', () =>
    on('/', { prepare: (page) => breakOff(page, /rpc\//) }, async ({ page, draw }) => {
      await page.getByRole('button', { name: COMMON.retry }).waitFor();
      await draw('ouverture-echec');
    }));

  test('the guide before the desk is open', () =>
    on('/', { options: { state: 'locked' } }, async ({ page, draw }) => {
      await page.getByRole('button', { name: LOCK.guide }).click();
      await page.getByRole('heading', { name: GUIDE.title }).waitFor();
      await draw('ouvrir-guide');
    }));

  test('practising: while it is made, refused, without a letter yet, at work, and nothing is taken in', () =>
    on('/', { options: { state: 'none' } }, async ({ page, desk, draw }) => {
      const offer = page.getByRole('button', { name: PRACTICE.offer });
      await offer.waitFor();
      await breakOff(page, /rpc\/desk\/practise/);
      await offer.click();
      await page.getByRole('alert').waitFor();
      await draw('essai-erreur');
      await page.unroute(/rpc\/desk\/practise/);
      const letters = [...desk.letters];
      desk.letters.clear();
      await offer.click();
      await page.getByText(within(PRACTICE.comingTitle)).waitFor();
      await draw('essai-vide');
      for (const [id, letter] of letters) desk.letters.set(id, letter);
      desk.events.publish({ kind: 'letters', id: null });
      await page.getByRole('option').first().waitFor();
      await page.locator('#content img').first().waitFor();
      await draw('essai');
      await page.goto(page.url().replace(/#.*/, '#/import'));
      await page.getByText(within(PRACTICE.noImportTitle)).waitFor();
      await draw('essai-import');
    }));

  test('searching everything: found, near, nothing, slow, failed, and an index that is still being made', () =>
    on('/echeances', {}, async ({ page, desk, draw }) => {
      await page.getByRole('row').first().waitFor();
      await page.keyboard.press('Control+k');
      const field = page.getByRole('combobox', { name: SEARCH.input });
      await field.fill('amiens');
      await page.getByRole('option').nth(2).waitFor();
      await draw('recherche-resultats');
      await field.fill('martines');
      await page.getByText(SEARCH.groups.near).waitFor();
      await draw('recherche-proches');
      await field.fill('xyzxyz');
      await page.getByText(within(SEARCH.none('xyzxyz'))).waitFor();
      await draw('recherche-rien');
      desk.indexed = { indexed: 1200, total: 8400 };
      desk.events.publish({ kind: 'search' });
      await page.getByText(within(SEARCH.filling(1200, 8400))).waitFor();
      await draw('recherche-preparation');
      await hold(page, /rpc\/search\/find/);
      await field.fill('lettre');
      await page.locator('[aria-busy="true"]').waitFor();
      await draw('recherche-chargement');
    }));

  test('a search that breaks off', () =>
    on('/echeances', { prepare: (page) => breakOff(page, /rpc\/search\/find/) }, async ({ page, draw }) => {
      await page.getByRole('row').first().waitFor();
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: SEARCH.input }).fill('lettre');
      await page.getByRole('dialog').getByRole('button', { name: COMMON.retry }).waitFor();
      await draw('recherche-erreur');
    }));

  test('nobody answers any more', () =>
    on('/echeances', { prepare: (page) => breakOff(page, /rpc\/events\/watch/) }, async ({ page, draw }) => {
      await page.getByText(within(SHELL.lostTitle)).waitFor();
      await page.getByRole('row').first().waitFor();
      await draw('perdu');
    }));

  test('the menu of appearances', () =>
    on('/tri', {}, async ({ page, draw }) => {
      await page.getByRole('option').first().waitFor();
      await page.getByRole('button', { name: SHELL.colorScheme }).click();
      await page.getByRole('menu').waitFor();
      await draw('apparence');
    }));

  test('the list and the lock in a narrow window', () =>
    on('/tri', { width: 400, height: 800 }, async ({ page, draw }) => {
      await page.getByRole('region', { name: LIST.title, exact: true }).waitFor();
      await page.getByRole('option').first().waitFor();
      await draw('tri-400');
    }));
});
