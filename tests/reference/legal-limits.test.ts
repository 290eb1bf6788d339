// The delivered table of limits: its schema, that it can be counted with, and that levels agree with its priorities.
import { describe, expect, test } from 'vitest';
import { legalLimit } from '#shared/contract/limit-schemas.ts';
import { limitValueProblem } from '#shared/domain/deadlines/limit-edits.ts';
import { SIGNAL_CODES, type SignalCode } from '#shared/domain/triage/judgement.ts';
import { levelOf } from '#shared/domain/triage/signals.ts';
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';
import { SIGNAL_URGENCY } from '#shared/reference/signal-urgency.ts';
import { lengthText } from '#shared/text/limits.ts';

test('every row has its shape, its own id, and a value that can be counted with', () => {
  for (const row of LEGAL_LIMITS) {
    expect(legalLimit.parse(row)).toEqual(row);
    expect(limitValueProblem(row.value), row.id).toBeNull();
  }
  expect(new Set(LEGAL_LIMITS.map(({ id }) => id)).size).toBe(LEGAL_LIMITS.length);
});

test('every line of the source is there, and nobody has reviewed any', () => {
  const lines = new Set(LEGAL_LIMITS.map(({ line }) => line));
  const wanted =
    '1 1a 1b 1c 1d 1e 2 2a 3 3a 4 4a 4b 4c 5 5a 5b 6 6a 6b 6c 6d 7 7a 7b 8 9 10 10a 11 12 13 13a 13b 14 14a 15 15a 15b 16 17 18';
  expect(wanted.split(' ').filter((line) => !lines.has(line))).toEqual([]);
  expect(LEGAL_LIMITS.every(({ value }) => value.reviewedOn === null && value.reviewedBy === null)).toBe(true);
});

test('what was not read in a text in force is to be verified, and so is what the European pact may have changed', () => {
  for (const { id, line, confidence, value } of LEGAL_LIMITS) {
    if (confidence !== 'high') expect(value.toVerify, id).toBe(true);
    if (['7', '7a', '7b', '8', '9'].includes(line)) expect(value.toVerify, id).toBe(true);
  }
  expect(LEGAL_LIMITS.find(({ id }) => id === 'oqtf-detained')?.value.toVerify).toBe(false);
});

test('every signal but distress has a limit, in prison and in a detention centre', () => {
  const coded = (code: SignalCode, where: string) =>
    LEGAL_LIMITS.some((row) => row.codes.includes(code) && (row.circumstance === where || row.circumstance === 'any'));
  for (const code of SIGNAL_CODES.filter((one) => one !== 'distress')) {
    expect(coded(code, 'detained'), code).toBe(true);
    expect(coded(code, 'retention'), code).toBe(true);
  }
});

describe('levels as in the priorities of the source', () => {
  const received = '2026-11-23' as CalendarDate;
  const level = (code: SignalCode, date: CalendarDate | null) => levelOf(SIGNAL_URGENCY[code], date, received);

  test.each<SignalCode>([
    'oqtf',
    'irtf',
    'destination',
    'readmission',
    'dublin',
    'retention',
    'sentence-appeal',
    'extradition',
    'expulsion',
  ])('%s without a readable date is red', (code) => {
    expect(level(code, null)).toBe('red');
  });

  test.each<SignalCode>(['itf', 'discipline', 'asylum', 'asylum-appeal', 'permit-refusal', 'permit-expiry'])(
    '%s is orange',
    (code) => {
      expect([level(code, null), level(code, received)]).toEqual(['orange', 'orange']);
    },
  );

  test.each<SignalCode>(['hearing', 'release', 'comex'])('%s is red at fifteen days and orange at sixteen', (code) => {
    expect([level(code, addDays(received, 15)), level(code, addDays(received, 16))]).toEqual(['red', 'orange']);
  });
});

test('lengths are said in French', () => {
  const said = [
    { count: 48, unit: 'hours' },
    { count: 1, unit: 'days' },
    { count: 7, unit: 'days' },
    { count: 5, unit: 'clear-days' },
    { count: 1, unit: 'months' },
  ] as const;
  expect(said.map((length) => lengthText(length).replace(/\u00a0/g, ' '))).toEqual([
    '48 heures',
    '1 jour',
    '7 jours',
    '5 jours francs',
    '1 mois',
  ]);
});
