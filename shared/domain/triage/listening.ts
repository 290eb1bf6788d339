// What is listened for in handwriting: names of prisons, their type words, words of danger; and what sounds like them,
// so that it is not taken for them. A phrase that is heard is judged as the words of a text are: see heard-words.ts.
import type { Establishment } from '../establishments/establishment.ts';
import { placeNamesOf } from '../establishments/gazetteer.ts';
import { keysOfText } from '../reading/page-text.ts';
import type { KnownPhrase } from '../reading/phrase-chance.ts';
import type { HeardKind } from '../reading/reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A phrase to listen for. `other`: known only so that it is not taken for one of the rest. */
export type Listened = KnownPhrase & { readonly kind: HeardKind | 'other'; readonly text: string };

/** Shorter ones are in every line. Letters and digits, spaces not counted. */
const SHORTEST: Readonly<Record<Listened['kind'], number>> = {
  'establishment-name': 4,
  'prison-type': 6,
  'signal-word': 4,
  other: 4,
};

const listened = (kind: Listened['kind'], text: string, meaning?: string): Listened => {
  const key = keysOfText(text).join(' ');
  return { kind, text, key, meaning: meaning ?? key, letters: key.replaceAll(' ', '').length };
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
