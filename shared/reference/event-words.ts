// Which families of words say a signal beside each other, whatever their form and order.
// Source: as event-families.ts.
import type { EventRow } from '../domain/triage/events.ts';

/** Refused, withdrawn, or not answered. */
const PERMITS: readonly EventRow[] = [
  {
    code: 'permit-refusal',
    parts: 'prefecture refused dossier',
    within: 6,
    anyOrder: true,
    unless: 'other-paper/granted/easing',
  },
  {
    code: 'permit-refusal',
    parts: 'permit refused',
    within: 5,
    anyOrder: true,
    unless: 'other-paper/granted/easing',
  },
  {
    code: 'permit-refusal',
    parts: 'permit/prefecture silence for-months',
    within: 8,
    anyOrder: true,
    unless: 'other-paper/granted',
  },
  { code: 'permit-expiry', parts: 'permit expires', within: 4, unless: 'other-paper/far-off/granted' },
  { code: 'permit-expiry', parts: 'renew permit before', within: 4, unless: 'other-paper/granted' },
];

const DISTRESS: readonly EventRow[] = [
  { code: 'distress', parts: 'sign-of-distress', within: 0, perhaps: true },
  { code: 'distress', parts: 'will dying', within: 4 },
  { code: 'distress', parts: 'weary', within: 0 },
  { code: 'distress', parts: 'overdose', within: 0 },
  { code: 'distress', parts: 'harms-himself', within: 0 },
  { code: 'distress', parts: 'hunger', within: 0 },
  { code: 'distress', parts: 'hits-me', within: 0 },
  { code: 'distress', parts: 'bleeding', within: 0 },
  { code: 'distress', parts: 'illness untreated', within: 12, anyOrder: true },
  { code: 'distress', parts: 'kill-me inside', within: 10, anyOrder: true },
  { code: 'distress', parts: 'illness urgent-care', within: 10, anyOrder: true },
];

const SENTENCE: readonly EventRow[] = [
  { code: 'sentence-appeal', parts: 'easing refused', within: 6, anyOrder: true, unless: 'granted' },
  { code: 'sentence-appeal', parts: 'contest jap-ruling', within: 8, anyOrder: true },
  { code: 'sentence-appeal', parts: 'wants-appeal', within: 0 },
];

const RETURN: readonly EventRow[] = [
  { code: 'asylum', parts: 'left-for', within: 0 },
  { code: 'asylum', parts: 'persecuted', within: 0 },
  { code: 'asylum', parts: 'asks-status', within: 0 },
  { code: 'asylum', parts: 'go-back killed', within: 9, anyOrder: true, unless: 'inside-place/kills-himself' },
  { code: 'asylum', parts: 'fear go-back', within: 5, anyOrder: true, unless: 'inside-place' },
  { code: 'asylum', parts: 'minority fear/killed', within: 12, anyOrder: true },
  { code: 'asylum', parts: 'minority go-back bad-end', within: 8 },
  { code: 'asylum', parts: 'wanted-there', within: 0 },
  { code: 'dublin', parts: 'prints europe', within: 6, anyOrder: true },
  { code: 'dublin', parts: 'moves-to europe', within: 3, unless: 'sentence-there' },
  { code: 'dublin', parts: 'europe responsible', within: 5, anyOrder: true },
  { code: 'readmission', parts: 'hands-over authorities europe', within: 4 },
  { code: 'readmission', parts: 'hands-over europe', within: 3 },
];

const ASYLUM: readonly EventRow[] = [
  { code: 'asylum', parts: 'asylum-office asylum-steps', within: 7, anyOrder: true, unless: 'civil-papers' },
  { code: 'asylum-appeal', parts: 'asylum-office asylum-no', within: 6, anyOrder: true },
  { code: 'asylum-appeal', parts: 'asylum-court asylum-steps', within: 7, anyOrder: true },
];

const MEASURES: readonly EventRow[] = [
  { code: 'destination', parts: 'observes sends-to', within: 4, anyOrder: true },
  { code: 'discipline', parts: 'sanction cell-arrest', within: 4, anyOrder: true },
  { code: 'permit-expiry', parts: 'end-of permit', within: 1, unless: 'other-paper/far-off/granted' },
  { code: 'release', parts: 'easing let-out', within: 4, weak: true },
  { code: 'hearing', parts: 'judged-soon', within: 0, weak: true },
  { code: 'hearing', parts: 'titre-commission', within: 0, weak: true },
  { code: 'hearing', parts: 'court-alone', within: 0, weak: true },
  { code: 'oqtf', parts: 'oqtf-by-ear', within: 0 },
  { code: 'oqtf', parts: 'must leaves france', within: 3 },
  { code: 'oqtf', parts: 'asks-to-leave france', within: 2 },
  { code: 'irtf', parts: 'ban come-back france', within: 4 },
  { code: 'retention', parts: 'police fetches the-door', within: 8, anyOrder: true },
  { code: 'retention', parts: 'takes-to closed-centre', within: 3 },
  { code: 'release', parts: 'exit some-month', within: 2 },
  { code: 'release', parts: 'out-soon', within: 0, weak: true },
  { code: 'hearing', parts: 'attends court', within: 5, anyOrder: true, weak: true },
];

const NONE: readonly EventRow[] = [
  { code: null, parts: 'expelled eviction', within: 10, anyOrder: true, not: ['expulsion', 'asylum'] },
  { code: null, parts: 'goes-out other-door', within: 2, not: ['release'] },
  { code: null, parts: 'free-time', within: 0, not: ['release'] },
  { code: null, parts: 'appeal-to', within: 0, not: ['sentence-appeal'] },
  { code: null, parts: 'some-food-only', within: 0, not: ['distress'] },
  { code: null, parts: 'no-fear', within: 0, not: ['asylum'] },
  { code: null, parts: 'own-refusal', within: 0, not: ['permit-refusal'] },
  { code: null, parts: 'back-to-life', within: 0, not: ['distress'] },
  { code: null, parts: 'mad-house', within: 0, not: ['asylum'] },
  { code: null, parts: 'taken-again to-work', within: 3, not: ['readmission'] },
  { code: null, parts: 'dying-figure', within: 0, not: ['distress'] },
  { code: null, parts: 'eats-more', within: 0, not: ['distress'] },
  { code: null, parts: 'hits-figure', within: 0, not: ['distress'] },
];

export const EVENT_ROWS: readonly EventRow[] = [
  ...PERMITS,
  ...DISTRESS,
  ...SENTENCE,
  ...RETURN,
  ...ASYLUM,
  ...MEASURES,
  ...NONE,
];
