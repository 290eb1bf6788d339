// @vitest-environment jsdom
// Tri, the page of the letter: its size, its pages, which way up it is seen, picture or text, by keys and by buttons.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible, openApp, plainly, settled } from './render-app.tsx';

const LETTER = 'l-oqtf-3f9a07c2';
const StillObserver = globalThis.ResizeObserver;

/** The room of the page, margins included: as wide as the fake's page, and half as high. */
class RoomObserver extends StillObserver {
  private readonly told: ResizeObserverCallback;
  constructor(told: ResizeObserverCallback) {
    super(told);
    this.told = told;
  }
  override observe(target: Element): void {
    if (!/^Image de la page/.test(target.getAttribute('aria-label') ?? '')) return;
    const contentRect = { x: 0, y: 0, top: 0, left: 0, bottom: 909, right: 1272, width: 1272, height: 909 };
    this.told([{ target, contentRect } as unknown as ResizeObserverEntry], this);
  }
}

beforeEach(() => {
  globalThis.ResizeObserver = RoomObserver;
});
afterEach(() => {
  globalThis.ResizeObserver = StillObserver;
});

const viewer = () => within(screen.getByRole('region', { name: 'Page du courrier' }));
const button = (name: string) =>
  viewer().getByRole<HTMLButtonElement>('button', { name: (given) => plainly(given) === name });
/** The page on the screen: the place where the picture and its rectangles lie. */
const sheet = async () =>
  (await viewer().findByRole('img', { name: /^Image de la page/ })).parentElement as HTMLElement;
const size = () => plainly(viewer().getByText(/^\d+\s%$/).textContent ?? '');
const place = () => plainly(viewer().getByRole('status').textContent ?? '');
const fits = () => ['Ajuster à la largeur', 'Page entière'].map((name) => button(name).getAttribute('aria-pressed'));

async function openViewer() {
  const app = openApp(`/tri/${LETTER}`);
  await settled(/KEITA/);
  await sheet();
  await waitFor(() => expect(size()).toBe('100 %'));
  return app;
}

test('+ and − make the page larger and smaller step by step, and its size is told', async () => {
  const { user } = await openViewer();
  expect((await sheet()).style.width).toBe('1240px');
  await user.keyboard('+');
  expect(size()).toBe('120 %');
  expect((await sheet()).style.width).toBe('1488px');
  expect(fits()).toEqual(['false', 'false']);
  await user.keyboard('=');
  expect(size()).toBe('144 %');
  await user.keyboard('---');
  expect(size()).toBe('83 %');
  await user.click(button('Agrandir'));
  expect(size()).toBe('100 %');
  await user.click(button('Réduire'));
  expect(size()).toBe('83 %');
});

test('0 shows the page as wide as its room, then whole; the next step begins at what is seen', async () => {
  const { user } = await openViewer();
  expect(fits()).toEqual(['true', 'false']);
  await user.keyboard('0');
  expect(size()).toBe('50 %');
  expect(fits()).toEqual(['false', 'true']);
  await user.keyboard('+');
  expect(size()).toBe('60 %');
  // As it is typed on an AZERTY keyboard: with Shift.
  fireEvent.keyDown(document.body, { key: '0', code: 'Digit0', shiftKey: true });
  expect(size()).toBe('100 %');
  await user.click(button('Page entière'));
  expect(size()).toBe('50 %');
  await user.click(button('Ajuster à la largeur'));
  expect(size()).toBe('100 %');
});

test('Ctrl and the wheel change the size of the page; the wheel alone scrolls it', async () => {
  await openViewer();
  const picture = screen.getByRole('region', { name: 'Image de la page 1' });
  expect(fireEvent.wheel(picture, { deltaY: -100 })).toBe(true);
  expect(size()).toBe('100 %');
  // The window itself keeps its size.
  expect(fireEvent.wheel(picture, { deltaY: -100, ctrlKey: true })).toBe(false);
  await waitFor(() => expect(size()).toBe('120 %'));
  fireEvent.wheel(picture, { deltaY: 100, ctrlKey: true });
  await waitFor(() => expect(size()).toBe('100 %'));
});

test('the arrows go from page to page and stop at both ends, where their button is off', async () => {
  const { user } = await openViewer();
  const ends = () => [button('Page précédente').disabled, button('Page suivante').disabled];
  await user.keyboard('{ArrowLeft}');
  expect(place()).toBe('Page 1 sur 3');
  expect(ends()).toEqual([true, false]);
  await user.keyboard('{ArrowRight}');
  expect(place()).toBe('Page 2 sur 3');
  await viewer().findByRole('img', { name: 'Image de la page 2' });
  expect(ends()).toEqual([false, false]);
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(place()).toBe('Page 3 sur 3');
  expect(ends()).toEqual([false, true]);
  await user.keyboard('{ArrowLeft}');
  expect(place()).toBe('Page 2 sur 3');
  await user.click(button('Page précédente'));
  expect(place()).toBe('Page 1 sur 3');
});

test('O turns what is seen by a quarter, rectangles too; another page is upright, and nothing is asked of the desk', async () => {
  const { desk, user } = await openViewer();
  const calls = desk.calls.length;
  const turned = async () => /rotate\((\d+)deg\)/.exec((await sheet()).style.transform)?.[1] ?? '0';
  expect(await turned()).toBe('0');
  await user.keyboard('o');
  expect(await turned()).toBe('90');
  expect(within(await sheet()).getByRole('button', { name: /^Prison/ })).toBeTruthy();
  // On its side it is as wide as it was high, and fits the room again.
  expect(size()).toBe('71 %');
  await user.keyboard('o');
  expect(await turned()).toBe('180');
  await user.click(button("Tourner à l'écran"));
  expect(await turned()).toBe('270');
  await user.keyboard('o');
  expect(await turned()).toBe('0');
  // What the list keeps of itself and the next letter's picture are asked in their own time.
  expect(desk.calls.slice(calls).filter((call) => /^stacks|readAgain/.test(call))).toEqual([]);

  await user.keyboard('o{ArrowRight}');
  await viewer().findByRole('img', { name: 'Image de la page 2' });
  expect(await turned()).toBe('0');
});

test('X shows the text of the page in hand and the picture again; what is for pictures is off meanwhile', async () => {
  const { user } = await openViewer();
  const forPictures = ['Agrandir', 'Réduire', 'Ajuster à la largeur', 'Page entière', "Tourner à l'écran"];
  const off = () => forPictures.map((name) => button(name).disabled);
  await user.keyboard('{ArrowRight}x');
  const text = await viewer().findByRole('region', { name: 'Texte' });
  expect(text.textContent).toContain('ARRÊTÉ portant obligation de quitter');
  expect(viewer().queryByRole('img', { name: /^Image de la page/ })).toBeNull();
  expect(viewer().getByRole<HTMLInputElement>('radio', { name: 'Texte' }).checked).toBe(true);
  expect(off()).toEqual(forPictures.map(() => true));
  await expectAccessible();
  await user.keyboard('{ArrowRight}');
  expect(viewer().getByRole('region', { name: 'Texte' }).textContent).toContain('Acte de naissance');
  await user.keyboard('x');
  await viewer().findByRole('img', { name: 'Image de la page 3' });
  expect(viewer().queryByRole('region', { name: 'Texte' })).toBeNull();
  expect(off()).toEqual(forPictures.map(() => false));
});

test('the next letter begins with its first page, upright; the size stays', async () => {
  const { user } = await openViewer();
  await user.keyboard('+{ArrowRight}o');
  expect((await sheet()).style.transform).toContain('rotate(90deg)');
  await user.keyboard('j');
  await settled(/MARTINEZ/);
  await user.keyboard('k');
  await settled(/KEITA/);
  await waitFor(() => expect(place()).toBe('Page 1 sur 3'));
  expect((await sheet()).style.transform).not.toContain('rotate');
  expect(size()).toBe('120 %');
});

test('the rectangles can be hidden, and come back by the same button', async () => {
  const { user } = await openViewer();
  const lit = button('Surligner les mots reconnus');
  const rectangles = async () => within(await sheet()).queryAllByRole('button').length;
  const all = await rectangles();
  expect(all).toBeGreaterThan(0);
  expect(lit.getAttribute('aria-pressed')).toBe('true');
  await user.click(lit);
  expect(await rectangles()).toBe(0);
  expect(lit.getAttribute('aria-pressed')).toBe('false');
  await user.click(lit);
  expect(await rectangles()).toBe(all);
});
