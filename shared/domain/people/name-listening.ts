// Hears the names of people on file in a handwritten line: given name and surname in either order, or the surname alone.
// What is heard says that the name stands there; whose letter it is, a person says.
import { squash } from '../../kernel/fold.ts';
import type { FoldedTrace } from '../reading/folded-trace.ts';
import { keysOfText } from '../reading/page-text.ts';
import { chancesOf, type KnownPhrase, oddsOf, type PhraseChance } from '../reading/phrase-chance.ts';
import { phraseScorer } from '../reading/phrase-scores.ts';
import { phraseTree } from '../reading/phrase-tree.ts';

/** `givenNames` null in what was heard: the surname alone fits better. */
export type NameOnFile = { readonly surname: string; readonly givenNames: string | null };

/** `name` null: another name, known only so that it is not taken for one on file. */
type NamePhrase = KnownPhrase & { readonly text: string; readonly name: NameOnFile | null };

export type HeardName = NameOnFile & {
  /** 0 to 1: that the surname is written there. Checked on writers of choosing: docs/measurements.md. */
  readonly chance: number;
  /** Steps of the line, `to` excluded. */
  readonly from: number;
  readonly to: number;
};

export type NamesAround = {
  /** Surnames known only so that they are not taken for those on file. */
  readonly rivals?: readonly string[];
  /** Folded words that stand in letters without being names: no surname is heard in one of them alone. */
  readonly ordinary?: ReadonlySet<string>;
};

/** Letters of a phrase; shorter ones are in every line. */
const SHORTEST = 4;

const phraseOf = (text: string, surname: string, name: NameOnFile | null): NamePhrase => {
  const key = keysOfText(text).join(' ');
  return { text, key, meaning: squash(surname), letters: key.replaceAll(' ', '').length, name };
};

/** « NOM : DIARRA  PRÉNOM : Mamadou »: the word between them proves nothing. */
const LABEL = 'prenom';
const labelled = ({ surname, givenNames }: NameOnFile): NamePhrase => {
  const phrase = phraseOf(`${surname} ${LABEL} ${givenNames}`, surname, { surname, givenNames });
  return { ...phrase, letters: phrase.letters - LABEL.length };
};

/** Phrases with one surname mean the same, and share one chance. */
function formsOf({ surname, givenNames }: NameOnFile): NamePhrase[] {
  const alone = phraseOf(surname, surname, { surname, givenNames: null });
  if (!givenNames) return [alone];
  const whole = { surname, givenNames };
  return [
    alone,
    ...[`${givenNames} ${surname}`, `${surname} ${givenNames}`].map((text) => phraseOf(text, surname, whole)),
    labelled(whole),
  ];
}

/** Each phrase once; of two that are written alike, the first counts. */
function phrasesToHear(
  names: readonly NameOnFile[],
  { rivals = [], ordinary = new Set() }: NamesAround,
): readonly NamePhrase[] {
  const once = new Map<string, NamePhrase>();
  for (const phrase of [...names.flatMap(formsOf), ...rivals.map((name) => phraseOf(name, name, null))]) {
    if (phrase.letters >= SHORTEST && !once.has(phrase.key) && !ordinary.has(phrase.key)) once.set(phrase.key, phrase);
  }
  return [...once.values()];
}

/** Hears names in one line, the likeliest first; a surname once. Keep it: the memory it works in is used again. */
export type NameListener = (trace: FoldedTrace) => HeardName[];

export function nameListener(names: readonly NameOnFile[], around: NamesAround = {}): NameListener {
  const phrases = phrasesToHear(names, around);
  const score = phraseScorer(phraseTree(phrases.map(({ text }) => text)));
  const fits = (one: PhraseChance): number => oddsOf(one, (phrases[one.phrase] as NamePhrase).letters);
  return (trace) => {
    const heard = new Map<string, HeardName>();
    // Of the forms of one surname the one that fits best tells whether the given name is there.
    const chances = chancesOf(score(trace), phrases).sort((a, b) => b.chance - a.chance || fits(b) - fits(a));
    for (const { phrase, chance, from, to } of chances) {
      const { name, meaning } = phrases[phrase] as NamePhrase;
      if (name && !heard.has(meaning)) heard.set(meaning, { ...name, chance, from, to });
    }
    return [...heard.values()];
  };
}
