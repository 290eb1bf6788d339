// Days said from the day of writing.
import { expect, test } from 'vitest';
import { relativeDates } from '#shared/domain/triage/relative-dates.ts';
import { fold } from '#shared/kernel/fold.ts';
import { day } from './letters.ts';

// A Wednesday.
const WRITTEN = day('2026-11-18');

test.each([
  ['hier', '2026-11-17', null],
  ['avant-hier', '2026-11-16', null],
  ['ce matin', '2026-11-18', '2026-11-18'],
  ['demain', null, '2026-11-19'],
  ['lundi', '2026-11-16', '2026-11-23'],
  ['mercredi', '2026-11-11', '2026-11-25'],
  ['lundi dernier', '2026-11-16', null],
  ['vendredi prochain', null, '2026-11-20'],
  ['il y a trois jours', '2026-11-15', null],
  ['il y a 2 semaines', '2026-11-04', null],
  ['dans dix jours', null, '2026-11-28'],
  ['il me reste 6 jours', null, '2026-11-24'],
  ['dans une semaine', null, '2026-11-25'],
  ['ça fait 3 jours', '2026-11-15', null],
  ['avanthier', '2026-11-16', null],
  ['avont ier', '2026-11-16', null],
  ['avat hiez', '2026-11-16', null],
  ['avun hier', '2026-11-16', null],
  ['marli', '2026-11-17', '2026-11-24'],
  ['vlndreai', '2026-11-13', '2026-11-20'],
  ['ce macin', '2026-11-18', '2026-11-18'],
  ['cematim', '2026-11-18', '2026-11-18'],
  ['geudila', '2026-11-12', '2026-11-19'],
  ['lundi passé', '2026-11-16', null],
  ['jeudi de la semaine dernière', '2026-11-12', null],
  ['mardi 17', '2026-11-17', null],
  ['vendredi le 6', '2026-11-06', null],
  ['lundi 30', null, '2026-11-30'],
  // No 3rd is a Monday within a month: the figure counts something else.
  ['lundi 3 surveillants', '2026-11-16', '2026-11-23'],
  ['mardi 14 h 30', '2026-11-17', '2026-11-24'],
  ['15 au soir', '2026-11-15', '2026-12-15'],
  ['samedi matin, le 14', '2026-11-14', null],
  ['lundi dernier, le 9', '2026-11-09', null],
  ['lundi, 3 surveillants', '2026-11-16', '2026-11-23'],
  ['mardi dernié', '2026-11-17', null],
  ['lundi qui vient', null, '2026-11-23'],
  ['lundi de la semaine prochaine', null, '2026-11-23'],
  ['vendredi en huit', null, '2026-11-27'],
  ['vendredi en quinze', null, '2026-12-04'],
  ['voilà 4 jours', '2026-11-14', null],
  ['8 du mois prochain', null, '2026-12-08'],
  ['30 du mois dernier', '2026-10-30', null],
  ['12 de ce mois', '2026-11-12', null],
  ['12 à 14 h', '2026-11-12', '2026-12-12'],
])('%s', (text, past, ahead) => {
  expect(relativeDates(fold(`on m a dit le ${text} au greffe`), WRITTEN)).toMatchObject([{ past, ahead, exact: true }]);
});

test.each([
  'dans mon pays',
  'il y a des rats',
  'la semaine derniere',
  'le 8 rue du jet',
  'avait fier',
  'meroi',
  'une enveloppe blanche',
  'mon mari',
])('no day: %s', (text) => {
  expect(relativeDates(text, WRITTEN)).toEqual([]);
});

test('next week is about that day only', () => {
  expect(relativeDates('la semaine prochaine', WRITTEN)).toMatchObject([{ ahead: '2026-11-25', exact: false }]);
});
