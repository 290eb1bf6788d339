// What is listened for in handwriting: names of prisons, their type words, words of danger; and what sounds like them,
// so that it is not taken for them. A phrase that is heard is judged as the words of a text are: see heard-words.ts.
import type { Establishment } from '../establishments/establishment.ts';
import { placeNamesOf } from '../establishments/gazetteer.ts';
import { foldedTrace } from '../reading/folded-trace.ts';
import type { HandLine, LineTrace } from '../reading/hand-line.ts';
import { numberReadings, numberStretches, withDates } from '../reading/number-readings.ts';
import { keysOfText } from '../reading/page-text.ts';
import { chancesOf, type KnownPhrase } from '../reading/phrase-chance.ts';
import { phraseScorer } from '../reading/phrase-scores.ts';
import { phraseTree } from '../reading/phrase-tree.ts';
import type { HeardKind, HeardPhrase } from '../reading/reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A phrase to listen for. `other`: known only so that it is not taken for one of the rest. */
export type Listened = KnownPhrase & {
  readonly kind: Exclude<HeardKind, 'number' | 'person-name'> | 'other';
  readonly text: string;
};

/** Shorter ones are in every line. Letters and digits, spaces not counted. */
const SHORTEST: Readonly<Record<Listened['kind'], number>> = {
  'establishment-name': 4,
  'prison-type': 6,
  'signal-word': 4,
  other: 4,
};

const listened = (kind: Listened['kind'], text: string, meaning?: string): Listened => {
  const key = keysOfText(text).join(' ');
  const role = kind === 'prison-type' ? 'type' : kind === 'establishment-name' ? 'name' : null;
  return { kind, text, key, meaning: meaning ?? key, letters: key.replaceAll(' ', '').length, ...(role && { role }) };
};

/** Each phrase once; of two that are written alike, the first counts. */
export function phrasesToHear(
  establishments: readonly Establishment[],
  { prison, signals }: Pick<Vocabulary, 'prison' | 'signals'>,
): Listened[] {
  const all = [
    ...placeNamesOf(establishments, prison).map((text) => listened('establishment-name', text)),
    ...prison.types.map(([text, type]) => listened('prison-type', text, `type ${type}`)),
    ...signals.rows.flatMap(({ code, phrases }) => phrases.map((text) => listened('signal-word', text, code))),
    ...[...signals.notSignals, ...signals.ordinary].map((text) => listened('other', text)),
  ];
  const once = new Map<string, Listened>();
  for (const phrase of all) {
    if (!once.has(phrase.key) && phrase.letters >= SHORTEST[phrase.kind]) once.set(phrase.key, phrase);
  }
  return [...once.values()];
}

/** Less likely ones are not told. */
const LEAST_TOLD = 0.1;
/** Two spellings of one phrase that begin this near to each other (steps) are one. */
const SAME_START = 12;

/** Readings of one number that are told at most, from this chance on. */
const MOST_READINGS = 4;
const LEAST_NUMBER = 0.04;

const inThousandths = (chance: number): number => Math.round(Math.min(1, chance) * 1000) / 1000;

/** Hears the phrases and numbers in one line. Keep it: the memory it works in is used again. */
export type Listener = (line: Pick<HandLine, 'boxOf' | 'words'>, trace: LineTrace) => HeardPhrase[];

export function listenerFor(phrases: readonly Listened[]): Listener {
  const score = phraseScorer(phraseTree(phrases.map(({ text }) => text)));
  return (line, trace) => {
    const heard = new Map<string, HeardPhrase>();
    const chances = chancesOf(score(foldedTrace(trace)), phrases).sort((a, b) => b.chance - a.chance);
    for (const { phrase, chance, from, to } of chances) {
      const { kind, text, meaning } = phrases[phrase] as Listened;
      if (kind === 'other' || chance < LEAST_TOLD) continue;
      // Phrases of one meaning share one chance: the one that fits best speaks for them.
      const place = `${meaning} ${Math.round(from / SAME_START)}`;
      if (!heard.has(place)) heard.set(place, { kind, text, chance: inThousandths(chance), box: line.boxOf(from, to) });
    }
    return [...heard.values(), ...numbersIn(line, trace)];
  };
}

const numbersIn = ({ words, boxOf }: Pick<HandLine, 'boxOf' | 'words'>, trace: LineTrace): HeardPhrase[] =>
  numberStretches(words).flatMap(({ from, to }) =>
    withDates(numberReadings(trace, from, to))
      .filter(({ chance }) => chance >= LEAST_NUMBER)
      .slice(0, MOST_READINGS)
      .map(({ text, chance }): HeardPhrase => {
        return { kind: 'number', text, chance: inThousandths(chance), box: boxOf(from, to) };
      }),
  );
