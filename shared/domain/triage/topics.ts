// What a letter is about: phrases of each subject, and the subjects that urgency signals belong to. Best first.
import { fold } from '../../kernel/fold.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import type { Signal, SignalCode, TopicCode } from './judgement.ts';

export type TopicWords = {
  readonly rows: readonly { readonly topic: TopicCode; readonly phrases: readonly string[] }[];
  /** Phrases that look like those of a topic and say something else. */
  readonly notTopics: readonly string[];
  readonly ofSignal: Readonly<Partial<Record<SignalCode, TopicCode>>>;
};

type Meaning = { readonly topic: TopicCode | null; readonly phrase: string };
export type TopicIndex = { readonly phrases: PhraseIndex<Meaning>; readonly words: TopicWords };

const tolerance = (length: number): number =>
  length <= 5 ? 0 : length <= 8 ? 0.7 : length <= 12 ? 1.3 : Math.min(4, length * 0.13);

export function buildTopicIndex(words: TopicWords): TopicIndex {
  const entry = (topic: TopicCode | null, phrase: string) => ({
    key: fold(phrase).replace(/[^a-z0-9]/g, ''),
    meaning: { topic, phrase },
  });
  const rows = words.rows.flatMap(({ topic, phrases }) => phrases.map((phrase) => entry(topic, phrase)));
  const others = words.notTopics.map((phrase) => entry(null, phrase));
  return { phrases: phraseIndex<Meaning>([...rows, ...others], tolerance), words };
}

/** A measure of the préfet weighs more than one phrase. */
const SIGNAL_WEIGHT = 2;

type Found = { readonly start: number; readonly end: number; readonly meaning: Meaning; readonly worth: number };

/** Of overlapping phrases the longest and best read. */
function foundIn(keys: readonly string[], index: TopicIndex): Found[] {
  const all = index.phrases
    .search(keys)
    .map(({ start, end, phrase, cost }) => ({
      start,
      end,
      meaning: phrase.meaning,
      worth: phrase.key.length - 2.2 * cost,
    }))
    .sort((a, b) => b.worth - a.worth);
  return all.reduce<Found[]>((kept, one) => {
    if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
    return kept;
  }, []);
}

/** The topics of the pages of a letter, best first. Parcels and money count only where nothing else is asked. */
export function topicsOf(
  pages: readonly (readonly LaidOutLine[])[],
  signals: readonly Signal[],
  index: TopicIndex,
): TopicCode[] {
  const scores = new Map<TopicCode, number>();
  const add = (topic: TopicCode | undefined, weight: number): void => {
    if (topic) scores.set(topic, (scores.get(topic) ?? 0) + weight);
  };
  for (const code of new Set(signals.map((signal) => signal.code))) add(index.words.ofSignal[code], SIGNAL_WEIGHT);
  const heard = new Set<string>();
  for (const lines of pages) {
    const keys = lines.filter((line) => line.role !== 'recipient').flatMap((line) => line.tokens.map(({ key }) => key));
    for (const { meaning } of foundIn(keys, index)) {
      if (meaning.topic === null || heard.has(meaning.phrase)) continue;
      heard.add(meaning.phrase);
      add(meaning.topic, 1);
    }
  }
  const topics = [...scores].sort((a, b) => b[1] - a[1]).map(([topic]) => topic);
  const others = topics.some((topic) => topic !== 'hors' && topic !== 'suivi');
  return others ? topics.filter((topic) => topic !== 'hors') : topics;
}
