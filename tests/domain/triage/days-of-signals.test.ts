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
])('%s', (_, body, expected) => expect(daysIn(body)).toEqual(expected));

test('no day without a day of writing', () => {
  const { signals } = judgeText('DIOP Awa\nMA de Gap\nMardi on m’a donné une OQTF.\nMerci', day('2026-11-24'));
  expect(signals).toMatchObject([{ code: 'oqtf', date: null }]);
});
