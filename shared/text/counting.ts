// The count of the reply target, step by step, in French. The count itself is the domain's.
import type { ClosedDay } from '../domain/deadlines/closed-days.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { fullDate, weekdayDate } from './dates.ts';
import { upperFirst } from './in-sentence.ts';
import { counted, typeset, typesetText } from './typeset.ts';

const CLOSED_DAYS: Readonly<Record<ClosedDay, string>> = typeset({
  saturday: 'samedi',
  sunday: 'dimanche',
  'new-year': "le Jour de l'an",
  'easter-monday': 'le lundi de Pâques',
  'labour-day': 'la fête du Travail',
  'victory-1945': 'la Victoire de 1945',
  ascension: "l'Ascension",
  'whit-monday': 'le lundi de Pentecôte',
  'bastille-day': 'la fête nationale',
  assumption: "l'Assomption",
  'all-saints': 'la Toussaint',
  'armistice-1918': "l'Armistice de 1918",
  christmas: 'Noël',
  'good-friday': 'le Vendredi saint',
  'saint-stephen': 'la Saint-Étienne',
  'abolition-of-slavery': "l'abolition de l'esclavage",
});

/** Name of a closed day; the code itself when it is not known. */
export const closedDayName = (why: string): string => (CLOSED_DAYS as Readonly<Record<string, string>>)[why] ?? why;

/** In a calendar, where no sentence stands around it: « Lundi de Pâques ». */
export const closedDayTitle = (why: string): string => upperFirst(closedDayName(why).replace(/^(le |la |l’)/, ''));

/** As the contract gives a step: `why` is a plain string there. */
export type StepView =
  | { readonly step: 'received'; readonly on: CalendarDate }
  | { readonly step: 'stopped'; readonly on: CalendarDate; readonly until: CalendarDate | null; readonly days: number }
  | { readonly step: 'due'; readonly on: CalendarDate; readonly days: number }
  | { readonly step: 'closed'; readonly on: CalendarDate; readonly why: string }
  | { readonly step: 'work-by'; readonly on: CalendarDate };

type StepText = { readonly label: string; readonly day: string };

function stepLabel(step: StepView): string {
  switch (step.step) {
    case 'received':
      return 'Reçu';
    case 'stopped':
      return step.until === null
        ? `Compteur arrêté depuis ${counted(step.days, 'jour', 'jours')}`
        : `Compteur arrêté ${counted(step.days, 'jour', 'jours')}`;
    case 'due':
      return `Réponse due, ${step.days} jours après`;
    case 'closed':
      return step.why === 'saturday' || step.why === 'sunday'
        ? 'Fermé, on recule'
        : `Férié (${closedDayName(step.why)}), on recule`;
    case 'work-by':
      return 'Répondre au plus tard';
  }
}

/** What a step says, and on which day: « Réponse due, 10 jours après », « lundi 3 août 2026 ». */
export const stepText = (step: StepView): StepText => ({ label: typesetText(stepLabel(step)), day: fullDate(step.on) });

/** The same in little room: « Réponse due (+ 10 jours) », « lun. 3 août 2026 ». */
export const shortStepText = (step: StepView): StepText => ({
  label: typesetText(step.step === 'due' ? `Réponse due (+ ${step.days} jours)` : stepLabel(step)),
  day: `${weekdayDate(step.on)} ${step.on.slice(0, 4)}`,
});
