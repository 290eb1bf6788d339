// @vitest-environment jsdom
// The practice desk: offered before the desk is open, said on every screen, closed to anybody's letters, left by one press.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, openApp, said } from './render-app.tsx';

const offer = () => screen.findByRole('button', { name: /Essayer avec des lettres d.exemple/ });

test.each(['none', 'locked'] as const)(
  'is offered while the desk is %s, and opens without a passphrase',
  async (state) => {
    const { desk, user } = openApp('/tri', { state });
    await user.click(await offer());
    await screen.findByRole('region', { name: /Bureau d.essai/ });
    expect(desk.practice).toBe(true);
    expect(document.title).toBe('ESSAI – Vaguemestre');
  },
);

test('every screen says what it is; nothing can be dropped, watched or printed for the real desk', async () => {
  const { desk, user } = openApp('/tri', { state: 'none', hasRecovery: false });
  await user.click(await offer());
  for (const name of ['Échéances', 'Annuaire', 'Délais légaux', 'Réglages', 'Import']) {
    await user.click(screen.getByRole('link', { name: new RegExp(name) }));
    await screen.findByRole('heading', { level: 1, name });
    screen.getByText(said(/tout s'efface quand vous quittez l'essai/));
    expect(screen.queryByText(said(/feuille de secours/i))).toBeNull();
  }
  await screen.findByText(said("Rien de vrai n'entre ici"));
  expect(screen.queryByRole('button', { name: 'Choisir des fichiers' })).toBeNull();
  expect(screen.queryByLabelText('Chemin du dossier')).toBeNull();
  await expectAccessible();

  await user.click(screen.getByRole('button', { name: /Quitter l.essai/ }));
  await waitFor(() => expect(desk.state).toBe('none'));
  await offer();
  expect(document.title).toBe('Vaguemestre');
});
