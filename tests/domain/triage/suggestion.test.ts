// Each rule of the suggestion, alone and in its place in the order.
import { describe, expect, test } from 'vitest';
import type { Judgement, SenderKind, Signal, SignalCode, UrgencyLevel } from '#shared/domain/triage/judgement.ts';
import { LEAST_UNDERSTOOD, SURE_ENOUGH, suggest } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';

const AMIENS = 'maison-d-arret-d-amiens';
const found = (id: string, confidence = 0.97) => ({
  id: asId<EstablishmentId>(id),
  name: id,
  confidence,
  evidence: [],
});
const signal = (code: SignalCode, level: UrgencyLevel): Signal => ({
  code,
  level,
  evidence: { text: code, page: 1, box: null },
  date: null,
});

const plain: Judgement = {
  sender: 'detained',
  kind: 'letter',
  legibility: 'printed',
  language: 'fr',
  establishment: found(AMIENS),
  alternatives: [],
  person: null,
  writtenOn: null,
  signals: [],
  topics: [],
};
const on = (change: Partial<Judgement>, receivedOn = '2026-11-20') => {
  const { action, team, reasons } = suggest({
    judgement: { ...plain, ...change },
    directory: DIRECTORY,
    receivedOn: receivedOn as CalendarDate,
  });
  return { action, team: team?.email ?? null, rule: reasons[0]?.rule, facts: reasons[0]?.facts };
};

test('a plain letter from a covered prison goes to its team', () => {
  expect(on({})).toMatchObject({ action: 'forward', team: 'prison.amiens@lacimade.org', rule: 'team-covers' });
});

describe('never forwarded', () => {
  test.each<[string, Partial<Judgement>, string, string]>([
    ['illegible', { legibility: 'illegible' }, 'review', 'illegible'],
    ['a red signal', { signals: [signal('oqtf', 'red')] }, 'keep', 'urgent'],
    ['a red signal and no prison', { signals: [signal('retention', 'red')], establishment: null }, 'keep', 'urgent'],
    ['a stack', { several: true }, 'review', 'several-letters'],
    ['no prison', { establishment: null }, 'review', 'no-establishment'],
    [
      'a prison just under the bar',
      { establishment: found(AMIENS, SURE_ENOUGH - 0.01) },
      'review',
      'unsure-establishment',
    ],
    ['no team', { establishment: found('maison-d-arret-de-nice') }, 'keep', 'no-team'],
    ['an unknown sender', { sender: 'unknown' }, 'review', 'unsure-sender'],
    ['an envelope alone', { kind: 'envelope' }, 'review', 'envelope-only'],
  ])('%s', (_name, change, action, rule) => {
    expect(on(change)).toMatchObject({ action, rule, team: null });
  });

  test.each<SenderKind>(['lawyer', 'spip', 'family', 'association', 'authority'])('written by: %s', (sender) => {
    expect(on({ sender })).toMatchObject({ action: 'keep', rule: 'outside-request', team: null });
  });
});

describe('what the judgement says reaches the rules', () => {
  const doubt = { code: 'irtf', evidence: { text: 'IPTF', page: 1, box: null } } as const;
  test.each<[string, Partial<Judgement>, string, Readonly<Record<string, string>>]>([
    ['red signals', { signals: [signal('oqtf', 'red'), signal('asylum', 'orange')] }, 'urgent', { signals: 'oqtf' }],
    ['doubtful words', { doubts: [doubt] }, 'likely-urgent', { signals: 'irtf' }],
    ['faint ones', { doubts: [{ ...doubt, faint: true }] }, 'perhaps-urgent', { signals: 'irtf' }],
    ['situations', { situations: [{ code: 'secrecy', evidence: null }] }, 'particular', { situations: 'secrecy' }],
    ['few words understood', { understood: LEAST_UNDERSTOOD - 0.001 }, 'little-understood', {}],
    ['enough words understood', { understood: LEAST_UNDERSTOOD }, 'team-covers', { team: 'amiens' }],
    ['a prison just sure enough', { establishment: found(AMIENS, SURE_ENOUGH) }, 'team-covers', {}],
    [
      'a second prison',
      { otherPrison: { id: asId<EstablishmentId>('maison-d-arret-de-nice'), name: 'Nice', evidence: [] } },
      'two-prisons',
      { establishment: AMIENS, other: 'maison-d-arret-de-nice' },
    ],
  ])('%s', (_name, change, rule, facts) => {
    expect(on(change)).toMatchObject({ rule, facts });
  });
});

test('an orange signal does not stop a forward', () => {
  expect(on({ signals: [signal('asylum', 'orange')] }).action).toBe('forward');
});

test('a letter received before the coverage began stays, and says from when', () => {
  const establishment = found('centre-penitentiaire-de-longuenesse');
  expect(on({ establishment }, '2025-08-31')).toMatchObject({
    action: 'keep',
    rule: 'not-yet-covered',
    facts: { from: '2025-09-01' },
  });
  expect(on({ establishment }, '2025-09-01')).toMatchObject({
    action: 'forward',
    team: 'prison.longuenesse@lacimade.org',
  });
});
