// The legal limits the desk starts with, row by row; a desk may change the values. Help for sorting, not legal advice.
// Source: sorting table of legal limits for detained foreigners, research of 22 November 2026, parts A to E. Nobody of
// the Service prison has reviewed it yet: `reviewedOn` and `reviewedBy` say so until a person did.
import type { Confidence, Counting, LegalLimit, LimitLength, StartingPoint } from '../domain/deadlines/legal-limit.ts';
import type { SignalCode } from '../domain/triage/judgement.ts';
import type { CalendarDate } from '../kernel/calendar-date.ts';

const days = (count: number): LimitLength => ({ count, unit: 'days' });
const clearDays = (count: number): LimitLength => ({ count, unit: 'clear-days' });
const months = (count: number): LimitLength => ({ count, unit: 'months' });
const hours = (count: number): LimitLength => ({ count, unit: 'hours' });

type Facts = {
  readonly codes?: readonly SignalCode[];
  readonly circumstance?: LegalLimit['circumstance'];
  readonly length?: LimitLength;
  readonly from?: StartingPoint;
  readonly counting?: Counting;
  readonly article: string;
  readonly confidence?: Confidence;
  readonly toVerify?: boolean;
  readonly undated?: 'nothing';
  readonly note?: string;
  readonly since?: string;
  readonly until?: string;
};

const row = (line: string, id: string, act: string, facts: Facts): LegalLimit => ({
  id,
  line,
  codes: facts.codes ?? [],
  circumstance: facts.circumstance ?? 'any',
  undated: facts.undated ?? 'cautious',
  confidence: facts.confidence ?? 'high',
  since: (facts.since ?? null) as CalendarDate | null,
  until: (facts.until ?? null) as CalendarDate | null,
  value: {
    act,
    note: facts.note ?? null,
    counting: facts.counting ?? 'to-argue',
    length: facts.length ?? null,
    startsFrom: facts.from ?? (facts.length ? 'notification' : 'none'),
    article: facts.article,
    toVerify: facts.toVerify ?? (facts.confidence ?? 'high') !== 'high',
    reviewedOn: null,
    reviewedBy: null,
  },
});

const REMOVAL: readonly LegalLimit[] = [
  row('1', 'oqtf-detained', 'OQTF notifiée en détention', {
    codes: ['oqtf'],
    circumstance: 'detained',
    since: '2024-07-15',
    length: days(7),
    article: 'L. 614-3, L. 921-1 CESEDA',
    note: 'Aussi le refus de séjour, le refus de délai, l’interdiction de retour et le pays de renvoi notifiés avec. Délai franc : divergence des cours (CAA Toulouse 24TL02643, CAA Lyon 24LY03013). Aucune prorogation (R. 921-3). Requête à déposer au greffe de la prison, avec récépissé.',
  }),
  row('1a', 'oqtf-before-prison', 'OQTF reçue dehors, puis incarcération avant la fin du mois', {
    circumstance: 'before-prison',
    length: days(7),
    from: 'registry-information',
    article: 'R. 921-2 CESEDA',
    note: 'Le mois commencé dehors est interrompu.',
  }),
  row('1b', 'oqtf-free', 'OQTF reçue libre', {
    circumstance: 'free',
    length: months(1),
    article: 'L. 614-1, L. 911-1 CESEDA',
    note: '« 30 jours » imprimé est le délai de départ, pas le délai de recours.',
  }),
  row('1c', 'oqtf-retention', 'OQTF et placement en rétention (CRA)', {
    codes: ['oqtf'],
    circumstance: 'retention',
    length: hours(48),
    article: 'L. 614-2 al. 2, L. 921-2 CESEDA',
  }),
  row('1d', 'oqtf-assigned', 'OQTF et assignation à résidence', {
    circumstance: 'assigned',
    counting: 'strict',
    length: days(7),
    article: 'L. 614-2, L. 921-1, L. 732-8 CESEDA',
    note: 'Délai non franc (CAA Lyon 24LY03013).',
  }),
  row('1e', 'oqtf-eu', "Citoyen de l'Union : OQTF ou interdiction de circulation", {
    circumstance: 'eu',
    article: 'L. 251-7 CESEDA',
    note: 'Mêmes délais que les lignes 1 à 1d.',
  }),
  row('2', 'irtf-detained', "Interdiction de retour (IRTF) prise après l'OQTF", {
    codes: ['irtf'],
    circumstance: 'detained',
    since: '2024-07-15',
    length: days(7),
    article: 'L. 614-4 CESEDA',
  }),
  row('2', 'irtf-retention', "Interdiction de retour (IRTF) prise après l'OQTF, en rétention", {
    codes: ['irtf'],
    circumstance: 'retention',
    length: hours(48),
    article: 'L. 614-4 CESEDA',
  }),
  row('2a', 'irtf-repeal', "Demande d'abrogation d'une IRTF", {
    article: 'L. 613-7 CESEDA',
    note: "Pas de délai ; recevable pendant qu'on purge une peine ferme.",
  }),
  row('3', 'destination', 'Pays de renvoi fixé pour exécuter une ITF, personne détenue', {
    codes: ['destination'],
    length: days(7),
    article: 'R. 721-3-1 CESEDA',
  }),
  row('3a', 'readmission', 'Remise à un autre État, personne détenue', {
    codes: ['readmission'],
    length: days(7),
    article: 'R. 623-1, R. 615-6 CESEDA',
  }),
  row('9', 'dublin-detained', 'Transfert Dublin', {
    codes: ['dublin'],
    circumstance: 'detained',
    counting: 'strict',
    length: days(7),
    article: 'L. 572-4, R. 922-26 CESEDA',
    toVerify: true,
    note: 'Délai non franc (avis CE 438152). À vérifier depuis juin 2026 (règlement 2024/1351).',
  }),
  row('9', 'dublin-retention', 'Transfert Dublin, en rétention', {
    codes: ['dublin'],
    circumstance: 'retention',
    length: hours(48),
    article: 'L. 572-4, R. 922-26 CESEDA',
    toVerify: true,
    note: 'À vérifier depuis juin 2026 (règlement 2024/1351).',
  }),
  row('10', 'retention', 'Placement en rétention', {
    codes: ['retention'],
    length: hours(96),
    article: 'L. 741-10, R. 743-10 CESEDA',
    confidence: 'medium',
    note: '4 jours, ou 96 heures depuis août 2025 : la lecture la plus prudente est prise. Appel de la décision du juge : 24 heures.',
  }),
  row('10a', 'retention-duration', 'Durée de la rétention', {
    article: 'L. 742-1 et suivants CESEDA, loi 2025-796',
    confidence: 'medium',
    note: '90 jours au plus, hors terrorisme.',
  }),
  row('E', 'oqtf-detained-before-2024', 'OQTF notifiée en détention avant le 15 juillet 2024', {
    codes: ['oqtf', 'irtf'],
    circumstance: 'detained',
    until: '2024-07-14',
    length: hours(48),
    article: 'ancien L. 614-6 CESEDA',
    confidence: 'medium',
    note: "« 48 heures » imprimé : arrêté d'avant le 15 juillet 2024, ou rétention.",
  }),
];

const PENAL: readonly LegalLimit[] = [
  row('4', 'itf-relief', 'ITF : relèvement', {
    article: '702-1, 703 CPP ; L. 641-2 CESEDA',
    confidence: 'medium',
    note: "Première demande 6 mois après la condamnation, puis 6 mois après chaque refus ; à déposer pendant l'exécution de la peine.",
  }),
  row('4a', 'itf-appeal', 'ITF : appel du jugement qui la prononce', {
    codes: ['itf'],
    counting: 'working-day',
    undated: 'nothing',
    length: days(10),
    from: 'pronouncement',
    article: '498, 380-9, 503 CPP ; L. 315-2 code pénitentiaire',
    confidence: 'medium',
    note: 'Depuis la signification si la personne était absente. Déclaration au greffe de la prison.',
  }),
  row('4b', 'opposition', 'Opposition à un jugement rendu en absence', {
    counting: 'working-day',
    length: days(10),
    from: 'service',
    article: '491 CPP',
    confidence: 'medium',
    note: '1 mois hors métropole.',
  }),
  row('4c', 'cassation', 'Pourvoi en cassation', {
    length: clearDays(5),
    from: 'pronouncement',
    article: '568 CPP',
    confidence: 'medium',
  }),
  row('13', 'conditional-release', 'Libération conditionnelle « expulsion »', {
    article: '729-2 CPP',
    confidence: 'medium',
    note: 'Pas de délai ; possible sans le consentement de la personne.',
  }),
  row('13a', 'sentence-order', "Appel d'une ordonnance du juge de l'application des peines", {
    codes: ['sentence-appeal'],
    counting: 'working-day-to-argue',
    length: days(1),
    article: '712-11, D. 49-39 CPP',
    confidence: 'medium',
    note: "24 heures : jusqu'à minuit le lendemain de la notification. Vérifier que ce délai est encore en vigueur. Jugements : 10 jours.",
  }),
  row('13a', 'sentence-judgment', "Appel d'un jugement du juge ou du tribunal de l'application des peines", {
    counting: 'working-day',
    length: days(10),
    article: '712-11 CPP',
    confidence: 'medium',
  }),
  row('13b', 'release-under-constraint', 'Libération sous contrainte', {
    article: '720 CPP',
    confidence: 'low',
    note: 'Examen aux deux tiers de la peine (5 ans ou moins). Restrictions pour les étrangers éloignables : non vérifiées.',
  }),
  row('14', 'european-warrant', "Mandat d'arrêt européen : pourvoi", {
    codes: ['extradition'],
    length: clearDays(3),
    from: 'pronouncement',
    article: '568-1 CPP',
    confidence: 'medium',
    note: "Pour une extradition, ce délai-ci est compté : c'est le plus court.",
  }),
  row('14a', 'extradition-decree', "Recours contre un décret d'extradition", {
    length: months(1),
    article: '696-18 CPP',
    confidence: 'low',
    note: "Devant le Conseil d'État. Article non lu.",
  }),
  row('15', 'discipline', 'Sanction disciplinaire : recours préalable', {
    codes: ['discipline'],
    length: days(15),
    article: 'R. 234-43 code pénitentiaire',
    note: 'Devant la direction interrégionale ; silence d’un mois : rejet.',
  }),
  row('15a', 'prison-decision', 'Autre décision pénitentiaire (transfert, isolement, parloir, courrier retenu)', {
    length: months(2),
    article: 'R. 315-2 code pénitentiaire ; R. 421-1 CJA',
  }),
  row('15b', 'detention-conditions', 'Conditions indignes de détention', {
    article: '803-8 CPP ; R. 315-8 code pénitentiaire',
    note: 'Pas de délai.',
  }),
  row('18', 'release-request', 'Demande de mise en liberté', {
    article: '148, 148-7, 186, 501 CPP',
    confidence: 'medium',
    note: "À tout moment. Appel d'une décision d'instruction : 10 jours ; du tribunal : 24 heures.",
  }),
];

const EXPULSION: readonly LegalLimit[] = [
  row('5', 'comex', "Commission d'expulsion : convocation", {
    codes: ['comex'],
    from: 'written-date',
    article: 'L. 632-1, L. 632-2, R. 632-3 à R. 632-5 CESEDA',
    note: "Bulletin remis au moins 15 jours avant l'audience.",
  }),
  row('5a', 'expulsion', "Arrêté d'expulsion", {
    codes: ['expulsion'],
    length: months(2),
    article: 'R. 421-1 CJA',
    confidence: 'medium',
    note: "Le recours ne suspend pas l'expulsion : référé L. 521-1 ou L. 521-2 CJA tout de suite.",
  }),
  row('5b', 'expulsion-repeal', "Abrogation d'une expulsion", {
    article: 'L. 632-3 à L. 632-6, R. 632-10 CESEDA',
    note: "Possible pendant une peine ferme ou une assignation ; silence de 4 mois : rejet ; réexamen d'office tous les 5 ans.",
  }),
  row('11', 'release', 'Date de sortie', {
    codes: ['release'],
    from: 'written-date',
    article: 'L. 741-6 CESEDA',
    note: "Pas un délai de recours : ce qui est à faire doit l'être avant la sortie.",
  }),
  row('12', 'hearing', 'Audience', {
    codes: ['hearing'],
    from: 'written-date',
    article: 'date de la convocation',
  }),
];

const STAY: readonly LegalLimit[] = [
  row('6', 'permit-refusal', 'Refus ou retrait de titre sans OQTF', {
    codes: ['permit-refusal'],
    length: months(2),
    article: 'R. 421-1 CJA',
  }),
  row('6a', 'permit-silence', 'Silence de la préfecture sur un titre', {
    length: months(4),
    from: 'filing',
    article: 'R. 432-1, R. 432-2 CESEDA ; R. 421-2 CJA ; L. 112-6 CRPA',
    note: 'Rejet implicite à 4 mois (90 ou 60 jours pour certains titres), puis 2 mois ; inopposable sans accusé de réception.',
  }),
  row('6b', 'permit-commission', 'Commission du titre de séjour', {
    article: 'L. 432-15 CESEDA',
    note: 'Convocation au moins 15 jours avant.',
  }),
  row('6c', 'permit-expiry', 'Renouvellement de titre', {
    codes: ['permit-expiry'],
    counting: 'before',
    undated: 'nothing',
    length: days(60),
    from: 'permit-expiry',
    article: 'R. 431-5 CESEDA',
    confidence: 'medium',
    note: "Titre demandé en ligne : entre 120 et 60 jours avant l'expiration ; autres : dans les deux derniers mois.",
  }),
  row('6d', 'permit-nineteen', 'Premier titre, de 18 à 19 ans', {
    article: 'R. 431-5 CESEDA',
    note: 'Au plus tard la veille des 19 ans ; sinon 2 mois après les 18 ans.',
  }),
];

const ASYLUM: readonly LegalLimit[] = [
  row('7b', 'asylum-retention', 'Demande d’asile en rétention', {
    codes: ['asylum'],
    circumstance: 'retention',
    undated: 'nothing',
    counting: 'strict',
    length: days(5),
    from: 'rights-notification',
    article: 'L. 754-1 CESEDA',
    toVerify: true,
    note: 'À vérifier depuis juin 2026 (pacte européen).',
  }),
  row('7', 'asylum', 'Demande d’asile : dossier à l’OFPRA', {
    codes: ['asylum'],
    undated: 'nothing',
    length: days(21),
    from: 'asylum-certificate',
    article: 'R. 531-2, R. 521-4 CESEDA',
    toVerify: true,
    note: 'À vérifier depuis juin 2026 (pacte européen).',
  }),
  row('7a', 'asylum-incomplete', 'Dossier OFPRA incomplet', {
    length: days(8),
    from: 'office-request',
    article: 'R. 531-4 CESEDA',
    toVerify: true,
  }),
  row('8', 'asylum-appeal', 'Recours devant la CNDA', {
    codes: ['asylum-appeal'],
    length: months(1),
    article: 'L. 532-1, R. 532-10 CESEDA',
    toVerify: true,
    note: 'Aide juridictionnelle demandée sous 15 jours : elle suspend le mois, le reste court ensuite.',
  }),
  row('8', 'asylum-appeal-aid', 'Aide juridictionnelle devant la CNDA', {
    length: days(15),
    article: 'art. 9-4 loi 91-647',
    confidence: 'medium',
  }),
  row('16', 'legal-aid', 'Aide juridictionnelle', {
    article: 'L. 911-1, R. 921-3, R. 922-11 CESEDA',
    note: "OQTF, 1 mois : au plus tard avec la requête. 7 jours ou 48 heures : aucune prorogation, demander un avocat d'office. Ailleurs : demandée dans le délai, elle l'interrompt.",
  }),
  row('17', 'court-appeal', "Appel d'un jugement du tribunal administratif (OQTF)", {
    length: months(1),
    article: 'R. 911-8, R. 922-27 CESEDA',
    note: 'Autres jugements : 2 mois (R. 811-2 CJA).',
  }),
];

/** In the order in which rows are looked for: the first that fits a signal gives its limit. */
export const LEGAL_LIMITS: readonly LegalLimit[] = [...REMOVAL, ...EXPULSION, ...PENAL, ...STAY, ...ASYLUM];

/** Day of the research the table comes from. */
export const LEGAL_LIMITS_DATE = '2026-11-22' as CalendarDate;
