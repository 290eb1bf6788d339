// Which validated lines may leave for training: none that names the person, their numbers or an address. An image
// cannot be masked by its text, so such a line is left out whole. In doubt a line is left out.
import { fold } from '../../kernel/fold.ts';
import { bareWord, isNameWord, type NameWords } from '../people/name-words.ts';
import { keysOfText } from '../reading/page-text.ts';
import { pageOfText } from '../reading/reading.ts';
import type { Evidence, FoundPerson } from '../triage/judgement.ts';
import { type TranscribedLine, UNREADABLE } from './transcribed-line.ts';

export const LEFT_OUT = ['empty', 'unreadable', 'personal', 'not-found'] as const;
/**
 * empty       nothing is written there, or the line is not validated
 * unreadable  some of its words could not be read by the person either
 * personal    it holds, or may hold, a name, a number or an address
 * not-found   its place on the page is not sure enough to cut it out
 */
export type LeftOut = (typeof LEFT_OUT)[number];

/** Numbers of this many digits and more are telephone, écrou, file or postal numbers, or whole dates. */
const LONGEST_NUMBER = 4;
/** Digits beside one another, whatever signs people write between them. */
const NUMBER = /\d(?:[\s.\-/_,]{0,2}\d)*/g;
const TELEPHONE = /(?:\+|\b00)\s?\d{2}|\b0[1-9](?:[\s.-]?\d{2}){2,}/;
const MAIL = /\S@\S|\bwww\.|https?:/;
const STREET =
  /\b(?:rue|avenue|boulevard|bd|chemin|impasse|allee|allees|route|quai|faubourg|residence|lotissement|cedex|bp|cs)\b/;
/** A name follows: « Maître Corvallède », « M. Zorblat », « je soussigné … », « je m'appelle … ». */
const TITLE =
  /(?:^|[^\p{L}])(?:M\.|Mr|Mme|Mlle|Me|Ma[iî]tre|Monsieur|Madame|Docteur|Dr)\s+(?!le\b|la\b|l['’]|Madame\b|Monsieur\b|Messieurs\b|Mesdames\b)\p{Lu}/u;
const SELF =
  /\b(?:soussignee?|je m'? ?appelle|je me nomme|mon nom|mon prenom|nom|prenom|ecroue?e?|ecrou|matricule|cellule|nee?)\b/;
/** Words of a name shorter than this are common words as well: « de », « el ». */
const SHORTEST_NAME = 3;
/** A word that differs by one letter from a name this long is that name, misspelt. */
const LONG_NAME = 6;

const digitsIn = (text: string): string => text.replace(/\D/g, '');

/** The same word, or one with a single letter changed, missing or added. */
function isNearly(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < LONG_NAME || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

/** The words a person is named by, and their numbers. */
export type KnownPerson = Pick<FoundPerson, 'surname' | 'givenNames' | 'ecrouNumber' | 'bornOn'>;

function namesOf(persons: readonly KnownPerson[]): string[] {
  const texts = persons.flatMap(({ surname, givenNames }) => [surname, givenNames]);
  const keys = texts.flatMap((text) => keysOfText(text ?? ''));
  return keys.filter((key) => key.length >= SHORTEST_NAME);
}

/** Words that look like a name side by side (« ZORBLATOV Quintessio »), or a given name: somebody nobody told of. */
function looksNamed(text: string, names: NameWords): boolean {
  const { words } = pageOfText(text);
  const like = words.map((word) => isNameWord(word, names));
  return words.some(
    ({ text: word }, at) => like[at] && (like[at + 1] || names.givenNames.includes(fold(bareWord(word)))),
  );
}

/** True when the text holds, or may hold, what tells who somebody is. */
export function isPersonal(text: string, persons: readonly KnownPerson[], words: NameWords): boolean {
  const folded = fold(text);
  if (TELEPHONE.test(text) || MAIL.test(folded) || STREET.test(folded) || TITLE.test(text) || SELF.test(folded)) {
    return true;
  }
  const numbers = [...text.matchAll(NUMBER)].map(([number]) => digitsIn(number));
  if (numbers.some((number) => number.length > LONGEST_NUMBER)) return true;
  const known = persons.flatMap(({ ecrouNumber }) => (ecrouNumber ? [digitsIn(ecrouNumber)] : []));
  if (known.some((number) => number !== '' && numbers.some((each) => each.includes(number)))) return true;
  if (looksNamed(text, words)) return true;
  const keys = keysOfText(text);
  const names = namesOf(persons);
  return keys.some((key) => names.some((name) => isNearly(key, name)));
}

/** Why the line stays; null when it may leave. */
export function leftOutFor(line: TranscribedLine, persons: readonly KnownPerson[], words: NameWords): LeftOut | null {
  const text = line.typed.trim();
  if (line.state !== 'validated' || text === '') return 'empty';
  if (text.includes(UNREADABLE)) return 'unreadable';
  return isPersonal(text, persons, words) ? 'personal' : null;
}

/** True when words that name the person were read or typed on this line. */
export const holdsEvidence = ({ box }: TranscribedLine, page: number, evidence: readonly Evidence[]): boolean =>
  box !== null &&
  evidence.some((each) => {
    if (each.page !== page || !each.box) return false;
    const [x, y, width, height] = each.box;
    const [across, down] = [x + width / 2, y + height / 2];
    return across >= box[0] && across <= box[0] + box[2] && down >= box[1] && down <= box[1] + box[3];
  });

/** Letters of one hand: of one person, or marked under one name. */
export type MarkedHand = {
  readonly writer: string;
  /** When it was marked first; any text that sorts by time. */
  readonly since: string;
  readonly person: KnownPerson | null;
};

/** What tells two letters of one person: the écrou number, else the whole name. Null when too little is known. */
function personKeys(person: KnownPerson | null): string[] {
  if (!person) return [];
  const { surname, givenNames, ecrouNumber } = person;
  const number = ecrouNumber ? digitsIn(ecrouNumber) : '';
  const name = surname && givenNames ? keysOfText(`${surname} ${givenNames}`).sort().join(' ') : '';
  return [...(number ? [`n:${number}`] : []), ...(name ? [`p:${name}`] : [])];
}

/**
 * The pseudonym of each hand: that of the one marked first among the letters of one person, so that the lines of one
 * writer always bear one name. By the hand's own `writer`.
 */
export function writersOf(hands: readonly MarkedHand[]): ReadonlyMap<string, string> {
  const ordered = [...hands].sort((a, b) => a.since.localeCompare(b.since) || a.writer.localeCompare(b.writer));
  const nameOf = new Map<string, string>();
  const joinedTo = new Map<string, string>();
  const rootOf = (writer: string): string => {
    const next = joinedTo.get(writer);
    return next === undefined || next === writer ? writer : rootOf(next);
  };
  for (const { writer, person } of ordered) {
    if (!joinedTo.has(writer)) joinedTo.set(writer, writer);
    for (const key of personKeys(person)) {
      const known = nameOf.get(key);
      if (known === undefined) nameOf.set(key, writer);
      else {
        // Earlier ones come first: the later joins the earlier.
        const [one, other] = [rootOf(known), rootOf(writer)];
        const first = ordered.find(({ writer: each }) => rootOf(each) === one || rootOf(each) === other)?.writer ?? one;
        const root = rootOf(first);
        joinedTo.set(root === one ? other : one, root);
      }
    }
  }
  return new Map(hands.map(({ writer }) => [writer, rootOf(writer)]));
}
