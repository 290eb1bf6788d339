// The screens of deadlines, teams, limits, imports and settings beyond their first sight: their other views, their
// dialogs, what is refused and what is said when something is done. Drawn light and dark.
import { describe, test } from 'vitest';
import type { IntakeEntryView } from '#shared/contract/schemas.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId, type LetterId } from '#shared/kernel/ids.ts';
import { monthName } from '#shared/text/dates.ts';
import { errorText } from '#shared/text/errors.ts';
import { DEADLINES, FOLLOW_UP, LATE, MONTH } from '#shared/text/ui-deadlines.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { LEARNING } from '#shared/text/ui-learning.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { LOCK, RECOVERY } from '#shared/text/ui-lock.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { FAKE_PASSPHRASE, type FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_TODAY } from '../fakes/fake-letters.ts';
import { drawing, hold } from './drawing.ts';
import { DeadlinesPage } from './pages/deadlines-page.ts';
import { within } from './pages/texts.ts';
import { HOST } from './start-host.ts';

const entry = (fileName: string, part: Partial<IntakeEntryView> = {}): IntakeEntryView => ({
  id: fileName,
  at: '2026-11-23T08:00:00.000Z',
  fileName,
  outcome: 'stored',
  letterId: asId<LetterId>('l-lille-81d0bb41'),
  error: null,
  ...part,
});
const REFUSED = { outcome: 'refused', letterId: null } as const;
const INTAKE_ENTRIES: readonly IntakeEntryView[] = [
  entry('scan_2026-11-23_001.pdf'),
  entry('scan_2026-11-23_002.pdf', { outcome: 'duplicate' }),
  entry('courrier protégé par un mot de passe, numérisé à plat, recto verso.pdf', {
    ...REFUSED,
    error: { code: 'file/encrypted', cause: null, facts: {} },
  }),
  entry('abîmé.jpg', { ...REFUSED, error: { code: 'file/damaged', cause: 'truncated', facts: {} } }),
];

/** Somebody looks after a letter, the clock of another stands still. */
function followed(desk: FakeDesk): void {
  const give = (id: string, part: object): void => {
    const letter = desk.letters.get(id);
    if (letter) desk.letters.set(id, { ...letter, ...part });
  };
  give('l-kept-5a5a5a01', { assignee: 'Amina Vernier' });
  const from = '2026-11-19' as CalendarDate;
  give('l-lille-81d0bb41', {
    pauses: [{ from, until: null, reason: 'On attend la décision, demandée à la personne' }],
  });
}

describe.skipIf(HOST !== 'web')('Échéances', () => {
  const on = drawing();

  test('its list with who follows and what stands still, a count, and nobody’s letters', () =>
    on('/echeances', { prepare: (_page, desk) => followed(desk) }, async ({ page, draw }) => {
      const deadlines = new DeadlinesPage(page);
      await deadlines.rows.first().waitFor();
      await deadlines.count(deadlines.row('Keita'));
      await draw('echeances-calcul');
      await deadlines
        .row('Hamidi')
        .getByRole('button', { name: FOLLOW_UP.more('').trim() })
        .click();
      await page.getByRole('menu').waitFor();
      await draw('echeances-actions');
      await page.getByRole('menuitem', { name: FOLLOW_UP.stop }).click();
      await page.getByRole('dialog').waitFor();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: FOLLOW_UP.stop.replace('…', '') })
        .click();
      await page.getByText(within(FOLLOW_UP.stopReasonMissing)).waitFor();
      await draw('echeances-arreter');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await deadlines
        .row('Hamidi')
        .getByRole('button', { name: FOLLOW_UP.more('').trim() })
        .click();
      await page.getByRole('menuitem', { name: FOLLOW_UP.assign }).click();
      const name = page.getByRole('dialog').locator('input').and(page.getByLabel(FOLLOW_UP.assignee));
      await name.waitFor();
      await draw('echeances-attribuer');
      await name.fill('Paul');
      await page.keyboard.press('Enter');
      await page.getByText(within(FOLLOW_UP.assignedDone('Paul'))).waitFor();
      await draw('avis-attribue');
      await deadlines
        .row('Hamidi')
        .getByRole('button', { name: DEADLINES.markAnswered('').trim() })
        .click();
      await page.getByText(within(LATE.why)).waitFor();
      await draw('echeances-retard');
    }));

  test('the month, one of its days, and a month without anything', () =>
    on('/echeances', { prepare: (_page, desk) => followed(desk) }, async ({ page, draw }) => {
      await page.getByText(MONTH.views.month, { exact: true }).click();
      const month = page.getByRole('table', { name: MONTH.calendar(monthName(FAKE_TODAY)) });
      await month.waitFor();
      await draw('mois');
      await month.getByRole('button').first().click();
      await new DeadlinesPage(page).rows.first().waitFor();
      await draw('mois-jour');
      for (let times = 0; times < 4; times += 1) await page.getByRole('button', { name: MONTH.next }).click();
      await draw('mois-vide');
    }));
});

describe.skipIf(HOST !== 'web')('Annuaire', () => {
  const on = drawing();

  test('prisons, one that is not there, and a team with what is wrong in it', () =>
    on('/annuaire', {}, async ({ page, desk, draw }) => {
      await page.getByRole('tab', { name: DIRECTORY_TEXT.tabs.prisons }).click();
      await page.getByRole('searchbox').fill('lille');
      await draw('annuaire-prisons');
      await page.getByRole('searchbox').fill('introuvable');
      await page.getByText(within(DIRECTORY_TEXT.noPrison)).waitFor();
      await draw('annuaire-prisons-rien');
      await page.getByRole('tab', { name: DIRECTORY_TEXT.tabs.teams }).click();
      await page.getByRole('button', { name: DIRECTORY_TEXT.addCoverage }).click();
      await page.getByRole('dialog').getByRole('button', { name: COMMON.save }).click();
      await page.getByText(within(DIRECTORY_TEXT.prisonMissing)).waitFor();
      await draw('annuaire-intervention');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: DIRECTORY_TEXT.removeTeam }).click();
      await page.getByRole('dialog').waitFor();
      await draw('annuaire-retirer');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByLabel(DIRECTORY_TEXT.address).fill('22 rue du Port\n59000 Lille');
      await page.getByRole('main').getByRole('button', { name: DIRECTORY_TEXT.saveTeam }).click();
      await page.getByRole('alert').waitFor();
      await draw('avis-annuaire');
      // Somebody else, in another window.
      await page.getByLabel(DIRECTORY_TEXT.email).fill('amiens@exemple.org');
      desk.teams = desk.teams.map((team) => ({ ...team, name: `${team.name} (80)` }));
      await page.getByRole('main').getByRole('button', { name: DIRECTORY_TEXT.saveTeam }).click();
      await page.getByText(/^Entre-temps/).waitFor();
      await draw('annuaire-entre-temps');
      await page.getByLabel(DIRECTORY_TEXT.email).fill('amiens-2@exemple.org');
      const edited = desk.teams.find(({ address }) => address.includes('22 rue du Port'))?.id;
      desk.teams = desk.teams.filter(({ id }) => id !== edited);
      desk.coverage = desk.coverage.filter(({ teamId }) => teamId !== edited);
      desk.events.publish({ kind: 'directory' });
      await page.getByText(/Ce que vous avez saisi est gardé/).waitFor();
      await draw('annuaire-equipe-retiree');
      await page.getByRole('button', { name: DIRECTORY_TEXT.addTeam }).click();
      await page.getByRole('main').getByRole('button', { name: DIRECTORY_TEXT.saveTeam }).click();
      await page.getByText(within(DIRECTORY_TEXT.nameMissing)).waitFor();
      await draw('annuaire-nouvelle');
    }));
});

describe.skipIf(HOST !== 'web')('Délais légaux', () => {
  const on = drawing();

  test('changing one, what is missing, and its history', () =>
    on('/delais', {}, async ({ page, desk, draw }) => {
      await page.getByRole('main').getByRole('button', { name: COMMON.edit }).first().click();
      const dialog = page.getByRole('dialog', { name: LIMITS_PAGE.dialog });
      await dialog.waitFor();
      await draw('delais-modifier');
      await dialog.getByLabel(LIMITS_PAGE.lengthField, { exact: true }).first().fill('9');
      await dialog.getByRole('button', { name: COMMON.save }).click();
      await page.getByText(within(LIMITS_PAGE.byMissing)).waitFor();
      await draw('delais-modifier-erreur');
      await dialog.getByLabel(LIMITS_PAGE.byField).fill('Inès');
      await dialog.getByRole('button', { name: COMMON.save }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('alert').waitFor();
      await draw('delais-modifie');
      await page.getByRole('main').getByRole('button', { name: COMMON.edit }).first().click();
      await dialog.waitFor();
      await page.getByRole('dialog').getByText(LIMITS_PAGE.history).scrollIntoViewIfNeeded();
      await draw('delais-changements');
      await dialog.getByLabel(LIMITS_PAGE.lengthField, { exact: true }).first().fill('10');
      const [last] = desk.limitEdits;
      if (!last) throw new Error('nothing was changed');
      const after = { ...last.after, length: { count: 8, unit: 'days' as const } };
      desk.limitEdits = [...desk.limitEdits, { ...last, number: 2, by: 'Paul', before: last.after, after }];
      await dialog.getByRole('button', { name: COMMON.save }).click();
      await dialog.getByText(/^Entre-temps/).waitFor();
      await draw('delais-entre-temps');
    }));
});

describe.skipIf(HOST !== 'web')('Import', () => {
  const on = drawing();

  test('what came in, a folder that is watched or gone, and files on their way', () =>
    on(
      '/import',
      {
        options: {
          intake: INTAKE_ENTRIES,
          refuse: (name) => (name === 'vide.pdf' ? { code: 'file/empty', cause: null, facts: {} } : null),
        },
        prepare: (_page, desk) => {
          desk.watched = { folder: 'D:\\Scans', reachable: false };
        },
      },
      async ({ page, desk, draw }) => {
        await page.getByText(within(INTAKE.watchedState.unreachable)).waitFor();
        await draw('import-dossier-perdu');
        await page.getByLabel(INTAKE.watchedPath).fill('D:\\introuvable');
        await page.getByRole('button', { name: COMMON.save }).click();
        await page.getByText(within(errorText('folder/not-found'))).waitFor();
        await draw('import-dossier-erreur');
        // Somebody else, in another window.
        desk.watched = { folder: 'D:\\Numériseur', reachable: true };
        await page.getByRole('button', { name: COMMON.save }).click();
        await page.getByText(within(INTAKE.watchedMeanwhile('D:\\Numériseur'))).waitFor();
        await draw('import-dossier-entre-temps');
        desk.watched = { folder: 'D:\\Scans', reachable: true };
        await page.reload();
        await page.getByText(within(INTAKE.watchedState.on)).waitFor();
        const files = ['vide.pdf', 'lettre d’Amiens.pdf'].map((name) => ({
          name,
          mimeType: 'application/pdf',
          buffer: Buffer.from('x'),
        }));
        const give = page.getByRole('main').getByLabel(INTAKE.choose, { exact: true });
        await give.setInputFiles(files);
        await page.getByText(within(INTAKE.sentTitle)).waitFor();
        await draw('import-termine');
        await hold(page, /rpc\/intake\/add/);
        await give.setInputFiles(files);
        await page.getByText(within(INTAKE.sendingTitle)).waitFor();
        await draw('import-en-cours');
      },
    ));

  test('files are dragged over another screen', () =>
    on('/echeances', {}, async ({ page, draw }) => {
      await page.getByRole('row').first().waitFor();
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'lettre.pdf', { type: 'application/pdf' }));
        document.body.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true }));
      });
      await page.getByText(within(INTAKE.dropAnywhere)).waitFor();
      await draw('import-depot');
    }));
});

describe.skipIf(HOST !== 'web')('Réglages', () => {
  const on = drawing();
  const gap = asId<EstablishmentId>('maison-d-arret-de-gap');

  test('names proposed and learnt; the sheet of paper, refused and made', () =>
    on(
      '/reglages',
      {
        options: {
          hasRecovery: false,
          aliases: {
            proposed: [{ establishmentId: gap, text: 'Croix Blanche', letters: [asId<LetterId>('l-1')] }],
            known: [{ establishmentId: gap, text: 'Les Hauts de Gap', by: 'Inès', at: '2026-11-20T10:00:00.000Z' }],
            dismissed: [{ establishmentId: gap, text: 'La Tour', by: 'Inès', at: '2026-11-20T10:05:00.000Z' }],
          },
        },
      },
      async ({ page, draw }) => {
        await page.getByRole('table', { name: LEARNING.proposed }).waitFor();
        await page.getByRole('table', { name: LEARNING.dismissed }).scrollIntoViewIfNeeded();
        await draw('reglages-noms');
        await page.getByRole('main').getByLabel(LEARNING.yourName).first().fill('Inès');
        await page.getByRole('button', { name: LEARNING.learnName('Croix Blanche') }).click();
        await page.getByText(within(LEARNING.learnt('Croix Blanche'))).waitFor();
        await draw('reglages-nom-appris');
        await page.getByRole('main').getByRole('button', { name: RECOVERY.make }).click();
        const dialog = page.getByRole('dialog', { name: RECOVERY.title });
        await dialog.getByLabel(LOCK.passphrase, { exact: true }).fill('pas la bonne');
        await dialog.getByRole('button', { name: RECOVERY.make }).click();
        await page.getByText(within(errorText('desk/wrong-passphrase'))).waitFor();
        await draw('feuille-erreur');
        await dialog.getByLabel(LOCK.passphrase, { exact: true }).fill(FAKE_PASSPHRASE);
        await dialog.getByRole('button', { name: RECOVERY.make }).click();
        await dialog.getByText(within(RECOVERY.once)).waitFor();
        await draw('feuille');
      },
    ));
});
