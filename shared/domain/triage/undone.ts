// Words of danger that are none in their sentence: denied, undone since, long past, or somebody else's.
import { type CalendarDate, yearOf } from '../../kernel/calendar-date.ts';
import type { SenderKind, SignalCode } from './judgement.ts';
import { sameSentence, sentenceAround, type TextSpot } from './signal-dates.ts';
import type { SignalWords } from './signal-words.ts';

/** Words of danger, read well or not. */
type Said = { readonly start: number; readonly end: number; readonly meaning: { readonly code: SignalCode | null } };

type Sentence = {
  readonly spots: readonly TextSpot[];
  readonly hit: Said;
  readonly words: SignalWords;
  readonly receivedOn: CalendarDate;
  /** True when the writer is certainly the detained person: then « mon frère » is somebody else. */
  readonly ownLetter: boolean;
};

const OWN_WORDS =
  /\b(?:je?|jsui|chui|jai|mon|ma)\b[^.;!?]{0,60}\b(?:detenue?|incarceree?|prison|maison d'? ?arret|centre|ecrouee?|ecrou)\b/;

/** The writer says to be the one in prison. */
export const isOwnLetter = (sender: SenderKind, text: string): boolean => sender === 'detained' && OWN_WORDS.test(text);

const keyAt = (spots: readonly TextSpot[], index: number): string => spots[index]?.token.key ?? '';

const BETWEEN_NO = /^(?:eu|recu|encore|d|de|une|un|ete|plus|en|l|fait|objet|sous|notifie|le|la|mon|ma|envie|pense|au)$/;
const MOST_BETWEEN = 6;

/** « je n'ai pas d'OQTF », « je n'ai pas fait l'objet d'une expulsion ». */
function isDenied({ spots, hit }: Sentence): boolean {
  let at = hit.start - 1;
  while (at > hit.start - MOST_BETWEEN && BETWEEN_NO.test(keyAt(spots, at))) at -= 1;
  return /^(?:pas|jamais|aucune?|sans|no|not|never)$/.test(keyAt(spots, at)) && sameSentence(spots, at, hit.start);
}

/** « avant mon OQTF » tells of the past, « avant mon audience » of what comes. */
const COMING: readonly (SignalCode | null)[] = ['release', 'hearing', 'comex', 'permit-expiry'];

function isBefore({ spots, hit }: Sentence): boolean {
  if (COMING.includes(hit.meaning.code)) return false;
  if (keyAt(spots, hit.start - 1) === 'avant') return true;
  return keyAt(spots, hit.start - 2) === 'avant' && /^(?:l|mon|ma|la|mes|cette|cet)$/.test(keyAt(spots, hit.start - 1));
}

const UNDO_WITHIN = 15;

/** « l'OQTF de mon client a été annulée », « le juge a annulé mon OQTF ». */
function isCancelled({ spots, hit, words }: Sentence): boolean {
  const article = /^(?:l|la|le|mon|ma|son|sa|cette|cet)$/.test(keyAt(spots, hit.start - 1));
  const verb = hit.start - (article ? 2 : 1);
  if (words.cancelled.includes(keyAt(spots, verb)) && /^(?:a|ont|avait)$/.test(keyAt(spots, verb - 1))) return true;
  for (let next = hit.end; next < hit.end + UNDO_WITHIN; next++) {
    if (!sameSentence(spots, hit.end - 1, next)) return false;
    if (/^(?:pas|non|jamais|mais|donc|car|veux|voudrais)$/.test(keyAt(spots, next))) return false;
    const helped = /^(?:ete|est|fut|sont|etait)$/.test(keyAt(spots, next - 1));
    if (helped && words.cancelled.includes(keyAt(spots, next)) && keyAt(spots, next + 1) !== 'd') return true;
  }
  return false;
}

/** What an order once given still means years later; the rest is over. */
const LASTING: readonly (SignalCode | null)[] = ['oqtf', 'irtf', 'itf', 'expulsion', 'asylum', 'asylum-appeal'];

/** « en 2018 j'étais au CRA ». */
function isLongPast({ spots, hit, receivedOn }: Sentence): boolean {
  if (LASTING.includes(hit.meaning.code)) return false;
  const [from, to] = sentenceAround(spots, hit.start);
  const keys = spots.slice(from, to).map((spot) => spot.token.key);
  const old = keys.some((key, index) => {
    return (
      /^(?:19|20)\d\d$/.test(key) &&
      Number(key) <= yearOf(receivedOn) - 2 &&
      /^(?:en|annee)$/.test(keys[index - 1] ?? '')
    );
  });
  return old && keys.some((key) => /^(?:etais|etait|avais|avait|ete|avions)$/.test(key));
}

const OTHERS =
  /^(?:fils|fille|frere|freres|cousin|cousine|codetenu|codetenus|ami|amis|copain|voisin|oncle|pere|mere|soeur|soeurs|neveu|grand|beau|collegue)$/;
const OWN = /^(?:j|je|jai|m|me|moi|nous|mon oqtf)$/;

/** « mon frère a eu une OQTF », « l'expulsion de mon frère »: not where « je » or « me » stands between. */
function isSomebodyElses({ spots, hit, ownLetter }: Sentence): boolean {
  if (!ownLetter) return false;
  const [from, to] = sentenceAround(spots, hit.start);
  const after = spots.slice(hit.end, Math.min(to, hit.end + 4)).map((spot) => spot.token.key);
  const owner = after.findIndex((key) => OTHERS.test(key));
  if (owner >= 2 && /^(?:de|du)$/.test(after[0] ?? '') && /^(?:mon|ma|mes|son)$/.test(after[owner - 1] ?? ''))
    return true;
  const before = spots.slice(from, hit.start).map((spot) => spot.token.key);
  const other = before.findLastIndex(
    (key, index) => OTHERS.test(key) && /^(?:mon|ma|mes|un|une)$/.test(before[index - 1] ?? ''),
  );
  if (other < 0) return false;
  // « mon père m'a dit que j'ai une OQTF », « avec mon frère on a reçu… »
  const subject = other < 2 || !/^(?:avec|chez|a|pour|et|de|par|comme|sans)$/.test(before[other - 2] ?? '');
  return subject && !before.slice(other + 1).some((key) => OWN.test(key));
}

/** True when the sentence takes the words of danger back. */
export const isUndone = (sentence: Sentence): boolean =>
  isDenied(sentence) ||
  isBefore(sentence) ||
  isCancelled(sentence) ||
  isLongPast(sentence) ||
  isSomebodyElses(sentence);
