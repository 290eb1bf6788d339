// Days said from the day of writing: « hier », « lundi dernier », « dans dix jours ». Only what is counted in days:
// « bientôt » and « le mois prochain » say no day.
import { addDays, type CalendarDate, isoWeekday } from '../../kernel/calendar-date.ts';
import { spelt } from '../reading/dates.ts';

export type RelativeDate = {
  /** Characters of the folded text, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** The day when it lies behind the day of writing, null when it can only lie ahead. */
  readonly past: CalendarDate | null;
  /** The day when it lies ahead, null when it can only lie behind. */
  readonly ahead: CalendarDate | null;
  /** False for « la semaine prochaine »: about that day. */
  readonly exact: boolean;
};

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const COUNT = '(\\d{1,3}|un|une|[a-z]{3,}(?:[ -](?:et[ -])?[a-z]{2,6})?)';
const UNIT = '(jours?|jrs?|semaines?)';

const NAMED_DAYS: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/(?<![a-z])(?:aujourd'? ?hui|ce matin|ce jour|cet apres[- ]midi|ce soir)(?![a-z])/g, 0],
  [/(?<![a-z])avant[- ]?hier(?![a-z])/g, -2],
  [/(?<![a-z])(?<!avant[- ]?)(?:hier|yesterday|ayer|ieri|ontem|yer)(?![a-z])/g, -1],
  [/(?<![a-z])(?:apres[- ]demain)(?![a-z])/g, 2],
  [/(?<![a-z])(?<!apres[- ])(?:demain|tomorrow|manana)(?![a-z])/g, 1],
];
const NEXT_WEEK = /(?<![a-z])(?:la semaine prochaine|next week|la semana que viene|la prochaine semaine)(?![a-z])/g;
const AGO = new RegExp(`(?<![a-z])(?:il y a|ya|y a) ${COUNT} ${UNIT}(?![a-z])`, 'g');
const IN = new RegExp(
  `(?<![a-z])(?:dans|d'ici|il me reste|me reste|il reste) (?:plus que )?${COUNT} ${UNIT}(?![a-z])`,
  'g',
);
const WEEKDAY = new RegExp(
  `(?<![a-z])(?:ce )?(${WEEKDAYS.join('|')})(?: (dernier|passe|prochain))?(?! ?(?:le )?\\d)(?! (?:premier|${WEEKDAYS.join('|')})\\b)(?![a-z])`,
  'g',
);

const numberOf = (text: string): number | null =>
  /^\d+$/.test(text) ? Number(text) : text === 'une' ? 1 : text === 'quinzaine' ? 15 : spelt(text);

function counted(match: RegExpExecArray): number | null {
  const count = numberOf(match[1] ?? '');
  return count === null ? null : count * ((match[2] ?? '').startsWith('semaine') ? 7 : 1);
}

function weekdays(text: string, base: CalendarDate): RelativeDate[] {
  return [...text.matchAll(WEEKDAY)].map((match) => {
    const behind = (isoWeekday(base) - 1 - WEEKDAYS.indexOf(match[1] ?? '') + 7) % 7 || 7;
    const past = match[2] === 'prochain' ? null : addDays(base, -behind);
    const ahead = match[2] === 'dernier' || match[2] === 'passe' ? null : addDays(base, 7 - (behind % 7));
    return { from: match.index, to: match.index + match[0].length, past, ahead, exact: true };
  });
}

/** Every such day in a folded text, in order, counted from `base`, the day of writing. */
export function relativeDates(text: string, base: CalendarDate): RelativeDate[] {
  const found = weekdays(text, base);
  const add = (match: RegExpExecArray, days: number | null, exact = true): void => {
    if (days === null || days < -400 || days > 400) return;
    const date = addDays(base, days);
    const past = days <= 0 ? date : null;
    const ahead = days >= 0 ? date : null;
    found.push({ from: match.index, to: match.index + match[0].length, past, ahead, exact });
  };
  for (const [pattern, days] of NAMED_DAYS) for (const match of text.matchAll(pattern)) add(match, days);
  for (const match of text.matchAll(NEXT_WEEK)) add(match, 7, false);
  for (const match of text.matchAll(AGO)) {
    const days = counted(match);
    add(match, days === null ? null : -days);
  }
  for (const match of text.matchAll(IN)) add(match, counted(match));
  return found.sort((a, b) => a.from - b.from);
}
