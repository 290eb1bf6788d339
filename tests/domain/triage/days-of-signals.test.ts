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
  ['said in a sentence of its own', 'J’ai une audience au tribunal. C’est le 3 décembre.', ['hearing 2026-12-03']],
  [
    'another day in the sentence after',
    'J’ai une audience au tribunal. Ma fille fête ses dix ans le 3 décembre.',
    ['hearing -'],
  ],
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
  [
    'told by who gives such papers, the words come later',
    'Mercredi 18 on m’a fait descendre au greffe, il y avait deux messieurs. Ils avaient une pile de feuilles, ils parlaient vite, moi je comprends mal et j’ai mis mon nom en bas. Le soir mon voisin m’a tout lu : je dois quitter la France, c’est une OQTF.',
    ['oqtf 2026-11-18'],
  ],
  [
    'a day told by the greffe of something else',
    'Lundi j’ai été au greffe pour un colis. Je vous écris car j’ai une OQTF.',
    ['oqtf -'],
  ],
  [
    'older than the day that was told',
    'Mardi le chef m’a donné une feuille. Ils disent que j’ai une OQTF de 2023.',
    ['oqtf -'],
  ],
  [
    'called to the counter',
    'Samedi matin, le 14, j’ai été appelé au greffe, on m’a remis une OQTF.',
    ['oqtf 2026-11-14'],
  ],
  ['called on the telephone', 'Samedi j’ai appelé ma femme au téléphone. J’ai une OQTF.', ['oqtf -']],
  ['until when is not when', 'Une OQTF, j’ai jusqu’à ce soir pour le recours.', ['oqtf -']],
  [
    'refused and told to go in one paper',
    'Jeudi dernier la préfecture m’a notifié un refus de titre de séjour et une OQTF.',
    ['permit-refusal 2026-11-19', 'oqtf 2026-11-19'],
  ],
  [
    'judged, and to be appealed against',
    'Le 17 novembre le tribunal m’a condamné à une interdiction du territoire français. Je veux faire appel.',
    ['itf 2026-11-17', 'sentence-appeal 2026-11-17'],
  ],
  [
    'the commission is to meet, the bulletin was given',
    'Le 16 novembre on m’a remis un bulletin de notification. La commission d’expulsion siège le 10 décembre à 9 h.',
    ['comex 2026-12-10'],
  ],
  [
    'given one day for another',
    'Ce matin j’ai reçu une lettre du tribunal. Je dois me présenter le 8 décembre à 14 h.',
    ['hearing 2026-12-08'],
  ],
  ['of the month to come', 'Je passe en audience au tribunal le 8 du mois prochain.', ['hearing 2026-12-08']],
  ['a weekday of next week', 'Je sors de prison mardi de la semaine prochaine.', ['release 2026-11-24']],
  ['in a week’s time', 'Je sors de prison mercredi en huit.', ['release 2026-12-02']],
  [
    'a year that lies behind',
    'Le 9 avril dernier le juge m’a donné une interdiction du territoire français.',
    ['itf 2026-04-09'],
  ],
  [
    'the letter arrived, told after',
    'L’OFPRA a rejeté ma demande. L’enveloppe est arrivée le 12 novembre. Je veux aller à la CNDA.',
    ['asylum-appeal 2026-11-12'],
  ],
  [
    'an interview before',
    'L’entretien OFPRA c’était le 3 novembre. Rejet. Je veux faire un recours à la CNDA.',
    ['asylum-appeal -'],
  ],
  ['a month misread before its year', 'Mardi on m’a donné une OQTF du 16 novenbne 2026.', ['oqtf 2026-11-17']],
])('%s', (_, body, expected) => expect(daysIn(body)).toEqual(expect.arrayContaining(expected)));

test.each([
  ['a place and something else in the first line', 'Gap, le 20 novembre 2026 (jour de pluie)\nBonjour,'],
  [
    'at the end of a long first line',
    'La prison de Gap, 12 bis rue des Arènes, bâtiment B, le vendredi 20 novembre\nBonjour,',
  ],
  [
    'the head of an e-mail',
    'De : a@example.org\nDate : vendredi 20 novembre 2026, 21 h 50\nObjet : mon père\nBonjour,',
  ],
  ['as the English write it', 'DIOP Awa\nNovember 20\nDear Sir,'],
  ['a misread « le »', 'DIOP Awa\nMA de Gap\nbe 20/11/26\nBonjour,'],
])('the day of writing: %s', (_, head) => {
  const { writtenOn } = judgeText(`${head}\nAvant-hier on m’a donné une OQTF.\nMerci`, day('2026-11-24'));
  expect(writtenOn).toBe('2026-11-20');
});

test.each([
  ['a day of birth', 'DIOP Awa, né à Gap, le 20 novembre 1990'],
  ['a hearing', 'DIOP Awa, audience à Gap, le 20 novembre 2026'],
])('no day of writing: %s', (_, head) => {
  expect(judgeText(`${head}\nBonjour,\nJ’ai une OQTF.\nMerci`, day('2026-11-24')).writtenOn).toBe(null);
});

test('a weekday with its number needs no day of writing', () => {
  const body = 'DIOP Awa\nMA de Gap\nMardi 17 on m’a donné une OQTF.\nMerci';
  expect(judgeText(body, day('2026-11-24')).signals).toMatchObject([{ code: 'oqtf', date: '2026-11-17' }]);
});

test('no day without a day of writing', () => {
  const { signals } = judgeText('DIOP Awa\nMA de Gap\nMardi on m’a donné une OQTF.\nMerci', day('2026-11-24'));
  expect(signals).toMatchObject([{ code: 'oqtf', date: null }]);
});
