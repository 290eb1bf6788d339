// What stands beside a mention of a prison, before and behind it: that the writer is there now, that it is over, the
// number or the cell that is of that place, a signature, a date.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { SenderKind } from '../triage/judgement.ts';
import { type Bearing, bearingOf, isOneOf, NOW, type Voice } from './bearing.ts';
import { isKnownBy } from './introduced.ts';
import type { Mention } from './mentions.ts';
import { OF_NUMBER, READ_EXACTLY } from './other-words.ts';
import type { PrisonWords } from './prison-words.ts';
import { endsSentence, type Spot, wordsBefore } from './sentence.ts';

export const voiceIn = (sender: SenderKind): Voice =>
  sender === 'detained' ? 'own' : sender === 'unknown' ? 'perhaps' : 'others';

export const NUMBERED = /^(?:n?d?ecroue?s?|ecr|matricule|mat|cell|cellule|n|no|num|numero)$/;

/** What the sentence before the mention says of it. */
export function bearingIn(spots: readonly Spot[], mention: Mention, sender: SenderKind, words: PrisonWords): Bearing {
  const called = mention.isCalledPrison || mention.said !== null;
  const before = isBehindOver(spots, mention) ? [] : wordsBefore(spots, mention.typeStart, 12);
  const bearing = bearingOf(before, voiceIn(sender), words, called);
  if (isOver(spots, mention)) return 'elsewhen';
  const isNumbered = called && isBesideNumber(spots, mention, before);
  if (bearing !== 'open') return isNumbered && bearing === 'elsewhen' ? 'held' : bearing;
  if (isNow(before, mention) || isMovedTo(before, mention, words)) return 'held';
  // « C'est Dritan de Vesoul qui m'a donné votre adresse » is another.
  const goesOn = /^qu/.test(spots[mention.end]?.token.key ?? '');
  if (sender === 'detained' && !goesOn && isKnownBy(before, words)) return 'held';
  if (sender === 'family' && mention.cost <= READ_EXACTLY && mention.length >= LEAST_NOW && isTheirs(before, words))
    return 'held';
  if (sender === 'spip' && mention.cost <= READ_EXACTLY && mention.meanings.length === 1 && isOffice(before))
    return 'held';
  const isHeld = (called && isSince(spots, mention.end)) || isWhereIAm(spots, mention.end, words);
  return isHeld || isBesideNumber(spots, mention, before) || isBesideCell(spots, mention, before) ? 'held' : bearing;
}

/** « Maintenant à Épinal », « Mulhouse, Épinal, maintenant Saint-Mihiel ». */
function isNow(before: readonly string[], { cost, length }: Mention): boolean {
  const at = before.findIndex((word) => !SMALL.test(word));
  const isAt = at === 0 || /^(?:a|au|aux|o)$/.test(before[at - 1] ?? '');
  return cost <= READ_EXACTLY && length >= LEAST_NOW && isAt && NOW.test(before[at] ?? '');
}
const LEAST_NOW = 4;

const MOST_TO_MOVE = 6;
/** Nearest word first: « on m'a », « ils m'ont », « j'ai été »; « Karim a été » is another. */
const MOVED_ME = /^(?:(?:ma|mon|mont|a m|ont m) (?:on|ils?)|ete (?:jai|ai j|je|ge))(?: |$)/;
/** « On m'a transféré à Oermingen », « j'ai été déplacé de Sarreguemines à Oermingen ». */
function isMovedTo(before: readonly string[], { cost }: Mention, { moves, wished }: PrisonWords): boolean {
  const at = before.findIndex((word) => isOneOf(word, moves));
  if (cost > READ_EXACTLY || at < 1 || at > MOST_TO_MOVE || !/^(?:a|au|aux|o)$/.test(before[0] ?? '')) return false;
  const behind = before.slice(at + 1, at + 5);
  return MOVED_ME.test(behind.join(' ')) && !before.some((word) => isOneOf(word, wished));
}

/** « MC Saint-Maur avant et maintenant », « Gradignan puis maintenant », « Écrouves avant, »: said behind the place. */
function isOver(spots: readonly Spot[], { end }: Mention): boolean {
  const [last, before, next] = [spots[end - 1], spots[end], spots[end + 1]];
  if (!last || before?.line !== last.line || endsSentence(last)) return false;
  const { key, word } = before.token;
  if (/^ferme+s?$/.test(key) || (key === 'n' && next?.token.key === 'existe')) return true;
  if (!OVER.test(key) && key !== 'puis') return false;
  const goesOn = next?.line === last.line && (NOW.test(next.token.key) || next.token.key === 'et');
  return goesOn || (key !== 'puis' && /[,.;]$/.test(word.text));
}
const OVER = /^(?:avant|ancien(?:ne)?|auparavant)$/;

/** « EPM Porcheville avant, Bois-d'Arcy depuis mars »: « avant » is said of the place before it. */
function isBehindOver(spots: readonly Spot[], { typeStart }: Mention): boolean {
  const { key, word } = spots[typeStart - 1]?.token ?? {};
  return OVER.test(key ?? '') && /,$/.test(word?.text ?? '');
}

const WHERE = /^d?ou$/;
const I_AM = /^(?:je (?:suis|sui|me trouve)|j?sui[s]?)\b/;
const MOST_TO_WHERE = 5;

/** « De Laon où je suis incarcéré »: said behind the place; « où j'ai été incarcéré » is over. */
function isWhereIAm(spots: readonly Spot[], end: number, words: PrisonWords): boolean {
  if (!WHERE.test(spots[end]?.token.key ?? '') || endsSentence(spots[end - 1] as Spot)) return false;
  const behind = spots.slice(end + 1, end + MOST_TO_WHERE).map(({ token }) => token.key);
  return I_AM.test(behind.join(' ')) && behind.some((word) => isOneOf(word, words.held));
}

const SMALL = /^(?:a|la|au|aux|le|l|de|du|d|en|o)$/;
const NUMBER = /^[a-z]?\d{2,6}[a-z]?$/;
const BORN = /^(?:nee?s?|nati(?:f|ve)|originaire|residen[a-z]*|domicilie[a-z]*|habit[a-z]*|juge[a-z]*|condamn[a-z]*)$/;
const MOST_TO_BORN = 6;

/** « Écrou 20031 à Toul », « de Villepinte, écrou 40917 »: the number is of that place. */
function isBesideNumber(spots: readonly Spot[], { end, cost, said }: Mention, before: readonly string[]): boolean {
  if (cost > READ_EXACTLY || before.slice(0, MOST_TO_BORN).some((word) => BORN.test(word))) return false;
  const at = Math.max(
    0,
    before.findIndex((word) => !SMALL.test(word)),
  );
  const digits = before.slice(at).findIndex((word) => !NUMBER.test(word));
  const label = before.slice(at + digits, at + digits + 2);
  if (digits > 0 && label.some((word) => OF_NUMBER.test(word) || (said && NUMBERED.test(word)))) return true;
  const line = spots[end - 1]?.line;
  if (line && isOwnLine(line)) return true;
  const [next, after] = [spots[end], spots[end + 1]];
  if (next?.line !== line || !OF_NUMBER.test(next?.token.key ?? '')) return false;
  return after?.line === line && /\d/.test(after?.token.key ?? '') && /^(?:de|d|a|la|au|du)$/.test(before[0] ?? '');
}

const CELL = /^(?:cell(?:ule)?s?|bat(?:iment)?|quartier|aile|division|etage)$/;
const OF_CELL = /^(?:[a-z]{0,3}\d{1,4}[a-z]?|cd|ma|femmes?|hommes?)$/;
/** « Bâtiment B »; « quartier de la gare » begins with small letters too. */
const isLetter = ({ token: { word } }: Spot): boolean => /^\P{L}*\p{Lu}\P{L}*$/u.test(word.text);

/** « La cellule 118 à Riom », « à Vivonne, bâtiment B »: nobody else lives so. */
function isBesideCell(spots: readonly Spot[], { typeStart, end, cost }: Mention, before: readonly string[]): boolean {
  const last = spots[end - 1];
  if (cost > READ_EXACTLY || last?.line.role !== 'body') return false;
  const at = before.findIndex((word) => !SMALL.test(word));
  const ahead = spots[typeStart - 1 - at];
  const isNumber = OF_CELL.test(before[at] ?? '') || (at >= 0 && ahead !== undefined && isLetter(ahead));
  if (isNumber && CELL.test(before[at + 1] ?? '')) return true;
  if (at > 0 && CELL.test(before[at] ?? '') && /^(?:ma|notre|meme)$/.test(before[at + 1] ?? '')) return true;
  const [cell, number] = [spots[end], spots[end + 1]];
  const isSaid = cell?.line === last.line && CELL.test(cell.token.key) && !endsSentence(last);
  const isWing = /^(?:femme|homme)/.test(number?.token.key ?? '') && !/^bat/.test(cell?.token.key ?? '');
  return isSaid && number?.line === last.line && !isWing && (OF_CELL.test(number.token.key) || isLetter(number));
}

/** « Pour mon petit frère Youssef qui est à Luynes », « mon mari, il est à Nanterre », in a relative's letter. */
function isTheirs(before: readonly string[], words: PrisonWords): boolean {
  const is = before.findIndex((word) => !/^(?:a|au|aux|o)$/.test(word));
  if (is < 1 || !/^(?:est|e)$/.test(before[is] ?? '')) return false;
  const behind = before.slice(is + 1, is + 5);
  if (behind.some((word) => /^(?:je|j|on|nous|suis)$/.test(word))) return false;
  return isOneOf(behind[0] ?? '', words.relations) || /^(?:qui|il|elle)$/.test(behind[0] ?? '');
}

const OFFICE = /^(?:c?pip|spip|antenne)$/;
const MOST_TO_OFFICE = 3;
/** « CPIP à Montmédy », « antenne de Mulhouse-Lutterbach »; « le CPIP de M. Koné » is of a person. */
function isOffice(before: readonly string[]): boolean {
  const at = before.findIndex((word) => OFFICE.test(word));
  return at > 0 && at <= MOST_TO_OFFICE && before.slice(0, at).every((word) => SMALL.test(word));
}

const MOST_OF_OWN_LINE = 9;
const OWN_NUMBER = /\b(?:n ?d? ?ecrou|ecrou|ecr|n|no|num|numero|matricule)\b[^a-z0-9]*[a-z]?\d{3,6}\b/;
/** A sentence, or the number of something else. */
const NOT_OWN =
  /\b(?:je|j|il|elle|est|sont|mon|ma|mes|son|sa|pour|qui|que|avec|dossier|recours|affaire|arrete|jugement|decision|courrier|facture|ref|reference|tel|rue|bp|cs)\b/;
/** « Albanais, 42 ans, Saint-Mihiel, n° 12018 » below the salutation: who writes, and nothing of a sentence. */
const isOwnLine = ({ tokens, text }: Spot['line']): boolean =>
  tokens.length <= MOST_OF_OWN_LINE && OWN_NUMBER.test(text) && !NOT_OWN.test(text);

const MOST_TO_SINCE = 2;

/** « Au CP de Riom depuis mars »: they still are. */
function isSince(spots: readonly Spot[], end: number): boolean {
  if (spots[end - 1] && endsSentence(spots[end - 1] as Spot)) return false;
  return spots
    .slice(end, end + MOST_TO_SINCE)
    .some(({ token: { key } }) => key.length >= 5 && lookAlikeDistance(key, 'depuis', 1) <= 1);
}

const MOST_OF_SIGNATURE = 8;
const MOST_OF_NAME = 3;
const ENDS_PART = /[,.!;:?]$/;

/** The words from the end of the part before `at` on: « gildas » of « merci de tout cœur, gildas, Laval ». */
function partBefore(spots: readonly Spot[], at: number): readonly Spot[] {
  const { line } = spots[at] ?? {};
  let from = at;
  while (from > 0 && spots[from - 1]?.line === line && !ENDS_PART.test(spots[from - 1]?.token.word.text ?? ''))
    from -= 1;
  return spots.slice(from, at + 1);
}

/** « Merci la dame, Sékou, Laon », « …, gildas, ma laval »: the very last words, behind a comma and a short line or a name. */
export function isSigned(spots: readonly Spot[], { start, end, cost }: Mention): boolean {
  const comma = /^(?:ma|mc|c[dp]|l[ea])$/.test(spots[start - 1]?.token.key ?? '') ? start - 2 : start - 1;
  const [last, before] = [spots[end - 1], spots[comma]];
  if (end !== spots.length || cost > READ_EXACTLY || before?.line !== last?.line) return false;
  if (!/,$/.test(before?.token.word.text ?? '')) return false;
  return (last?.line.tokens.length ?? 0) <= MOST_OF_SIGNATURE || partBefore(spots, comma).length <= MOST_OF_NAME;
}

const MONTH = /^(?:\d+|jan|fev|mar|avr|mai|jui|aou|sep|oct|nov|dec)/;

/** « Joux-la-Ville, le 5/4. Bonjour, j'espère que »: where the letter runs on, its date does not stand alone. */
export function isRunOnDate(spots: readonly Spot[], { start, end, cost }: Mention): boolean {
  const day = spots[end]?.token.key === 'le' ? end + 1 : end;
  const isPlace = start === 0 && cost <= READ_EXACTLY && /,$/.test(spots[end - 1]?.token.word.text ?? '');
  // « Vesoul, 12 rue des Lilas » is an address.
  return isPlace && /^\d/.test(spots[day]?.token.key ?? '') && MONTH.test(spots[day + 1]?.token.key ?? '');
}
