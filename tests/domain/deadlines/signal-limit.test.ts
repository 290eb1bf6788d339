// Which limit a signal has, from which date, and where it stands.
import { describe, expect, test } from 'vitest';
import type { LegalLimit } from '#shared/domain/deadlines/legal-limit.ts';
import { withLimits } from '#shared/domain/deadlines/limits-of-letter.ts';
import { circumstanceOf, type LimitCase, limitOf, standingOf } from '#shared/domain/deadlines/signal-limit.ts';
import type { Judgement, Signal, SignalCode } from '#shared/domain/triage/judgement.ts';
import { SURE_ENOUGH } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';

const day = (text: string) => text as CalendarDate;
const RECEIVED = day('2026-11-23');
const CASE: LimitCase = {
  receivedOn: RECEIVED,
  table: LEGAL_LIMITS,
  circumstance: 'detained',
  region: 'metropole',
};
const limit = (code: SignalCode, date: string | null, change: Partial<LimitCase> = {}) =>
  limitOf({ code, date: date as CalendarDate | null }, { ...CASE, ...change });
const ends = (code: SignalCode, date: string | null, change: Partial<LimitCase> = {}) => {
  const found = limit(code, date, change);
  return found && [found.dueOn, found.atLatest, found.basis, found.toVerify];
};

describe('a dated signal', () => {
  test.each<[SignalCode, string, string | null, string | null, string, boolean]>([
    ['oqtf', '2026-11-20', '2026-11-27', '2026-11-30', 'L. 614-3, L. 921-1 CESEDA', false],
    ['irtf', '2026-11-20', '2026-11-27', '2026-11-30', 'L. 614-4 CESEDA', false],
    ['destination', '2026-11-20', '2026-11-27', '2026-11-30', 'R. 721-3-1 CESEDA', false],
    ['readmission', '2026-11-20', '2026-11-27', '2026-11-30', 'R. 623-1, R. 615-6 CESEDA', false],
    ['dublin', '2026-11-20', '2026-11-27', null, 'L. 572-4, R. 922-26 CESEDA', true],
    ['retention', '2026-11-20', '2026-11-24', null, 'L. 741-10, R. 743-10 CESEDA', true],
    ['expulsion', '2026-11-20', '2027-01-20', '2027-01-21', 'R. 421-1 CJA', true],
    ['itf', '2026-11-12', '2026-11-23', null, '498, 380-9, 503 CPP ; L. 315-2 code pénitentiaire', true],
    ['sentence-appeal', '2026-11-20', '2026-11-21', '2026-11-23', '712-11, D. 49-39 CPP', true],
    ['extradition', '2026-11-20', '2026-11-23', '2026-11-24', '568-1 CPP', true],
    ['discipline', '2026-11-20', '2026-12-05', '2026-12-07', 'R. 234-43 code pénitentiaire', false],
    ['asylum', '2026-11-20', '2026-12-11', '2026-12-14', 'R. 531-2, R. 521-4 CESEDA', true],
    ['asylum-appeal', '2026-11-20', '2026-12-20', '2026-12-21', 'L. 532-1, R. 532-10 CESEDA', true],
    ['permit-refusal', '2026-11-20', '2027-01-20', '2027-01-21', 'R. 421-1 CJA', false],
    ['permit-expiry', '2027-03-01', '2026-12-31', '2027-03-01', 'R. 431-5 CESEDA', true],
    ['comex', '2026-12-03', '2026-12-03', null, 'L. 632-1, L. 632-2, R. 632-3 à R. 632-5 CESEDA', false],
    ['hearing', '2026-12-03', '2026-12-03', null, 'date de la convocation', false],
    ['release', '2026-12-03', '2026-12-03', null, 'L. 741-6 CESEDA', false],
  ])('%s of %s', (code, date, ...wanted) => {
    expect(ends(code, date)).toEqual(wanted);
    expect(limit(code, date)?.dated).toBe(true);
  });

  test('a day that was written is its own limit, and says so; one that is over, or was not read, is none', () => {
    expect(limit('hearing', '2026-12-03')).toMatchObject({
      dueAt: null,
      steps: [
        { step: 'start', on: '2026-12-03', at: null, from: 'written-date' },
        { step: 'due', on: '2026-12-03', at: null },
      ],
    });
    expect(limit('hearing', RECEIVED)?.dueOn).toBe(RECEIVED);
    expect(limit('hearing', '2026-11-22')).toBeNull();
    expect(limit('hearing', null)).toBeNull();
  });

  test('in a detention centre the hours count', () => {
    const inCentre = { circumstance: 'retention' } as const;
    for (const code of ['oqtf', 'irtf', 'dublin'] as const) {
      expect(limit(code, '2026-11-20', inCentre)).toMatchObject({
        dueOn: '2026-11-22',
        dueAt: '00:00',
        atLatest: null,
      });
    }
    const timed = limitOf({ code: 'oqtf', date: day('2026-11-20'), time: '15:00' }, { ...CASE, ...inCentre });
    expect(timed).toMatchObject({ dueOn: '2026-11-22', dueAt: '15:00' });
    expect(ends('asylum', '2026-11-20', inCentre)).toEqual(['2026-11-25', null, 'L. 754-1 CESEDA', true]);
    expect(ends('expulsion', '2026-11-20', inCentre)?.[0]).toBe('2027-01-20');
  });

  test('« 48 heures » is the rule of orders of before 15 July 2024 only', () => {
    expect(limit('oqtf', '2024-07-14')).toMatchObject({ dueOn: '2024-07-16', limitId: 'oqtf-detained-before-2024' });
    expect(limit('oqtf', null)?.limitId).toBe('oqtf-detained');
    expect(limit('oqtf', '2024-07-15')).toMatchObject({ dueOn: '2024-07-22', limitId: 'oqtf-detained' });
    expect(limit('irtf', '2024-07-14')).toMatchObject({ basis: 'ancien L. 614-6 CESEDA' });
    expect(limit('irtf', '2024-07-15')).toMatchObject({ limitId: 'irtf-detained' });
  });
});

describe('without a usable date', () => {
  const CAUTIOUS: readonly SignalCode[] = [
    'oqtf',
    'irtf',
    'destination',
    'readmission',
    'dublin',
    'retention',
    'expulsion',
    'sentence-appeal',
    'extradition',
    'discipline',
    'asylum-appeal',
    'permit-refusal',
  ];

  test.each(CAUTIOUS)('%s is taken to end on the day of reception', (code) => {
    expect(limit(code, null)).toMatchObject({ dueOn: RECEIVED, dueAt: null, atLatest: null, dated: false });
    expect(limit(code, null)?.limitId).not.toContain('before-2024');
  });

  test.each(CAUTIOUS)('%s with a date after the reception is not dated by it', (code) => {
    expect(limit(code, '2026-11-24')).toEqual(limit(code, null));
    expect(limit(code, '2026-11-23')?.dated).toBe(true);
  });

  test.each<SignalCode>(['asylum', 'itf', 'permit-expiry', 'comex', 'hearing', 'release', 'distress'])(
    '%s says no limit',
    (code) => {
      expect(limit(code, null)).toBeNull();
    },
  );

  test('a hearing or a release that is past is no limit', () => {
    for (const code of ['comex', 'hearing', 'release'] as const) {
      expect(limit(code, '2026-11-22')).toBeNull();
      expect(limit(code, '2026-11-23')?.dueOn).toBe('2026-11-23');
    }
  });

  test('distress has no limit, whatever its date', () => {
    expect(limit('distress', '2026-11-20')).toBeNull();
  });
});

test('the table given counts, not the one delivered', () => {
  const table = LEGAL_LIMITS.map(
    (row): LegalLimit =>
      row.id === 'oqtf-detained'
        ? { ...row, value: { ...row.value, length: { count: 5, unit: 'days' }, article: 'autre', toVerify: true } }
        : row,
  );
  expect(ends('oqtf', '2026-11-20', { table })).toEqual(['2026-11-25', '2026-11-26', 'autre', true]);
  const ended = LEGAL_LIMITS.map((row): LegalLimit => ({ ...row, value: { ...row.value, length: null } }));
  expect(limit('oqtf', '2026-11-20', { table: ended })).toBeNull();
  const none = LEGAL_LIMITS.map((row): LegalLimit => ({ ...row, value: { ...row.value, startsFrom: 'none' } }));
  expect(limit('hearing', '2026-12-03', { table: none })).toBeNull();
  expect(limit('oqtf', '2026-11-20', { table: [] })).toBeNull();
});

test('where a limit stands on a day', () => {
  const seven = limit('oqtf', '2026-11-20');
  if (!seven) throw new Error('no limit');
  expect(standingOf(seven, day('2026-11-27'))).toBe('running');
  expect(standingOf(seven, day('2026-11-28'))).toBe('arguable');
  expect(standingOf(seven, day('2026-11-30'))).toBe('arguable');
  expect(standingOf(seven, day('2026-12-01'))).toBe('over');
  expect(standingOf({ ...seven, atLatest: null }, day('2026-11-28'))).toBe('over');
  expect(standingOf({ ...seven, dated: false }, day('2026-11-20'))).toBe('unknown');
});

const evidence = { text: 'OQTF', page: 1, box: null };
const signal = (code: SignalCode, date: string | null = null): Signal => ({
  code,
  level: 'red',
  evidence,
  date: date as CalendarDate | null,
});
const judgement = (change: Partial<Judgement>): Judgement => ({
  sender: 'detained',
  kind: 'letter',
  legibility: 'printed',
  language: 'fr',
  establishment: null,
  alternatives: [],
  person: null,
  writtenOn: null,
  signals: [],
  topics: [],
  ...change,
});
const prison = (id: string, confidence: number): Judgement['establishment'] => ({
  id: asId(id),
  name: id,
  confidence,
  evidence: [],
});

test('who fears the detention centre from prison is detained; who writes of it from elsewhere is in it', () => {
  const signals = [signal('retention')];
  const metz = prison('centre-penitentiaire-de-metz', 0.9);
  expect(circumstanceOf(judgement({ signals }))).toBe('detained');
  expect(circumstanceOf(judgement({ signals, sender: 'family', establishment: metz }))).toBe('detained');
  expect(circumstanceOf(judgement({ signals, sender: 'family' }))).toBe('retention');
  expect(circumstanceOf(judgement({ signals, sender: 'unknown' }))).toBe('retention');
  expect(circumstanceOf(judgement({ signals: [signal('oqtf')], sender: 'family' }))).toBe('detained');
});

describe('the limits of a whole letter', () => {
  const alsace = ESTABLISHMENTS.find(({ postalCode }) => postalCode.startsWith('67'));
  const elsewhere = ESTABLISHMENTS.find(({ postalCode }) => postalCode.startsWith('59'));
  if (!alsace || !elsewhere) throw new Error('no such prison');
  // Ten days from 16 December 2028 end on 26 December, a holiday in Alsace-Moselle.
  const signals = [signal('itf', '2028-12-16'), signal('distress')];
  const facts = { receivedOn: day('2028-12-18'), table: LEGAL_LIMITS, establishments: ESTABLISHMENTS, confirmed: null };
  const due = (found: Judgement['establishment'], confirmed: typeof alsace.id | null = null) =>
    withLimits(judgement({ signals, establishment: found }), { ...facts, confirmed }).signals[0]?.limit?.dueOn;

  test('the holidays are those of the prison, where it is sure or confirmed', () => {
    expect(due(prison(alsace.id, SURE_ENOUGH))).toBe('2028-12-27');
    expect(due(prison(alsace.id, SURE_ENOUGH - 0.01))).toBe('2028-12-26');
    expect(due(null)).toBe('2028-12-26');
    expect(due(null, alsace.id)).toBe('2028-12-27');
    expect(due(prison(alsace.id, 0.99), elsewhere.id)).toBe('2028-12-26');
  });

  test('every signal keeps what it said, with its limit or none', () => {
    const whole = withLimits(judgement({ signals }), facts);
    expect(whole.signals[1]).toEqual({ ...signals[1], limit: null });
    expect(whole.signals[0]).toMatchObject({ code: 'itf', evidence, limit: { limitId: 'itf-appeal' } });
  });
});
