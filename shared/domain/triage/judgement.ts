// What the machine makes of a letter, with the words behind every statement.
// A judgement never decides: a person does. Where it is not sure it says nothing (null, empty, 'unknown').
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import type { EstablishmentId, LetterId } from '../../kernel/ids.ts';
import type { Box } from '../reading/reading.ts';

/** Words on a page that made the machine say something. `box` is null where there is no picture. */
export type Evidence = {
  readonly text: string;
  readonly page: number;
  readonly box: Box | null;
  /** Some of the words were heard in the handwriting, not read: `text` says them as they are known. */
  readonly heard?: true | undefined;
};

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
  /** The time of day beside the date ('HH:MM'), where one was read: limits of hours run from it. */
  readonly time?: string | undefined;
};

/**
 * Words that resemble a word of danger, read too badly to be a signal. Likelier meant than not, unless `faint`: then
 * only for a person to look at.
 */
export type Doubt = { readonly code: SignalCode; readonly evidence: Evidence; readonly faint?: true | undefined };

/** What a letter is about, as the desk sorts its subjects. Source: part 2 of the domain facts on letters. */
export const TOPIC_CODES = [
  'elo-oqtf',
  'elo-itf',
  'elo-exp',
  'elo-cra',
  'elo-dub',
  'sej-1re',
  'sej-ren',
  'sej-mal',
  'sej-pro',
  'asi',
  'nat',
  'eur',
  'pen-ame',
  'pen-jug',
  'pen-trf',
  'det',
  'fam',
  'soc',
  'suivi',
  'hors',
] as const;
export type TopicCode = (typeof TOPIC_CODES)[number];

/**
 * What keeps a letter at the desk although a team covers the prison. `open-case`: the person writes again while
 * an earlier letter waits for its answer. `followed`: the letter itself says that the desk knows the case, or a person
 * linked it to one that the desk kept.
 */
export const SITUATION_CODES = [
  'secrecy',
  'minor',
  'complaint',
  'open-case',
  'followed',
  'released',
  'transferred',
] as const;
export type SituationCode = (typeof SITUATION_CODES)[number];

export type Situation = {
  readonly code: SituationCode;
  /** The words that say so; null when the desk knew it from elsewhere. */
  readonly evidence: Evidence | null;
  /** The earlier letter, where the desk's own records told. */
  readonly letterId?: LetterId | undefined;
};

/**
 * Why a passage is for a person to read before the letter is forwarded: it resembles a particular situation, names a day
 * that nothing explains, or could not be read at all.
 */
export const PASSAGE_REASONS = ['particular', 'day', 'unread'] as const;
export type Passage = { readonly why: (typeof PASSAGE_REASONS)[number]; readonly evidence: Evidence };

export type FoundEstablishment = {
  readonly id: EstablishmentId;
  readonly name: string;
  /** 0 to 1: the share of such findings that are right. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
};

/** A prison named beside the one that was found: transferred since, or a mistake. To be looked at by a person. */
export type OtherPrison = Pick<FoundEstablishment, 'id' | 'name' | 'evidence'>;

/** Another reading of a handwritten number, with the chance that it is what is written there. */
export type OtherNumber = { readonly number: string; readonly chance: number };

export type FoundPerson = {
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly ecrouNumber: string | null;
  readonly bornOn: CalendarDate | null;
  /** « X se disant Y »: surnames of the other names. Absent where none, and in judgements of earlier versions. */
  readonly aliases?: readonly string[] | undefined;
  /** Other readings of the écrou number, likeliest first. Absent where none, and in judgements of earlier versions. */
  readonly otherNumbers?: readonly OtherNumber[] | undefined;
  /** As said in French: « algérienne ». Absent where not read, and in judgements of earlier versions. */
  readonly nationality?: string | undefined;
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
  /** The one that `otherPrison` is named beside, where they are so even that none of them is the one found. */
  readonly facingPrison?: OtherPrison | undefined;
  /** Words that seem to say another place than the prison found. Absent where none do, and in earlier judgements. */
  readonly otherPlace?: Evidence | undefined;
  /** Words of the envelope that name somebody else than the letter. Absent where none do, and in earlier judgements. */
  readonly otherWriter?: Evidence | undefined;
  readonly person: FoundPerson | null;
  readonly writtenOn: CalendarDate | null;
  readonly signals: readonly Signal[];
  /** At most one of each code, none of a code among the signals. Absent in judgements stored by earlier versions. */
  readonly doubts?: readonly Doubt[] | undefined;
  /** At most one of each reason. Absent where none are, and in judgements of earlier versions. */
  readonly passages?: readonly Passage[] | undefined;
  /** Separator sheets lie between its pages: several letters, judged as one until somebody cuts the stack. */
  readonly several?: true | undefined;
  /** 0 to 1: the share of small words, see understood.ts. Absent in judgements stored by earlier versions. */
  readonly understood?: number | undefined;
  /** Best first. */
  readonly topics: readonly string[];
  /** At most one of each code, in the order of the codes. Absent in judgements stored by earlier versions. */
  readonly situations?: readonly Situation[] | undefined;
};
