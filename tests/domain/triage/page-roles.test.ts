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

const BACK = 'KEITA Ibrahima\nécrou 99887\nMaison d’arrêt d’Amiens';

test.each([
  ['said to be its back', 'KEITA Ibrahima\nMaison d’arrêt d’Amiens', 'envelope-back'],
  ['that looks like one and says a number', `${BACK}\n80000 Amiens\nLa Cimade\n75011 Paris`, null],
] as const)('an envelope %s, with another name than its letter, is to be looked at', (_, back, role) => {
  const { otherWriter } = judged([HERE, back], ['letter', role]);
  expect(otherWriter?.text).toContain('KEITA');
  expect(otherWriter?.page).toBe(2);
});

test.each<[string, string, PageRole | null]>([
  ['the same person', 'DIALLO Amadou\nécrou 4512\nMaison d’arrêt d’Amiens', 'envelope-back'],
  ['the given name alone', 'Amadou\nMaison d’arrêt d’Amiens', 'envelope-back'],
  ['a name with one sign misread', 'DIALL0 Amadou\nMaison d’arrêt d’Amiens', 'envelope-back'],
  ['a number of its own beside the name', 'DIALLO Amadou\nLR n° 2034567\nMaison d’arrêt d’Amiens', 'envelope-back'],
  ['another name beside the same number', 'DIA Mamadou Lamine\nécrou 4512\nMaison d’arrêt d’Amiens', 'envelope-back'],
  ['no name', 'Maison d’arrêt d’Amiens', 'envelope-back'],
  ['whom it is for', 'Madame Sophie MARTIN\nLa Cimade\n91 rue Oberkampf\n75011 Paris', 'envelope-front'],
  ['whom it is for, unsaid', 'Madame Sophie MARTIN\nLa Cimade\n91 rue Oberkampf\n75011 Paris', null],
  [
    'somebody beside the writer',
    'Attestation\nMme KEITA Fatou\n3 rue Verte\n59000 Lille\nhéberge M. DIALLO Amadou\n80000 Amiens',
    null,
  ],
])('an envelope with %s is not', (_, page, role) => {
  expect(judged([HERE, page], ['letter', role]).otherWriter).toBeUndefined();
});

test('nor is one of somebody whom the letter names', () => {
  const letter = `${HERE}\nMon codétenu KEITA Ibrahima poste cette lettre pour moi.`;
  expect(judged([letter, BACK], ['letter', 'envelope-back']).otherWriter).toBeUndefined();
});
