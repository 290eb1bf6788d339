// Sentences of letters: quiet ones, ones that name other places, and ones with a legal limit in them.
import type { SignalCode } from '#shared/domain/triage/judgement.ts';

/** Nothing urgent, no place. */
export const QUIET = [
  'Je vous écris car je ne sais plus vers qui me tourner pour mes papiers.',
  'Je voudrais savoir comment faire pour renouveler mon titre de séjour.',
  "Je parle un peu le français, c'est un ami qui m'aide à écrire cette lettre.",
  "Je n'ai pas les moyens de payer quelqu'un et ma famille est loin.",
  'Pouvez-vous venir me voir au parloir pour parler de ma situation ?',
  'Je travaille aux ateliers et je suis des cours de français le mardi.',
  "J'ai deux enfants qui vont à l'école ici et leur mère a la nationalité.",
  "Je vous ai déjà écrit il y a trois semaines et je n'ai pas eu de réponse.",
  "Ma conseillère m'a donné votre adresse et m'a dit de vous expliquer.",
  "Je suis arrivé en France quand j'avais seize ans avec mon oncle.",
  "J'aimerais demander une adresse pour recevoir mon courrier après.",
  "Je n'ai plus de passeport et le consulat ne répond jamais à mes lettres.",
  'Je voudrais des renseignements pour faire venir mes affaires.',
  'Merci de me dire quels documents je dois préparer pour mon dossier.',
];

/** Places that are not the prison. {town}: a town; {prison}: another prison in a sentence (« à la MA de … »). */
export const ELSEWHERE = [
  'La préfecture de {town} ne répond pas à mes courriers.',
  "J'ai été condamné par le tribunal correctionnel de {town} l'année dernière.",
  'Mon avocat, maître Lambert, est au barreau de {town}.',
  'Ma femme et mes enfants habitent à {town} depuis dix ans.',
  'Avant mon arrestation je vivais à {town} chez ma sœur.',
  "J'ai été suivi à l'hôpital de {town} pour mon dos.",
  "J'ai un rendez-vous au tribunal administratif de {town} pour mon titre.",
  "Je suis né à Oran et j'ai grandi à {town}.",
  'Le juge de {town} a refusé ma demande de mise en liberté.',
  "Un ami qui habite {town} peut m'héberger.",
];
export const OTHER_PRISON = [
  "Avant j'étais {prison} et là-bas une dame de chez vous venait me voir.",
  "J'ai été transféré ici, je viens de {from}.",
  'Je demande mon transfert {prison} pour être plus près de ma famille.',
  "Mon frère est incarcéré {prison} et lui aussi a besoin d'aide.",
  "J'ai passé huit mois {prison} en 2023, puis on m'a libéré.",
  "On m'a dit que je pourrais être transféré {prison} après ma condamnation.",
  "Un codétenu qui était {prison} m'a parlé de vous.",
  "Ma première peine, je l'ai faite {prison}.",
];

/** {now}: the current prison in a sentence. */
export const HELD_HERE = [
  'Je suis incarcéré {now} depuis le mois de mars.',
  'Je suis actuellement détenu {now} et je me permets de vous écrire.',
  'Je me trouve {now} pour une peine de dix-huit mois.',
  "Je m'adresse à vous car je suis en détention {now}.",
  'Je suis en prison {now}, bâtiment B.',
];

export type Alarm = {
  readonly codes: readonly SignalCode[];
  /** {date}: the date of `when`, in one of the ways dates are written. */
  readonly text: string;
  readonly when: 'recent' | 'soon' | 'later' | null;
  /** Red on the day of reception; else orange. Source: part D of the legal limits. */
  readonly red: boolean;
};

const alarm = (codes: string, red: boolean, when: Alarm['when'], text: string): Alarm => ({
  codes: codes.split(' ') as SignalCode[],
  text,
  when,
  red,
});

export const ALARMS: readonly Alarm[] = [
  alarm('oqtf', true, 'recent', "On m'a notifié une OQTF le {date} et je n'ai pas d'avocat."),
  alarm('oqtf', true, null, "La préfecture m'a donné une obligation de quitter le territoire français."),
  alarm('oqtf', true, 'recent', "J'ai reçu une O.Q.T.F. le {date}, que dois-je faire ?"),
  alarm('irtf', true, null, "Ils m'ont mis une interdiction de retour de trois ans."),
  alarm('irtf', true, null, "J'ai aussi une IRTF de deux ans."),
  alarm('itf', false, null, "Le tribunal m'a condamné à une interdiction du territoire français de cinq ans."),
  alarm('itf', false, null, "J'ai une ITF de dix ans et je veux demander le relèvement."),
  alarm('expulsion', true, 'recent', "Un arrêté d'expulsion m'a été notifié le {date}."),
  alarm('expulsion', true, null, "Le préfet a pris contre moi un arrêté d'expulsion."),
  alarm('comex hearing', true, 'soon', "Je suis convoqué devant la commission d'expulsion le {date}."),
  alarm('destination', true, null, "On m'a remis un arrêté fixant le pays de renvoi."),
  alarm('retention', true, null, 'On va me placer au centre de rétention à ma sortie.'),
  alarm('retention', true, null, "J'ai peur de partir directement au CRA."),
  alarm('dublin', true, null, "J'ai reçu un arrêté de transfert Dublin vers l'Espagne."),
  alarm('extradition', true, null, "L'Italie demande mon extradition."),
  alarm('extradition', true, null, "Je suis sous mandat d'arrêt européen."),
  alarm('release', true, 'soon', 'Je suis libérable le {date} et je ne sais pas où aller.'),
  alarm('release', true, 'soon', 'Je sors le {date}, aidez-moi avant ma sortie.'),
  alarm('release', false, 'later', 'Ma date de libération est le {date}.'),
  alarm('hearing', true, 'soon', "Je passe en audience le {date} devant le juge d'application des peines."),
  alarm('hearing', false, 'later', "J'ai une audience le {date} devant le juge d'application des peines."),
  alarm('discipline', false, null, 'Je suis passé en commission de discipline et ils ont mis quinze jours de mitard.'),
  alarm('asylum', false, null, "Je voudrais déposer une demande d'asile car je suis menacé dans mon pays."),
  alarm('asylum-appeal', false, null, "L'OFPRA a rejeté ma demande et je veux aller devant la CNDA."),
  alarm('permit-refusal', false, null, 'La préfecture a pris un refus de titre de séjour.'),
  alarm('permit-expiry', false, null, 'Mon titre de séjour est expiré depuis que je suis en prison.'),
  alarm('distress', true, null, 'Je fais une grève de la faim depuis cinq jours.'),
  alarm('distress', true, null, 'Je ne dors plus, je pense au suicide.'),
];
