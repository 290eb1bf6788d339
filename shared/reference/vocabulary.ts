// All word tables as the one value that `judge` asks for.
import type { Vocabulary } from '../domain/triage/vocabulary.ts';
import { DOCUMENT_WORDS } from './document-words.ts';
import { DOUBTFUL_SITUATIONS } from './doubtful-situations.ts';
import { DOUBTFUL_WORDS } from './doubtful-words.ts';
import { FREQUENT_WORDS } from './frequent-words.ts';
import { LETTER_WORDS } from './letter-words.ts';
import { MONTH_NAMES } from './months.ts';
import { NAME_WORDS } from './name-words.ts';
import { NATIONALITIES } from './nationalities.ts';
import { PRISON_WORDS } from './prison-words.ts';
import { SENDER_CUES } from './sender-words.ts';
import { SIGNAL_CLASSIFIER } from './signal-classifier.ts';
import { SIGNAL_URGENCY } from './signal-urgency.ts';
import { SIGNAL_WORDS } from './signal-words.ts';
import { SITUATION_WORDS } from './situation-words.ts';
import { STOP_WORDS } from './stop-words.ts';
import { TOPIC_WORDS } from './topic-words.ts';

export const VOCABULARY: Vocabulary = {
  months: MONTH_NAMES,
  letter: LETTER_WORDS,
  prison: PRISON_WORDS,
  names: NAME_WORDS,
  nationalities: NATIONALITIES,
  sender: SENDER_CUES,
  document: DOCUMENT_WORDS,
  signals: SIGNAL_WORDS,
  urgency: SIGNAL_URGENCY,
  classifier: SIGNAL_CLASSIFIER,
  doubtful: DOUBTFUL_WORDS,
  topics: TOPIC_WORDS,
  situations: SITUATION_WORDS,
  doubtfulSituations: DOUBTFUL_SITUATIONS,
  stopWords: STOP_WORDS,
  common: FREQUENT_WORDS,
};
