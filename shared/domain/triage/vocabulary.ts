// Everything a judgement knows of words, as one value given from outside: the domain holds the rules, not the words.
import type { PrisonWords } from '../establishments/prison-words.ts';
import type { NameWords } from '../people/name-words.ts';
import type { Nationalities } from '../people/nationality.ts';
import type { MonthNames } from '../reading/dates.ts';
import type { LetterWords } from '../reading/layout.ts';
import type { DocumentWords } from './document-kind.ts';
import type { DoubtfulSituations } from './doubtful-situations.ts';
import type { DoubtfulWords } from './doubtful-words.ts';
import type { StopWords } from './language.ts';
import type { SenderCue } from './sender.ts';
import type { SignalWeights } from './signal-classifier.ts';
import type { SignalUrgency, SignalWords } from './signal-words.ts';
import type { SituationWords } from './situations.ts';
import type { TopicWords } from './topics.ts';

export type Vocabulary = {
  readonly months: MonthNames;
  readonly letter: LetterWords;
  readonly prison: PrisonWords;
  readonly names: NameWords;
  readonly nationalities: Nationalities;
  readonly sender: readonly SenderCue[];
  readonly document: DocumentWords;
  readonly signals: SignalWords;
  readonly urgency: SignalUrgency;
  /** Null: signals are told by the rules alone. */
  readonly classifier: SignalWeights | null;
  readonly doubtful: DoubtfulWords;
  readonly topics: TopicWords;
  readonly situations: SituationWords;
  readonly doubtfulSituations: DoubtfulSituations;
  readonly stopWords: StopWords;
  /** The commonest words of French, folded. */
  readonly common: ReadonlySet<string>;
};
