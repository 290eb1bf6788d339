// The chambre de l'instruction decides on extradition and on much else: alone it says nothing, beside it brings the date.
import { expect, test } from 'vitest';
import { judgeSentence } from './letters.ts';

test.each<[string, readonly (readonly [string, string | null])[]]>([
  ["La chambre de l'instruction a refusé ma demande.", []],
  ["Je passe devant la chambre de l'instruction le 3 décembre 2026.", [['hearing', '2026-12-03']]],
  [
    "J'ai un mandat d'arrêt européen. La chambre de l'instruction a dit oui le 19 novembre 2026.",
    [['extradition', '2026-11-19']],
  ],
])('%s', (sentence, signals) => {
  expect(judgeSentence(sentence).signals.map(({ code, date }) => [code, date])).toEqual(signals);
});
