// What a mention of a prison is worth as a sign that the person writes from there: by place on the page, by the words
// around it, by how well it was read. Weights are shares of such mentions that are right, set by judgement.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { SenderKind } from '../triage/judgement.ts';
import { type Bearing, bearingOf, DESK_NAMES, isElsewhere, isOneOf, NOW, type Voice } from './bearing.ts';
import type { Mention } from './mentions.ts';
import { OF_NUMBER, READ_EXACTLY } from './other-words.ts';
import type { PrisonWords } from './prison-words.ts';
import { endsSentence, type Spot, wordsBefore } from './sentence.ts';

/** Kinds of evidence: of each kind the best counts, kinds add up. */
export const CLUES = ['typed', 'held', 'kin', 'town', 'date', 'code', 'postal', 'street', 'echo'] as const;
export type Clue = (typeof CLUES)[number];
export type Weighed = { readonly clue: Clue; readonly weight: number };

const TYPED_AT_HEAD: Readonly<Record<SenderKind, number>> = {
  detained: 0.95,
  unknown: 0.92,
  spip: 0.9,
  family: 0.9,
  authority: 0.85,
  lawyer: 0.8,
  association: 0.6,
};

export const voiceIn = (sender: SenderKind): Voice =>
  sender === 'detained' ? 'own' : sender === 'unknown' ? 'perhaps' : 'others';

const SAINT = 'saint'.length;

/**
 * How often a misread name is the right one, by its worth: its length less what was misread in it. Counted on letters
 * misread on purpose; shares between several names are reckoned apart. Rows from the most worth down.
 */
type Chances = readonly (readonly [worth: number, chance: number])[];
/** Behind a type word in the frame of the letter a name must stand, and the prisons are known: hardly another is near. */
const TYPED_IN_FRAME: Chances = [
  [7, 0.98],
  [4, 0.97],
  [3, 0.95],
  [2, 0.88],
  [1.5, 0.75],
];
/** In a sentence the type word may itself be another word misread: « rentre le mansi ». */
const TYPED_IN_BODY: Chances = [
  [7, 0.98],
  [4, 0.97],
  [3, 0.9],
  [2, 0.68],
  [1.5, 0.5],
];
/** People write from towns without a prison too, and sign beside the date. */
const BESIDE_THE_DATE: Chances = [
  [5, 0.93],
  [4, 0.85],
  [3, 0.7],
  [2, 0.5],
];
const BEHIND_HELD: Chances = [
  [5, 0.95],
  [4, 0.92],
  [3, 0.85],
  [2, 0.6],
];
const BARE: Chances = [
  [6, 0.95],
  [5, 0.88],
  [4, 0.75],
  [3, 0.5],
];
const HARDLY = 0.3;

const chanceIn = (table: Chances, worth: number): number => table.find(([least]) => worth >= least)?.[1] ?? HARDLY;

/** How much a name read with `cost` can be trusted, between two words of other letters. */
function quality({ length, cost, said, site, start, typeStart }: Mention, { token, line }: Spot): number {
  if (cost <= READ_EXACTLY) return said || length >= 5 ? 1 : length === 4 ? 0.9 : 0.6;
  // « Saint-Lô » is not « Saint-Malo » misread: what a hundred towns begin with tells nothing of which one it is.
  const own = token.key.startsWith('saint') ? length - SAINT : length;
  const worth = own - 2.2 * cost;
  if (site === 'date') return chanceIn(BESIDE_THE_DATE, worth);
  if (site === 'said') return chanceIn(BEHIND_HELD, worth);
  // « Évreux, maison d'arrêt »: a name that stands first stands nowhere in particular.
  if (said === null || start === typeStart) return chanceIn(BARE, worth);
  return chanceIn(line.role === 'body' ? TYPED_IN_BODY : TYPED_IN_FRAME, worth);
}

/** What the sentence before the mention says of it. */
export function bearingIn(spots: readonly Spot[], mention: Mention, sender: SenderKind, words: PrisonWords): Bearing {
  const called = mention.isCalledPrison || mention.said !== null;
  const before = isBehindOver(spots, mention) ? [] : wordsBefore(spots, mention.typeStart, 12);
  const bearing = bearingOf(before, voiceIn(sender), words, called);
  if (isOver(spots, mention)) return 'elsewhen';
  if (bearing !== 'open') return bearing;
  if (isNow(before, mention)) return 'held';
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

/** « MC Saint-Maur avant et maintenant », « Gradignan puis maintenant », « Écrouves avant, »: said behind the place. */
function isOver(spots: readonly Spot[], { end }: Mention): boolean {
  const [last, before, next] = [spots[end - 1], spots[end], spots[end + 1]];
  if (!last || before?.line !== last.line || endsSentence(last)) return false;
  const { key, word } = before.token;
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
function isBesideNumber(spots: readonly Spot[], { end, cost }: Mention, before: readonly string[]): boolean {
  if (cost > READ_EXACTLY || before.slice(0, MOST_TO_BORN).some((word) => BORN.test(word))) return false;
  const at = Math.max(
    0,
    before.findIndex((word) => !SMALL.test(word)),
  );
  const digits = before.slice(at).findIndex((word) => !NUMBER.test(word));
  if (digits > 0 && before.slice(at + digits, at + digits + 2).some((word) => OF_NUMBER.test(word))) return true;
  const line = spots[end - 1]?.line;
  if (line && isOwnLine(line)) return true;
  const [next, after] = [spots[end], spots[end + 1]];
  if (next?.line !== line || !OF_NUMBER.test(next?.token.key ?? '')) return false;
  return after?.line === line && /\d/.test(after?.token.key ?? '') && /^(?:de|d|a|la|au|du)$/.test(before[0] ?? '');
}

const CELL = /^(?:cell(?:ule)?s?|bat(?:iment)?|quartier|aile|division|etage)$/;
const OF_CELL = /^(?:[a-z]{0,3}\d{1,4}[a-z]?|[a-z]{1,2}|cd|ma)$/;

/** « La cellule 118 à Riom », « à Vivonne, bâtiment B »: nobody else lives so. */
function isBesideCell(spots: readonly Spot[], { end, cost }: Mention, before: readonly string[]): boolean {
  const last = spots[end - 1];
  if (cost > READ_EXACTLY || last?.line.role !== 'body') return false;
  const at = before.findIndex((word) => !SMALL.test(word));
  if (at > 0 && OF_CELL.test(before[at] ?? '') && CELL.test(before[at + 1] ?? '')) return true;
  const [cell, number] = [spots[end], spots[end + 1]];
  const isSaid = cell?.line === last.line && CELL.test(cell.token.key) && !endsSentence(last);
  return isSaid && number?.line === last.line && OF_CELL.test(number.token.key);
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

function weighTyped(spots: readonly Spot[], mention: Mention, bearing: Bearing, sender: SenderKind): Weighed | null {
  const role = spots[mention.start]?.line.role;
  if (role !== 'body') return { clue: 'typed', weight: TYPED_AT_HEAD[sender] * (mention.type === 'likely' ? 0.92 : 1) };
  if (bearing === 'kin') return { clue: 'kin', weight: 0.93 };
  if (bearing === 'held') return { clue: 'held', weight: 0.95 };
  return { clue: 'held', weight: mention.type === 'likely' ? 0.5 : 0.72 };
}

/** The five digits of a postal code in a line, or null. */
export const postalCodeIn = (text: string): string | null =>
  /(?<![0-9])(\d{2})\s?(\d{3})(?![0-9])/.exec(text)?.slice(1, 3).join('') ?? null;

/** « 974 », « 59 », Corsica as « 20 ». */
export const departmentOf = (code: string): string => (/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2));

/** « Rémire-Montjoly »: hardly anything else is called so. */
const LONG_NAME = 9;
/** Long enough for a number before it to be no postal code of a namesake. */
const OWN_NAME = 8;

const NUMBERED = /^(?:n?d?ecroue?s?|ecr|matricule|mat|cell|cellule|n|no|num|numero)$/;

/** The postal code right before the name: « 94260 Fresnes », but no « écrou 22014 » that stands in the same line. */
function codeBefore(spots: readonly Spot[], mention: Mention): string | null {
  const line = spots[mention.start]?.line;
  const key = (back: number): string => {
    const spot = spots[mention.start - back];
    return spot?.line === line ? (spot?.token.key ?? '') : '';
  };
  const [digits, behind] = /^\d{3}$/.test(key(1)) ? [key(2) + key(1), key(3)] : [key(1), key(2)];
  return /^\d{5}$/.test(digits) && !NUMBERED.test(behind) ? digits : null;
}

/** The line above begins with the number of a house: then five digits are a postal code, however it was read. */
function isBelowStreet(spots: readonly Spot[], at: number): boolean {
  const line = spots[at]?.line;
  let above = at;
  while (above >= 0 && spots[above]?.line === line) above -= 1;
  return /^\W*\d/.test(spots[above]?.line.text ?? '');
}

function weighTown(spots: readonly Spot[], mention: Mention, postalCode: string): number {
  const line = spots[mention.start]?.line;
  const code = codeBefore(spots, mention);
  if (code === null) return mention.length >= LONG_NAME ? 0.72 : mention.length >= 5 ? 0.55 : 0.35;
  if (code === postalCode) return 0.82;
  // « 22014 Sequedin »: a place of no other name is no other place, the number is the writer's.
  const far = departmentOf(code) !== departmentOf(postalCode);
  if (far && mention.length >= OWN_NAME && !isBelowStreet(spots, mention.start)) return 0.55;
  // A CEDEX town is that of the sorting office: it may be the next town's prison.
  if (line && /\bcedex\b/.test(line.text)) return departmentOf(code) === departmentOf(postalCode) ? 0.5 : 0.08;
  return departmentOf(code) === departmentOf(postalCode) ? 0.72 : 0.08;
}

/** The town before the date of a letter of somebody who is held: where else would they write? */
const DATED_AT = 0.8;

const SMALL_WORDS = 3;

/** « meri de votre aide. »: words of a sentence that look like a town. */
const isSentence = (line: Spot['line'] | undefined): boolean =>
  line?.role === 'end' && line.words.filter(({ text }) => /^\p{Ll}/u.test(text)).length >= SMALL_WORDS;

const SIGNED_AT = 0.72;
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
function isSigned(spots: readonly Spot[], { start, end, cost }: Mention): boolean {
  const comma = /^(?:ma|mc|c[dp])$/.test(spots[start - 1]?.token.key ?? '') ? start - 2 : start - 1;
  const [last, before] = [spots[end - 1], spots[comma]];
  if (end !== spots.length || cost > READ_EXACTLY || before?.line !== last?.line) return false;
  if (!/,$/.test(before?.token.word.text ?? '')) return false;
  return (last?.line.tokens.length ?? 0) <= MOST_OF_SIGNATURE || partBefore(spots, comma).length <= MOST_OF_NAME;
}

/** « Mon avocat de », « j'habite »; but « la Cimade, je suis à » begins anew. */
function isSaidElsewhere(before: readonly string[], words: PrisonWords): boolean {
  const speaks = before.findIndex((word) => SPEAKS.test(word));
  return before.slice(0, speaks < 0 ? before.length : speaks).some((word) => isElsewhere(word, words));
}

function weighBare(
  spots: readonly Spot[],
  mention: Mention,
  bearing: Bearing,
  sender: SenderKind,
  words: PrisonWords,
  postalCode: string,
): Weighed | null {
  const role = spots[mention.start]?.line.role;
  if (isSaidElsewhere(wordsBefore(spots, mention.start, 4), words)) return null;
  if (bearing === 'kin') return { clue: 'kin', weight: 0.75 };
  if (bearing === 'open' && sender === 'detained' && isSigned(spots, mention)) {
    return { clue: 'town', weight: Math.max(SIGNED_AT, weighTown(spots, mention, postalCode)) };
  }
  if (role === 'body') {
    return bearing === 'held' ? { clue: 'held', weight: 0.6 } : null;
  }
  if (mention.cost > 0 && isSentence(spots[mention.start]?.line)) return null;
  const trust = sender === 'detained' ? 1 : sender === 'unknown' ? 0.75 : 0;
  // Initials name a prison, whoever writes them.
  if (mention.kind === 'code') return { clue: 'code', weight: 0.7 * Math.max(trust, mention.length >= 4 ? 0.75 : 0) };
  if (trust === 0) return null;
  if (role === 'date') return { clue: 'date', weight: DATED_AT * trust };
  return { clue: 'town', weight: weighTown(spots, mention, postalCode) * trust };
}

/** « Saint-Étienne » inside « Saint-Étienne-du-Rouvray »: the name goes on, so it may be another place. */
function isCutFromLonger(spots: readonly Spot[], mention: Mention): boolean {
  const last = spots[mention.end - 1]?.token.word;
  const first = spots[mention.start]?.token.word;
  const goesOn = last === spots[mention.end]?.token.word && last?.text.includes('-');
  const before = spots[mention.start - 1]?.token;
  const began = first === before?.word && before?.key.length !== 1 && first?.text.includes('-');
  return (goesOn || began) ?? false;
}

/** What nobody's address says: the writer speaks. */
const SPEAKS =
  /^(?:j[a-z]?|je|jai|jsuis|jsui|suis|sui|moi|mon|ma|mes|me|m|mapel|mappelle|nom|ici|ecrou|cest|detenue?)$/;

/** « Service prison Marseille »: the desk's own, whatever stands behind. */
const OF_DESK = /^(?:service|groupe|commission)$/;

/**
 * « La Cimade, 3 rue du Port, 13003 Marseille » on one line. A prison is no part of the desk's address, and where the
 * writer has begun to speak it is over: « Bonjour la Cimade, je suis à la prison de Roanne ».
 */
function isAfterRecipient(spots: readonly Spot[], mention: Mention): boolean {
  const isOfDesk = OF_DESK.test(spots[mention.typeStart - 1]?.token.key ?? '');
  if (mention.type === 'read' && !isOfDesk) return false;
  const line = spots[mention.start]?.line;
  for (let at = mention.start - 1; at >= 0 && spots[at]?.line === line; at--) {
    const key = spots[at]?.token.key ?? '';
    if (SPEAKS.test(key)) return false;
    if (isOneOf(key, DESK_NAMES)) return true;
  }
  return false;
}

/** The worth of a mention for one establishment of that postal code; null when it says nothing. */
export function weigh(
  spots: readonly Spot[],
  mention: Mention,
  bearing: Bearing,
  sender: SenderKind,
  words: PrisonWords,
  postalCode: string,
): Weighed | null {
  if (bearing === 'elsewhen') return null;
  if (spots[mention.start]?.line.role === 'recipient' || isAfterRecipient(spots, mention)) return null;
  const weighed = mention.said
    ? weighTyped(spots, mention, bearing, sender)
    : weighBare(spots, mention, bearing, sender, words, postalCode);
  const whole = isCutFromLonger(spots, mention) ? 0.6 : 1;
  return weighed && { ...weighed, weight: weighed.weight * quality(mention, spots[mention.start] as Spot) * whole };
}
