// Sentences of letters: quiet ones, ones that name other places, ones with a legal limit in them, ones that take it
// back, and ones that keep a letter at the desk. All may be looked at; those in reserved-sentences.ts may not.
import type { SignalCode, SituationCode } from '#shared/domain/triage/judgement.ts';

/** Nothing urgent, no place. */
const QUIET = [
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
  "Je suis père d'une petite fille de quatre ans qui est née ici.",
  "Je n'arrive pas à joindre mon consulat depuis la prison.",
  "Ici on m'a dit que vous aidez les étrangers, alors je tente ma chance.",
  'Ma carte est restée chez mon ancien patron et il ne répond plus.',
  'Comment faire pour avoir un extrait de mon acte de naissance ?',
  "J'ai cotisé douze ans sur les chantiers et j'ai toutes mes fiches de paie.",
  'Est-ce que je peux me marier en détention avec ma compagne ?',
  'Le SPIP est débordé et personne ne vient me voir.',
];

/** Places that are not the prison. {town}: a town; {prison}: another prison in a sentence (« à la MA de … »). */
const ELSEWHERE = [
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
  'Mon dossier de titre est à la sous-préfecture de {town} depuis deux ans.',
  "J'ai été arrêté à la gare de {town} avec mon cousin.",
];
const OTHER_PRISON = [
  "Avant j'étais {prison} et là-bas une dame de chez vous venait me voir.",
  "J'ai été transféré ici, je viens de {from}.",
  'Je demande mon transfert {prison} pour être plus près de ma famille.',
  "Mon frère est incarcéré {prison} et lui aussi a besoin d'aide.",
  "J'ai passé huit mois {prison} en 2023, puis on m'a libéré.",
  "On m'a dit que je pourrais être transféré {prison} après ma condamnation.",
  "Un codétenu qui était {prison} m'a parlé de vous.",
  "Ma première peine, je l'ai faite {prison}.",
  'En 2022 je suis passé {prison} mais seulement deux mois.',
  "Ma femme est détenue {prison} et je n'ai pas de nouvelles d'elle.",
];

/** {now}: the current prison in a sentence. */
const HELD_HERE = [
  'Je suis incarcéré {now} depuis le mois de mars.',
  'Je suis actuellement détenu {now} et je me permets de vous écrire.',
  'Je me trouve {now} pour une peine de dix-huit mois.',
  "Je m'adresse à vous car je suis en détention {now}.",
  'Je suis en prison {now}, bâtiment B.',
  'Cela fait sept mois que je suis enfermé {now}.',
  'Je purge ma peine {now} et je voudrais vous rencontrer.',
];

export type Alarm = {
  readonly codes: readonly SignalCode[];
  /** {date}: the date of `when`, in one of the ways dates are written; {time}: a time of that day. */
  readonly text: string;
  readonly when: 'recent' | 'soon' | 'later' | null;
  /** Red on the day of reception; else orange. Source: part D of the legal limits. */
  readonly red: boolean;
};

export const alarm = (codes: string, red: boolean, when: Alarm['when'], text: string): Alarm => ({
  codes: codes.split(' ') as SignalCode[],
  text,
  when,
  red,
});

const ALARMS: readonly Alarm[] = [
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
  alarm('oqtf', true, 'recent', "J'ai signé une OQTF le {date} à {time} au greffe."),
  alarm('oqtf irtf', true, null, "J'ai une OQTF avec une interdiction de retour de deux ans."),
  alarm('oqtf', true, 'recent', "Le {date} on m'a remis une OQTF sans délai de départ."),
  alarm('release', true, 'soon', 'Ma fin de peine est le {date} et je crains la suite.'),
  alarm('release', true, 'soon', 'Je serai libérable le {date} normalement.'),
  alarm('hearing', true, 'soon', 'Je suis convoqué au tribunal administratif le {date}.'),
  alarm('retention', true, null, 'La PAF va venir me chercher à ma sortie pour me mettre en rétention.'),
];

/** What is said of a measure that is none of the writer's today: no signal is due. */
const HARMLESS = [
  "Mon OQTF a été annulée par le tribunal l'année dernière.",
  "Je n'ai pas d'OQTF, je veux seulement refaire mes papiers.",
  'Mon cousin a eu une OQTF mais moi je suis en règle.',
  "Je n'ai jamais eu d'interdiction du territoire.",
  'En 2019 mon frère était au centre de rétention.',
];

export type Particular = { readonly code: SituationCode; readonly text: string };
export const particular = (code: SituationCode, text: string): Particular => ({ code, text });

/** What keeps the letter at the desk. */
const PARTICULAR: readonly Particular[] = [
  particular('secrecy', "S'il vous plaît n'en parlez à personne ici, j'ai peur."),
  particular('secrecy', 'Je vous demande de garder le secret sur cette lettre.'),
  particular('secrecy', 'Surtout ne dites rien à ma famille.'),
  particular('complaint', 'Je veux me plaindre de votre bénévole qui ne vient jamais.'),
  particular('complaint', 'La dame de La Cimade a perdu mes documents et elle refuse de me voir.'),
  particular('complaint', "Je n'ai plus confiance dans votre équipe, ils m'ont mal parlé."),
  particular('followed', 'Suite à votre courrier je vous envoie les papiers que vous voulez.'),
  particular('followed', 'Vous suivez mon dossier depuis le mois de mai.'),
  particular('transferred', 'Je vais être transféré la semaine prochaine, je ne sais pas où.'),
  particular('transferred', 'On va me transférer bientôt dans un autre établissement.'),
];

/** The sentences a letter is made of. */
export type Sentences = {
  readonly quiet: readonly string[];
  readonly elsewhere: readonly string[];
  readonly otherPrison: readonly string[];
  readonly heldHere: readonly string[];
  readonly alarms: readonly Alarm[];
  readonly harmless: readonly string[];
  readonly particular: readonly Particular[];
};

/** Those that rules may be made with. */
export const OPEN_SENTENCES: Sentences = {
  quiet: QUIET,
  elsewhere: ELSEWHERE,
  otherPrison: OTHER_PRISON,
  heldHere: HELD_HERE,
  alarms: ALARMS,
  harmless: HARMLESS,
  particular: PARTICULAR,
};
