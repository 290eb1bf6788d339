// @vitest-environment jsdom
// Import: the sheet to lay between letters is asked for, and saved as a file to print.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { expectAccessible, openApp, plainly, said } from './render-app.tsx';

/** The files that are handed out while this runs. */
async function savedDuring(
  work: (saved: () => readonly (readonly [name: string, address: string])[]) => Promise<void>,
) {
  const saved: (readonly [string, string])[] = [];
  const listen = ({ target }: Event): void => {
    if (target instanceof HTMLAnchorElement && target.download) saved.push([target.download, target.href]);
  };
  document.addEventListener('click', listen, { capture: true });
  try {
    await work(() => saved);
  } finally {
    document.removeEventListener('click', listen, { capture: true });
  }
}

test('the sheet to lay between letters is explained, and its button saves it as a PDF', async () => {
  const { desk, user } = openApp('/import');
  const card = await screen.findByRole('region', { name: 'Intercalaires' });
  expect(plainly(card.textContent ?? '')).toContain('Posez un intercalaire entre deux : la pile est coupée là.');
  await expectAccessible();
  expect(desk.calls).not.toContain('stacks.separatorSheet');
  await savedDuring(async (saved) => {
    const print = within(card).getByRole('button', { name: /^Imprimer l.intercalaire \(PDF\)$/ });
    await user.click(print);
    await waitFor(() => expect(saved()).toEqual([['intercalaire.pdf', expect.stringMatching(/^blob:/)]]));
    expect(desk.calls.filter((call) => call === 'stacks.separatorSheet')).toHaveLength(1);
    // Once more, as often as one likes.
    await user.click(print);
    await waitFor(() => expect(saved()).toHaveLength(2));
  });
});

test('where the sheet does not come that is said, nothing is saved, and the button may be used again', async () => {
  const { desk, user } = openApp('/import');
  desk.failing.set('stacks.separatorSheet', 'lost');
  await savedDuring(async (saved) => {
    const print = await screen.findByRole('button', { name: /^Imprimer l.intercalaire/ });
    await user.click(print);
    await screen.findByText(said(/ne répond plus/));
    expect(saved()).toEqual([]);
    desk.failing.clear();
    await user.click(print);
    await waitFor(() => expect(saved()).toHaveLength(1));
  });
});
