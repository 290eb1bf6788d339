// Texts of « Confiance dans les prisons » under Réglages.
import type { TrustTerm } from '../domain/establishments/desk-trust.ts';
import type { TrustVerdict } from '../domain/establishments/desk-trust-fit.ts';
import { counted, typeset } from './typeset.ts';

const letters = (count: number): string => counted(count, 'courrier', 'courriers');

export const TRUST = typeset({
  title: 'Confiance dans les prisons',
  intro:
    'L’application dit jusqu’où elle est sûre de la prison qu’elle a lue. Les courriers que vous avez décidés montrent si elle a raison de l’être : elle peut régler sa confiance sur eux. Elle ne regarde pas de quelle prison il s’agit, et ne peut donc pas apprendre à répondre toujours la plus fréquente. Rien ne change sans vous.',
  inUse: 'En service',
  inUseDelivered: 'le réglage livré',
  delivered: 'Réglage livré',
  learnt: 'Réglage du bureau',
  learntOn: (day: string) => `le réglage du bureau, calculé le ${day}`,
  chosenBy: (by: string, day: string) => `accepté par ${by}, le ${day}`,
  resting:
    'L’application a été mise à jour : ce réglage est en attente, le réglage livré sert jusqu’au prochain calcul.',
  missing: (count: number) => `Prochain calcul dans ${letters(count)} décidés.`,
  soon: 'Prochain calcul dès qu’aucun courrier n’attend d’être lu.',
  last: (day: string) => `Dernier calcul : le ${day}.`,
  figures: 'Sur les mêmes courriers décidés',
  how: 'Chaque courrier est pesé par ce que les courriers des autres prisons ont appris, jamais par lui-même.',
  what: 'Ce qui est compté',
  rows: {
    letters: 'Courriers décidés',
    answered: 'Prison assez sûre pour être proposée',
    right: 'dont celle que vous avez choisie',
    wrong: 'dont une autre, ou une que vous avez laissée ouverte',
  },
  change: 'Ce que le réglage du bureau change',
  none: 'Presque rien.',
  yourName: 'Votre nom',
  yourNameHint: 'Gardé avec votre choix.',
  use: 'Mettre en service',
  back: 'Revenir au réglage livré',
  used: 'Réglage du bureau mis en service. Il compte à partir de la prochaine lecture.',
  gaveBack: 'Réglage livré remis en service. Il compte à partir de la prochaine lecture.',
  meanwhile: (by: string, what: string) => `${by} a changé de réglage entre-temps. En service maintenant : ${what}.`,
  choiceUndone: 'votre choix de réglage',
  history: 'Choix faits jusqu’ici',
  choice: (what: string, by: string, day: string) => `${what} : ${by}, le ${day}`,
});

/** Why a fit is not proposed. */
export const TRUST_VERDICT_TEXTS: Readonly<Record<TrustVerdict, string>> = typeset({
  better: 'Le réglage du bureau fait mieux que celui livré. Vous pouvez le mettre en service.',
  'few-letters': 'Trop peu de courriers ont pu être relus : le réglage livré reste.',
  'few-prisons': 'Ces courriers viennent de trop peu de prisons pour apprendre : le réglage livré reste.',
  'few-mistakes': 'La machine s’est trop peu trompée pour apprendre de ses erreurs : le réglage livré reste.',
  'more-wrong': 'Le réglage du bureau ferait plus d’erreurs : il n’est pas proposé.',
  'no-better': 'Le réglage du bureau ne fait pas mieux que celui livré : il n’est pas proposé.',
  'one-prison': 'Seule la prison la plus fréquente y gagnerait : le réglage du bureau n’est pas proposé.',
});

export const TRUST_TERM_TEXTS: Readonly<Record<TrustTerm, string>> = typeset({
  always: 'Toute prison lue',
  sure: 'Une prison déjà presque sûre',
  head: 'La prison nommée en tête de la lettre ou sur l’enveloppe',
  sentence: 'La prison nommée dans une phrase (« je suis détenu à… »)',
  address: 'Le code postal ou la rue',
  place: 'La ville seule',
  again: 'Un nom répété',
  rival: 'Une autre prison nommée aussi',
});

export const TRUST_WEIGHTS = typeset({
  more: 'compte plus',
  muchMore: 'compte beaucoup plus',
  less: 'compte moins',
  muchLess: 'compte beaucoup moins',
});
