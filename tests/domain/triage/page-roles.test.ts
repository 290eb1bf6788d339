// An enclosure does not speak for the writer; the back of an envelope is their address. What is urgent is urgent anywhere.
import { expect, test } from 'vitest';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import type { PageRole } from '#shared/domain/stacks/arrangement.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import { RECEIVED } from './letters.ts';

const LETTER =
  'M. DIALLO Amadou\nécrou 4512\nLa Cimade\n91 rue Oberkampf\n75011 Paris\nBonjour,\nJe vous écris pour mes papiers, pouvez-vous m’aider ?\nMerci';
const HERE = `${LETTER.replace('écrou 4512', "écrou 4512\nMaison d'arrêt d'Amiens")}`;
const ORDER =
  'PRÉFECTURE DU NORD\nArrêté portant obligation de quitter le territoire français\nLe préfet,\nVu le code de l’entrée et du séjour des étrangers ;\nConsidérant que M. SECK Ibrahima, écrou n° 99887, détenu à la maison d’arrêt de Dunkerque, ne justifie pas d’un droit au séjour ;\nARRÊTE\nArticle 1er : M. SECK Ibrahima est obligé de quitter le territoire français.\nPour le préfet et par délégation';

const judged = (texts: readonly string[], roles: readonly (PageRole | null)[]) =>
  judge({
    pages: texts.map((text, index) => ({ ...pageOfText(text), page: index + 1 })),
    receivedOn: RECEIVED,
    establishments: ESTABLISHMENTS,
    vocabulary: VOCABULARY,
    roles: new Map(roles.flatMap((role, index) => (role ? [[index + 1, role] as const] : []))),
  });

test('an enclosed order names neither the prison nor the person of the letter, and is as urgent as ever', () => {
  const { establishment, otherPrison, person, kind, signals } = judged([HERE, ORDER], ['letter', 'enclosure']);
  expect(establishment?.id).toBe('maison-d-arret-d-amiens');
  expect(otherPrison).toBeNull();
  expect(person?.ecrouNumber).toBe('4512');
  expect(kind).toBe('letter');
  expect(signals.some(({ code, level }) => code === 'oqtf' && level === 'red')).toBe(true);
});

test('where the letter says no prison, an enclosure does not say it either', () => {
  expect(judged([LETTER, ORDER], ['letter', 'enclosure']).establishment).toBeNull();
  expect(judged([LETTER, ORDER], [null, null]).establishment?.id).toBe('maison-d-arret-de-dunkerque');
});

test('an enclosure alone speaks', () => {
  expect(judged([ORDER], ['enclosure']).establishment?.id).toBe('maison-d-arret-de-dunkerque');
});

test('the back of an envelope is the address of its sender, whatever it looks like', () => {
  const back = 'Bonjour la maison d’arrêt de Dunkerque, je suis DIALLO Amadou\nécrou 4512';
  const { establishment, kind } = judged([LETTER, back], ['letter', 'envelope-back']);
  expect(establishment?.id).toBe('maison-d-arret-de-dunkerque');
  expect(establishment?.confidence).toBeGreaterThan(0.9);
  expect(kind).toBe('letter');
});

test.each([
  ['another name', 'KEITA Ibrahima\nMaison d’arrêt d’Amiens', 'KEITA'],
  ['another number', 'DIALLO Amadou\nécrou 99887\nMaison d’arrêt d’Amiens', '99887'],
])('an envelope with %s than its letter is to be looked at', (_, back, words) => {
  const judgement = judged([HERE, back], ['letter', 'envelope-back']);
  expect(judgement.otherWriter?.text).toContain(words);
  expect(judgement.otherWriter?.page).toBe(2);
});

test.each([
  ['the same person', 'DIALLO Amadou\nécrou 4512\nMaison d’arrêt d’Amiens'],
  ['the given name alone', 'Amadou\nMaison d’arrêt d’Amiens'],
  ['a name with one sign misread', 'DIALL0 Amadou\nMaison d’arrêt d’Amiens'],
  ['a number with one figure misread', 'DIALLO Amadou\nécrou 4572\nMaison d’arrêt d’Amiens'],
  ['another name beside the same number', 'DIA Mamadou Lamine\nécrou 4512\nMaison d’arrêt d’Amiens'],
  ['no name', 'Maison d’arrêt d’Amiens'],
])('an envelope with %s is not', (_, back) => {
  expect(judged([HERE, back], ['letter', 'envelope-back']).otherWriter).toBeUndefined();
});
