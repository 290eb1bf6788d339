// How soon and how long each signal is red.
import type { SignalUrgency } from '../domain/triage/signal-words.ts';

/** Source: sorting table of legal limits for detained foreigners, part D (22 November 2026), to be reviewed by the Service prison. */
export const SIGNAL_URGENCY: SignalUrgency = {
  oqtf: { red: 'always' },
  irtf: { red: 'always' },
  itf: { red: 'never' },
  // Orange in part D. Red here while the two months run: nothing suspends an expulsion (part B, 6; row 5a), so the desk
  // sees it the same day. An old order is orange.
  expulsion: { red: 'recent', days: 60 },
  comex: { red: 'soon', days: 15 },
  destination: { red: 'always' },
  retention: { red: 'always' },
  dublin: { red: 'always' },
  readmission: { red: 'always' },
  release: { red: 'soon', days: 15 },
  hearing: { red: 'soon', days: 15 },
  extradition: { red: 'always' },
  'sentence-appeal': { red: 'always' },
  discipline: { red: 'never' },
  asylum: { red: 'never' },
  'asylum-appeal': { red: 'never' },
  'permit-refusal': { red: 'never' },
  'permit-expiry': { red: 'never' },
  distress: { red: 'always' },
};
