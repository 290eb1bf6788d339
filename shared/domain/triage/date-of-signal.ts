// Which day of a page is the day of a signal: by sentence, distance, tense and what else stands between them.
import type { CalendarDate } from '../../kernel/calendar-date.ts';
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
const TOGETHER: Codes = ['oqtf', 'irtf', 'destination'];

/** What a hearing is about, or what was decided in it: « une audience à la CNDA le 7 décembre ». */
const HEARD_OF: Codes = ['asylum', 'asylum-appeal', 'comex', 'discipline', 'extradition', 'itf', 'sentence-appeal'];

export type DatedPage = {
  readonly spots: readonly TextSpot[];
  readonly hits: readonly Hit[];
  readonly dates: readonly PlacedDate[];
  readonly receivedOn: CalendarDate;
};

/** The day of a placed date for that signal; null when it can be none. */
export function dayOf(date: PlacedDate, code: SignalCode | null): CalendarDate | null {
  return COMING.includes(code) ? (date.ahead ?? date.past) : date.past;
}

/** Where the last signal before `spot` ends. */
const lastBefore = (hits: readonly Hit[], spot: number): number =>
  Math.max(0, (hits.findLast((hit) => hit.end <= spot)?.end ?? 1) - 1);

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
  (TOGETHER.includes(a) && TOGETHER.includes(b)) ||
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
  /(?:^| )(?:no[tl][il1]f[a-z]*|remi[st]e?s?|don[nm]+e[a-z]*|recue?s?|signe[a-z]*|ramen[a-z]*|apport[a-z]*|decid[a-z]*|ordonn[a-z]*|condamn[a-z]*|jugee?|prononc[a-z]*|inflig[a-z]*|accord[a-z]*|refus[a-z]*|rejet[a-z]*|confirm[a-z]*|ajoute|ecri[a-z]*|prise?|pris|arrive|arrivee|plac[a-z]*|fait|dit|comparution|commission|ai eu|jai eu|gave|given|received|descendre|cour|prefet|prefete|prefecture)(?= |$)/;
/** … and what is told of other days. */
const OTHER_EVENT =
  /(?:^| )(?:parloir|visite|appele|telephone|nee?|marie|naissance|hospitalise|incarceree?|ecrouee?)(?= |$)/;

const tellsOfGiving = (text: string): boolean => GIVEN.test(text) && !OTHER_EVENT.test(text);

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

/** True where the day can be one of that signal at all. */
function canDate({ receivedOn }: DatedPage, { meaning: { code } }: Hit, date: PlacedDate): boolean {
  if (date.lead === 'birth' || date.lead === 'letter') return false;
  const day = dayOf(date, code);
  // Nobody was notified of anything on a day to come: that is a limit, or a misread figure.
  return day !== null && (!DECIDED.includes(code) || HEARD_FIRST.includes(code) || day <= receivedOn);
}

/** How far a date of the same sentence stands from the words; null when it belongs to other words. */
function distanceTo(page: DatedPage, hit: Hit, date: PlacedDate): number | null {
  if (!canDate(page, hit, date)) return null;
  const { spots, hits } = page;
  // « je sors dans dix jours »: the words of danger and the day share « dans ».
  const ahead = date.start >= hit.end || (date.start >= hit.start && date.end > hit.end);
  const gap = ahead ? Math.max(0, date.start - hit.end) : hit.start - date.end;
  if (gap < 0 || gap > (ahead ? AFTER : FAR_BEFORE)) return null;
  const between = ahead ? ([hit.end, Math.max(hit.end, date.start)] as const) : ([date.end, hit.start] as const);
  if (isBlocked(page, hit, date, between)) return null;
  if (!sameSentence(spots, Math.min(...between) - 1, between[1])) return null;
  if (!ahead && gap > BEFORE && !reachesFar(page, hit, date)) return null;
  // « Ma sortie est le 28, on veut me mettre au CRA »: the date belongs to what stands before it.
  const taken = !ahead && isBlocked(page, hit, date, [date.start - AFTER, date.start]);
  if (taken && sameSentence(spots, lastBefore(hits, date.start), date.start)) return null;
  const signed = date.lead === 'signed' && NOTIFIED.includes(hit.meaning.code) ? SIGNATURE_IS_FARTHER : 0;
  return signed + (ahead ? gap : gap * 1.5 + 1);
}

const APART_WITHIN = 60;

/** « L'arrêté m'a été remis le 10 »: said in a sentence of its own after the words. */
function dateApart(page: DatedPage, hit: Hit): PlacedDate | null {
  const found = page.dates.find((date) => {
    return date.apart && date.start >= hit.end && date.start - hit.end < APART_WITHIN && canDate(page, hit, date);
  });
  return found && !isBlocked(page, hit, found, [hit.end, found.start]) ? found : null;
}

const TOLD_WITHIN = 30;
const SENTENCE_BEFORE = 4;
const SENTENCE_AFTER = 18;

/**
 * « Le 14/9 on m'a fait signer une feuille. Dublin. »: a sentence or two before the words, told as given or decided, and
 * the nearest such day. What lies long behind is no news: it is left alone.
 */
function dateToldBefore(page: DatedPage, hit: Hit): PlacedDate | null {
  if (!DECIDED.includes(hit.meaning.code)) return null;
  const { spots } = page;
  return (
    page.dates.findLast((date) => {
      const gap = hit.start - date.end;
      if (gap < 0 || gap > TOLD_WITHIN || date.lead === 'since' || !canDate(page, hit, date)) return false;
      const around = textOf(spots, date.start - SENTENCE_BEFORE, Math.min(hit.start, date.end + SENTENCE_AFTER));
      return tellsOfGiving(around) && !isBlocked(page, hit, date, [date.start - SENTENCE_BEFORE, hit.start]);
    }) ?? null
  );
}

/** The nearest date of the sentence that no other signal stands closer to, or where it was notified. */
export function dateBeside(page: DatedPage, hit: Hit): PlacedDate | null {
  const near = page.dates.flatMap((date) => {
    const distance = distanceTo(page, hit, date);
    return distance === null ? [] : [{ date, distance }];
  });
  const best = near.sort((a, b) => a.distance - b.distance)[0]?.date ?? null;
  if (best && (!NOTIFIED.includes(hit.meaning.code) || best.lead !== 'signed')) return best;
  const apart = NOTIFIED.includes(hit.meaning.code) ? dateApart(page, hit) : null;
  return apart ?? best ?? dateToldBefore(page, hit);
}
