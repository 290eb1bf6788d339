// Days said from the day of writing.
import { expect, test } from 'vitest';
import { relativeDates } from '#shared/domain/triage/relative-dates.ts';
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
])('%s', (text, past, ahead) => {
  expect(relativeDates(`on m a dit ${text} au greffe`, WRITTEN)).toMatchObject([{ past, ahead, exact: true }]);
});

test.each(['mardi 17 novembre', 'dans mon pays', 'il y a des rats', 'la semaine derniere'])('no day: %s', (text) => {
  expect(relativeDates(text, WRITTEN)).toEqual([]);
});

test('next week is about that day only', () => {
  expect(relativeDates('la semaine prochaine', WRITTEN)).toMatchObject([{ ahead: '2026-11-25', exact: false }]);
});
