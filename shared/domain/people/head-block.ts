// The writer's own block at the head of a letter from prison: « KONATE Drissa, 25530, CD Châteaudun ». The number stands
// by the name, often with no word that announces it, and the surname comes first, as the administration writes it.
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf, keysOfText } from '../reading/page-text.ts';
import type { Word } from '../reading/reading.ts';
import type { FoundNumber } from './ecrou-number.ts';
import { isNameWord, type NameWords } from './name-words.ts';

export type HeadBlock = { readonly line: LaidOutLine; readonly name: readonly Word[]; readonly number: FoundNumber };

const LEAD = /^(?:exp|expediteur|m|mr|mme|mlle|monsieur|madame)$/;
const TYPE = /^(?:ma|mah|maf|cd|cp|cph|cpf|mc|csl|epm|maison|centre|centrale|prison|quartier)$/;
const NUMBER_SIGN = /^(?:n|no|num|numero|ndeg)$/;
const STREET = /^(?:rue|route|chemin|avenue|av|boulevard|bd|place|allee|impasse|quai|cours|bis|ter)$/;
const NOT_OWN = /^(?:bp|cs|tel|cell|cellule|bat|batiment|fax|cedex)$/;
/** Written without a label; a postal code has as many digits as most of them. */
const DIGITS = /^\d{3,7}$/;
const YEAR = /^(?:19|20)\d\d$/;
const MOST_NAMES = 4;
const FIRST_LINES = 4;
const BLOCK_LINES = 4;

const keyOf = (word: Word | undefined): string => keysOfText(word?.text ?? '').join('');
const endsPart = (word: Word): boolean => /[,;:.–-]$/.test(word.text);
const isDash = (word: Word | undefined): boolean => word !== undefined && keyOf(word) === '';
/** Behind a number also « MALC », « GD »: in capitals, misread or with the initials of its town. */
const isType = (word: Word | undefined): boolean =>
  TYPE.test(keyOf(word)) || /^(?:C|M|E|G|L)\p{Lu}{1,5}$/u.test(word?.text ?? '');

type Digits = { readonly digits: string; readonly signed: boolean; readonly last: number };

/** « n°16702, », « 16 702 »: the digits, where they end, and whether the sign for « number » is stuck to them. */
function digitsIn(words: readonly Word[], at: number): Digits | null {
  const key = keyOf(words[at]);
  const first = key.replace(/^(?:n|no|num)(?=\d)/, '');
  const more = isGroup(words, at) ? keyOf(words[at + 1]) : '';
  const digits = first + more;
  if (!DIGITS.test(digits) || isGroup(words, at - 1)) return null;
  return { digits, signed: first !== key, last: more ? at + 1 : at };
}

/** One to three figures with three more behind, nothing between. */
function isGroup(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || endsPart(word) || !/^(?:n|no|num)?\d{1,3}$/.test(keyOf(word))) return false;
  return /^\d{3}$/.test(keyOf(next)) && !NOT_OWN.test(keyOf(words[at - 1])) && !STREET.test(keyOf(words[at + 2]));
}

/** How surely the number at `at` is the writer's own by its place in the line; 0 for one that is not. */
function placed(line: LaidOutLine, at: number, isNameLine: boolean, nameEnd: number): number {
  const { words } = line;
  const found = digitsIn(words, at);
  const word = words[found?.last ?? at];
  const next = words[(found?.last ?? at) + 1];
  if (!word || !found || STREET.test(keyOf(next)) || NOT_OWN.test(keyOf(words[at - 1]))) return 0;
  if (found.signed || NUMBER_SIGN.test(keyOf(words[at - 1]))) return 0.88;
  const isYear = YEAR.test(found.digits);
  if (words.filter((one) => !isDash(one)).length === found.last - at + 1) return isYear ? 0 : 0.85;
  if (isYear) return 0;
  const before = words.slice(nameEnd, at);
  if (isNameLine && before.every(isDash)) return isPostal(words, at) ? 0 : 0.85;
  if (at === 0 && !isNameLine) return endsPart(word) || isType(next) ? 0.8 : 0;
  return isNameLine && found.last === words.length - 1 ? 0.66 : 0;
}

/** « DUPONT Jean 59000 Lille Cedex ». Without « Cedex » five digits before a town are as often « 30990 la Talaudière ». */
const isPostal = (words: readonly Word[], at: number): boolean => {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next || endsPart(word) || isDash(next) || isType(next)) return false;
  return digitsIn(words, at)?.digits.length === 5 && /cedex/i.test(words.at(-1)?.text ?? '');
};

/** The words of a name that a line begins with, and where they end. Null where the line goes on as a sentence. */
function nameAtStart({ words }: LaidOutLine, names: NameWords): { name: readonly Word[]; end: number } | null {
  let start = 0;
  while (LEAD.test(keyOf(words[start]))) start += 1;
  let end = start;
  while (end < words.length && end - start < MOST_NAMES) {
    const word = words[end];
    if (!word || TYPE.test(keyOf(word)) || !isNameWord(word, names)) break;
    end += 1;
    if (endsPart(word)) break;
  }
  const name = words.slice(start, end);
  const last = name.at(-1);
  const next = words[end];
  const closed = !next || (last && endsPart(last)) || isDash(next) || isType(next) || /\d/.test(next.text);
  return name.length >= 2 && (closed || NUMBER_SIGN.test(keyOf(next))) ? { name, end } : null;
}

/** Null where no number stands by a name: then neither can be told from a place or an address. */
export function headBlock(lines: readonly LaidOutLine[], names: NameWords): HeadBlock | null {
  const head = lines.filter(({ role }) => role === 'head');
  for (const [index, line] of head.slice(0, FIRST_LINES).entries()) {
    const start = nameAtStart(line, names);
    if (!start) continue;
    const block = head.slice(index, index + BLOCK_LINES);
    const numbers = block.flatMap((one) =>
      one.words.flatMap((word, at): FoundNumber[] => {
        const trust = placed(one, at, one === line, one === line ? start.end : 0);
        const found = digitsIn(one.words, at);
        if (trust === 0 || !found) return [];
        const confidence = trust * Math.min(1, 0.4 + word.confidence * 0.7);
        const evidence = evidenceOf(one.page, one.words.slice(at, found.last + 1));
        return [{ number: found.digits, confidence, evidence }];
      }),
    );
    const [number] = numbers.sort((a, b) => b.confidence - a.confidence);
    if (number) return { line, name: start.name, number };
  }
  return null;
}
