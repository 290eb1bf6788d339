// Legal limits in French: how long, from when, by when, how they were counted, and what they are not.
import type { LimitStep, TimeOfDay } from '../domain/deadlines/count-limit.ts';
import type {
  Circumstance,
  Confidence,
  LimitLength,
  StartingPoint,
  TableReview,
} from '../domain/deadlines/legal-limit.ts';
import type { RealDeadline } from '../domain/deadlines/real-deadline.ts';
import { type SignalLimit, standingOf } from '../domain/deadlines/signal-limit.ts';
import { type CalendarDate, daysBetween } from '../kernel/calendar-date.ts';
import { SIGNAL_SHORT_NAMES } from './codes.ts';
import { closedDayName } from './counting.ts';
import { fullDate, longDate, weekdayDate } from './dates.ts';
import { counted, typeset, typesetText } from './typeset.ts';

/** Said wherever a limit is shown. */
export const NOT_LEGAL_ADVICE = typesetText('Aide au tri, pas un avis juridique.');

export const UNIT_NAMES = typeset({
  hours: 'heures',
  days: 'jours',
  'clear-days': 'jours francs',
  months: 'mois',
});

export const START_NAMES: Readonly<Record<StartingPoint, string>> = typeset({
  notification: 'la notification',
  pronouncement: 'le prononcé de la décision',
  service: 'la signification',
  'registry-information': "l'information par le greffe de la prison",
  'asylum-certificate': "la remise de l'attestation de demande d'asile",
  'office-request': "la demande de l'OFPRA",
  'rights-notification': 'la notification des droits au CRA',
  filing: 'le dépôt de la demande',
  'permit-expiry': "la date d'expiration du titre",
  birthday: "l'anniversaire",
  'written-date': 'la date écrite',
  none: 'sans point de départ',
});

export const CIRCUMSTANCE_NAMES: Readonly<Record<Circumstance, string>> = typeset({
  any: '',
  detained: 'personne détenue',
  retention: 'en rétention',
  assigned: 'assignée à résidence',
  free: 'libre',
  'before-prison': 'avant la prison',
  eu: "citoyen de l'Union",
});

export const CONFIDENCE_NAMES: Readonly<Record<Confidence, string>> = typeset({
  high: 'lu dans le texte',
  medium: 'texte ancien ou source secondaire',
  low: 'texte non lu',
});

/** « 7 jours », « 1 jour franc », « 48 heures », « 2 mois » */
export function lengthText({ count, unit }: LimitLength): string {
  const one = { hours: 'heure', days: 'jour', 'clear-days': 'jour franc', months: 'mois' }[unit];
  return counted(count, one, UNIT_NAMES[unit]);
}

/** « 15 h », « 15 h 05 » */
const timeText = (at: TimeOfDay): string => {
  const [hours, minutes] = at.split(':');
  return minutes === '00' ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
};

/** « vendredi 27 novembre 2026 », with the hour where hours count. */
export const dueText = ({ dueOn, dueAt }: Pick<SignalLimit, 'dueOn' | 'dueAt'>): string =>
  dueAt === null ? fullDate(dueOn) : `${fullDate(dueOn)} à ${timeText(dueAt)}`;

/** What is left of a limit today, in words. */
export function leftText(limit: Pick<SignalLimit, 'dueOn' | 'atLatest' | 'dated'>, today: CalendarDate): string {
  const left = daysBetween(today, limit.dueOn);
  switch (standingOf(limit, today)) {
    case 'unknown':
      return typesetText('Date non lue : le délai est peut-être déjà passé');
    case 'running':
      if (left === 0) return typesetText("Dernier jour aujourd'hui");
      return left === 1 ? 'Il reste 1\u00a0jour (demain)' : `Il reste ${left}\u00a0jours`;
    case 'arguable':
      return 'Date sûre dépassée, encore à plaider';
    case 'over':
      return `Dépassé depuis ${counted(daysBetween(limit.atLatest ?? limit.dueOn, today), 'jour', 'jours')}`;
  }
}

type StepText = { readonly label: string; readonly day: string };

function stepLabel(step: LimitStep): string {
  switch (step.step) {
    case 'start':
      return `À partir de : ${START_NAMES[step.from]}${step.at === null ? '' : `, ${timeText(step.at)}`}`;
    case 'supposed':
      return `Date non lue, au plus tôt supposée : ${START_NAMES[step.from]}`;
    case 'counted':
      return `+ ${lengthText(step)}${step.monthEnd ? ' (dernier jour du mois)' : ''}`;
    case 'before':
      return `− ${lengthText(step)}`;
    case 'closed':
      return step.why === 'saturday' || step.why === 'sunday'
        ? 'Fermé, on avance'
        : `Férié (${closedDayName(step.why)}), on avance`;
    case 'due':
      return step.at === null ? 'Date limite sûre, jusqu’à minuit' : `Date limite sûre, ${timeText(step.at)}`;
    case 'clear':
      return 'Délai franc : le lendemain';
    case 'at-latest':
      return 'À plaider jusqu’au';
  }
}

/** What a step of the count says, and on which day. */
export const limitStepText = (step: LimitStep): StepText => ({
  label: typesetText(stepLabel(step)),
  day: fullDate(step.on),
});

/** The same in little room: « ven. 27 nov. 2026 ». */
export const shortLimitStepText = (step: LimitStep): StepText => ({
  label: typesetText(stepLabel(step)),
  day: `${weekdayDate(step.on)} ${step.on.slice(0, 4)}`,
});

/** Who reviewed the table and when, as a sentence. */
export function reviewText(review: TableReview): string {
  if (review.state === 'none') return 'Pas encore relue par le service prison.';
  const who = `par ${review.by} le ${longDate(review.on)}`;
  if (review.state === 'whole') return `Relue ${who}.`;
  return `Relue en partie (${counted(review.rows, 'ligne', 'lignes')}), en dernier ${who}.`;
}

/** « Relue par … le … » of one row; that nobody did, where nobody did. */
export const rowReviewText = (by: string | null, on: CalendarDate | null): string =>
  by && on ? `Relu par ${by} le ${longDate(on)}` : 'Pas encore relu par le service prison';

/** What a deadline comes from: « Réponse du service », « Délai légal, OQTF », « Dès la réception, OQTF ». */
export function deadlineName(deadline: RealDeadline): string {
  if (deadline.kind === 'reply') return 'Réponse du service';
  if (deadline.kind === 'stopped') return 'Compteur du service arrêté';
  return `${deadline.kind === 'limit' ? 'Délai légal' : 'Dès la réception'}, ${SIGNAL_SHORT_NAMES[deadline.code]}`;
}
