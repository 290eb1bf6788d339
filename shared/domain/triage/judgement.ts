// What the machine makes of a letter, with the words behind every statement.
// A judgement never decides: a person does. Where it is not sure it says nothing (null, empty, 'unknown').
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EstablishmentId } from '../../kernel/ids.ts';
import type { Box } from '../reading/reading.ts';

/** Words on a page that made the machine say something. `box` is null where there is no picture. */
export type Evidence = { readonly text: string; readonly page: number; readonly box: Box | null };

export const SENDER_KINDS = ['detained', 'lawyer', 'spip', 'family', 'association', 'authority', 'unknown'] as const;
export type SenderKind = (typeof SENDER_KINDS)[number];

export const DOCUMENT_KINDS = ['letter', 'decision', 'envelope', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const LEGIBILITIES = ['printed', 'handwritten', 'mixed', 'illegible'] as const;
export type Legibility = (typeof LEGIBILITIES)[number];

export const SIGNAL_CODES = [
  'oqtf',
  'irtf',
  'itf',
  'expulsion',
  'comex',
  'destination',
  'retention',
  'dublin',
  'readmission',
  'release',
  'hearing',
  'extradition',
  'sentence-appeal',
  'discipline',
  'asylum',
  'asylum-appeal',
  'permit-refusal',
  'permit-expiry',
  'distress',
] as const;
export type SignalCode = (typeof SIGNAL_CODES)[number];

/** red: the same day. orange: within 48 hours. Source: the sorting table of legal limits, part D. */
export const URGENCY_LEVELS = ['red', 'orange'] as const;
export type UrgencyLevel = (typeof URGENCY_LEVELS)[number];

export type Signal = {
  readonly code: SignalCode;
  readonly level: UrgencyLevel;
  readonly evidence: Evidence;
  /** The date said beside the words (of notification, hearing or release), where one was read. */
  readonly date: CalendarDate | null;
};

export type FoundEstablishment = {
  readonly id: EstablishmentId;
  readonly name: string;
  /** 0 to 1: the share of such findings that are right. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** A prison named beside the one that was found: transferred since, or a mistake. To be looked at by a person. */
export type OtherPrison = Pick<FoundEstablishment, 'id' | 'name' | 'evidence'>;

export type FoundPerson = {
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly ecrouNumber: string | null;
  readonly bornOn: CalendarDate | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

export type Judgement = {
  readonly sender: SenderKind;
  /** Of the main page. */
  readonly kind: DocumentKind;
  readonly legibility: Legibility;
  /** ISO 639-1, null when too little was read to tell. */
  readonly language: string | null;
  readonly establishment: FoundEstablishment | null;
  /** Other candidates, best first, at most 5. */
  readonly alternatives: readonly { readonly id: EstablishmentId; readonly confidence: number }[];
  /** Absent from judgements stored before it was looked for. */
  readonly otherPrison?: OtherPrison | null | undefined;
  readonly person: FoundPerson | null;
  readonly writtenOn: CalendarDate | null;
  readonly signals: readonly Signal[];
  readonly topics: readonly string[];
};
