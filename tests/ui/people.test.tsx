// @vitest-environment jsdom
// « Déjà connue ? » in Tri: who is proposed and why, one key that links, a button that takes it back.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FakeSpec } from '../fakes/fake-letters.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, openApp, plainly, said, settled } from './render-app.tsx';

const again = FAKE_SPECS.filter(({ id }) => id === 'l-lille-81d0bb41').map(
  (spec): FakeSpec => ({ ...spec, id: 'l-again-5d0bb41a', receivedDaysAgo: 40 }),
);

test('a name recognised in the handwriting is a reason with its place on the page', async () => {
  const unread: FakeSpec = {
    ...{ id: 'l-unread-0000001', receivedDaysAgo: 1, file: 'scan.pdf', hand: true },
    pages: [['~Dlollo ~Manadn', 'Bonjour, je vous ecris encore', 'pour mes papiers.']],
    heardName: { surname: 'Diallo', givenNames: 'Mamadou', in: '~Dlollo ~Manadn' },
  };
  const { user } = openApp('/tri/l-unread-0000001', { specs: [unread, ...again] });
  const section = await screen.findByRole('region', { name: /Déjà connue/ });
  expect(plainly(section.textContent ?? '')).toMatch(/Diallo Mamadou.*possible.*: nom et prénom reconnus à l'image/);
  const page = within(screen.getByRole('region', { name: 'Page du courrier' }));
  const place = await page.findByRole('button', { name: /^Déjà connue.*Diallo Mamadou.*reconnu/ });
  await user.click(within(section).getByRole('button', { name: /^Déjà connue/ }));
  expect(place.dataset.pulse).toBeDefined();
  expect(screen.queryByRole('heading', { name: /Diallo/ })).toBeNull();
  await expectAccessible();
});

test('somebody who wrote before is proposed with reasons, M links, and the link is undone', async () => {
  const { user, desk } = openApp('/tri/l-lille-81d0bb41', { specs: [...FAKE_SPECS, ...again] });
  await settled(/DIALLO/);
  const section = await screen.findByRole('region', { name: /Déjà connue/ });
  expect(plainly(section.textContent ?? '')).toMatch(
    /Diallo Mamadou.*écrou.*probable.*même numéro d'écrou, même prison/,
  );
  await expectAccessible();
  await user.keyboard('m');
  const linked = await screen.findByRole('region', { name: 'Même personne' });
  expect(desk.links.size).toBe(2);
  await user.click(within(linked).getByRole('button', { name: /Ce n.est pas la même personne/ }));
  await screen.findByRole('region', { name: /Déjà connue/ });
  await waitFor(() => expect(desk.links.has('l-lille-81d0bb41')).toBe(false));
});

test('Ctrl+Z after a link takes back the link, not the decision before it', async () => {
  const { user, desk } = openApp('/tri/l-lille-81d0bb41', { specs: [...FAKE_SPECS, ...again] });
  await settled(/DIALLO/);
  await screen.findByRole('region', { name: /Déjà connue/ });
  await user.keyboard('m');
  await screen.findByRole('region', { name: 'Même personne' });
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText(said(/relié à une personne, ou non, comme avant/));
  await screen.findByRole('region', { name: /Déjà connue/ });
  expect(desk.links.has('l-lille-81d0bb41')).toBe(false);
});
