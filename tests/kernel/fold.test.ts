// Folding: what must become equal, and that folding twice changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, squash } from '#shared/kernel/fold.ts';

describe('fold', () => {
  it.each([
    ['Écrou', 'ecrou'],
    ['ŒUVRE Œrmingen', 'oeuvre oermingen'],
    ['l’Élysée', "l'elysee"],
    ['Saint–Malo', 'saint-malo'],
    ['n°\u00a012', 'n° 12'],
    ['ﬁn', 'fin'],
    ['straße', 'strasse'],
  ])('%s → %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('is idempotent on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('keeps letters of other scripts', () => expect(fold('Привет')).toBe('привет'));
});

describe('squash', () => {
  it('leaves only letters and digits', () => {
    expect(squash("Maison d'arrêt, n° 3")).toBe('maisondarretn3');
    fc.assert(fc.property(fc.string(), (text) => /^[a-z0-9]*$/.test(squash(text))));
  });
});
