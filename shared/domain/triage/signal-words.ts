// The shape of the urgency tables. The words and the limits themselves are reference data.
import type { ContextCue } from './context-cues.ts';
import type { EventRow } from './events.ts';
import type { SignalCode } from './judgement.ts';
import type { WordFamilies } from './word-families.ts';

export type SignalRow = {
  readonly code: SignalCode;
  /** Folded. Abbreviations of three letters and fewer are matched exactly. */
  readonly phrases: readonly string[];
  /** The words also say this: a summons before the commission is a hearing. */
  readonly also?: SignalCode;
  /** Counts only where it is written as one word: « uneOQTF ». */
  readonly glued?: boolean;
  /** Counts only where other words of the same signal stand on the page: it may bring the date. */
  readonly beside?: boolean;
  /** Counts only with a date beside it. */
  readonly weak?: boolean;
};

export type SignalWords = {
  readonly rows: readonly SignalRow[];
  /** Phrases that look like signals and are none: the better match wins. */
  readonly notSignals: readonly string[];
  /** Everyday words that look like words of danger: read exactly, they mean themselves. */
  readonly ordinary: readonly string[];
  /** What is said by several words beside each other, in any form and order. */
  readonly events: readonly EventRow[];
  /** What the sentence makes of them. */
  readonly cues: readonly ContextCue[];
  /** The words of events and cues. */
  readonly families: WordFamilies;
};

/**
 * `soon`: red when the date lies at most `days` after reception; `recent`: red without a date, or when the date lies
 * at most `days` before reception.
 */
export type Urgency =
  | { readonly red: 'always' }
  | { readonly red: 'never' }
  | { readonly red: 'soon'; readonly days: number }
  | { readonly red: 'recent'; readonly days: number };

export type SignalUrgency = Readonly<Record<SignalCode, Urgency>>;
