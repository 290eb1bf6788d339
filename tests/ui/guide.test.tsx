// @vitest-environment jsdom
// The users' guide inside the application: reached from the help, drawn whole, nothing of its signs left over.
import { readFile } from 'node:fs/promises';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { blocksOf, inlinesOf } from '../../renderer/features/guide/guide-blocks.ts';
import { expectAccessible, openApp } from './render-app.tsx';

test('the guide uses only the signs that are known', async () => {
  const blocks = blocksOf(await readFile('docs/guide.md', 'utf8'));
  expect(new Set(blocks.map(({ kind }) => kind)).size).toBe(6);
  const said = JSON.stringify(blocks.filter(({ kind }) => kind !== 'command'));
  // `;;` and `[?]` are told of; marks, links, deeper headings and quotations would be new.
  expect(said).not.toMatch(/\*\*|####|\]\(|"text":"> |"text":"\|/);
});

test('marks of a sentence are told apart', () => {
  expect(inlinesOf('touche **V**, *puis* `Entrée`.').map(({ kind, text }) => `${kind}:${text}`)).toEqual([
    'text:touche ',
    'strong:V',
    'text:, ',
    'em:puis',
    'text: ',
    'code:Entrée',
    'text:.',
  ]);
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
  const contents = within(screen.getByRole('navigation', { name: 'Sommaire du guide', hidden: true }));
  await user.click(contents.getByRole('button', { name: 'Transcrire', hidden: true }));
  expect(document.activeElement?.textContent).toBe('Transcrire');
  await expectAccessible();
}, 20_000);
