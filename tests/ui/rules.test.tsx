// The rules of sorting on screen: every row of the table, in its order. Topics of a letter as labels.
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SUGGESTION_TABLE } from '#shared/domain/triage/suggestion-rules.ts';
import { expectAccessible, openApp } from './render-app.tsx';

test('Réglages shows the rules in the order in which they are read', async () => {
  openApp('/reglages');
  const table = await screen.findByRole('table', { name: 'Règles de tri' });
  const rows = within(table).getAllByRole('row').slice(1);
  expect(rows).toHaveLength(SUGGESTION_TABLE.length);
  expect(rows[0]?.textContent).toMatch(/^1.*urgence.*Garder au service$/);
  expect(rows.at(-1)?.textContent).toMatch(new RegExp(`^${SUGGESTION_TABLE.length}.*Transférer$`));
  await expectAccessible();
});
