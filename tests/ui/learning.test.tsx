// @vitest-environment jsdom
// Réglages: a name that corrected letters use is learnt only with a coordinator's name, and can be taken back.
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { asId, type EstablishmentId, type LetterId } from '#shared/kernel/ids.ts';
import { expectAccessible, openApp } from './render-app.tsx';

const proposed = [
  {
    establishmentId: asId<EstablishmentId>('maison-d-arret-de-gap'),
    text: 'Croix Blanche',
    letters: [asId<LetterId>('l-1'), asId<LetterId>('l-2')],
  },
];

test('a proposed name is learnt, taken back, and put to use after all', async () => {
  const { user, desk } = openApp('/reglages', { aliases: { proposed, known: [], dismissed: [] } });
  const table = await screen.findByRole('table', { name: 'Noms proposés' });
  await within(table).findByText(/arrêt de Gap/);
  const learn = within(table).getByRole<HTMLButtonElement>('button', { name: /Apprendre/ });
  expect(learn.disabled).toBe(true);
  await expectAccessible();
  await user.type(screen.getByRole('textbox', { name: /Votre nom/ }), 'Inès');
  await user.click(learn);
  const known = await screen.findByRole('table', { name: 'Noms utilisés' });
  expect(desk.calls).toContain('learning.decideAlias');
  await user.click(within(known).getByRole('button', { name: /Retirer/ }));
  const dismissed = await screen.findByRole('table', { name: 'Noms écartés' });
  await expectAccessible();
  await user.click(within(dismissed).getByRole('button', { name: /Utiliser quand même/ }));
  await within(await screen.findByRole('table', { name: 'Noms utilisés' })).findByText(/Inès/);
  expect(screen.queryByRole('table', { name: 'Noms écartés' })).toBeNull();
});
