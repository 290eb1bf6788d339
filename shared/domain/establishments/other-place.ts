// Where a letter seems to say another place than the prison that was found: « je suis maintenant détenu au CP Miaux »,
// or an address of another department at its head. Which place it is was not read; that it is another one is enough
// for a person to look.
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { evidenceOf } from '../reading/page-text.ts';
import type { Evidence } from '../triage/judgement.ts';
import { bearingOf, isOneOf, type Voice } from './bearing.ts';
import type { Establishment } from './establishment.ts';
import type { Gazetteer } from './gazetteer.ts';
import { closes, endsSentence, isAbbreviation, isAllCapitals, type Spot, wordsBefore } from './sentence.ts';
import { isFiller, typedSites } from './type-words.ts';
import { departmentOf } from './weigh.ts';

/** `isStrong`: the writer says so of themselves. */
export type OtherPlace = { readonly evidence: Evidence; readonly isStrong: boolean };

const MOST_AFTER = 9;
const MOST_WORDS = 4;
/** A name read this badly may still be that name. */
const RESEMBLES = 0.5;
const SHORT_NAME = 4;
const SHORT_MISREAD = 1;
/** « Marsan » of Mont-de-Marsan. */
const LEAST_PART = 5;
/** Where the place has been said and the sentence goes on. */
const GOES_ON =
  /^(?:depuis|pour|[aou][uv]ec|ma|mes|et|car|mais|qui|que|je|j|il|on|ou|sous|dans|batiment|bat|cellule|cell|avec|jusqu|au?pres|afin)$/;

const STATES = ['prison', 'detention'];
const DESK = ['cimade'];

/** « En prison », « en détention »; alone these words are in many other places. */
export const isState = (spots: readonly Spot[], at: number, held: readonly string[]): boolean => {
  const key = spots[at]?.token.key ?? '';
  if (!isOneOf(key, held)) return false;
  return !isOneOf(key, STATES) || /^e[nuwm]$/.test(spots[at - 1]?.token.key ?? '');
};

/** The words from `from` on that may say where, to the end of what is said of the place. */
function placeFrom(spots: readonly Spot[], from: number): readonly Spot[] {
  const after: Spot[] = [];
  for (let next = from; next < spots.length && after.length < MOST_AFTER; next++) {
    const spot = spots[next];
    if (!spot || GOES_ON.test(spot.token.key) || spot.line.opens || spot.line.page !== spots[from]?.line.page) break;
    after.push(spot);
    const isLast = spots[next + 1]?.token.word !== spot.token.word;
    if (isLast && ((endsSentence(spot) && !isShortType(spot)) || /,$/.test(spot.token.word.text))) break;
  }
  return after;
}

const CAPITAL = /(?:^|['’(-])\p{Lu}\p{L}{2}/u;

/** « MuA. », « CrP. »: an abbreviation with a stroke too many, no name and no end of a sentence. */
const MISREAD_ABBREVIATION = /^\P{L}*\p{Lu}\P{L}*\p{Ll}\P{L}*\p{Lu}\P{L}*$/u;
const isShortType = (spot: Spot): boolean => isAbbreviation(spot) || MISREAD_ABBREVIATION.test(spot.token.word.text);

/** Places in `place` of the words with a capital that are no type of prison. */
function namesIn(place: readonly Spot[], gazetteer: Gazetteer): readonly number[] {
  const types = gazetteer.types.search(place.map(({ token }) => token.key));
  return place.flatMap((spot, at) => {
    const { word, key } = spot.token;
    const isName =
      key.length >= 3 &&
      !isOneOf(key, DESK) &&
      CAPITAL.test(word.text) &&
      // Where all is in capitals, they make no name.
      !(gazetteer.common.has(key) && isAllCapitals(spot.line)) &&
      !isShortType(spot) &&
      !types.some(({ start, end }) => start <= at && at < end);
    return isName ? [at] : [];
  });
}

const MOST_ODD = 1;

/** « en détention avec ma compagne. Merci »: what stands before the name is not said of a place. */
function isSaidOfPlace(place: readonly Spot[], name: number, gazetteer: Gazetteer): boolean {
  if (name === 0) return false;
  const types = gazetteer.types.search(place.map(({ token }) => token.key));
  const odd = place.slice(0, name).filter((spot, at) => {
    const isType = isShortType(spot) || types.some(({ start, end }) => start <= at && at < end);
    return !isType && !isFiller(spot.token.key, gazetteer.words.fillers);
  });
  return odd.length <= MOST_ODD;
}

/** « En 2022 je suis passé à la MA de … »: a year long past says that it was another time. */
const saysYear = (before: readonly string[]): boolean => before.some((word) => /^(?:19|20)\d\d$/.test(word));

/** Some words of the place may be a name of the prison, however badly read. */
function mayBe(place: readonly Spot[], names: readonly string[]): boolean {
  for (let start = 0; start < place.length; start++) {
    let text = '';
    for (const { token } of place.slice(start, start + MOST_WORDS)) {
      text += token.key;
      const near = names.some((name) => {
        // Anything is near to a short name.
        const limit = name.length <= SHORT_NAME ? SHORT_MISREAD : name.length * RESEMBLES;
        return (
          text.includes(name) ||
          (text.length >= LEAST_PART && name.includes(text)) ||
          lookAlikeDistance(text, name, limit) <= limit
        );
      });
      if (near) return true;
    }
  }
  return false;
}

/** « Je suis détenu au … » followed by a name that the prison cannot be. */
function heldElsewhere(
  spots: readonly Spot[],
  names: readonly string[],
  gazetteer: Gazetteer,
  voice: Voice,
): OtherPlace | null {
  for (const [at, { token, line }] of spots.entries()) {
    if (line.role !== 'body' || !isState(spots, at, gazetteer.words.held)) continue;
    const before = wordsBefore(spots, at, 12);
    if (saysYear(before) || bearingOf([token.key, ...before], voice, gazetteer.words) !== 'held') continue;
    const place = endsSentence(spots[at] as Spot) ? [] : placeFrom(spots, at + 1);
    const [name] = namesIn(place, gazetteer);
    if (name === undefined || !isSaidOfPlace(place, name, gazetteer) || mayBe(place, names)) continue;
    // « Enfermé d'abord à Fleury »
    if (place.slice(0, name).some(({ token: { key } }) => isOneOf(key, gazetteer.words.earlier))) continue;
    const words = [spots[at] as Spot, ...place].map((spot) => spot.token.word);
    return { evidence: evidenceOf(line.page, words), isStrong: true };
  }
  return null;
}

/** A type of prison before a name that the prison cannot have: in the address at the head, or in the letter itself. */
function namedElsewhere(
  spots: readonly Spot[],
  names: readonly string[],
  gazetteer: Gazetteer,
  { voice, isAtHead }: { readonly voice: Voice; readonly isAtHead: boolean },
): OtherPlace | null {
  for (const { start, typeStart, isLikely } of typedSites(gazetteer, spots)) {
    const { line } = spots[start] as Spot;
    const type = spots[start - 1];
    // « ma mise en liberté. Cordialement Boualem »
    if (type && closes(type)) continue;
    if (line.role !== 'body' && (line.role !== 'head' || isAtHead || voice === 'others' || isLikely)) continue;
    const before = wordsBefore(spots, typeStart, 12);
    const bearing = bearingOf(before, voice, gazetteer.words);
    if (line.role === 'body' && (bearing === 'kin' || bearing === 'elsewhen' || saysYear(before))) continue;
    const place = placeFrom(spots, start);
    if (namesIn(place, gazetteer)[0] !== 0 || mayBe(place, names)) continue;
    const evidence = evidenceOf(
      line.page,
      spots.slice(typeStart, start + 2).map((spot) => spot.token.word),
    );
    // Where the verb was not read either, it may be somebody else's prison, or one of another time.
    return { evidence, isStrong: line.role !== 'body' || before.some((key) => lookAlikeDistance(key, 'suis', 1) <= 1) };
  }
  return null;
}

/** « 64000 Pau »; not a number of five digits, nor the desk's own address in one line. */
const POSTAL_LINE = /^\W*(\d{2})\s?(\d{3})\s+\p{L}{3}/u;

/** The address at the head is of another department. */
function addressElsewhere(spots: readonly Spot[], prison: Establishment): OtherPlace | null {
  const lines = [...new Set(spots.map(({ line }) => line))].filter(({ role }) => role === 'head');
  const coded = lines.flatMap((line) => {
    const found = POSTAL_LINE.exec(line.text);
    return found ? [{ line, department: departmentOf(`${found[1]}${found[2]}`) }] : [];
  });
  const [first] = coded;
  const here = coded.some(({ department }) => department === departmentOf(prison.postalCode));
  return first && !here ? { evidence: evidenceOf(first.line.page, first.line.words), isStrong: true } : null;
}

/**
 * What the writer says of themselves that the prison found does not explain; null where nothing does. `isAtHead`: the
 * prison is named in the writer's own address; `isNumbered`: that address has the number of somebody held.
 */
export function otherPlaceIn(
  pages: readonly (readonly Spot[])[],
  prison: Establishment,
  gazetteer: Gazetteer,
  { voice, isAtHead, isNumbered }: { readonly voice: Voice; readonly isAtHead: boolean; readonly isNumbered: boolean },
): OtherPlace | null {
  const names = gazetteer.keysOf.get(prison) ?? [];
  for (const spots of pages) {
    const address = voice !== 'others' && isNumbered && !isAtHead ? addressElsewhere(spots, prison) : null;
    const found =
      heldElsewhere(spots, names, gazetteer, voice) ??
      namedElsewhere(spots, names, gazetteer, { voice, isAtHead }) ??
      address;
    if (found) return found;
  }
  return null;
}
