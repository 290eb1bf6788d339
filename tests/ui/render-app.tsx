// Draws the whole application over a fake desk, for tests of the screens.
import './page-parts.ts';
import { notifications } from '@mantine/notifications';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { newQueryClient } from '../../renderer/api/desk-context.tsx';
import { App } from '../../renderer/app/app.tsx';
import { FakeDesk, type FakeDeskOptions, fakeClient } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';

// The machine that runs the tests may be busy with others.
configure({ asyncUtilTimeout: 8000 });

afterEach(() => {
  notifications.clean();
  cleanup();
});

/** Non-breaking spaces and curly apostrophes written plainly, so that tests read like the screen. */
export const plainly = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replace(/’/g, "'");

/** Matches an element whose own text, written plainly, is or matches this. */
export const said =
  (wanted: string | RegExp) =>
  (_content: string, element: Element | null): boolean => {
    const own = plainly(
      [...(element?.childNodes ?? [])].map((node) => (node.nodeType === 3 ? node.textContent : '')).join(''),
    ).trim();
    return typeof wanted === 'string' ? own === wanted : own !== '' && wanted.test(own);
  };

export function openApp(address: string, options: FakeDeskOptions = {}) {
  const desk = new FakeDesk({ specs: FAKE_SPECS, ...options });
  return showApp(address, desk);
}

export function showApp(address: string, desk: FakeDesk) {
  window.location.hash = address;
  const user = userEvent.setup();
  const page = render(<App client={fakeClient(desk)} cache={newQueryClient()} />);
  return { desk, user, page };
}

/** No fault that axe can see without layout (contrast is looked at in a real browser). */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

/** The panel shows this letter, and a second key press would no longer be taken for the letter before. */
export async function settled(name: RegExp): Promise<void> {
  await waitFor(() =>
    expect(screen.getByRole('option', { selected: true })).toHaveProperty('textContent', expect.stringMatching(name)),
  );
  await screen.findByRole('button', { name: /Valider et suivant/ });
  await new Promise((resolve) => setTimeout(resolve, 350));
}
