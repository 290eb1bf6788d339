// Which part of a full name is the surname. Nothing is guessed: an order that neither capitals nor known names settle
// stays unknown.
import { fold } from '../../kernel/fold.ts';
import { bareWord, isParticle, type NameParts, type NameWords } from './name-words.ts';

const UPPER = /^[\p{Lu}'’-]{2,}$/u;
/** Endings that surnames have and given names have not. */
const SURNAME_END =
  /^(?:\p{L}{3,}(?:shvili|adze|idze|eishvili|escu|oglu|opoulos|ovic|evic|ovich|evich|wicz|owski|enko)|\p{L}{4,}(?:syan|nyan|lyan|ryan|kyan|oyan|zyan|tyan|ov|ova|eva|iev|ski|sky))$/u;

const titled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const joined = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join(' ') : null);

/** A particle alone is a surname cut off. */
const parts = (surname: readonly string[], given: readonly string[]): NameParts => ({
  surname: surname.every((text) => isParticle(fold(text))) ? null : (joined(surname)?.toUpperCase() ?? null),
  givenNames: joined(given.map(titled)),
});

type Known = { readonly given: ReadonlySet<string>; readonly family: ReadonlySet<string> };
const knownOf = new WeakMap<NameWords, Known>();

function known(words: NameWords): Known {
  const before = knownOf.get(words);
  if (before) return before;
  const built = { given: new Set(words.givenNames), family: new Set(words.surnames) };
  knownOf.set(words, built);
  return built;
}

/** « Gurpreet Singh GILL »: between the two it belongs to the given name. */
const SIKH = /^(?:singh|kaur)$/;

type Kind = 'given' | 'surname' | 'both' | 'particle' | 'unknown';

const given = (word: string, words: NameWords): boolean => known(words).given.has(word);

/** « Jean-Aimé »: each half a given name. */
export const isGiven = (word: string, words: NameWords): boolean =>
  given(word, words) || (word.includes('-') && word.split('-').every((half) => given(half, words)));

function kindOf(text: string, words: NameWords): Kind {
  const word = fold(text);
  if (isParticle(word)) return 'particle';
  const first = isGiven(word, words);
  const family = known(words).family.has(word) || (!first && SURNAME_END.test(word));
  if (first) return family ? 'both' : 'given';
  return family ? 'surname' : 'unknown';
}

const EMPTY: NameParts = { surname: null, givenNames: null };

/** How many words from the front are given names, one left for the surname. */
const leadingGiven = (kinds: readonly Kind[]): number => {
  const other = kinds.findIndex((kind) => kind !== 'given');
  return other < 0 ? kinds.length - 1 : other;
};

/** Given names first: the surname is from the first known one on, else all that is no given name. */
function givenFirst(texts: readonly string[], kinds: readonly Kind[]): NameParts {
  let from = Math.max(1, Math.min(leadingGiven(kinds), texts.length - 1));
  const told = kinds.findIndex((kind, at) => at >= from && kind === 'surname');
  if (told > from && kinds[told - 1] !== 'particle' && kinds[from] !== 'particle') from = told;
  return parts(texts.slice(from), texts.slice(0, from));
}

/** The surname first: all before the given names. */
function surnameFirst(texts: readonly string[], kinds: readonly Kind[]): NameParts {
  const start = kinds[0] === 'particle' ? 1 : 0;
  const isGivenAt = (at: number): boolean =>
    kinds[at] === 'given' || kinds[at] === 'both' || (kinds[at] === 'particle' && kinds[at + 1] === 'given');
  const other = kinds.findIndex((_, at) => at > start && isGivenAt(at));
  const to = other < 0 ? Math.max(start + 1, texts.length - 1) : other;
  return parts(texts.slice(0, to), texts.slice(to));
}

function byKnownNames(texts: readonly string[], words: NameWords, spoken: boolean): NameParts {
  const kinds = texts.map((text, at) =>
    at > 0 && at < texts.length - 1 && SIKH.test(fold(text)) ? 'given' : kindOf(text, words),
  );
  const [first, last] = [kinds[0], kinds.at(-1)];
  if (first === 'given' && last !== 'given') return givenFirst(texts, kinds);
  if (last === 'given' && first !== 'given') return surnameFirst(texts, kinds);
  if (first === 'given' || first === undefined) return EMPTY;
  if (first === 'both' && (last === 'surname' || (spoken && last === 'unknown'))) return givenFirst(texts, kinds);
  if (last === 'both' && (first === 'surname' || first === 'particle')) return surnameFirst(texts, kinds);
  const at = kinds.indexOf('surname');
  if (first === 'unknown' && last === 'surname' && at > 0) {
    const from = kinds[at - 1] === 'particle' && at > 1 ? at - 1 : at;
    return parts(texts.slice(from), texts.slice(0, from));
  }
  return EMPTY;
}

/**
 * Splits the words of a full name. Capitals tell (« GEORGIOU Ion »), else known given names and surnames do.
 * `spoken`: in a sentence a word that may be either is the given name when it comes first.
 * One word alone is a surname, unless it is a known given name.
 */
export function splitName(texts: readonly string[], words: NameWords, spoken = false): NameParts {
  const bare = texts.map(bareWord).filter((text) => text !== '');
  const upper = bare.filter((text) => UPPER.test(text));
  const [only] = bare;
  if (only !== undefined && bare.length === 1) return isGiven(fold(only), words) ? parts([], bare) : parts(bare, []);
  if (upper.length > 0 && upper.length < bare.length) {
    return parts(
      upper,
      bare.filter((text) => !UPPER.test(text)),
    );
  }
  return byKnownNames(bare, words, spoken);
}
