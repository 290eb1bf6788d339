// @vitest-environment jsdom
// Typing what a page says: the keys, what is kept, what is judged again, and whose words a text is said to be.
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { placesOf, runsOf } from '../../renderer/features/tri/text-runs.ts';
import {
  begin,
  type Edit,
  type EditedLine,
  edited,
  type Lines,
  shareOfStrip,
  united,
  writtenSpan,
} from '../../renderer/features/tri/transcription-model.ts';
import { FakeDesk } from '../fakes/fake-desk.ts';
import type { FakeSpec } from '../fakes/fake-letters.ts';
import { expectAccessible, openApp, plainly, settled, showApp } from './render-app.tsx';

const ID = 'l-hand-00000001';
const HAND: FakeSpec = {
  id: ID,
  receivedDaysAgo: 1,
  file: 'manuscrit.jpg',
  hand: true,
  pages: [['BRINDAVOINE Zeno', 'Madame ~Monsiur', 'je vous ~ecri pour un titre']],
  person: { surname: 'Brindavoine', givenNames: 'Zeno', words: ['BRINDAVOINE Zeno'] },
};

const open = () => openApp(`/tri/${ID}`, { specs: [HAND] });
const field = (place: number) => screen.findByRole<HTMLInputElement>('textbox', { name: `Ligne ${place}` });
const typedOf = (desk: FakeDesk) => desk.typed.get(ID)?.[0]?.lines.map(({ typed, state }) => [typed, state]);
const panel = () => plainly(screen.getByRole('region', { name: 'Décision' }).textContent ?? '');

test('E shows each line with its draft; what is typed is judged at once, Enter validates and goes on', async () => {
  const { desk, user } = open();
  await settled(/BRINDAVOINE/);
  expect(panel()).toContain('ce que la machine a lu est un brouillon');
  expect(panel()).not.toContain('OQTF');
  await user.keyboard('e');
  const first = await field(1);
  await waitFor(() => expect(document.activeElement).toBe(first));
  expect([first.value, (await field(2)).value]).toEqual(['BRINDAVOINE Zeno', 'Madame Monsiur']);
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(document.activeElement).toBe(await field(2)));
  await waitFor(() => expect(typedOf(desk)?.[0]).toEqual(['BRINDAVOINE Zeno', 'validated']));
  await user.keyboard('{ArrowDown}');
  const third = await field(3);
  expect(document.activeElement).toBe(third);
  await user.clear(third);
  await user.type(third, 'on me donne une ;oq hier');
  expect(third.value).toBe('on me donne une OQTF hier');
  // Judged while the line is still being typed, and the next key goes on in it.
  await waitFor(() => expect(panel()).toContain('OQTF (obligation de quitter la France)'), { timeout: 4000 });
  expect(typedOf(desk)?.[2]).toEqual(['on me donne une OQTF hier', 'draft']);
  expect(document.activeElement).toBe(third);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(typedOf(desk)?.[2]).toEqual(['on me donne une OQTF hier', 'validated']));
  expect(desk.letters.get(ID)?.state).toBe('to-qualify');
  expect(screen.getByText(/2.lignes validées sur 3/)).toBeTruthy();
  // What may be typed short is told where it is typed.
  await user.click(screen.getByText('Abréviations'));
  expect(screen.getByText(';oq').closest('div')?.textContent).toBe(';oqOQTF');
  await expectAccessible();
});

test('a short form is written out once it is whole, in any case, at the caret; not inside a word', async () => {
  const { user } = open();
  await settled(/BRINDAVOINE/);
  await user.keyboard('e');
  const third = await field(3);
  await user.clear(third);
  await user.type(third, 'pour;ts mon ;TS');
  expect(third.value).toBe('pour;ts mon ;TS');
  await user.type(third, ' fini');
  expect(third.value).toBe('pour;ts mon titre de séjour fini');
  await user.type(third, ';cd à ', { initialSelectionStart: 0, initialSelectionEnd: 8 });
  expect(third.value).toBe('Centre de détention à mon titre de séjour fini');
});

test('doubtful words are told in words and signs, here and in the text of the page', async () => {
  const { user } = open();
  await settled(/BRINDAVOINE/);
  await user.keyboard('e');
  const described = (await field(2)).getAttribute('aria-describedby') ?? '';
  expect(plainly(document.getElementById(described)?.textContent ?? '')).toBe(
    'À valider Brouillon de la machine : Madame Monsiur? (mot douteux)'.replace('À valider ', 'À valider'),
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Ligne 1' })).toBeNull());
  await user.keyboard('x');
  const text = await screen.findByRole('region', { name: 'Texte' });
  expect(plainly(text.textContent ?? '')).toMatch(/^Brouillon lu par la machine.*Monsiur\? \(mot douteux\)/s);
  await expectAccessible();
});

test('likely words stand in the text and in the field; letter by letter on demand', async () => {
  const pages = [['je vous ~ecmis|écris mai|maison son|']];
  const { user } = openApp(`/tri/${ID}`, { specs: [{ ...HAND, pages }] });
  await settled(/BRINDAVOINE/i);
  await user.keyboard('x');
  const text = await screen.findByRole('region', { name: 'Texte' });
  const said = (): string => plainly(text.textContent ?? '');
  expect(said()).toMatch(/je vous écris\? \(mot douteux\) maison$/);
  await user.click(screen.getByRole('radio', { name: 'Lettre à lettre' }));
  expect(said()).toMatch(/je vous ecmis\? \(mot douteux\) mai son$/);
  await expectAccessible();
  await user.keyboard('e');
  const first = await field(1);
  expect(first.value).toBe('je vous écris maison');
  const described = document.getElementById(first.getAttribute('aria-describedby') ?? '');
  expect(plainly(described?.textContent ?? '')).toMatch(/je vous écris\? \(mot douteux\) maison$/);
});

test('what is typed is kept without a key for it, and is there when the page is opened again', async () => {
  const { desk, user } = open();
  await settled(/BRINDAVOINE/);
  await user.keyboard('e');
  const second = await field(2);
  await user.type(second, ' et');
  await waitFor(() => expect(typedOf(desk)?.[1]).toEqual(['Madame Monsiur et', 'draft']));
  await user.type(second, ' vous');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(typedOf(desk)?.[1]).toEqual(['Madame Monsiur et vous', 'draft']));
  await user.keyboard('e');
  expect((await field(2)).value).toBe('Madame Monsiur et vous');
  expect(desk.letters.get(ID)?.judgement?.signals).toEqual([]);
});

test('a line is added, taken away when empty, and both are undone', async () => {
  const { desk, user } = open();
  await settled(/BRINDAVOINE/);
  await user.keyboard('e');
  await user.click(await field(1));
  await user.keyboard('{Alt>}{Enter}{/Alt}');
  await waitFor(async () => expect(document.activeElement).toBe(await field(2)));
  expect((await field(2)).value).toBe('');
  await user.keyboard('{Backspace}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Ligne 4' })).toBeNull());
  await user.keyboard('{Control>}z{/Control}');
  expect(await field(4)).toBeTruthy();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Ligne 4' })).toBeNull());
  expect(desk.calls).not.toContain('letters.reopen');
});

test('nothing is decided on a judgement that does not know what was just typed', async () => {
  const { desk, user } = open();
  await settled(/BRINDAVOINE/);
  await user.keyboard('ge');
  const confirm = () => user.keyboard('{Control>}{Enter}{/Control}');
  await user.type(await field(2), ' et une OQTF');
  await confirm();
  await screen.findByText(/Ce que vous venez de taper change la proposition/);
  expect(desk.letters.get(ID)?.state).toBe('to-qualify');
  expect(panel()).toContain('OQTF (obligation de quitter la France)');
  desk.failing.set('transcription.save', 'lost');
  await user.type(await field(1), ' ici');
  await confirm();
  await screen.findByText(/n.est pas encore enregistré/, {}, { timeout: 4000 });
  expect(desk.letters.get(ID)?.state).toBe('to-qualify');
  desk.failing.clear();
  await user.type(await field(1), ' même');
  await confirm();
  await waitFor(() => expect(desk.letters.get(ID)?.state).toBe('kept'), { timeout: 4000 });
  expect(typedOf(desk)?.slice(0, 2)).toEqual([
    ['BRINDAVOINE Zeno ici même', 'draft'],
    ['Madame Monsiur et une OQTF', 'draft'],
  ]);
});

test('another window typed meanwhile: nothing of either is lost', async () => {
  const { desk, user } = open();
  await settled(/BRINDAVOINE/);
  await user.keyboard('e');
  const first = await field(1);
  const lines = [
    ['r0', 'BRINDAVOINE Zeno'],
    ['r1', 'Madame, Monsieur'],
    ['r2', 'je vous ecri pour un titre'],
  ].map(
    ([key = '', typed = ''], source): EditedLine => ({
      key,
      source,
      box: null,
      machine: typed === 'Madame, Monsieur' ? 'Madame Monsiur' : typed,
      typed,
      state: key === 'r1' ? 'validated' : 'draft',
    }),
  );
  desk.typed.set(ID, [{ page: 1, revision: 1, lines }]);
  await user.type(first, ' (fils)');
  await waitFor(() =>
    expect(typedOf(desk)).toEqual([
      ['BRINDAVOINE Zeno (fils)', 'draft'],
      ['Madame, Monsieur', 'validated'],
      ['je vous ecri pour un titre', 'draft'],
    ]),
  );
  expect((await field(2)).value).toBe('Madame, Monsieur');
});

test('the training may use a page only when a person says so, and no longer when they say so', async () => {
  const { desk, user } = open();
  await settled(/BRINDAVOINE/);
  await user.keyboard('e');
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Utilisable pour l.entraînement/ });
  expect(box.checked).toBe(false);
  await user.click(box);
  await waitFor(() => expect(desk.trainable.has(`${ID}/1`)).toBe(true));
  await user.click(box);
  await waitFor(() => expect(desk.trainable.has(`${ID}/1`)).toBe(false));
});

test('a name nobody validated is not printed, and the panel says so', async () => {
  const desk = new FakeDesk({ specs: [{ ...HAND, state: 'kept' }] });
  const { user } = showApp(`/tri/${ID}`, desk);
  const note = /Le nom et le numéro lus ne sont pas imprimés/;
  await screen.findByText(note);
  await user.keyboard('e');
  await user.click(await field(1));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByText(note)).toBeNull());
});

const line = (key: string, change: Partial<EditedLine> = {}): EditedLine => ({
  key,
  source: 0,
  box: [100, 100, 500, 40],
  machine: 'lu',
  typed: 'lu',
  state: 'draft',
  ...change,
});
const after = (lines: Lines, ...edits: readonly Edit[]): Lines => edits.reduce(edited, begin(lines)).lines;

test('typing is undone by the word, and a validated line that is typed in has to be validated anew', () => {
  const type = (text: string): Edit => ({ do: 'type', key: 'a', text });
  const typed = [type('j'), type('je'), type('je '), type('je v')];
  expect(after([line('a')], ...typed, { do: 'undo' })[0]?.typed).toBe('je ');
  expect(after([line('a')], ...typed, { do: 'undo' }, { do: 'undo' })[0]?.typed).toBe('lu');
  expect(after([line('a')], ...typed, { do: 'undo' }, { do: 'redo' })[0]?.typed).toBe('je v');
  expect(after([line('a', { state: 'validated' })], type('x'))[0]).toMatchObject({ typed: 'x', state: 'draft' });
  expect(after([line('a', { typed: ' lu ' })], { do: 'validate', key: 'a' })[0]).toMatchObject({ typed: 'lu' });
});

test('an added line lies below the one before it, and is moved within the page', () => {
  const page = { width: 1000, height: 200 };
  const added = after([line('a')], { do: 'add', after: 'a', key: 'b', page });
  expect(added[1]).toMatchObject({ source: null, box: [100, 140, 500, 40] });
  const down: Edit = { do: 'shift', key: 'b', direction: 1, page };
  expect(after(added, down)[1]?.box).toEqual([100, 156, 500, 40]);
  expect(after(added, down, down, down)[1]?.box).toEqual([100, 160, 500, 40]);
  expect(after([], { do: 'add', after: null, key: 'b', page })).toHaveLength(1);
  expect(writtenSpan(added, page)).toEqual({ left: 85, width: 530 });
});

test('a strip follows the words of its line, which may be short', () => {
  const span = { left: 100, width: 800 };
  expect([0, 0.5, 1].map((share) => shareOfStrip([100, 0, 200, 40], share, span))).toEqual([0, 0.125, 0.25]);
  expect(shareOfStrip([100, 0, 800, 40], 1, span)).toBe(1);
  expect(shareOfStrip(null, 0.3, span)).toBe(0.3);
});

test('two people in one line: the later text stands as a draft', () => {
  const base = [line('a'), line('b')];
  const mine = [line('a', { typed: 'moi', state: 'validated' }), line('b')];
  const theirs = [line('a', { typed: 'autre', state: 'validated' }), line('b', { typed: 'eux' })];
  expect(united(mine, theirs, base).map(({ typed, state }) => [typed, state])).toEqual([
    ['moi', 'draft'],
    ['eux', 'draft'],
  ]);
  expect(united([...mine, line('n', { source: null })], base, base).map(({ key }) => key)).toEqual(['a', 'b', 'n']);
});

test('marks of two kinds may lie over one another', () => {
  const text = 'une oqtf hier, une OQTF';
  const runs = runsOf(text, placesOf(text, ['oqtf hier', 'OQTF', '']), [[4, 8]]);
  expect(runs.map((run) => run.text).join('')).toBe(text);
  expect(runs.filter((run) => run.doubtful).map((run) => run.text)).toEqual(['oqtf']);
  expect(runs.filter((run) => run.marked).map((run) => run.text)).toEqual(['oqtf', ' hier', 'OQTF']);
});
