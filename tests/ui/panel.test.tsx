// @vitest-environment jsdom
// Tri, the panel: its lines and the rectangles on the page point to each other; how sure the prison is, what the letter
// is about, and what happened to it so far.
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FakeDesk } from '../fakes/fake-desk.ts';
import { FAKE_SPECS } from '../fakes/fake-specs.ts';
import { expectAccessible, openApp, plainly, said, settled, showApp } from './render-app.tsx';

const LETTER = 'l-oqtf-3f9a07c2';
const panel = () => within(screen.getByRole('region', { name: 'Décision' }));
const page = () => within(screen.getByRole('region', { name: 'Page du courrier' }));
const section = (name: string) => plainly(panel().getByRole('region', { name }).textContent ?? '');
const named = (name: RegExp) => ({ name: (given: string) => name.test(plainly(given)) });
const lineOf = (name: RegExp) => panel().getByRole('button', named(name));
const rectangleOf = (name: RegExp) => page().findByRole('button', named(name));
/** Whose look says that the pointer is on the same words. */
const lit = (elements: readonly HTMLElement[]) => elements.filter(({ dataset }) => dataset.hovered !== undefined);

test('the pointer on a rectangle lights its line alone, the pointer on a line its rectangle alone', async () => {
  const { user } = openApp(`/tri/${LETTER}`);
  await settled(/KEITA/);
  const rectangle = await rectangleOf(/^Urgence : « OQTF »$/);
  const line = lineOf(/^Urgence.*« OQTF »$/);
  const all = () => [...panel().getAllByRole('button'), ...page().getAllByRole('button')];
  expect(lit(all())).toEqual([]);
  await user.hover(rectangle);
  expect(lit(all())).toEqual([line, rectangle]);
  await user.unhover(rectangle);
  expect(lit(all())).toEqual([]);
  const prison = lineOf(/^Prison/);
  await user.hover(prison);
  expect(lit(all())).toEqual([prison, await rectangleOf(/^Prison/)]);
  await user.hover(line);
  expect(lit(all())).toEqual([line, rectangle]);
  await user.unhover(line);
  expect(lit(all())).toEqual([]);
});

test('a click on a rectangle marks its line and brings it into view; the next click marks another', async () => {
  const { user } = openApp(`/tri/${LETTER}`);
  await settled(/KEITA/);
  const shown: Element[] = [];
  const { scrollIntoView } = Element.prototype;
  Element.prototype.scrollIntoView = function note(this: Element) {
    shown.push(this);
  };
  try {
    await user.click(await rectangleOf(/^Urgence : « OQTF »$/));
    const line = lineOf(/^Urgence.*« OQTF »$/);
    expect(line.dataset.active).toBeDefined();
    expect(shown).toContain(line);
    await user.click(await rectangleOf(/^Prison/));
    expect(line.dataset.active).toBeUndefined();
    expect(lineOf(/^Prison/).dataset.active).toBeDefined();
  } finally {
    Element.prototype.scrollIntoView = scrollIntoView;
  }
});

test('a line clicked while the text is shown brings the picture with its rectangle back', async () => {
  const { user } = openApp(`/tri/${LETTER}`);
  await settled(/KEITA/);
  await user.keyboard('x');
  await screen.findByRole('region', { name: 'Texte' });
  await user.click(lineOf(/^Personne.*« KEITA Boubacar »$/));
  expect((await rectangleOf(/^Personne : « KEITA Boubacar »$/)).dataset.pulse).toBeDefined();
  expect(screen.queryByRole('region', { name: 'Texte' })).toBeNull();
});

test('the panel says what the letter is about, best first, and nothing where nothing is known', async () => {
  const { user } = openApp(`/tri/${LETTER}`);
  await settled(/KEITA/);
  const topics = within(panel().getByRole('region', { name: 'Qui écrit' })).getByRole('list', { name: 'Sujets' });
  expect(
    within(topics)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['OQTF, IRTF', 'Famille']);
  await user.keyboard('j');
  await settled(/MARTINEZ/);
  expect(panel().queryByRole('list', { name: 'Sujets' })).toBeNull();
});

test('a prison that is sure says how sure, never a hundred percent; another one is the choice of a person', async () => {
  const [keita] = FAKE_SPECS;
  if (!keita?.prison) throw new Error('no prison');
  const certain = { ...keita, id: 'l-certain-00000001', prison: { ...keita.prison, confidence: 1 } };
  const { user, page: drawn } = openApp(`/tri/${certain.id}`, { specs: [certain] });
  await settled(/KEITA/);
  expect(section('Prison')).toMatch(/^PrisonLue sur le courrier, sûre à 99 %/);
  drawn.unmount();

  openApp(`/tri/${LETTER}`);
  await settled(/KEITA/);
  expect(section('Prison')).toMatch(/^PrisonLue sur le courrier, sûre à 98 %/);
  await user.keyboard('p59320{Enter}');
  await waitFor(() => expect(section('Prison')).toMatch(/^PrisonChoisie par vous/));
});

test('an unsure prison is to be checked, with its share and those of the others; chosen, it is the choice of a person', async () => {
  const { user } = openApp('/tri/l-unsure-7b3310fe');
  await settled(/PETROV/);
  expect(section('Prison')).toMatch(/^PrisonPeut-être, à vérifier \(61 %\)/);
  const others = panel().getByRole('group', { name: 'Autres possibilités' });
  const chips = () =>
    within(others)
      .getAllByRole('button')
      .map(({ textContent }) => plainly(textContent ?? ''));
  expect(chips()).toEqual(['MA Valenciennes 61 %', 'MA Douai 34 %', 'MA Amiens 5 %']);
  await expectAccessible();
  await user.click(within(others).getByRole('button', { name: /Valenciennes/ }));
  expect(section('Prison')).toMatch(/^PrisonChoisie par vous/);
  expect(chips()).toEqual(['MA Douai 34 %', 'MA Amiens 5 %']);
});

test('what happened to a letter is listed in order, each with its words and its moment', async () => {
  const desk = new FakeDesk({ specs: FAKE_SPECS });
  const id = 'l-forwarded-5a5a5a02';
  const events: readonly (readonly [event: string, facts: Record<string, string>])[] = [
    ['second-look', {}],
    ['assigned', { to: 'Amina' }],
    ['clock-stopped', { reason: 'Décision demandée' }],
    ['clock-restarted', { days: '1' }],
    ['pages-said', { roles: '0', turned: '2' }],
    ['forwarded', { team: 'amiens', batch: '3' }],
    ['reopened', {}],
    ['forwarded', { team: 'amiens' }],
    ['message-exported', {}],
    ['answered', { late: '2', reason: 'few-people', note: 'deux absents' }],
    // An event of a newer desk: its own word stands there.
    ['moved-house', {}],
  ];
  for (const [at, [event, facts]] of events.entries()) desk.note(id, event, facts, `2026-11-18T09:0${at % 10}:00.000Z`);
  showApp(`/tri/${id}`, desk);
  const history = within(await screen.findByRole('region', { name: 'Historique' })).getAllByRole('listitem');
  const words = history.map((item) => plainly(item.querySelector('span')?.textContent ?? ''));
  expect(words).toEqual([
    'Enregistré dans le bureau.',
    'Lu par la machine.',
    'Mis à revoir.',
    'Attribué à Amina.',
    'Compteur du service arrêté : Décision demandée.',
    'Compteur du service relancé, après 1 jour.',
    '2 pages tournées, le courrier est relu.',
    "Transféré à l'équipe prison d'Amiens, dans un lot de 3 courriers.",
    'Décision annulée : à qualifier à nouveau.',
    "Transféré à l'équipe prison d'Amiens.",
    'Message de transfert téléchargé.',
    "Marqué comme répondu, 2 jours après l'échéance (pas assez de monde au service, deux absents).",
    'moved-house',
  ]);
  const moments = history.map((item) => item.querySelector('time'));
  expect(moments[0]?.dateTime).toBe('2026-11-17T07:58:00.000Z');
  expect(moments[2]?.dateTime).toBe('2026-11-18T09:00:00.000Z');
  expect(moments.every((time) => /^1[78] nov\. 2026, \d\d:\d\d$/.test(plainly(time?.textContent ?? '')))).toBe(true);
  await expectAccessible();
});

test('what is done now is in the history at once', async () => {
  const { user } = openApp('/tri/l-kept-5a5a5a01');
  const last = async () => {
    const history = await screen.findByRole('region', { name: 'Historique' });
    return plainly(within(history).getAllByRole('listitem').at(-1)?.querySelector('span')?.textContent ?? '');
  };
  await screen.findByRole('button', { name: 'Annuler la décision' });
  expect(await last()).toBe('Lu par la machine.');
  await user.click(screen.getByRole('button', { name: 'Annuler la décision' }));
  await screen.findByText(said(/est de nouveau à qualifier/));
  await waitFor(async () => expect(await last()).toBe('Décision annulée : à qualifier à nouveau.'));
});
