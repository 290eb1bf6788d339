// Tri beyond its list: letters of each kind, what is missing or has failed beside it, decisions refused and taken back,
// views, batches. Drawn light and dark.
import { describe, test } from 'vitest';
import { asId, type ViewId } from '#shared/kernel/ids.ts';
import { errorText } from '#shared/text/errors.ts';
import { BATCH } from '#shared/text/ui-batch.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { DECISION, LIST, NOTHING_LEFT } from '#shared/text/ui-triage.ts';
import { VIEWS } from '#shared/text/ui-views.ts';
import type { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { breakOff, drawing, hold, take } from './drawing.ts';
import { HAND, IN_ANOTHER_ENVELOPE, STACK } from './drawn-letters.ts';
import { within } from './pages/texts.ts';
import { TriagePage } from './pages/triage-page.ts';
import { HOST } from './start-host.ts';

/** Somebody else has just changed the letter. */
function changedElsewhere(desk: FakeDesk, id: string): void {
  const letter = desk.letters.get(id);
  if (!letter) throw new Error(`no letter ${id}`);
  desk.note(id, 'assigned', { to: 'Amina' });
  desk.letters.set(id, { ...letter, version: letter.version + 1, assignee: 'Amina' });
}

/** Each kind of letter, by its place in the address and the name of its picture. */
const KINDS = [
  ['l-unsure-7b3310fe', 'doute'],
  ['l-nowhere-12aa90ff', 'sans-prison'],
  ['l-illegible-88fe0031', 'illisible'],
  ['l-reading-71ccdd02', 'en-lecture'],
  ['l-waiting-71ccdd03', 'en-attente'],
  ['l-failed-1b2c3d4e', 'non-lu'],
  [HAND.id, 'manuscrit'],
  [STACK.id, 'pile-annoncee'],
  ['l-kept-5a5a5a01', 'garde'],
  ['l-forwarded-5a5a5a02', 'transfere'],
  ['l-answered-5a5a5a03', 'repondu'],
] as const;

describe.skipIf(HOST !== 'web')('Tri', () => {
  const on = drawing();

  test('letters of each kind', () =>
    on(
      '/tri',
      {
        options: { specs: [HAND, STACK, ...FAKE_SPECS] },
        prepare: (_page, desk) => desk.seeming.set(STACK.id, 3),
      },
      async ({ page, draw }) => {
        const tri = new TriagePage(page);
        await tri.drawn();
        for (const [id, name] of KINDS) {
          await page.goto(page.url().replace(/#.*/, `#/tri/${id}`));
          await page.locator(`[id="letter-${id}"]`).and(tri.selected).waitFor();
          await tri.drawn();
          await draw(`tri-${name}`);
        }
      },
    ));

  test('the text of a page, read by the machine and from handwriting', () =>
    on('/tri/l-oqtf-3f9a07c2', { options: { specs: [HAND, ...FAKE_SPECS] } }, async ({ page, draw }) => {
      const tri = new TriagePage(page);
      await tri.drawn();
      await page.keyboard.press('x');
      await draw('tri-texte');
      await tri.row('BRINDAVOINE').click();
      await tri.panel.getByText('BRINDAVOINE').first().waitFor();
      await draw('tri-texte-manuscrit');
    }));

  test('an envelope that names somebody else than its letter: the letter, and the envelope', () =>
    on(
      `/tri/${IN_ANOTHER_ENVELOPE.id}`,
      {
        options: { specs: [IN_ANOTHER_ENVELOPE, ...FAKE_SPECS] },
        prepare: (_page, desk) => desk.roles.set(IN_ANOTHER_ENVELOPE.id, ['letter', 'envelope-back']),
      },
      async ({ page, draw }) => {
        const tri = new TriagePage(page);
        await tri.drawn();
        await draw('tri-enveloppe');
        await tri.panel.getByRole('button', { name: 'KEZZOULINE' }).first().click();
        await tri.marks('caution', 'KEZZOULINE Ibrahima').waitFor();
        await tri.drawn();
        await draw('tri-enveloppe-dos');
      },
    ));

  test('where more contrast is asked for', () =>
    on(
      '/tri/l-oqtf-3f9a07c2',
      { prepare: (page) => page.emulateMedia({ contrast: 'more' }) },
      async ({ page, draw }) => {
        await new TriagePage(page).drawn();
        await draw('tri-contraste');
        await page.keyboard.press('l');
        await page.getByRole('dialog').waitFor();
        await draw('lot-contraste');
      },
    ));

  test('in forced colours', () =>
    on('/tri/l-oqtf-3f9a07c2', { options: { specs: FAKE_SPECS.slice(0, 5) } }, async ({ page }) => {
      const tri = new TriagePage(page);
      await tri.drawn();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, forcedColors: 'active' });
        await tri.row('DIALLO').click({ modifiers: ['ControlOrMeta'] });
        await page.getByRole('option', { checked: true }).waitFor();
        await take(page, `tri-couleurs-imposees-${colorScheme}`);
        await page.keyboard.press('l');
        await page.getByRole('dialog').waitFor();
        await take(page, `lot-couleurs-imposees-${colorScheme}`);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await page.keyboard.press('Escape');
      }
    }));

  test('a letter that is loading, one that is gone, one that does not come', () =>
    on('/tri/l-lille-81d0bb41', { prepare: (page) => hold(page, /rpc\/letters\/get/) }, async ({ page, draw }) => {
      await page.getByRole('option').first().waitFor();
      await draw('tri-courrier-chargement');
      await page.unroute(/rpc\/letters\/get/);
      await page.goto(page.url().replace(/#.*/, '#/tri/l-gone-00000000'));
      await page.getByText(within(errorText('letter/not-found'))).waitFor();
      await draw('tri-courrier-disparu');
      await breakOff(page, /rpc\/letters\/get/);
      await page.goto(page.url().replace(/#.*/, '#/tri/l-unsure-7b3310fe'));
      await page.getByRole('button', { name: COMMON.retry }).waitFor();
      await draw('tri-courrier-echec');
    }));

  test('a picture that is loading, and one that does not come', () =>
    on('/tri/l-lille-81d0bb41', { prepare: (page) => hold(page, /rpc\/letters\/picture/) }, async ({ page, draw }) => {
      await new TriagePage(page).panel.getByRole('region', { name: DECISION.deadline }).waitFor();
      await draw('tri-image-chargement');
      await page.unroute(/rpc\/letters\/picture/);
      await breakOff(page, /rpc\/letters\/picture/);
      await page.reload();
      await page.getByRole('button', { name: COMMON.retry }).waitFor();
      await draw('tri-image-echec');
    }));

  test('a search without an answer, and urgent letters that are none', () =>
    on('/tri', { options: { specs: FAKE_SPECS.slice(4, 6) } }, async ({ page, draw }) => {
      const tri = new TriagePage(page);
      await tri.drawn();
      await page.getByRole('searchbox').fill('introuvable');
      await page.getByText(within(LIST.noMatchTitle)).waitFor();
      await draw('tri-recherche-rien');
      await page.getByRole('button', { name: LIST.clearSearch }).click();
      await tri.filter('urgent');
      await page.getByText(within(LIST.emptyTitle.urgent)).waitFor();
      await draw('tri-sans-urgence');
      await tri.filter('second-look');
      await page.getByText(within(LIST.emptyTitle['second-look'])).waitFor();
      await draw('tri-rien-a-revoir');
    }));

  test('all is sorted: with messages and answers that are owed, and with nothing left', () =>
    on('/tri', { options: { specs: FAKE_SPECS.slice(-3) } }, async ({ page, desk, draw }) => {
      await page.getByText(within(NOTHING_LEFT.nextTitle)).waitFor();
      await draw('tri-fini');
      desk.outbox = [];
      desk.letters.delete('l-kept-5a5a5a01');
      await page.reload();
      await page.getByText(within(NOTHING_LEFT.doneTitle)).waitFor();
      await draw('tri-fini-sans-rien');
    }));

  test('a decision that may be taken back, one that came too late, and nothing left to undo', () =>
    on('/tri', {}, async ({ page, desk, draw }) => {
      const tri = new TriagePage(page);
      await tri.drawn();
      await tri.choose('OUATTARA');
      await tri.decide('v');
      await page.getByRole('button', { name: COMMON.undo }).waitFor();
      await tri.drawn();
      await draw('avis-annulable');
      await page.keyboard.press('Control+z');
      await page
        .getByText(within(DECISION.reopened))
        .or(page.getByText(within(BATCH.undone(1))))
        .waitFor();
      await page.keyboard.press('Control+z');
      await page.getByText(within(errorText('undo/nothing'))).waitFor();
      await draw('avis-rien-a-annuler');
      await tri.choose('DIALLO');
      changedElsewhere(desk, 'l-lille-81d0bb41');
      await tri.pressUntil('v', page.getByText(within(DECISION.meanwhile(''))));
      await tri.drawn();
      await draw('avis-perimee');
    }));

  test('what is missing for a decision, the choice of a prison and of a team', () =>
    on('/tri/l-nowhere-12aa90ff', {}, async ({ page, draw }) => {
      const tri = new TriagePage(page);
      await tri.drawn();
      await tri.pressUntil('v', page.getByText(within(DECISION.chooseAction(true))));
      await draw('tri-decision-manque');
      await page.keyboard.press('t');
      await tri.footer.getByRole('combobox', { name: DECISION.team }).click();
      await page.getByRole('option', { name: 'Équipe prison d’Amiens' }).waitFor();
      await draw('tri-choix-equipe');
      await page.keyboard.press('Escape');
      await tri.prison.click();
      await tri.prison.fill('valen');
      await page.getByRole('option').filter({ hasText: 'Valenciennes' }).first().waitFor();
      await draw('tri-choix-prison');
      await tri.prison.fill('introuvable');
      await page.getByText(within(DECISION.prisonNone)).waitFor();
      await draw('tri-choix-prison-rien');
    }));

  test('views: none yet, one in use, and their dialog', () =>
    on('/tri', {}, async ({ page, desk, draw }) => {
      await new TriagePage(page).drawn();
      await page.getByRole('button', { name: VIEWS.menu }).click();
      await page.getByText(within(VIEWS.none)).waitFor();
      await draw('vues-vide');
      await page.keyboard.press('Escape');
      desk.views = [
        { id: asId<ViewId>('v1'), name: 'Suite Diallo', filter: 'all', words: 'diallo' },
        { id: asId<ViewId>('v2'), name: 'Urgents de Maubeuge', filter: 'urgent', words: 'maubeuge' },
      ];
      desk.events.publish({ kind: 'views' });
      await page.getByRole('searchbox').fill('amiens');
      await new TriagePage(page).row('KEITA').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: VIEWS.menu }).click();
      await page.getByText('Suite Diallo').waitFor();
      await draw('vues');
      await page.getByRole('menuitem', { name: VIEWS.manage }).click();
      const dialog = page.getByRole('dialog', { name: VIEWS.menu });
      await dialog.getByLabel(VIEWS.name).fill('suite diallo');
      await page.keyboard.press('Enter');
      await page.getByText(within(errorText('view/name-taken'))).waitFor();
      await draw('vues-dialogue');
      // Somebody else, in another window.
      await dialog.getByRole('button', { name: VIEWS.renameOf('Suite Diallo') }).click();
      desk.views = desk.views.map((view) => (view.id === 'v1' ? { ...view, name: 'Famille Diallo' } : view));
      await page.keyboard.type('Dossier Diallo');
      await page.keyboard.press('Enter');
      await page.getByText(within(VIEWS.meanwhile.renamed('Famille Diallo'))).waitFor();
      await draw('vues-entre-temps');
    }));

  test('letters ticked, confirmed together, one of them refused', () =>
    on('/tri', {}, async ({ page, desk, draw }) => {
      const tri = new TriagePage(page);
      await tri.drawn();
      await page.keyboard.press('Control+a');
      await page.getByRole('button', { name: BATCH.open }).waitFor();
      await draw('lot-coches');
      await page.getByRole('button', { name: BATCH.open }).click();
      await page.getByRole('dialog').waitFor();
      changedElsewhere(desk, 'l-lille-81d0bb41');
      await page.keyboard.press('Enter');
      await page.getByText(within(BATCH.refused(1))).waitFor();
      await draw('lot-refuse');
    }));

  test('a batch of which nothing is sure', () =>
    on('/tri', { options: { specs: FAKE_SPECS.slice(6, 9) } }, async ({ page, draw }) => {
      await new TriagePage(page).drawn();
      await page.keyboard.press('l');
      await page.getByText(within(BATCH.nothing)).waitFor();
      await draw('lot-rien');
    }));
});
