// @vitest-environment jsdom
// The lock: making a desk, opening it, every refusal with its sentence, and locking again.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FAKE_PASSPHRASE } from '../fakes/fake-desk.ts';
import { expectAccessible, openApp, said, settled } from './render-app.tsx';

test('a new desk asks for a passphrase twice and warns that nobody can recover it', async () => {
  const { desk, user } = openApp('/tri', { state: 'none' });
  const first = await screen.findByLabelText('Phrase de passe');
  const create = screen.getByRole<HTMLButtonElement>('button', { name: 'Créer le bureau' });
  screen.getByText(said('Personne ne peut la retrouver'));
  await expectAccessible();

  await user.type(first, 'court');
  screen.getByText(said('Trop courte'));
  await user.click(screen.getByRole('checkbox'));
  await user.click(create);
  screen.getByText(said('Il faut au moins 8 caractères.'));
  expect(desk.state).toBe('none');

  await user.clear(first);
  await user.type(first, 'quatre mots sans rapport');
  await user.type(screen.getByLabelText(/une seconde fois/), 'quatre mots sans raport');
  await user.click(create);
  screen.getByText(said('Les deux phrases de passe ne sont pas identiques.'));
  await user.clear(screen.getByLabelText(/une seconde fois/));
  await user.type(screen.getByLabelText(/une seconde fois/), 'quatre mots sans rapport');
  await user.click(create);
  await waitFor(() => expect(desk.state).toBe('open'));
  await screen.findByRole('navigation', { name: 'Navigation principale' });
});

test('a wrong passphrase says so; the right one opens; locking hides every letter', async () => {
  const { user } = openApp('/tri', { state: 'locked' });
  const field = await screen.findByLabelText('Phrase de passe');
  await user.type(field, 'autre chose{Enter}');
  await screen.findByText(said(/pas la bonne phrase de passe/));
  await expectAccessible();
  await user.clear(field);
  await user.type(field, `${FAKE_PASSPHRASE}{Enter}`);
  await settled(/KEITA/);
  await user.click(screen.getByRole('button', { name: 'Verrouiller le bureau' }));
  await screen.findByLabelText('Phrase de passe');
  expect(document.body.textContent).not.toContain('KEITA');
});

test('a call refused because the desk was locked elsewhere brings the lock back', async () => {
  const { desk, user } = openApp('/tri');
  await settled(/KEITA/);
  desk.state = 'locked';
  await user.keyboard('j');
  await screen.findByLabelText('Phrase de passe');
});
