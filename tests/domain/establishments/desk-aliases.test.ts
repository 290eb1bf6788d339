// Names the desk may be taught: only such as no table knows, and used only once they are given.
import { describe, expect, it } from 'vitest';
import { aliasProblem, unknownNamesIn, withAliases } from '#shared/domain/establishments/desk-aliases.ts';
import { buildGazetteer } from '#shared/domain/establishments/gazetteer.ts';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { letterFrom, RECEIVED } from '../triage/letters.ts';

const GAP = asId<EstablishmentId>('maison-d-arret-de-gap');
const GAZETTEER = buildGazetteer(ESTABLISHMENTS, VOCABULARY.prison);
const unknown = (text: string) =>
  unknownNamesIn({ pages: [pageOfText(text)], receivedOn: RECEIVED }, GAZETTEER, VOCABULARY);

describe('names after a type word that nobody knows', () => {
  it.each([
    ["Maison d'arrêt de la Croix Blanche", ['Croix Blanche']],
    ['MA Bellecombe, cellule 12', ['Bellecombe']],
    ['Centre pénitentiaire de Roquefave\nBP 12', ['Roquefave']],
  ])('%s', (place, names) => {
    expect(unknown(letterFrom(place))).toEqual(names);
  });

  it.each([
    ['a known prison', 'Maison d’arrêt de Gap'],
    ['a known prison misread', "Maison d'arrêt de Dunkcrque"],
    ['a place that is no prison', 'Centre pénitentiaire de Vincennes'],
    ['no name', 'Maison d’arrêt, cellule 12'],
    ['small letters', 'maison d’arrêt de mon quartier'],
  ])('none for %s', (_name, place) => {
    expect(unknown(letterFrom(place))).toEqual([]);
  });
});

it.each([
  ['Pau', 'alias/too-short'],
  ['x'.repeat(61), 'alias/too-long'],
  ['Nice', 'alias/known'],
  ['Croix Blanche', null],
])('%s: %s', (text, problem) => {
  expect(aliasProblem(text, GAZETTEER)).toBe(problem);
});

describe('a name that was taught', () => {
  const letter = letterFrom("Maison d'arrêt de la Croix Blanche");
  const found = (establishments: typeof ESTABLISHMENTS) =>
    judge({ pages: [pageOfText(letter)], receivedOn: RECEIVED, establishments, vocabulary: VOCABULARY }).establishment;
  const taught = withAliases(ESTABLISHMENTS, [{ establishmentId: GAP, text: 'Croix Blanche' }]);

  it('finds the prison surely, and not before', () => {
    expect(found(ESTABLISHMENTS)?.id).not.toBe(GAP);
    expect(found(taught)).toMatchObject({ id: GAP });
    expect(found(taught)?.confidence).toBeGreaterThanOrEqual(SURE_ENOUGH);
  });

  it('leaves the table as it was delivered, and gives the same array for the same names', () => {
    expect(withAliases(ESTABLISHMENTS, [])).toBe(ESTABLISHMENTS);
    expect(withAliases(ESTABLISHMENTS, [{ establishmentId: GAP, text: 'Croix Blanche' }])).toBe(taught);
    expect(ESTABLISHMENTS.find(({ id }) => id === GAP)?.aliases).not.toContain('Croix Blanche');
  });
});
