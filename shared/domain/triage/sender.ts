// Who writes: weighed from formulas by their place on the page. A table says which words speak for whom.
import { fold } from '../../kernel/fold.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { type PhraseIndex, phraseIndex } from '../../kernel/phrase-index.ts';
import type { LaidOutLine, LineRole } from '../reading/layout.ts';
import type { SenderKind } from './judgement.ts';

/** `place`: where on the page the words speak; `frame` is the head and the end of the letter. */
export type CuePlace = 'any' | 'head' | 'frame' | 'body';

/** These words speak for that sender with that weight: 1 is a hint, 4 nearly settles it. */
export type SenderCue = {
  readonly sender: Exclude<SenderKind, 'unknown'>;
  readonly weight: number;
  readonly place: CuePlace;
  readonly phrases: readonly string[];
  /** Counts only in a letter about the one who writes it: others speak of cells and wardens too. */
  readonly personal?: boolean;
};

type Meaning = Pick<SenderCue, 'sender' | 'weight' | 'place'> & { readonly cue: number; readonly personal: boolean };
export type SenderIndex = PhraseIndex<Meaning>;

const tolerance = (length: number): number => (length <= 5 ? 0 : length <= 9 ? 1 : Math.min(4, length * 0.14));

const LEAST = 2;
const LEAST_LEAD = 0.8;
/** Somebody outside says so plainly. */
const OUTSIDE = 3;

export const buildSenderIndex = (cues: readonly SenderCue[]): SenderIndex =>
  phraseIndex(
    cues.flatMap(({ sender, weight, place, phrases, personal = false }, cue) =>
      phrases.map((phrase) => ({
        key: fold(phrase).replace(/[^a-z0-9]/g, ''),
        meaning: { sender, weight, place, cue, personal },
      })),
    ),
    tolerance,
  );

const speaks = (place: CuePlace, role: LineRole): boolean => {
  if (role === 'recipient') return false;
  if (place === 'any') return true;
  if (place === 'body') return role === 'body';
  if (place === 'head') return role === 'head' || role === 'date';
  return role !== 'body';
};

const RELATIVES =
  'mari fils frere conjoint conjointe compagnon compagne pere epoux epouse cousin cousine neveu oncle femme fille soeur mere';
const HELD = 'incarcere incarceree detenu detenue ecroue ecrouee emprisonne emprisonnee enferme enfermee';
const near = (key: string, words: string, limit: number): boolean =>
  words.split(' ').some((word) => lookAlikeDistance(key, word, limit) <= limit);
const RELATIVE_WEIGHT = 5;
const MOST_BETWEEN = 7;

const PLACE = /^(?:a|au|en|dans|la|le|l|une|un)$/;
/** « Est à la maison d'arrêt », « est au CP », « est en prison ». */
function isInside([first = '', ...rest]: readonly string[]): boolean {
  if (!/^(?:a|au|en|dans)$/.test(first)) return false;
  const place = rest.find((word) => !PLACE.test(word)) ?? '';
  // « Est à la maison » is at home.
  if (near(place, 'maison', 1)) return /^(?:d|darr?et|arr?et|centrale)/.test(rest[rest.indexOf(place) + 1] ?? '');
  return /^(?:ma|cp|cd|mc|csl|epm)$/.test(place) || near(place, 'prison centre centrale penitentiaire', 1);
}

/** People inside often have them inside too. */
const OFTEN_INSIDE = 'frere cousin cousine neveu';

/** Index behind the name in « Nelson est à la maison d'arrêt », made to look like that of « incarcéré »; -1 where it does not say so. */
function placeOfBeingInside(after: readonly string[]): number {
  const is = after.findIndex((word, place) => word === 'est' && isInside(after.slice(place + 1)));
  return is > 0 && !after.slice(0, is).includes('lui') ? is + 1 : -1;
}

const IS_THE = /^(?:la|le|l|sa|une)$/;
const KIN = `${RELATIVES} maman papa tante grand belle niece`;
const CHILDREN = /^(?:un|une|deux|trois|quatre|cinq|six|sept|\d+|plusieurs|famille|mes|nos|ma|mon)$/;

/** « Je suis la maman de Yacine OUALI qui est incarcéré »; « je suis la mère de trois enfants » is said inside too. */
function isRelativeOf(keys: readonly string[], at: number): boolean {
  if (!/^(?:suis|sui|jsuis|jsui)$/.test(keys[at] ?? '') || !IS_THE.test(keys[at + 1] ?? '')) return false;
  if (!near(keys[at + 2] ?? '', KIN, 0.5)) return false;
  const after = keys.slice(at + 3, at + 3 + MOST_BEHIND);
  const of = after.findIndex((word) => /^(?:de|d|du|a)$/.test(word));
  if (of < 0 || of > 1 || CHILDREN.test(after[of + 1] ?? '')) return false;
  const held = after.findIndex(
    (word, place) => near(word, HELD, 1) || (/^(?:est|e)$/.test(word) && isInside(after.slice(place + 1))),
  );
  return held > 0 && !after.slice(0, held).some((word) => /^(?:je?|jai|me|moi)$/.test(word));
}
const MOST_BEHIND = 14;

/** « Mon mari Nabil ARZUMANIAN est incarcéré »: names between keep a phrase from being found. */
function speaksOfRelative(lines: readonly LaidOutLine[]): boolean {
  const keys = lines.filter(({ role }) => role === 'body').flatMap(({ tokens }) => tokens.map(({ key }) => key));
  return keys.some((key, at) => {
    if (isRelativeOf(keys, at)) return true;
    if (!/^(?:[mh][aeocn]n?|notre)$/.test(key) || !near(keys[at + 1] ?? '', RELATIVES, 0.7)) return false;
    const after = keys.slice(at + 2, at + 2 + MOST_BETWEEN);
    const held = Math.max(
      after.findIndex((word) => near(word.replace(/^est(?=.{6})/, ''), HELD, 1.4)),
      near(keys[at + 1] ?? '', OFTEN_INSIDE, 0) ? -1 : placeOfBeingInside(after),
    );
    // A name stands between, and nobody says « je ».
    return held > 1 && !after.slice(0, held).some((word) => /^(?:je?|suis|me|moi|et)$/.test(word));
  });
}

const FIRST = /^(?:j|je|jai|jsuis|jsui|ie|jc|g|ge|mon|ma|mes|m|me|moi)$/;
const THIRD = /^(?:il|elle|lui|son|sa|ses)$/;
const PERSONAL = 3;
const VERY_PERSONAL = 6;
/** Of letters about oneself that nothing else speaks in, most come from inside. */
const PERSONAL_WEIGHT = 1;
const VERY_PERSONAL_WEIGHT = 2;

/** How far the letter is about the one who writes it. */
function personalWeight(lines: readonly LaidOutLine[]): number {
  const keys = lines.filter(({ role }) => role === 'body').flatMap(({ tokens }) => tokens.map(({ key }) => key));
  const first = keys.filter((key) => FIRST.test(key)).length;
  const third = keys.filter((key) => THIRD.test(key)).length;
  if (first < PERSONAL || third * 2 > first) return 0;
  return first < VERY_PERSONAL ? PERSONAL_WEIGHT : VERY_PERSONAL_WEIGHT;
}

/** The cues that speak by their place, each once. */
function heardIn(lines: readonly LaidOutLine[], index: SenderIndex): readonly Meaning[] {
  const spots = lines.flatMap((line) => line.tokens.map((token) => ({ token, line })));
  const heard = new Map<number, Meaning>();
  for (const { start, phrase } of index.search(spots.map((spot) => spot.token.key))) {
    const line = spots[start]?.line;
    if (line && speaks(phrase.meaning.place, line.role)) heard.set(phrase.meaning.cue, phrase.meaning);
  }
  return [...heard.values()];
}

/** The sender, or 'unknown' when nothing speaks loudly or two speak alike. */
export function senderOf(lines: readonly LaidOutLine[], index: SenderIndex): SenderKind {
  const heard = heardIn(lines, index);
  const outside = heard.filter(({ sender }) => sender !== 'detained').map(({ weight }) => weight);
  const relative = speaksOfRelative(lines);
  const isOutside = relative || outside.some((weight) => weight >= OUTSIDE);
  const about = isOutside ? 0 : personalWeight(lines);
  const scores = new Map<SenderKind, number>();
  if (relative) scores.set('family', RELATIVE_WEIGHT);
  if (about > 0 && outside.length === 0) scores.set('detained', about);
  for (const { sender, weight, personal } of heard) {
    if (about > 0 || !personal) scores.set(sender, (scores.get(sender) ?? 0) + weight);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < LEAST || best[1] - (second?.[1] ?? 0) < LEAST_LEAD) return 'unknown';
  return best[0];
}
