// Which day of a page is the day of a signal: by sentence, distance, tense and what else stands between them.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
import { lookAlikeDistance } from '../../kernel/look-alikes.ts';
import { remembered } from '../../kernel/remembered.ts';
import type { SignalCode } from './judgement.ts';
import { type PlacedDate, sameSentence, type TextSpot } from './signal-dates.ts';
import type { Hit } from './signal-phrases.ts';

type Codes = readonly (SignalCode | null)[];

/** Measures whose date is that of notification. */
export const NOTIFIED: Codes = [
  'oqtf',
  'irtf',
  'destination',
  'expulsion',
  'retention',
  'dublin',
  'readmission',
  'permit-refusal',
  'asylum-appeal',
];

/** What has been decided: its day lies behind whoever writes of it… */
const DECIDED: Codes = [...NOTIFIED, 'itf', 'sentence-appeal', 'extradition', 'discipline'];
/** … but before these there is a hearing too. */
const HEARD_FIRST: Codes = ['asylum-appeal', 'extradition', 'discipline'];

/** What is said of a day to come: « lundi » is the next one, and « dans dix jours » a day of its own. */
export const COMING: Codes = ['release', 'hearing', 'comex', 'permit-expiry'];

/** Measures that are decided and notified in one paper. */
const TOGETHER: Codes = ['oqtf', 'irtf', 'destination', 'permit-refusal'];
/** What is decided in one hearing, and what is done against it. */
const JUDGED_TOGETHER: readonly Codes[] = [
  ['itf', 'sentence-appeal'],
  ['extradition', 'readmission', 'sentence-appeal'],
  // A ban on moving about comes with the decision that hands somebody over.
  ['irtf', 'readmission'],
];

/** What a hearing is about, or what was decided in it: « une audience à la CNDA le 7 décembre ». */
const HEARD_OF: Codes = ['asylum', 'asylum-appeal', 'comex', 'discipline', 'extradition', 'itf', 'sentence-appeal'];

export type DatedPage = {
  readonly spots: readonly TextSpot[];
  readonly hits: readonly Hit[];
  readonly dates: readonly PlacedDate[];
  readonly receivedOn: CalendarDate;
  /** The day of writing, where it was read. */
  readonly writtenOn: CalendarDate | null;
};

/** The day of a placed date for that signal; null when it can be none. */
export function dayOf(date: PlacedDate, code: SignalCode | null): CalendarDate | null {
  return COMING.includes(code) ? (date.ahead ?? date.past) : date.past;
}

/** Where the last signal before `spot` ends. */
const lastBefore = (hits: readonly Hit[], spot: number): number =>
  Math.max(0, (hits.findLast((hit) => hit.end <= spot)?.end ?? 1) - 1);

const SUBJECT = /^(?:objet|obj|sujet|subject|concerne|aff|affaire|ref|reference|re)\b/;
const GREETING = 6;

/** A subject, or a salutation and nothing else: no sentence goes on after its line. */
const standsAlone = ({ opens, text, tokens }: TextSpot['line']): boolean =>
  opens && (SUBJECT.test(text) || (tokens.length <= GREETING && /[,!.:]\s*$/.test(text)));

/** In one sentence, and no salutation or subject between. */
function sameBreath(spots: readonly TextSpot[], from: number, to: number): boolean {
  if (!sameSentence(spots, from, to)) return false;
  const [a, b] = [spots[from]?.line, spots[to]?.line];
  return a === b || a === undefined || !standsAlone(a);
}

const AFTER = 28;
/** Before the words; farther where it is told that something was given or decided in between. */
const BEFORE = 10;
const FAR_BEFORE = 34;

/** How much further a date of signature seems: that of notification counts, where there are both. */
const SIGNATURE_IS_FARTHER = 40;

/** A day that lies behind and cannot be one to come: « lundi » may be both. */
const liesBehind = ({ past, ahead }: PlacedDate, receivedOn: CalendarDate): boolean =>
  past !== null && past <= receivedOn && (ahead === null || ahead === past);

const codesShare = (a: SignalCode | null, b: SignalCode | null): boolean =>
  a === b ||
  (b === 'hearing' && HEARD_OF.includes(a)) ||
  [TOGETHER, ...JUDGED_TOGETHER].some((codes) => codes.includes(a) && codes.includes(b)) ||
  (a === 'asylum' && b === 'asylum-appeal');

const textOf = (spots: readonly TextSpot[], from: number, to: number): string =>
  spots
    .slice(Math.max(0, from), to)
    .map((spot) => spot.token.key)
    .join(' ');

const JUDGED = /(?:^| )(?:condamne|jugee?|prononce|confirme|ajoute)(?= |$)/;

/** « lundi j'ai été condamné »: that Monday is over. */
const isJudged = ({ spots }: DatedPage, { start, end }: PlacedDate): boolean =>
  JUDGED.test(textOf(spots, start - 6, end + 8));

/** True where one day may be that of both. */
function share(page: DatedPage, other: Hit, hit: Hit, date: PlacedDate): boolean {
  const [a, b] = [other.meaning.code, hit.meaning.code];
  if (codesShare(a, b)) return true;
  // « condamné lundi par le tribunal, et une ITF », « libéré vendredi et placé en rétention »
  const behind = liesBehind(date, page.receivedOn) || isJudged(page, date);
  if (a === 'hearing') return HEARD_OF.includes(b) && (behind || b === 'comex' || date.ahead === null);
  return a === 'release' && b === 'retention' && behind;
}

/** True when another signal stands between two spots. */
const isBlocked = (page: DatedPage, hit: Hit, date: PlacedDate, [from, to]: readonly [number, number]): boolean =>
  page.hits.some((other) => other.start >= from && other.end <= to && !share(page, other, hit, date));

/** Something was given, told or decided. */
const GIVEN =
  /(?:^| )(?:no[tl][il1]f[a-z]*|remi[st]e?s?|do[nmvr]+e[a-z]*|recue?s?|signe[a-z]*|ramen[a-z]*|apport[a-z]*|decid[a-z]*|ordonn[a-z]*|condamn[a-z]*|jugee?|prononc[a-z]*|inflig[a-z]*|accord[a-z]*|refus[a-z]*|rejet[a-z]*|confirm[a-z]*|ajoute|ecri[a-z]*|prise?|pris|arrive|arrivee|plac[a-z]*|laiss[a-z]*|retire[a-z]*|present[a-z]*|fait|dit|comparution|commission|ai eu|jai eu|gave|given|received|got|letter|descendre|cour|prefet|prefete|prefecture|greffe|feuilles?|enveloppe|courrier|lettre)(?= |$)/;
/** … and what is told of other days. */
const OTHER_EVENT =
  /(?:^| )(?:parloir|visite(?! de la p)|appelee?(?! (?:au|a l|ds|dans|en bas|par)(?= ))|t[a-z]l[a-z]p?[hf]on[a-z]*|nee?|marie|naissance|hospitalise|incarceree?|sous ecrou|ecrouee?|interviews?|entretiens?|designee?|mandatee?|entree|cantines?|colis|linge|dentiste|hopital|infirmerie)(?= |$)/;

/** Long enough to be known when misread. */
const LONG_GIVEN =
  'arrivee notifie notifier condamne condamnee ordonne prononce prefecture signature surveillant'.split(' ');
const MISREAD_GIVEN = 1.2;
const isMisreadGiven = remembered(
  (word): boolean =>
    word.length >= 6 && LONG_GIVEN.some((given) => lookAlikeDistance(word, given, MISREAD_GIVEN) <= MISREAD_GIVEN),
);

const tellsOfGiving = (text: string): boolean =>
  (GIVEN.test(text) || text.split(' ').some(isMisreadGiven)) && !OTHER_EVENT.test(text);

/** « Le 12 août le préfet a pris un arrêté … »: a day that opens its sentence holds for all of it. */
const opensSentence = (spots: readonly TextSpot[], { start }: PlacedDate): boolean => {
  const article = /^(?:le|du|ce)$/.test(spots[start - 1]?.token.key ?? '') ? 1 : 0;
  const first = start - article;
  return first <= 0 || !sameSentence(spots, first - 1, first);
};

/** True where a day far before the words of a decision belongs to them. */
function reachesFar({ spots }: DatedPage, hit: Hit, date: PlacedDate): boolean {
  const between = textOf(spots, date.end, hit.start);
  if (!DECIDED.includes(hit.meaning.code) || OTHER_EVENT.test(between)) return false;
  return tellsOfGiving(between) || opensSentence(spots, date);
}

const HEARING =
  /(?:^| )(?:audience|convo[a-z]*|comparai[a-z]*|present[a-z]*|siege[a-z]*|seance|commission|passer? (?:devant|au|en|a l)|devant|rendez vous)(?= |$)/;
/** « C'est le 3 décembre. » */
const IT_IS = /(?:^| )(?:c est|cest|ce sera|c etait|sera|date)(?: prevue?| fixee?| pour| bien)*(?: le| du)?$/;
const HEARD_BEFORE = 14;
const HEARD_AFTER = 6;

/** The words of a day's own sentence, before and a few after. */
function ownSentence({ spots }: DatedPage, { start, end }: PlacedDate): readonly [before: string, after: string] {
  let from = start;
  while (from > 0 && start - from < HEARD_BEFORE && sameSentence(spots, from - 1, from)) from -= 1;
  let to = end;
  while (to < spots.length && to - end < HEARD_AFTER && sameSentence(spots, to - 1, to)) to += 1;
  return [textOf(spots, from, start), textOf(spots, end, to)];
}

/** True where somebody is to come before a judge that day. */
function isHeard(page: DatedPage, date: PlacedDate): boolean {
  const [before, after] = ownSentence(page, date);
  return HEARING.test(`${before} ${after}`) || IT_IS.test(before);
}

/** True where the day can be one of that signal at all. */
function canDate(page: DatedPage, { meaning: { code } }: Hit, date: PlacedDate): boolean {
  const { receivedOn, writtenOn } = page;
  if (date.lead === 'birth' || date.lead === 'letter') return false;
  const day = dayOf(date, code);
  // « J'ai jusqu'à ce soir »: until when, not when.
  if (date.lead === 'until' && DECIDED.includes(code)) return false;
  // The commission is still to meet.
  if (code === 'comex' && day !== null && day <= (writtenOn ?? receivedOn)) return false;
  // « Sous écrou depuis le 28 »: that is prison.
  if (code === 'extradition' && date.lead === 'since') return false;
  if (code === 'asylum-appeal' && day !== null && day > receivedOn) return isHeard(page, date);
  // Nobody was notified of anything on a day to come: that is a limit, or a misread figure.
  return day !== null && (!DECIDED.includes(code) || HEARD_FIRST.includes(code) || day <= receivedOn);
}

/** How far a date of the same sentence stands from the words; null when it belongs to other words. */
function distanceTo(page: DatedPage, hit: Hit, date: PlacedDate): number | null {
  if (!canDate(page, hit, date)) return null;
  // « un cours le dimanche avec le juge »: words that far apart make no hearing by themselves.
  if (hit.meaning.weak && date.start >= hit.start && date.end <= hit.end) return null;
  const { spots, hits } = page;
  // « je sors dans dix jours »: the words of danger and the day share « dans ».
  const ahead = date.start >= hit.end || date.start >= hit.start;
  const gap = ahead ? Math.max(0, date.start - hit.end) : hit.start - date.end;
  if (gap < 0 || gap > (ahead ? AFTER : FAR_BEFORE)) return null;
  const between = ahead ? ([hit.end, Math.max(hit.end, date.start)] as const) : ([date.end, hit.start] as const);
  if (isBlocked(page, hit, date, between)) return null;
  if (!sameBreath(spots, Math.min(...between) - 1, between[1])) return null;
  if (!ahead && gap > BEFORE && !reachesFar(page, hit, date)) return null;
  // « Ma sortie est le 28, on veut me mettre au CRA »: the date belongs to what stands before it.
  const taken = !ahead && isBlocked(page, hit, date, [date.start - AFTER, date.start]);
  if (taken && sameBreath(spots, lastBefore(hits, date.start), date.start)) return null;
  const signed = date.lead === 'signed' && NOTIFIED.includes(hit.meaning.code) ? SIGNATURE_IS_FARTHER : 0;
  return signed + (ahead ? gap : gap * 1.5 + 1);
}

const APART_WITHIN = 60;
/** What a subject names is told of somewhere in the letter. */
const APART_FROM_SUBJECT = 150;

const isSubject = ({ spots }: DatedPage, { start }: Hit): boolean => {
  const line = spots[start]?.line;
  return line !== undefined && standsAlone(line);
};

/** « L'arrêté m'a été remis le 10 »: said in a sentence of its own after the words. */
function dateApart(page: DatedPage, hit: Hit): PlacedDate | null {
  const fromSubject = isSubject(page, hit);
  const within = fromSubject ? APART_FROM_SUBJECT : APART_WITHIN;
  const found = page.dates.find((date) => {
    return date.apart && date.start >= hit.end && date.start - hit.end < within && canDate(page, hit, date);
  });
  if (!found) return null;
  // From a subject many other things lie between.
  const hits = fromSubject ? page.hits.filter(({ meaning: { code } }) => NOTIFIED.includes(code)) : page.hits;
  return isBlocked({ ...page, hits }, hit, found, [hit.end, found.start]) ? null : found;
}

const TOLD_WITHIN = 30;
/** Farther where something was given by who gives such papers, and no other day is told in between. */
const HANDED_WITHIN = 64;
const PASSED_IS_FARTHER = 30;
const SENTENCE_BEFORE = 10;
const SHORT_BEFORE = 4;
const SENTENCE_AFTER = 18;
const HANDED =
  /(?:^| )(?:greffe?|gref|prefe[a-z]*|feuilles?|papiers?|courrier|enveloppe|arrete|lettre|notifi[a-z]*|tribunal|juge|cour|pretoire|police|paf)(?= |$)/;

const isHanded = (text: string): boolean => HANDED.test(text) || text.split(' ').some(isMisreadGiven);

/** What was judged is told with the court: « je suis passé au tribunal jeudi. Le juge m'a donné cinq ans. » */
const COURT = /(?:^| )(?:tribunal|juges?|jugement|audience|cour|comparution)(?= |$)/;
const JUDGED_CODES: Codes = ['itf', 'sentence-appeal', 'extradition'];

const tellsOf = (text: string, code: SignalCode | null): boolean =>
  tellsOfGiving(text) || (JUDGED_CODES.includes(code) && COURT.test(text) && !OTHER_EVENT.test(text));

/** The words around a day that lies before: those of its sentence, and some after. */
function toldAround({ spots }: DatedPage, date: PlacedDate, to: number): string {
  let from = date.start;
  while (from > 0 && date.start - from < SENTENCE_BEFORE && sameSentence(spots, from - 1, from)) from -= 1;
  return textOf(spots, Math.min(from, date.start - SHORT_BEFORE), Math.min(to, date.end + SENTENCE_AFTER));
}

const YEAR = /(?:^| )(?:de|en|depuis|du|date de) ((?:19|20)\d\d)(?= |$)/;
const LONG_AGO = /(?:^| )(?:an dernier|an passe|annee derniere|annee passee|ancienne?|vieille|vieux)(?= |$)/;
const OLD_BEFORE = 3;
const OLD_AFTER = 9;

/** « J'ai une OQTF de 2024 »: what happened the other day is something else. */
function isOlder({ spots }: DatedPage, hit: Hit, date: PlacedDate): boolean {
  let to = hit.end;
  while (to < hit.end + OLD_AFTER && to < spots.length && sameSentence(spots, to - 1, to)) to += 1;
  const text = textOf(spots, hit.start - OLD_BEFORE, to);
  const year = YEAR.exec(text)?.[1];
  return LONG_AGO.test(text) || (year !== undefined && year !== date.past?.slice(0, 4));
}

/** No other day than those of birth and of the letter stands between. */
const isLastTold = ({ dates }: DatedPage, date: PlacedDate, to: number): boolean =>
  !dates.some(({ start, lead }) => start >= date.end && start < to && lead !== 'birth' && lead !== 'letter');

/**
 * « Le 14/9 on m'a fait signer une feuille. Dublin. »: a sentence or two before the words, told as given or decided, and
 * the nearest such day. What lies long behind is no news: it is left alone.
 */
function dateToldBefore(page: DatedPage, hit: Hit): PlacedDate | null {
  if (!DECIDED.includes(hit.meaning.code)) return null;
  return (
    page.dates.findLast((date) => {
      const gap = hit.start - date.end;
      if (gap < 0 || gap > HANDED_WITHIN || date.lead === 'since' || !canDate(page, hit, date)) return false;
      const around = toldAround(page, date, hit.start);
      if (isOlder(page, hit, date)) return false;
      if (gap > TOLD_WITHIN && !(isHanded(around) && isLastTold(page, date, hit.start))) return false;
      return tellsOf(around, hit.meaning.code) && !isBlocked(page, hit, date, [date.start - SHORT_BEFORE, hit.start]);
    }) ?? null
  );
}

const GIVEN_AFTER_WITHIN = 36;

/** « C'est un refus. L'enveloppe est arrivée le 22 »: in a sentence after, where it is the first day told. */
function dateGivenAfter(page: DatedPage, hit: Hit): PlacedDate | null {
  if (!NOTIFIED.includes(hit.meaning.code) || isSubject(page, hit)) return null;
  const date = page.dates.find(({ start, lead }) => start >= hit.end && lead !== 'letter');
  if (!date || date.start - hit.end > GIVEN_AFTER_WITHIN || date.lead === 'since' || !canDate(page, hit, date))
    return null;
  if (isOlder(page, hit, date)) return null;
  let from = date.start;
  while (from > hit.end && sameSentence(page.spots, from - 1, from)) from -= 1;
  const told = tellsOfGiving(textOf(page.spots, from, date.start));
  return told && !isBlocked(page, hit, date, [hit.end, date.start]) ? date : null;
}

const TO_COME_WITHIN = 45;
const SUMMONED: Codes = ['hearing', 'comex'];

/** « J'ai reçu une lettre du tribunal. Je dois me présenter le 9 à 14 h 15 »: the day in a sentence after. */
function dateToCome(page: DatedPage, hit: Hit): PlacedDate | null {
  if (!SUMMONED.includes(hit.meaning.code)) return null;
  const found = page.dates.find((date) => {
    const day = dayOf(date, hit.meaning.code);
    const comes = day !== null && day > (page.writtenOn ?? page.receivedOn);
    return comes && date.start >= hit.end && date.start - hit.end < TO_COME_WITHIN && canDate(page, hit, date);
  });
  if (!found || !isHeard(page, found)) return null;
  const other = page.hits.some(({ start, end, meaning: { code } }) => {
    return start >= hit.end && end <= found.start && COMING.includes(code) && !SUMMONED.includes(code);
  });
  return other ? null : found;
}

/** A summons was given on one day for another: this one is to come. */
function hasPassed({ writtenOn, receivedOn }: DatedPage, { meaning: { code } }: Hit, date: PlacedDate): boolean {
  const day = SUMMONED.includes(code) ? dayOf(date, code) : null;
  return day !== null && day <= (writtenOn ?? receivedOn);
}

/** The nearest date of the sentence that no other signal stands closer to, or where it was notified. */
export function dateBeside(page: DatedPage, hit: Hit): PlacedDate | null {
  const near = page.dates.flatMap((date) => {
    const distance = distanceTo(page, hit, date);
    return distance === null
      ? []
      : [{ date, distance: distance + (hasPassed(page, hit, date) ? PASSED_IS_FARTHER : 0) }];
  });
  const best = near.sort((a, b) => a.distance - b.distance)[0]?.date ?? null;
  const toCome = best === null || hasPassed(page, hit, best) ? dateToCome(page, hit) : null;
  if (toCome) return toCome;
  if (best && (!NOTIFIED.includes(hit.meaning.code) || best.lead !== 'signed')) return best;
  const apart = NOTIFIED.includes(hit.meaning.code) ? dateApart(page, hit) : null;
  return apart ?? best ?? dateToldBefore(page, hit) ?? dateGivenAfter(page, hit);
}
