// @vitest-environment jsdom
// The page grid: what each of its keys does with the page in hand or the pages chosen, and what is said of it.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { FakeSpec } from '../fakes/fake-letters.ts';
import { expectAccessible, openApp, plainly } from './render-app.tsx';

/** Five pages that say nothing of where a letter begins. */
const STACK: FakeSpec = {
  id: 'l-stack-00000005',
  receivedDaysAgo: 1,
  file: 'pile.pdf',
  pages: [1, 2, 3, 4, 5].map((page) => [`feuille ${page}`, 'la suite de ce que je disais']),
};

const pages = () => screen.getAllByRole('button', { name: /^Page\s*\d/ });
const numberOf = (page: Element | null) => page?.getAttribute('data-page');
const inHand = () => numberOf(document.activeElement);
const chosen = () => pages().flatMap((page) => (page.getAttribute('aria-pressed') === 'true' ? [numberOf(page)] : []));
const caption = (page: number) =>
  plainly(pages().find((each) => numberOf(each) === `${page}`)?.textContent ?? '').replace(/, Courrier \d+$/, '');
const numbersIn = (group: Element) => [...group.querySelectorAll('[data-page]')].map(numberOf).join(' ');
/** « 1 2|3 4·5 »: two letters and a page aside. */
const lies = () => {
  const letters = screen.getAllByRole('region', { name: /^Courrier\s\d+$/ }).map(numbersIn);
  const aside = screen.queryAllByRole('region', { name: 'Mises de côté' }).map(numbersIn);
  return [letters.join('|'), ...aside].join('·');
};
const said = () => plainly(screen.getByText(/\./, { selector: '[role="status"]' }).textContent ?? '').trim();
const tool = (name: string) =>
  within(screen.getByRole('toolbar', { name: 'Actions sur les pages choisies' })).getByRole<HTMLButtonElement>(
    'button',
    { name: (given) => plainly(given) === name },
  );

async function openGrid() {
  const app = openApp(`/tri/${STACK.id}/pile`, { specs: [STACK] });
  await waitFor(() => expect(inHand()).toBe('1'));
  expect(lies()).toBe('1 2 3 4 5');
  return app;
}

test('Alt and an arrow move the page in hand, into the next letter and at the end out of it', async () => {
  const { user } = await openGrid();
  await user.keyboard('{ArrowRight}{Alt>}{ArrowRight}{/Alt}');
  expect(lies()).toBe('1 3 2 4 5');
  expect(said()).toBe('1 page déplacée.');
  expect(inHand()).toBe('2');
  await user.keyboard('{Alt>}{ArrowLeft}{ArrowLeft}{/Alt}');
  expect(lies()).toBe('2 1 3 4 5');
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(lies()).toBe('2|1 3 4 5');
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(lies()).toBe('2|1 3 4 5');
  expect(said()).toBe('Rien à changer ici.');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(lies()).toBe('2 1 3 4 5');
  await user.click(tool('Déplacer vers la droite'));
  expect(lies()).toBe('1 2 3 4 5');
});

test('several pages that are chosen move together, and Escape lets them go', async () => {
  const { user } = await openGrid();
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
  expect(chosen()).toEqual(['1', '2']);
  expect(said()).toBe('2 pages choisies.');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(lies()).toBe('3 1 2 4 5');
  expect(said()).toBe('2 pages déplacées.');
  await user.keyboard('{Escape}');
  expect(chosen()).toEqual([]);
  await user.keyboard('{Home} {End} ');
  expect(chosen()).toEqual(['3', '5']);
  await user.keyboard(' ');
  expect(chosen()).toEqual(['3']);
  await user.keyboard('{Control>}a{/Control}');
  expect(chosen()).toEqual(['3', '1', '2', '4', '5']);
});

test('R turns to the right and Maj + R to the left; each page says how far it is turned', async () => {
  const { user } = await openGrid();
  await user.keyboard('r');
  expect(caption(1)).toBe('Page 1 tournée de 90°');
  expect(said()).toBe('1 page tournée.');
  await user.keyboard('r');
  expect(caption(1)).toBe('Page 1 tournée de 180°');
  await user.keyboard('{ArrowRight}{Shift>}R{/Shift}');
  expect(caption(2)).toBe('Page 2 tournée de 270°');
  expect(caption(1)).toBe('Page 1 tournée de 180°');
  await user.click(tool('Tourner à droite'));
  expect(caption(2)).toBe('Page 2');
  await user.click(tool('Tourner à gauche'));
  expect(caption(2)).toBe('Page 2 tournée de 270°');
  await expectAccessible();
});

test('I reverses the letter of the page in hand, or the pages that are chosen', async () => {
  const { user } = await openGrid();
  await user.keyboard('{ArrowRight}{ArrowRight}c');
  expect(lies()).toBe('1 2|3 4 5');
  await user.keyboard('i');
  expect(lies()).toBe('1 2|5 4 3');
  expect(said()).toBe('Ordre de 3 pages inversé.');
  await user.keyboard('{Home}{Shift>}{ArrowRight}{/Shift}i');
  expect(lies()).toBe('2 1|5 4 3');
  expect(said()).toBe('Ordre de 2 pages inversé.');
});

test('E lays each back behind its front, where backs were scanned from the last to the first', async () => {
  const { user } = await openGrid();
  await user.keyboard('e');
  expect(lies()).toBe('1 5 2 4 3');
  expect(said()).toBe('Rectos et versos intercalés.');
  await user.keyboard('{Control>}z{/Control}');
  expect(lies()).toBe('1 2 3 4 5');
  await user.click(tool('Intercaler rectos et versos, numérisés en deux fois'));
  expect(lies()).toBe('1 5 2 4 3');
});

test('F joins the letter of the page in hand to the one before; the first has none', async () => {
  const { user } = await openGrid();
  await user.keyboard('{ArrowRight}{ArrowRight}c{ArrowRight}c');
  expect(lies()).toBe('1 2|3|4 5');
  // Any page of the letter will do.
  await user.keyboard('{End}f');
  expect(lies()).toBe('1 2|3 4 5');
  expect(said()).toBe('Réuni avec le courrier précédent : 2 courriers.');
  await user.keyboard('f');
  expect(lies()).toBe('1 2 3 4 5');
  expect(said()).toBe('Réuni avec le courrier précédent : 1 courrier.');
  await user.keyboard('f');
  expect(lies()).toBe('1 2 3 4 5');
  expect(said()).toBe('Rien à changer ici.');
});

test.each([
  { code: 'Digit1', typed: '&', role: '' },
  { code: 'Digit2', typed: 'é', role: " Recto de l'enveloppe" },
  { code: 'Digit3', typed: '"', role: " Verso de l'enveloppe" },
  { code: 'Digit4', typed: "'", role: ' Pièce jointe' },
])(
  'the key $code says what a page is: typed as a digit, on AZERTY ($typed), there with Shift, on the pad',
  async ({ code, typed, role }) => {
    const { user } = await openGrid();
    const digit = code.slice(-1);
    // Each page begins as something else, so that each key changes it.
    await user.keyboard(`{Control>}a{/Control}${digit === '4' ? '2' : '4'}{Escape}{Home}`);
    const keys = [
      { key: digit, code },
      { key: typed, code },
      { key: digit, code, shiftKey: true },
      { key: digit, code: `Numpad${digit}` },
    ];
    for (const key of keys) {
      fireEvent.keyDown(document.activeElement as Element, key);
      await user.keyboard('{ArrowRight}');
    }
    expect([1, 2, 3, 4].map(caption)).toEqual([1, 2, 3, 4].map((page) => `Page ${page}${role}`));
    expect(caption(5)).toBe(`Page 5 ${digit === '4' ? "Recto de l'enveloppe" : 'Pièce jointe'}`);
  },
);

test('what a page is, is said; a fifth key says nothing', async () => {
  const { user } = await openGrid();
  await user.keyboard('2');
  expect(said()).toBe("1 page : Recto de l'enveloppe.");
  const choice = screen.getByRole<HTMLInputElement>('combobox', { name: 'Nature de la page' });
  expect(plainly(choice.value)).toBe("2. Recto de l'enveloppe");
  await user.keyboard('5');
  expect(caption(1)).toBe("Page 1 Recto de l'enveloppe");
  await user.keyboard('2');
  expect(said()).toBe('Rien à changer ici.');
});

test('Ctrl+Y does again what Ctrl+Z took back, step by step, until something new is done', async () => {
  const { user } = await openGrid();
  expect([tool('Annuler').disabled, tool('Refaire').disabled]).toEqual([true, true]);
  await user.keyboard('{ArrowRight}cr');
  await user.keyboard('{Control>}zz{/Control}');
  expect(lies()).toBe('1 2 3 4 5');
  expect(said()).toBe('Annulé.');
  expect([tool('Annuler').disabled, tool('Refaire').disabled]).toEqual([true, false]);
  await user.keyboard('{Control>}y{/Control}');
  expect(lies()).toBe('1|2 3 4 5');
  expect(caption(2)).toBe('Page 2');
  expect(said()).toBe('Refait.');
  await user.click(tool('Refaire'));
  expect(caption(2)).toBe('Page 2 tournée de 90°');
  expect(tool('Refaire').disabled).toBe(true);
  await user.click(tool('Annuler'));
  expect(tool('Refaire').disabled).toBe(false);
  pages()[1]?.focus();
  await user.keyboard('i');
  expect(tool('Refaire').disabled).toBe(true);
  await user.keyboard('{Control>}y{/Control}');
  expect(lies()).toBe('1|5 4 3 2');
});
