// @vitest-environment jsdom
// Échéances: how a day was counted, step by step, under its row on demand and beside it under the pointer.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, plainly, said, showApp } from './render-app.tsx';

const text = (element: Element | null) => plainly(element?.textContent ?? '');
/** Each count under its title, a step a line: what it says, and the day. */
const counts = (place: Element | null) =>
  [...(place?.querySelectorAll('section') ?? [])].map((section) => [
    text(section.querySelector('h3')),
    ...[...section.querySelectorAll('li')].map((step) =>
      [...step.querySelectorAll('span')].map((part) => text(part)).join(' | '),
    ),
  ]);

/** Of the letter of Boubacar Keita. */
const LIMITS = [
  [
    'Délai légal : OQTF (obligation de quitter la France)',
    'À partir de : la notification | mardi 17 novembre 2026',
    '+ 7 jours | mardi 24 novembre 2026',
    "Date limite sûre, jusqu'à minuit | mardi 24 novembre 2026",
    'Délai franc : le lendemain | mercredi 25 novembre 2026',
    "À plaider jusqu'au | mercredi 25 novembre 2026",
  ],
  [
    'Délai légal : Rétention (CRA)',
    'Date non lue, au plus tôt supposée : la notification | mercredi 18 novembre 2026',
    '+ 96 heures | dimanche 22 novembre 2026',
    "Date limite sûre, jusqu'à minuit | dimanche 22 novembre 2026",
  ],
  [
    'Délai légal : Sortie de prison proche',
    'À partir de : la date écrite | vendredi 4 décembre 2026',
    "Date limite sûre, jusqu'à minuit | vendredi 4 décembre 2026",
  ],
];
const REPLY = [
  'Réponse du service',
  'Reçu | dimanche 22 novembre 2026',
  'Réponse due, 10 jours après | mercredi 2 décembre 2026',
  'Répondre au plus tard | mercredi 2 décembre 2026',
];

async function openDeadlines(change?: (desk: FakeDesk) => void) {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  change?.(desk);
  const app = showApp('/echeances', desk);
  await screen.findByText(/KEITA/);
  const dayOf = (name: RegExp): HTMLElement => {
    const row = screen.getAllByRole('row').find((each) => name.test(each.textContent ?? ''));
    if (!row) throw new Error('no such row');
    return within(row).getByTitle(/ le calcul$/);
  };
  /** What the button says that it opens. */
  const opened = (name: RegExp) => document.getElementById(dayOf(name).getAttribute('aria-controls') ?? '');
  return { ...app, dayOf, opened };
}

test('the count of each limit and of the answer stands under its row, and goes again', async () => {
  const { user, dayOf, opened } = await openDeadlines();
  expect(opened(/KEITA/)).toBeNull();
  await user.click(dayOf(/KEITA/));
  expect(counts(opened(/KEITA/))).toEqual([...LIMITS, REPLY]);
  expect(dayOf(/KEITA/).title).toBe('Masquer le calcul');
  await expectAccessible();
  await user.click(dayOf(/KEITA/));
  expect(opened(/KEITA/)).toBeNull();
  expect(dayOf(/KEITA/).title).toBe('Voir le calcul');
});

test('a closed day in the count goes back to the day before it; a clock that stood still adds its days', async () => {
  const { user, dayOf, opened } = await openDeadlines((desk) => {
    const letter = desk.letters.get('l-longuenesse-09ab7715');
    if (!letter) throw new Error('no such letter');
    const pause = { from: '2026-11-16', until: '2026-11-20', reason: 'Décision demandée' } as never;
    desk.letters.set(letter.id, { ...letter, pauses: [pause] });
  });
  await user.click(dayOf(/NGUYEN/));
  expect(counts(opened(/NGUYEN/)).at(-1)).toEqual([
    'Réponse du service',
    'Reçu | mercredi 11 novembre 2026',
    'Réponse due, 10 jours après | samedi 21 novembre 2026',
    'Fermé, on recule | samedi 21 novembre 2026',
    'Répondre au plus tard | vendredi 20 novembre 2026',
  ]);
  await user.click(dayOf(/OUATTARA/));
  expect(counts(opened(/OUATTARA/))).toEqual([
    [
      'Réponse du service',
      'Reçu | samedi 14 novembre 2026',
      'Compteur arrêté 4 jours | lundi 16 novembre 2026',
      'Réponse due, 10 jours après | samedi 28 novembre 2026',
      'Fermé, on recule | samedi 28 novembre 2026',
      'Répondre au plus tard | vendredi 27 novembre 2026',
    ],
  ]);
});

test('under the pointer the same count stands beside the day after a moment, and goes with the pointer', async () => {
  const { user, dayOf } = await openDeadlines();
  const card = () =>
    screen.queryByText(said('Réponse du service'), { selector: 'h3' })?.closest('section')?.parentElement;
  await user.hover(dayOf(/KEITA/));
  expect(card()).toBeUndefined();
  await waitFor(() => expect(counts(card() ?? null)).toEqual([...LIMITS, REPLY]));
  // Looked at only: nothing is opened.
  expect(dayOf(/KEITA/).getAttribute('aria-expanded')).toBe('false');
  await user.unhover(dayOf(/KEITA/));
  await waitFor(() => expect(card()).toBeUndefined());

  // Once it stands under the row it is not shown twice.
  await user.click(dayOf(/KEITA/));
  await user.hover(dayOf(/KEITA/));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(screen.getAllByText(said('Réponse du service'), { selector: 'h3' })).toHaveLength(1);
});
