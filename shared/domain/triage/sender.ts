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
  'mari fils frere conjoint conjointe compagnon compagne pere epoux epouse cousin cousine neveu oncle femme fille soeur mere copain copine gendre tante papa maman ami';
const HELD =
  'incarcere incarceree detenu detenue ecroue ecrouee emprisonne emprisonnee enferme enfermee libere liberee';
const near = (key: string, words: string, limit: number): boolean =>
  words.split(' ').some((word) => lookAlikeDistance(key, word, limit) <= limit);
const RELATIVE_WEIGHT = 5;
const MOST_BETWEEN = 8;
/** « Est à la maison d'arrêt de »: what is said of a relative, once it has begun. */
const MOST_SAID = 5;
const ADJECTIVE = /^(?:petit|petite|grand|grande|jeune|cher|chere|beau|belle)$/;
const IN_PRISON =
  /(?:^| )(?:est|sera|etait|se trouve)(?: encore| actuellement| toujours)? (?:(?:en|a la|dans la) prison|(?:a la|en) (?:ma|maison d arret|maison centrale|centrale)|(?:au|en) (?:cp|cd|csl|centre de detention|centre penitentiaire|semi liberte|detention))(?= |$)/;

const PLACE = /^(?:a|au|en|dans|la|le|l|une|un)$/;
/** « Est à la maison d'arrêt », « est au CP », « est en prison ». */
function isInside([first = '', ...rest]: readonly string[]): boolean {
  if (!/^(?:a|au|en|dans)$/.test(first)) return false;
  const place = rest.find((word) => !PLACE.test(word)) ?? '';
  // « Est à la maison » is at home.
  if (near(place, 'maison', 1)) return /^(?:d|darr?et|arr?et|centrale)/.test(rest[rest.indexOf(place) + 1] ?? '');
  return /^(?:ma|cp|cd|mc|csl|epm)$/.test(place) || near(place, 'prison centre centrale penitentiaire', 1);
}

const IS_THE = /^(?:la|le|l|sa|une)$/;
const KIN = `${RELATIVES} grand belle niece`;
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

const PARTNER =
  /^(?:fiancee?|compagne|compagnon|femme|epou[xs]e?|mari|conjointe?|copine|copain|soeur|frere|cousine?|tante|oncle|niece|neveu)$/;
const WHO = /^(?:suis|sui|jsuis|jsui|ici|cest)$/;
const MOST_TO_KIN = 4;

/**
 * « Ici la compagne de Giorgi », « je suis Mme Chaves, la compagne de M. Lopez », « c'est le grand frère de Youssef »:
 * nobody who is held introduces themselves so. Of children people inside speak too.
 */
function isPartnerOf(keys: readonly string[], at: number): boolean {
  const isWho = WHO.test(keys[at] ?? '') || (keys[at] === 'est' && keys[at - 1] === 'c');
  if (!isWho) return false;
  const after = keys.slice(at + 1, at + 2 + MOST_TO_KIN + 2);
  const the = after.findIndex((word) => IS_THE.test(word) && word !== 'une');
  if (the < 0 || the > MOST_TO_KIN - 1 || after.slice(0, the).some((word) => OF_ANOTHER.test(word))) return false;
  const kin = ADJECTIVE.test(after[the + 1] ?? '') ? the + 2 : the + 1;
  if (!PARTNER.test(after[kin] ?? '')) return false;
  const of = /^(?:de|d|du|a)$/.test(after[kin + 1] ?? '') ? kin + 1 : kin + 2;
  const whose = keys[at + 1 + of + 1] ?? '';
  return /^(?:de|d|du|a)$/.test(after[of] ?? '') && whose.length > 0 && !CHILDREN.test(whose) && !OF_NOBODY.test(whose);
}
/** « C'est pour le copain arabe d'Égypte ». */
const OF_ANOTHER = /^(?:pour|pas|avec|par|chez|que|qui)$/;
const OF_NOBODY = /^(?:l|la|le|les|menage|chambre|foi|quelqu|son|sa|ses|votre|notre)$/;

/** The place of what says that somebody is held, near after a relative; -1 for none. */
function heldAt(after: readonly string[]): number {
  const word = after
    .slice(0, MOST_BETWEEN)
    .findIndex((key) => near(key.replace(/^est(?=.{6})/, ''), HELD, key.length > 6 ? 1.4 : 0));
  if (word >= 0) return word;
  const text = after.join(' ');
  const found = IN_PRISON.exec(text);
  const at = found ? text.slice(0, found.index).split(' ').length : -1;
  return at < MOST_BETWEEN ? at : -1;
}

const SUBJECT = new RegExp(`^objet ?: ?(?:pour )?(?:mon|ma) (?:${RELATIVES.replaceAll(' ', '|')})\\s*(?:[,:(-]|$)`);

/** « Mon mari Nabil ARZUMANIAN est incarcéré », « mon frère X est au centre de détention »: names stand between. */
function speaksOfRelative(lines: readonly LaidOutLine[]): boolean {
  if (lines.some(({ text }) => SUBJECT.test(text))) return true;
  const keys = lines.filter(({ role }) => role === 'body').flatMap(({ tokens }) => tokens.map(({ key }) => key));
  return keys.some((key, at) => {
    if (isRelativeOf(keys, at) || isPartnerOf(keys, at)) return true;
    if (!/^(?:[mh][aeocn]n?|notre)$/.test(key)) return false;
    const whose = ADJECTIVE.test(keys[at + 1] ?? '') ? at + 2 : at + 1;
    if (!near(keys[whose] ?? '', RELATIVES, 0.7)) return false;
    const after = keys.slice(whose + 1, whose + 1 + MOST_BETWEEN + MOST_SAID);
    // « Mon compagnon bosniaque, au CP de Metz »; « mon fils rentre au CP » is a school.
    if (after.slice(0, MOST_OF_NAMES).some((_, place) => /^au c[dp] d/.test(after.slice(place).join(' ')))) return true;
    const held = heldAt(after);
    // A name stands between, and nobody says « je ».
    return held >= 0 && !after.slice(0, held).some((word) => /^(?:je?|jai|suis|me|moi|et|lui|aussi)$/.test(word));
  });
}

const MOST_OF_NAMES = 3;

const LAST_LINES = 6;
const MAIL_LINES = 5;
const SHORT_LINE = 10;
const SIGNED_WEIGHT = 4;
/** « Me Hélène BARRAU », « Pauline Ribot, avocate » */
const LAWYER_SIGNS = /^(?:me|maitre)\.? [a-z]|(?:^|[a-z], )avocate?s?(?: (?:au barreau|a la cour)\b.*)?\s*(?:$|,)/;
const SPIP_SIGNS = /^cpip\b|[, ]cpip\s*$/;
const SENT_FROM = /^(?:de|from|expediteur) ?:/;

/** « Fraternellement » is three signs away. */
const CONFRATERNAL = 'confraternellement';
const MISREAD_CONFRATERNAL = 2.2;
const isConfraternal = (key: string): boolean =>
  key.length > 14 && lookAlikeDistance(key, CONFRATERNAL, MISREAD_CONFRATERNAL) <= MISREAD_CONFRATERNAL;

/** Who signs, and whose address an e-mail comes from. */
function signedBy(lines: readonly LaidOutLine[]): SenderKind | null {
  const from = lines.slice(0, MAIL_LINES).find(({ text }) => SENT_FROM.test(text) && text.includes('@'))?.text ?? '';
  if (/avocat|barreau/.test(from)) return 'lawyer';
  if (/\bspip|\bcpip/.test(from)) return 'spip';
  const last = lines.slice(-LAST_LINES).filter(({ tokens }) => tokens.length <= SHORT_LINE);
  if (last.some(({ tokens }) => tokens.some(({ key }) => isConfraternal(key)))) return 'lawyer';
  if (last.some(({ text, words }) => LAWYER_SIGNS.test(text) && /^\p{Lu}/u.test(words[0]?.text ?? ''))) return 'lawyer';
  return last.some(({ text }) => SPIP_SIGNS.test(text)) ? 'spip' : null;
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

/** Nearly settled: what is said of prison beside it is said of somebody else… */
const PLAIN = 4;
/** … unless the writer says to be held, or has the number or the prison of an inmate above the letter. */
const HELD_SELF = 2.5;
/** Cells, wardens, numbers. */
const OF_PRISON = 1.5;

type Voice = Omit<Meaning, 'cue'>;

/** « Je suis incarcéré »: a relative in prison is another one then. */
const SAYS_HELD = 3;

/** Who speaks by structure: a relative, a signature. */
function voicesOf(lines: readonly LaidOutLine[], heard: readonly Voice[]): Voice[] {
  const signed = signedBy(lines);
  const saysHeld = heard.some(({ sender, weight }) => sender === 'detained' && weight >= SAYS_HELD);
  return [
    ...(!saysHeld && speaksOfRelative(lines)
      ? [{ sender: 'family', weight: RELATIVE_WEIGHT, place: 'body', personal: false } as const]
      : []),
    ...(signed && signed !== 'unknown'
      ? [{ sender: signed, weight: SIGNED_WEIGHT, place: 'frame', personal: false } as const]
      : []),
  ];
}

/** The sender, or 'unknown' when nothing speaks loudly or two speak alike. */
export function senderOf(lines: readonly LaidOutLine[], index: SenderIndex): SenderKind {
  const cues = heardIn(lines, index);
  const heard: readonly Voice[] = [...cues, ...voicesOf(lines, cues)];
  const outside = heard.filter(({ sender }) => sender !== 'detained').map(({ weight }) => weight);
  const isOutside = outside.some((weight) => weight >= OUTSIDE);
  const isSelf = heard.some(({ sender, weight, place }) => {
    return sender === 'detained' && (weight >= HELD_SELF || (place === 'head' && weight >= OF_PRISON));
  });
  const ofOthers = !isSelf && outside.some((weight) => weight >= PLAIN);
  const about = isOutside ? 0 : personalWeight(lines);
  const scores = new Map<SenderKind, number>();
  if (about > 0 && outside.length === 0) scores.set('detained', about);
  for (const { sender, weight, personal } of heard) {
    if (personal && about === 0) continue;
    if (ofOthers && sender === 'detained' && weight <= OF_PRISON) continue;
    scores.set(sender, (scores.get(sender) ?? 0) + weight);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || best[1] < LEAST || best[1] - (second?.[1] ?? 0) < LEAST_LEAD) return 'unknown';
  return best[0];
}
