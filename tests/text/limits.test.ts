// What is said of a legal limit: the day and hour, what is left in words, each step, and who reviewed the table.
import { expect, test } from 'vitest';
import { countLimit } from '#shared/domain/deadlines/count-limit.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { deadlineName, dueText, leftText, limitStepText, reviewText, rowReviewText } from '#shared/text/limits.ts';

const day = (text: string) => text as CalendarDate;
const plain = (text: string): string => text.replace(/\u00a0/g, ' ').replace(/’/g, "'");
const seven = { dueOn: day('2026-11-27'), atLatest: day('2026-11-30'), dated: true };
const left = (today: string, change = {}) => plain(leftText({ ...seven, ...change }, day(today)));

test('the day, and the hour where hours count', () => {
  expect(dueText({ dueOn: seven.dueOn, dueAt: null })).toBe('vendredi 27 novembre 2026');
  expect(plain(dueText({ dueOn: seven.dueOn, dueAt: '15:00' }))).toBe('vendredi 27 novembre 2026 à 15 h');
  expect(plain(dueText({ dueOn: seven.dueOn, dueAt: '09:05' }))).toBe('vendredi 27 novembre 2026 à 9 h 05');
});

test('what is left, in words', () => {
  expect(left('2026-11-23')).toBe('Il reste 4 jours');
  expect(left('2026-11-26')).toBe('Il reste 1 jour (demain)');
  expect(left('2026-11-27')).toBe("Dernier jour aujourd'hui");
  expect(left('2026-11-28')).toBe('Date sûre dépassée, encore à plaider');
  expect(left('2026-12-01')).toBe('Dépassé depuis 1 jour');
  expect(left('2026-12-01', { atLatest: null })).toBe('Dépassé depuis 4 jours');
  expect(left('2026-11-20', { dated: false })).toBe('Date non lue : le délai est peut-être déjà passé');
});

test('every step is a sentence with its day', () => {
  const said = (input: Parameters<typeof countLimit>[0]) =>
    countLimit(input).steps.map((step) => plain(`${limitStepText(step).label} · ${limitStepText(step).day}`));
  const at = { from: 'notification', region: 'metropole' } as const;
  expect(
    said({
      ...at,
      start: { on: day('2026-11-20'), at: '15:00' },
      length: { count: 7, unit: 'days' },
      counting: 'to-argue',
    }),
  ).toEqual([
    'À partir de : la notification, 15 h · vendredi 20 novembre 2026',
    '+ 7 jours · vendredi 27 novembre 2026',
    "Date limite sûre, jusqu'à minuit · vendredi 27 novembre 2026",
    'Délai franc : le lendemain · samedi 28 novembre 2026',
    'Fermé, on avance · samedi 28 novembre 2026',
    'Fermé, on avance · dimanche 29 novembre 2026',
    "À plaider jusqu'au · lundi 30 novembre 2026",
  ]);
  const month = { count: 1, unit: 'months' } as const;
  expect(said({ ...at, start: { on: day('2027-01-31'), at: null }, length: month, counting: 'strict' })[1]).toBe(
    '+ 1 mois (dernier jour du mois) · dimanche 28 février 2027',
  );
  expect(said({ ...at, start: { on: day('2026-04-14'), at: null }, length: month, counting: 'working-day' })[2]).toBe(
    "Férié (l'Ascension), on avance · jeudi 14 mai 2026",
  );
  expect(said({ ...at, start: { on: day('2027-03-01'), at: null }, length: month, counting: 'before' })[1]).toBe(
    '− 1 mois · lundi 1er février 2027',
  );
});

test('who reviewed, and what a deadline comes from', () => {
  const on = day('2026-12-01');
  expect(reviewText({ state: 'none' })).toBe('Pas encore relue par le service prison.');
  expect(reviewText({ state: 'whole', by: 'Anne', on, rows: 3 })).toBe('Relue par Anne le 1er décembre 2026.');
  expect(plain(reviewText({ state: 'partly', by: 'Anne', on, rows: 2 }))).toBe(
    'Relue en partie (2 lignes), en dernier par Anne le 1er décembre 2026.',
  );
  expect(rowReviewText(null, null)).toBe('Pas encore relu par le service prison');
  expect(rowReviewText('Anne', on)).toBe('Relu par Anne le 1er décembre 2026');
  expect(deadlineName({ kind: 'reply', on })).toBe('Réponse du service');
  expect(deadlineName({ kind: 'limit', on, code: 'oqtf' })).toBe('Délai légal, OQTF');
  expect(deadlineName({ kind: 'at-once', on, code: 'oqtf' })).toBe('Dès la réception, OQTF');
});
