// What a desk of some hundred decided letters may have learnt of the trust in a prison.
import type { TrustTable } from '#shared/contract/learning.contract.ts';

const LEARNT = {
  number: 4,
  at: '2026-11-20T10:00:00.000Z',
  verdict: 'better',
  trust: { always: 0.1, sure: 0.05, head: -0.3, sentence: 0, address: 0.2, place: 0.9, again: 0, rival: 0 },
  delivered: { letters: 312, answered: 251, right: 250, wrong: 1 },
  learnt: { letters: 312, answered: 268, right: 267, wrong: 1 },
  isCurrent: true,
} as const;

export const FAKE_TRUST = {
  inUse: null,
  newest: LEARNT,
  choices: [
    { fit: null, by: 'Paul', at: '2026-11-12T09:10:00.000Z' },
    { fit: 3, by: 'Inès', at: '2026-11-03T15:42:00.000Z' },
  ],
  missing: 37,
} as const satisfies TrustTable;
