// Which day of a letter is the day of a signal: not that of the letter itself, and each day once.
import { expect, test } from 'vitest';
import { day, judgeText } from './letters.ts';

// Written on a Friday.
const letter = (body: string): string => `DIOP Awa\nMA de Gap vendredi 20 novembre 2026\n${body}\nMerci`;

const daysIn = (body: string): string[] =>
  judgeText(letter(body), day('2026-11-24')).signals.map(({ code, date }) => `${code} ${date ?? '-'}`);

test.each([
  ['the date of the letter, without « le »', 'On m’a notifié une OQTF mardi.', ['oqtf 2026-11-17']],
  ['a weekday and its number', 'Mardi 17 la préfecture m’a donné une OQTF.', ['oqtf 2026-11-17']],
  ['two ways to say one day', 'Avant-hier, mercredi, on m’a donné une OQTF.', ['oqtf 2026-11-18']],
  ['a date within', 'Lundi dernier (16/11) j’ai reçu une OQTF.', ['oqtf 2026-11-16']],
  ['no day but that of the letter', 'OQTF ! Aidez-moi.', ['oqtf -']],
  ['no day but that of the letter, a hearing', 'J’ai une audience au tribunal. C’est le 3 décembre.', ['hearing -']],
  [
    'given at the head of a long sentence',
    'Mardi le greffe de la prison m’a notifié devant deux surveillants et sans interprète une OQTF.',
    ['oqtf 2026-11-17'],
  ],
  ['told in a sentence before', 'Le 16/11 on m’a fait signer une feuille bleue. Dublin.', ['dublin 2026-11-16']],
  [
    'the nearest of two',
    'Lundi on m’a donné une OQTF. Jeudi on m’a donné une IRTF.',
    ['oqtf 2026-11-16', 'irtf 2026-11-19'],
  ],
  [
    'a day that opens its sentence',
    'Lundi le préfet de ce département des Hautes-Alpes a fait un arrêté de remise aux autorités italiennes.',
    ['readmission 2026-11-16'],
  ],
  ['another event before', 'Le 16/11 j’ai eu un parloir avec ma sœur. OQTF !', ['oqtf -']],
  ['a limit ahead is no notification', 'J’ai une OQTF, je dois répondre avant le 30/11/2026.', ['oqtf -']],
  [
    'judged and banned in one day',
    'Lundi le tribunal m’a condamné à dix mois et à une interdiction du territoire français de trois ans.',
    ['itf 2026-11-16'],
  ],
  [
    'released and taken to detention in one day',
    'Hier j’ai fini ma peine, je suis libéré et placé en rétention.',
    ['release 2026-11-19', 'retention 2026-11-19'],
  ],
])('%s', (_, body, expected) => expect(daysIn(body)).toEqual(expect.arrayContaining(expected)));

test('no day without a day of writing', () => {
  const { signals } = judgeText('DIOP Awa\nMA de Gap\nMardi on m’a donné une OQTF.\nMerci', day('2026-11-24'));
  expect(signals).toMatchObject([{ code: 'oqtf', date: null }]);
});
