// @vitest-environment jsdom
// What could not be asked is never shown as « nothing »: messages that wait, people already known.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, said, settled, showApp } from './render-app.tsx';

const FAILED = "Impossible d'afficher ces informations";
const LONG = { timeout: 8000 };

test('all letters are sorted: that no message waits is said once it is known', async () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS.slice(-2) });
  desk.failing.set('outbox.waiting', 'lost');
  const { user } = showApp('/tri', desk);
  await screen.findByText(said(FAILED), {}, LONG);
  expect(screen.queryByText(said(/Plus rien n'attend|Et maintenant/))).toBeNull();
  await expectAccessible();
  desk.failing.clear();
  await user.click(screen.getByRole('button', { name: 'Réessayer' }));
  await screen.findByText(said('Et maintenant ?'));
});

test('messages to send that could not be asked have their card on Échéances', async () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  desk.failing.set('outbox.waiting', 'lost');
  showApp('/echeances', desk);
  const card = await screen.findByRole('region', { name: 'Messages à envoyer' }, LONG);
  expect(within(card).getByText(said(FAILED))).toBeTruthy();
});

test('who may have written before could not be looked up: the panel says so, and looks again', async () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  desk.failing.set('people.writers', 'lost');
  const { user } = showApp('/tri/l-lille-81d0bb41', desk);
  await settled(/DIALLO/);
  const section = await screen.findByRole('region', { name: /Déjà connue/ }, LONG);
  await within(section).findByText(said(/n'ont pas pu être regardés/));
  await expectAccessible();
  desk.failing.clear();
  await user.click(within(section).getByRole('button', { name: 'Réessayer' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /Déjà connue/ })).toBeNull());
});
