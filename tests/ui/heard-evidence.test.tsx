// @vitest-environment jsdom
// Tri: a word that the machine heard in the handwriting, and did not read, is told from one that it read.
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FakeSpec } from '../fakes/fake-letters.ts';
import { expectAccessible, openApp, plainly, settled } from './render-app.tsx';

const SPEC: FakeSpec = {
  id: 'l-heard-00000001',
  receivedDaysAgo: 1,
  file: 'scan.pdf',
  hand: true,
  pages: [['KONATE Moussa', 'Maison arrêt de Gap', 'Bonjour, on ma donné une 0QTE hier', 'et jai peur du renvoi.']],
  prison: { id: 'maison-d-arret-de-gap', confidence: 0.97, words: 'Maison arrêt de Gap' },
  person: {
    surname: 'Konate',
    givenNames: 'Moussa',
    ecrouNumber: '41233',
    otherNumbers: [{ number: '41238', chance: 0.231 }],
    words: ['KONATE Moussa'],
  },
  signals: [{ code: 'oqtf', level: 'red', words: 'OQTF', heardIn: '0QTE' }],
};

test('in the panel and on the page, in words too', async () => {
  openApp('/tri', { specs: [SPEC] });
  await settled(/KONATE/);
  const panel = within(screen.getByRole('region', { name: 'Décision' }));
  const line = panel.getByRole('button', { name: /^Urgence/ });
  expect(plainly(line.textContent ?? '')).toMatch(/« OQTF » ?reconnu à l'image, non lu$/);
  expect(plainly(panel.getByRole('button', { name: /^Prison/ }).textContent ?? '')).not.toContain('non lu');
  const page = within(screen.getByRole('region', { name: 'Page du courrier' }));
  const rectangle = await page.findByRole('button', { name: /^Urgence/ });
  expect(plainly(rectangle.getAttribute('aria-label') ?? '')).toBe("Urgence : « OQTF », reconnu à l'image, non lu");
  expect(rectangle.dataset.heard).toBeDefined();
  expect((await page.findByRole('button', { name: /^Prison/ })).dataset.heard).toBeUndefined();
  expect(plainly(screen.getByText(/41233/).textContent ?? '')).toBe('41233, ou 41238 (23 %)');
  await expectAccessible();
});
