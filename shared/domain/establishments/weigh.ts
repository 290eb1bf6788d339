// What a mention of a prison is worth as a sign that the person writes from there: by place on the page, by the words
// around it, by how well it was read. Weights are shares of such mentions that are right, set by judgement.
import type { SenderKind } from '../triage/judgement.ts';
import { type Bearing, DESK_NAMES, isElsewhere, isOneOf } from './bearing.ts';
import type { Mention } from './mentions.ts';
import { READ_EXACTLY } from './other-words.ts';
import type { PrisonWords } from './prison-words.ts';
import { isRunOnDate, isSigned, NUMBERED } from './said-beside.ts';
import { type Spot, wordsBefore } from './sentence.ts';

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
    if (bearing === 'open' && sender === 'detained' && isRunOnDate(spots, mention))
      return { clue: 'date', weight: DATED_AT };
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
