// @vitest-environment jsdom
// The users' guide inside the application: reached from the help, drawn whole, nothing of its signs left over.
import { readFile } from 'node:fs/promises';
import { screen, within } from '@testing-library/react';
import { lexer, walkTokens } from 'marked';
import { expect, test } from 'vitest';
import { expectAccessible, openApp } from './render-app.tsx';

/** What guide-text.tsx draws; another kind would be shown as it is written. */
const DRAWN = [
  ...['space', 'heading', 'paragraph', 'image', 'code', 'list', 'list_item', 'table', 'text'],
  ...['strong', 'em', 'codespan'],
];

test('the guide has only what is drawn', async () => {
  const kinds = new Set<string>();
  walkTokens(lexer(await readFile('docs/guide.md', 'utf8')), ({ type }) => {
    kinds.add(type);
  });
  expect(kinds.size).toBeGreaterThan(8);
  expect([...kinds].filter((kind) => !DRAWN.includes(kind))).toEqual([]);
});

test('from the help to the guide and to one of its parts; every picture is there', async () => {
  const { user } = openApp('/echeances');
  await screen.findByRole('heading', { name: 'Échéances', level: 1 });
  await user.keyboard('?');
  await user.click(await screen.findByRole('link', { name: 'Lire le guide du bureau' }));
  await screen.findByRole('heading', { name: 'Guide du bureau', level: 1 });
  const pictures = screen.getAllByRole<HTMLImageElement>('img', { hidden: true });
  expect(pictures.length).toBeGreaterThanOrEqual(10);
  for (const { src, alt } of pictures) expect(src, alt).toMatch(/\.png/);
  const text = pictures[0]?.closest('div')?.textContent ?? '';
  expect(text).toContain('Valider et suivant');
  expect(text).not.toMatch(/\*\*|`|\]\(/);
  const contents = within(screen.getByRole('navigation', { name: 'Sommaire du guide', hidden: true }));
  await user.click(contents.getByRole('button', { name: 'Transcrire', hidden: true }));
  expect(document.activeElement?.textContent).toBe('Transcrire');
  await expectAccessible();
}, 20_000);
