// The écrou number that nothing announces but its place in one's own letter: behind the name in a signature (« Jean Dupont,
// 5530 »), behind the name in the sentence that says it, or by itself in a line of the head.
import type { LaidOutLine } from '../reading/layout.ts';
import type { Word } from '../reading/reading.ts';
import type { FoundNumber } from './ecrou-number.ts';
import { bareWord, isNameWord, type NameWords } from './name-words.ts';
import { foundAs, isYear, type PlainNumber, plainNumberAt, spotsOf } from './plain-number.ts';

const SHORTEST = 4;
const POSTAL = 5;
/** A word read so badly that it says nothing: « Jean Dupont, éraa 5530 ». */
const UNREADABLE = /^[\p{Ll}'’]{2,7}[°.:]?$/u;
const NO_LABEL =
  /^(?:le|la|les|du|de|des|en|au|aux|et|ou|a|à|ans|age|âgé|né|née|ne|nee|depuis|jusque?|vers|avant|après|cell?|cellule|porte|bat|tel|tél|rue|bp|cs|art|article|carte|titre|loi|dossier|janvier|février|mars|avril|mai|juin|juillet|août|sept|octobre|nov|dec)[°.:]?$/iu;
const SAYS_NAME = /\b(?:m'? ?ap+el+e?|ap+el+e?|nomme|nom|name|llamo|chiamo|moi(?: c'?est)?|soussignee?)\b/;
const TYPE = /^(?:ma|mah|maf|cd|cp|cph|cpf|mc|csl|epm|maison|centre|centrale|prison|quartier)$/;

const isInitial = (word: Word): boolean => /^\p{Lu}\p{Ll}?\.?$|^\p{Lu}\.-?\p{Lu}\.$/u.test(word.text);
const isDash = (word: Word | undefined): boolean => /^[–—-]+$/.test(word?.text ?? '');

const isTown = (word: Word | undefined): boolean =>
  /^\p{Lu}/u.test(word?.text ?? '') && !TYPE.test(word?.text.toLowerCase() ?? '');

/** « 83400 Hyères »: five figures and a town behind. */
const isPostal = ({ number, next, closed }: PlainNumber): boolean =>
  number.length === POSTAL && !closed && isTown(next?.token.word);

type Before = { readonly names: number; readonly whole: number; readonly apart: boolean; readonly garbled: boolean };

/** The words of a name that end right before `at`, and what is between. */
function nameBefore({ words }: LaidOutLine, at: number, names: NameWords): Before {
  let index = at - 1;
  while (isDash(words[index])) index -= 1;
  let apart = index < at - 1;
  const label = words[index];
  const comma = /[,;]$/.test(words[index - 1]?.text ?? '') || isDash(words[index - 1]);
  const garbled = label !== undefined && comma && UNREADABLE.test(label.text) && !NO_LABEL.test(label.text);
  if (garbled) index -= 1;
  while (isDash(words[index])) index -= 1;
  apart ||= garbled || /[,;:]$/.test(words[index]?.text ?? '');
  const last = index;
  let whole = 0;
  while (index >= 0) {
    const word = words[index] as Word;
    if (index < last && /[,;:!?]$/.test(word.text)) break;
    if (isNameWord(word, names) && !TYPE.test(word.text.toLowerCase()))
      whole += bareWord(word.text).length >= 3 ? 1 : 0;
    else if (!isInitial(word)) break;
    index -= 1;
  }
  return { names: last - index, whole, apart, garbled };
}

const LAST_LINES = 3;

/** How surely the number at `at` belongs to the name before it; 0 where none does. */
function byName(line: LaidOutLine, at: number, plain: PlainNumber, isLast: boolean, names: NameWords): number {
  const { names: count, whole, apart, garbled } = nameBefore(line, at, names);
  if (whole === 0 || (!apart && count < 2)) return 0;
  const from = line.starts[Math.max(0, at - count - 6)] ?? 0;
  const isSaid = SAYS_NAME.test(line.text.slice(from, line.starts[at]));
  if (isSaid && count >= 2 && apart) return 0.78;
  if (line.role === 'body' && !isLast) return 0;
  if (line.role === 'head' && !garbled && !(apart && count >= 2)) return 0;
  return plain.closed ? (apart || count >= 2 ? 0.72 : 0) : 0;
}

/** Below a prison, a street or a box five figures are the postal code of its town. */
const isAddress = (line: LaidOutLine | undefined): boolean =>
  line?.tokens.some(({ key }) => TYPE.test(key) || /\d/.test(key)) ?? false;

/** A number by itself in the head, or that begins or ends one of its lines; `above`: the line above. */
function byPlace(line: LaidOutLine, at: number, plain: PlainNumber, above: LaidOutLine | undefined): number {
  const { number, next, closed } = plain;
  if (line.role !== 'head' || /^\d{3}00$/.test(number)) return 0;
  const before = line.words[at - 1];
  const safe = number.length !== POSTAL;
  if (at === 0 && next === undefined) return safe || !isAddress(above) ? 0.7 : 0;
  if (at === 0) return closed || TYPE.test(next?.token.key ?? '') || (safe && isTown(next?.token.word)) ? 0.7 : 0;
  return next === undefined && /[,–—-]$/.test(before?.text ?? '') ? 0.66 : 0;
}

/** Only for letters by the one who is held. */
export function numbersByName(lines: readonly LaidOutLine[], names: NameWords): FoundNumber[] {
  const spots = spotsOf(lines);
  return spots.flatMap((spot, index) => {
    const { line, token } = spot;
    if (line.role === 'recipient' || !/^\d/.test(token.key) || spots[index - 1]?.token.word === token.word) return [];
    const plain = plainNumberAt(spots, index);
    if (!plain || plain.number.length < SHORTEST || isYear(plain.number) || isPostal(plain)) return [];
    const at = line.words.indexOf(token.word);
    const isLast = lines.indexOf(line) >= lines.length - LAST_LINES;
    const trust = Math.max(
      byName(line, at, plain, isLast, names),
      byPlace(line, at, plain, lines[lines.indexOf(line) - 1]),
    );
    return trust > 0 ? [foundAs(plain, trust, [])] : [];
  });
}
