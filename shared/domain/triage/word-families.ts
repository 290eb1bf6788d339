// Families of words, given as data: verbs with all their forms, spelled well or by ear, and short phrases of them. Says
// where the members of each family stand in a run of words. Knows nothing of what families are for.
import { remembered } from '../../kernel/remembered.ts';
import { soundOf, soundOfStem } from './spoken.ts';

/**
 * Phrases of each family, separated by `;`. A word stands for all that sounds like it; `stem*` for all that begin so;
 * `a|b` for either; `_` for any one word or none; `a?` may be missing.
 */
export type WordFamilies = Readonly<Record<string, string>>;

/** Words `start` to `end` (excluded) are a member of `family`. */
export type FamilySpan = { readonly family: string; readonly start: number; readonly end: number };

export type FamilyFinder = (keys: readonly string[]) => FamilySpan[];

type Element = { readonly forms: ReadonlySet<number> | null; readonly optional: boolean };
type Member = { readonly family: string; readonly elements: readonly Element[] };

/** What one written form of a phrase stands for. */
type Form = { readonly isStem: boolean; readonly key: string; readonly sound: string };

const formOf = (written: string): Form => {
  const isStem = written.endsWith('*');
  const key = isStem ? written.slice(0, -1) : written;
  return { isStem, key, sound: isStem ? soundOfStem(key) : soundOf(key) };
};

/** Every short word sounds like another. */
const SHORT = 3;

/** A stem that ends in « s » goes on with the sound of « z »: « refus », « refuse ». */
const sounding = (stem: string, heard: string): boolean =>
  heard.startsWith(stem) || (stem.endsWith('s') && heard.startsWith(`${stem.slice(0, -1)}z`));

const standsFor = ({ isStem, key, sound }: Form, word: string, heard: string): boolean => {
  const isHeard = word.length > SHORT && key.length > SHORT;
  if (isStem) return word.startsWith(key) || (isHeard && sounding(sound, heard));
  return word === key || (isHeard && heard === sound);
};

class Forms {
  private readonly forms: Form[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly byLetter = new Map<string, number[]>();
  /** The forms that a word of a letter stands for. */
  readonly of = remembered((word) => this.standingFor(word));

  numberOf(written: string): number {
    const known = this.numbers.get(written);
    if (known !== undefined) return known;
    const number = this.forms.push(formOf(written)) - 1;
    this.numbers.set(written, number);
    for (const letter of new Set([this.forms[number]?.key[0], this.forms[number]?.sound[0]])) {
      if (letter) this.byLetter.set(letter, [...(this.byLetter.get(letter) ?? []), number]);
    }
    return number;
  }

  private standingFor(word: string): readonly number[] {
    const heard = soundOf(word);
    const near = new Set([...(this.byLetter.get(word[0] ?? '') ?? []), ...(this.byLetter.get(heard[0] ?? '') ?? [])]);
    return [...near].filter((number) => standsFor(this.forms[number] as Form, word, heard));
  }
}

const ANY = '_';

function elementsOf(phrase: string, forms: Forms): Element[] {
  return phrase.split(' ').map((written): Element => {
    if (written === ANY) return { forms: null, optional: true };
    const optional = written.endsWith('?');
    const bare = optional ? written.slice(0, -1) : written;
    return { forms: new Set(bare.split('|').map((one) => forms.numberOf(one))), optional };
  });
}

type Words = readonly (readonly number[])[];

/** Where a member that begins at `at` may end, the farthest; -1 where it does not stand there. */
function endOf(elements: readonly Element[], words: Words, at: number, next = 0): number {
  const element = elements[next];
  if (!element) return at;
  const word = words[at];
  const { forms } = element;
  const fits = word !== undefined && (forms === null || word.some((form) => forms.has(form)));
  const taken = fits ? endOf(elements, words, at + 1, next + 1) : -1;
  return taken < 0 && element.optional ? endOf(elements, words, at, next + 1) : taken;
}

/** Builds what finds the families; keep it. Keys as of tokens: a–z and digits. */
export function familyFinder(families: WordFamilies): FamilyFinder {
  const forms = new Forms();
  const byFirst = new Map<number, Member[]>();
  for (const [family, phrases] of Object.entries(families)) {
    for (const phrase of phrases.split(';').map((one) =>
      one
        .trim()
        .replace(/\s*\|\s*/g, '|')
        .replace(/\s+/g, ' '),
    )) {
      if (phrase === '') continue;
      const elements = elementsOf(phrase, forms);
      if (elements[0]?.optional) throw new Error(`${family}: « ${phrase} » begins with a word that may be missing`);
      for (const form of elements[0]?.forms ?? []) {
        byFirst.set(form, [...(byFirst.get(form) ?? []), { family, elements }]);
      }
    }
  }
  return (keys) => {
    const words = keys.map((key) => forms.of(key));
    return words.flatMap((word, start) => {
      const ends = new Map<string, number>();
      for (const { family, elements } of word.flatMap((form) => byFirst.get(form) ?? [])) {
        const end = endOf(elements, words, start);
        if (end > (ends.get(family) ?? start)) ends.set(family, end);
      }
      return [...ends].map(([family, end]) => ({ family, start, end }));
    });
  };
}
