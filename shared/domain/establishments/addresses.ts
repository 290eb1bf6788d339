// What postal codes and streets say of the prison: they support one that was named, and hint at one that was not.
import { digitsOf, lookAlikeDistance } from '../../kernel/look-alikes.ts';
import type { PhraseMatch } from '../../kernel/phrase-index.ts';
import type { LaidOutLine } from '../reading/layout.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { Evidence, SenderKind } from '../triage/judgement.ts';
import { bearingOf, DESK_NAMES, isOneOf } from './bearing.ts';
import { type Clues, LEAST_NAMED, note, strengthOf } from './clues.ts';
import type { Establishment } from './establishment.ts';
import { type Gazetteer, type Street, typeFit } from './gazetteer.ts';
import type { SaidType } from './prison-words.ts';
import { voiceIn } from './said-beside.ts';
import { endsSentence, type Spot, wordsBefore } from './sentence.ts';
import { typesIn } from './type-words.ts';
import { departmentOf, postalCodeIn } from './weigh.ts';

/** Notes what the postal codes say. */
export function noteAddresses(
  clues: Clues,
  lines: readonly LaidOutLine[],
  gazetteer: Gazetteer,
  sender: SenderKind,
): void {
  const own = sender === 'detained' || sender === 'unknown';
  for (const line of lines) {
    if (line.role === 'recipient' || line.role === 'body' || namesDesk(line)) continue;
    const evidence = evidenceOf(line.page, line.words);
    const code = postalCodeIn(line.text) ?? damagedPostalCode(line);
    const exact = (code && gazetteer.byPostalCode.get(code)) || [];
    const large = exact.reduce((sum, one) => sum + typeFit(null, one.type), 0);
    for (const establishment of exact) {
      const share = typeFit(null, establishment.type) / Math.max(large, 1);
      const named = strengthOf(clues.get(establishment) ?? new Map()) >= LEAST_NAMED;
      if (named) note(clues, establishment, { clue: 'postal', weight: 0.7 * Math.max(share, 0.3), evidence });
      else if (own) note(clues, establishment, { clue: 'postal', weight: 0.4 * share, evidence });
    }
    if (code) noteDepartment(clues, code, exact, evidence);
  }
}

const namesDesk = (line: LaidOutLine): boolean => line.tokens.some(({ key }) => isOneOf(key, DESK_NAMES));

function noteDepartment(clues: Clues, code: string, exact: readonly Establishment[], evidence: Evidence): void {
  for (const [establishment, kinds] of clues) {
    if (!establishment || exact.includes(establishment) || strengthOf(kinds) < LEAST_NAMED) continue;
    if (departmentOf(establishment.postalCode) !== departmentOf(code)) continue;
    note(clues, establishment, { clue: 'postal', weight: 0.35, evidence });
  }
}

/** « 594OO » : five signs, most of them digits, at the head of the line or of its last words. */
function damagedPostalCode(line: LaidOutLine): string | null {
  const token = line.tokens.find(({ key }) => key.length === 5 && /\d.*\d.*\d/.test(key));
  return token ? digitsOf(token.key) : null;
}

const STREETS = [
  'rue',
  'avenue',
  'boulevard',
  'place',
  'impasse',
  'allee',
  'chemin',
  'cours',
  'quai',
  'route',
  'square',
];
const SHORT_STREETS = ['av', 'bd', 'residence', 'cite'];
const MISREAD_STREET = 1.2;

/** « 27 aveniie Jean Jaurès »: a number, and behind it what a street is called by. */
function isHome({ tokens }: LaidOutLine): boolean {
  const at = /^(?:bis|ter)$/.test(tokens[1]?.key ?? '') ? 2 : 1;
  const lead = tokens[at]?.key ?? '';
  if (!/^\d{1,4}$/.test(tokens[0]?.key ?? '')) return false;
  const isStreetWord = (word: string): boolean =>
    word === lead || (word.length > 4 && lookAlikeDistance(lead, word, MISREAD_STREET) <= MISREAD_STREET);
  return SHORT_STREETS.includes(lead) || STREETS.some(isStreetWord);
}
const AT_HOME = 0.4;
const OF_A_TOWN = ['date', 'town', 'postal', 'echo'] as const;

/** « 27 avenue Jean Jaurès, 33000 Bordeaux » at the head: somebody lives there. */
export const givesHome = (lines: readonly LaidOutLine[]): boolean =>
  lines.some((line) => line.role === 'head' && isHome(line) && !namesDesk(line));

/** The town beside the date is where the writer lives. */
export function doubtTowns(clues: Clues): void {
  for (const kinds of clues.values()) {
    if (kinds.has('street') || kinds.has('typed')) continue;
    for (const clue of OF_A_TOWN) {
      const found = kinds.get(clue);
      if (found) kinds.set(clue, { ...found, weight: found.weight * AT_HOME });
    }
  }
}

/** Notes what the streets say. In the letter itself a street counts that stands beside a word for a prison. */
export function noteStreets(
  clues: Clues,
  page: readonly Spot[],
  gazetteer: Gazetteer,
  lines: readonly LaidOutLine[],
  sender: SenderKind,
): void {
  const spots = page.filter(({ line }) => line.role !== 'recipient');
  const codes = lines
    .filter(({ role }) => role !== 'recipient' && role !== 'body')
    .map((line) => codeOfPlace(line.text));
  for (const match of bestOf(gazetteer.streets.search(spots.map((spot) => spot.token.key)))) {
    const line = spots[match.start]?.line;
    if (!line) continue;
    const quality = 1 - (2 * match.cost) / match.phrase.key.length;
    const evidence = evidenceOf(
      line.page,
      spots.slice(match.start, match.end).map((spot) => spot.token.word),
    );
    if (line.role === 'body' && !isStreet(match, spots[match.start] as Spot)) continue;
    const type = line.role === 'body' ? typeBefore(page, spots[match.start] as Spot, gazetteer) : null;
    for (const place of placesOf(clues, match, spots, codes)) {
      const { establishment } = place;
      const fit = type ? typeFit(type.said, establishment.type) : 0;
      const held = { clue: 'held', weight: HELD_AT * fit * quality, evidence } as const;
      const bearing = type && bearingOf(wordsBefore(page, type.at, 12), voiceIn(sender), gazetteer.words, true);
      const isCalled = fit >= FITS && bearing !== 'elsewhen';
      if (isCalled) note(clues, establishment, bearing === 'kin' ? { ...held, clue: 'kin' } : held);
      const weight = line.role === 'body' ? weighInBody(isCalled, place) : weighAtHead(place);
      if (weight > 0) note(clues, establishment, { clue: 'street', weight: weight * quality, evidence });
    }
  }
}

const LEADS = ['rue', 'place', 'avenue', 'boulevard', 'chemin', 'route', 'quai', 'cours', 'allee', 'montee'];
const MISREAD_LEAD = 1;

/** « M.A de Saint Pierre » is no « Place Saint-Pierre »: what the street is must have been read. */
function isStreet({ phrase }: StreetMatch, { token }: Spot): boolean {
  const lead = LEADS.find((word) => phrase.key.startsWith(word));
  return lead === undefined || lookAlikeDistance(token.key, lead, MISREAD_LEAD) <= MISREAD_LEAD;
}

/** A type word and the prison's street name it nearly as well as its town does. */
const HELD_AT = 0.8;

/** Whose street it may be: where the number or another clue tells one, no other. */
function placesOf(
  clues: Clues,
  { start, phrase }: StreetMatch,
  spots: readonly Spot[],
  codes: StreetPlace['codes'],
): StreetPlace[] {
  const places = phrase.meaning.map(({ establishment }) => ({
    establishment,
    codes,
    named: strengthOf(clues.get(establishment) ?? new Map()) >= LEAST_NAMED,
    isNumber: isItsNumber(spots, start, establishment),
  }));
  const numbered = places.filter(({ isNumber }) => isNumber);
  const named = places.filter(({ named }) => named);
  return numbered.length > 0 ? numbered : named.length > 0 ? named : places;
}

/** Five digits before a place: « écrou 27 334 » is no postal code. */
const codeOfPlace = (text: string): string | null => {
  const found = /(?<!\d)(?<!(?:ecrou|numero|num|matricule|cell\w*|n|no)\W{1,3})(\d{2})\s?(\d{3})\s+[a-z]{3}/.exec(text);
  return found ? `${found[1]}${found[2]}` : null;
};

const MOST_TO_STREET = 7;
const FITS = 0.7;

/** The type word before a street, in the same sentence: « la maison d'arrêt, 171 rue … ». */
function typeBefore(page: readonly Spot[], street: Spot, gazetteer: Gazetteer): { said: SaidType; at: number } | null {
  const start = page.indexOf(street);
  const type = typesIn(page, gazetteer).findLast(
    ({ start: at, end, phrase }) =>
      end <= start &&
      end > start - MOST_TO_STREET &&
      phrase.meaning !== 'none' &&
      phrase.key.length >= LEAST_TYPE &&
      page[at]?.line === street.line,
  );
  if (!type || page.slice(type.start, start).some(endsSentence)) return null;
  return { said: type.phrase.meaning, at: type.start };
}

const LEAST_TYPE = 6;

const CLEARLY_NEARER = 0.7;

/** « Rue du Général Paulet » is no misread « rue du Général Moulin ». */
const bestOf = (matches: readonly StreetMatch[]): readonly StreetMatch[] =>
  matches.filter(
    (match) =>
      !matches.some(
        ({ start, end, cost }) => start < match.end && match.start < end && cost + CLEARLY_NEARER < match.cost,
      ),
  );

type StreetMatch = PhraseMatch<readonly Street[]>;

type StreetPlace = {
  readonly establishment: Establishment;
  /** Something else speaks for it. */
  readonly named: boolean;
  /** Postal codes outside the letter's body. */
  readonly codes: readonly (string | null)[];
  /** The house has the number of the prison's. */
  readonly isNumber: boolean;
};

function weighAtHead({ establishment, named, codes }: StreetPlace): number {
  if (codes.includes(establishment.postalCode)) return 0.8;
  if (named) return 0.65;
  const here = codes.some((code) => code && departmentOf(code) === departmentOf(establishment.postalCode));
  if (!here && codes.some((code) => code !== null)) return 0.05;
  return 0.35;
}

/** Alone it tells nothing: others live in streets of that name. */
const weighInBody = (isCalled: boolean, { named }: StreetPlace): number => (named || isCalled ? 0.65 : 0);

/** « 171 rue … »: right before the street stands the number that the prison's has. */
function isItsNumber(spots: readonly Spot[], start: number, { street }: Establishment): boolean {
  const number = /^\d+/.exec(street)?.[0];
  const before = spots.slice(Math.max(0, start - 2), start).map(({ token }) => token.key);
  return number !== undefined && before.some((key) => key === number);
}
