// A judgement with the legal limit of each of its signals. Never stored: worked out from the table of the moment.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { Establishment } from '../establishments/establishment.ts';
import type { Judgement, Signal } from '../triage/judgement.ts';
import { SURE_ENOUGH } from '../triage/suggestion.ts';
import type { LegalLimit } from './legal-limit.ts';
import { type HolidayRegion, holidayRegion } from './local-holidays.ts';
import { circumstanceOf, limitOf, type SignalLimit } from './signal-limit.ts';

export type LimitedJudgement = Omit<Judgement, 'signals'> & {
  readonly signals: readonly (Signal & { readonly limit: SignalLimit | null })[];
};

type LetterFacts = {
  readonly receivedOn: CalendarDate;
  readonly table: readonly LegalLimit[];
  /** All prisons: where the person is held tells which local holidays count. */
  readonly establishments: readonly Establishment[];
  /** The prison a person confirmed, null when nobody did: then a sure finding counts. */
  readonly confirmed: Establishment['id'] | null;
};

function regionOf({ establishment }: Judgement, { establishments, confirmed }: LetterFacts): HolidayRegion {
  const sure = establishment && establishment.confidence >= SURE_ENOUGH ? establishment.id : null;
  const prison = establishments.find(({ id }) => id === (confirmed ?? sure));
  return prison ? holidayRegion(prison.postalCode) : 'metropole';
}

export function withLimits(judgement: Judgement, facts: LetterFacts): LimitedJudgement {
  const { receivedOn, table } = facts;
  const limitCase = {
    receivedOn,
    table,
    circumstance: circumstanceOf(judgement),
    region: regionOf(judgement, facts),
  };
  return {
    ...judgement,
    signals: judgement.signals.map((signal) => ({ ...signal, limit: limitOf(signal, limitCase) })),
  };
}
