// @vitest-environment jsdom
// Réglages: what the desk's letters taught of the trust in a prison is shown beside what was delivered, put to use with
// a coordinator's name, and given up again.
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TRUST } from '#shared/text/ui-trust.ts';
import { FAKE_TRUST } from '../fakes/fake-trust.ts';
import { expectAccessible, openApp, plainly, said } from './render-app.tsx';

/** The card once its answer is there: until then another one stands in its place. */
const card = async () => {
  await screen.findByText(said(plainly(TRUST.intro)));
  return screen.getByRole('region', { name: 'Confiance dans les prisons' });
};

test('a better fit is shown with its figures, put to use, and given up again', async () => {
  const { user, desk } = openApp('/reglages', { trust: { ...FAKE_TRUST, choices: [] } });
  const here = within(await card());
  const rows = here.getAllByRole('row').map((row) => plainly(row.textContent ?? ''));
  expect(rows).toContain('Prison assez sûre pour être proposée251268');
  expect(here.getAllByRole('listitem').map((item) => plainly(item.textContent ?? ''))).toEqual([
    'La ville seule : compte beaucoup plus.',
    "La prison nommée en tête de la lettre ou sur l'enveloppe : compte moins.",
    'Le code postal ou la rue : compte plus.',
  ]);
  const use = here.getByRole<HTMLButtonElement>('button', { name: 'Mettre en service' });
  expect(use.disabled).toBe(true);
  await expectAccessible();
  await user.type(here.getByRole('textbox', { name: /Votre nom/ }), 'Inès');
  await user.click(use);
  await user.click(await here.findByRole('button', { name: 'Revenir au réglage livré' }));
  await here.findByRole('button', { name: 'Mettre en service' });
  expect(desk.calls.filter((call) => call === 'learning.chooseTrust')).toHaveLength(2);
  expect(here.getAllByText(said(/Inès, le/))).toHaveLength(2);
});

test('what is no better is told, and cannot be put to use', async () => {
  openApp('/reglages', { trust: { ...FAKE_TRUST, newest: { ...FAKE_TRUST.newest, verdict: 'more-wrong' } } });
  const here = within(await card());
  await here.findByText(said(/ferait plus d'erreurs/));
  expect(here.queryByRole('button')).toBeNull();
});

test('before the first fit it says how many letters are missing', async () => {
  openApp('/reglages');
  const here = within(await card());
  await here.findByText(said('Prochain calcul dans 50 courriers décidés.'));
  expect(here.queryByRole('table')).toBeNull();
});
