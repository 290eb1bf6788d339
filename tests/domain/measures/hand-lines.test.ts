// Handwritten lines compared with the truth of their whole page.
import { expect, test } from 'vitest';
import { handLineFigures, nearestStretch } from '#shared/domain/measures/hand-lines.ts';

const TRUTH = 'Madame, Monsieur,\nJe vous écris de la maison d’arrêt\noù je suis depuis le mois de mai.';

test('a reading finds its stretch of the page', () => {
  expect(nearestStretch('Je vous écris de la maison', 'ecris de lo')).toEqual({ stretch: 'écris de la', errors: 2 });
  expect(nearestStretch('abc', '')).toEqual({ stretch: '', errors: 0 });
});

test('both readers are compared with the same stretch', () => {
  const lines = [{ hand: 'Je vous écris de la maison d’arrêt', print: 'Ie v0us' }];
  const figures = handLineFigures([{ truth: TRUTH, lines }]);
  expect(figures).toMatchObject({ pages: 1, lines: 1, unplaced: 0, hand: { characters: 0, wordsFound: 1 } });
  expect(figures?.print.characters).toBeGreaterThan(0.7);
  expect(figures?.print.wordsFound).toBe(0);
});

test('what stands nowhere in the truth is counted apart', () => {
  const lines = [
    { hand: '%%§§', print: '' },
    { hand: 'Madame, Monsieur,', print: 'Madame, Monsieur,' },
  ];
  expect(handLineFigures([{ truth: TRUTH, lines }])).toMatchObject({ lines: 1, unplaced: 1, print: { characters: 0 } });
});

test('no handwriting, no figures', () => {
  expect(handLineFigures([])).toBeNull();
  expect(handLineFigures([{ truth: TRUTH, lines: [] }])).toBeNull();
});
