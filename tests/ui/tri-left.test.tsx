// @vitest-environment jsdom
// Tri: what is kept of a letter that was left: a decision begun, a mark to look again, the place in the list.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, openApp, plainly, said, settled, showApp } from './render-app.tsx';

const rows = () => screen.getAllByRole('option').map((row) => plainly(row.textContent ?? ''));
const selected = () => plainly(screen.getByRole('option', { selected: true }).textContent ?? '');

test('a decision begun is there again after another letter, and after the window was drawn anew', async () => {
  const { desk, user, page } = openApp('/tri/l-lille-81d0bb41');
  await settled(/DIALLO/);
  await user.keyboard('g');
  await user.click(screen.getByRole('button', { name: 'Ajouter une note' }));
  await user.keyboard('a déjà un avocat');
  await user.click(screen.getByRole('option', { name: /MARTINEZ/ }));
  await settled(/MARTINEZ/);
  await user.click(screen.getByRole('option', { name: /DIALLO.*Commencé/ }));
  await settled(/DIALLO/);
  const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Note/ }).value;
  expect(note()).toBe('a déjà un avocat');
  // Its field does not take the keys away from the list.
  expect(document.activeElement?.tagName).not.toBe('TEXTAREA');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Garder au service' }).checked).toBe(true);
  page.unmount();
  showApp('/tri/l-lille-81d0bb41', desk);
  await settled(/DIALLO/);
  expect(note()).toBe('a déjà un avocat');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Revenir à la proposition' }));
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Transférer' }).checked).toBe(true);
  await waitFor(() => expect(desk.letters.get('l-lille-81d0bb41')?.begun).toBeNull());
});

test('R marks the letter to be looked at again and goes on; it shows, and is taken back or away', async () => {
  const id = 'l-lille-81d0bb41';
  const { desk, user } = openApp(`/tri/${id}`);
  await settled(/DIALLO/);
  const since = () => desk.letters.get(id)?.secondLook;
  await user.keyboard('r');
  await waitFor(() => expect(since()).toBeTruthy());
  await waitFor(() => expect(selected()).not.toMatch(/DIALLO/));
  await waitFor(() => expect(rows().find((row) => /DIALLO/.test(row))).toMatch(/À revoir/));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(since()).toBeNull());
  await waitFor(() => expect(selected()).toMatch(/DIALLO/));
  await user.keyboard('r');
  await waitFor(() => expect(rows().find((row) => /DIALLO/.test(row))).toMatch(/À revoir/));
  await user.click(screen.getByRole('option', { name: /DIALLO/ }));
  const panel = () => plainly(screen.getByRole('region', { name: 'Décision' }).textContent ?? '');
  await waitFor(() => expect(panel()).toMatch(/À revoir depuis/));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Ne plus revoir' }));
  await waitFor(() => expect(since()).toBeNull());
  expect(desk.letters.get(id)?.state).toBe('to-qualify');
});

test('the letter that was open and the filter are there again after another screen', async () => {
  const { user } = openApp('/tri');
  await settled(/KEITA/);
  await user.click(screen.getByText(said(/^Urgents/)));
  await user.keyboard('jj');
  await settled(/NGUYEN/);
  await user.click(screen.getByRole('link', { name: /^Échéances/ }));
  await screen.findByRole('heading', { name: 'Échéances' });
  await user.click(screen.getByRole('link', { name: /^Tri/ }));
  await settled(/NGUYEN/);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Urgents/ }).checked).toBe(true);
});

test('« À revoir » shows the marked letters alone, as a view too, and says so when there is none', async () => {
  const id = 'l-lille-81d0bb41';
  const { desk, user } = openApp(`/tri/${id}`);
  await settled(/DIALLO/);
  const filter = () => screen.getByRole('radio', { name: /^À revoir/ });
  await user.click(filter());
  await screen.findByText(said('Aucun courrier à revoir'));
  await expectAccessible();
  await user.click(screen.getByText(said(/^À qualifier/)));
  await user.click(await screen.findByRole('option', { name: /DIALLO/ }));
  await settled(/DIALLO/);
  await user.keyboard('r');
  await screen.findByRole('radio', { name: /^À revoir 1$/ });
  await user.click(filter());
  await waitFor(() => expect(rows()).toHaveLength(1));
  expect(rows()[0]).toMatch(/DIALLO/);
  await expectAccessible();
  await user.click(screen.getByRole('option', { name: /DIALLO/ }));
  await user.click(await screen.findByRole('button', { name: 'Ne plus revoir' }));
  await screen.findByText(said('Aucun courrier à revoir'));
  expect(desk.letters.get(id)?.secondLook).toBeNull();
});

test('the letter in hand, the ticks and the filter lie in the desk: there in another window, and not written at every key', async () => {
  const { desk, user, page } = openApp('/tri');
  await settled(/KEITA/);
  await user.click(screen.getByText(said(/^Urgents/)));
  await user.keyboard('jj j');
  await settled(/NGUYEN/);
  const id = screen.getByRole('option', { selected: true }).id.replace('letter-', '');
  await waitFor(() => expect(desk.left).toMatchObject({ letter: id, filter: 'urgent' }), { timeout: 3000 });
  expect(desk.left.picks).toHaveLength(1);
  expect(desk.calls.filter((call) => call === 'views.keepLeft').length).toBeLessThan(4);
  page.unmount();
  // Another browser: nothing lies in it.
  localStorage.clear();
  sessionStorage.clear();
  showApp('/tri', desk);
  await settled(/NGUYEN/);
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Urgents/ }).checked).toBe(true);
  expect(rows().length).toBe(3);
  await screen.findByText(said(/^1 coché/));
  expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(id);
});

test('where the desk cannot say how the list was left, the first letter opens, and nothing is written over', async () => {
  const { desk, user } = openApp('/tri');
  const left = { letter: null, filter: 'urgent', picks: ['l-lille-81d0bb41'] } as unknown as typeof desk.left;
  desk.left = left;
  desk.failing.set('views.left', 'letter/not-found');
  await settled(/KEITA/);
  await user.keyboard('jj');
  // It would be written once a second.
  await new Promise((resolve) => setTimeout(resolve, 1300));
  expect(desk.left).toBe(left);
});
