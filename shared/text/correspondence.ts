// The French words of what leaves the desk: the message to a team and the acknowledgement to the person.
// Words only: how they become an e-mail or a page is the adapters' business. Nothing here may hold a person's name.
import type { CalendarDate } from '../kernel/calendar-date.ts';
import { longDate } from './dates.ts';

/** The desk as it signs. Source: presentation of the Service prison, La Cimade. */
export const DESK_SENDER = {
  association: 'La Cimade',
  service: 'Service prison',
  street: '91 rue Oberkampf',
  city: '75011 Paris',
  telephone: '01 44 18 72 65',
  email: 'commission.prison@lacimade.org',
} as const;

/** Where to reach the desk, as printed under its name. */
export const DESK_CONTACT_LINES: readonly string[] = [
  `${DESK_SENDER.street}, ${DESK_SENDER.city}`,
  `${DESK_SENDER.telephone} (mardi et vendredi) · ${DESK_SENDER.email}`,
];

/** « 1er décembre 2026 », « 22 novembre 2026 »: parts joined by non-breaking spaces. */
export const dateInWords = (date: CalendarDate): string => longDate(date).replaceAll(' ', '\u00a0');

/** « 22/11/2026 » */
export const dateInFigures = (date: CalendarDate): string => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

export type ForwardWords = {
  readonly teamName: string;
  readonly reference: string;
  readonly prisonName: string | null;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
};

/** Subject of the message to a team. Subjects show on locked screens and in logs: no name, no prison. */
export const forwardSubject = (words: Pick<ForwardWords, 'reference' | 'receivedOn'>): string =>
  `[Vaguemestre] Courrier à traiter – réf. ${words.reference} – reçu le ${dateInFigures(words.receivedOn)}`;

/** Body of the message to a team, plain text, lines separated by '\n'. */
export const forwardBody = (words: ForwardWords): string =>
  [
    `À l’attention de\u00a0: ${words.teamName}`,
    '',
    'Bonjour,',
    '',
    'Le Service prison de La Cimade vous transfère le courrier d’une personne détenue. Le courrier numérisé est joint à ce message.',
    '',
    `Référence\u00a0: ${words.reference}`,
    `Établissement\u00a0: ${words.prisonName ?? 'à vérifier sur le courrier'}`,
    `Reçu à Paris le\u00a0: ${dateInWords(words.receivedOn)}`,
    `Réponse due au plus tard le\u00a0: ${dateInWords(words.dueOn)}`,
    '',
    'Merci de répondre à ce message, en laissant son objet tel quel\u00a0:',
    '– pour confirmer que vous prenez ce courrier en charge\u00a0;',
    '– ou pour nous le rendre, si vous ne pouvez pas le traiter ou s’il ne relève pas de votre équipe.',
    'Sans confirmation de votre part, personne ne sait qui répond à cette personne.',
    '',
    'Si le courrier parle d’une décision ou d’une date proche (OQTF, audience, sortie, expulsion), n’attendez pas\u00a0: un délai de recours peut être très court.',
    '',
    'Confidentiel\u00a0: ce courrier contient des données personnelles. Ne le transférez pas hors de l’équipe et supprimez-le quand le suivi est terminé. Si ce message ne vous est pas destiné, prévenez-nous et supprimez-le.',
    '',
    `${DESK_SENDER.association} – ${DESK_SENDER.service}`,
    ...DESK_CONTACT_LINES,
    '',
  ].join('\n');

/** Title of the PDF of a letter, as the window of a viewer shows it. */
export const scanTitle = (words: Pick<ForwardWords, 'reference' | 'receivedOn'>): string =>
  `Courrier ${words.reference}, reçu le ${dateInWords(words.receivedOn)}`;

/** On every paper of a practice desk: no name of a person, so that it may stand in a subject. */
export const PRACTICE_PAPER = { mark: 'ESSAI', notSent: '[ESSAI, NE PAS ENVOYER]' };

/** The sheet laid between letters before they are scanned. */
export const SEPARATOR_SHEET = {
  title: 'Intercalaire',
  use: 'Posez cette feuille entre deux courriers avant de numériser la pile. L’application y coupe la pile et met la feuille de côté.',
  again: 'Imprimez-en autant que vous voulez\u00a0: elles resservent.',
};

export type AcknowledgementWords = {
  readonly on: CalendarDate;
  readonly reference: string;
  readonly receivedOn: CalendarDate;
  readonly dueOn: CalendarDate;
};

/** A paragraph of a letter. `strong` is set apart: what the person must not miss. */
export type Paragraph = { readonly text: string; readonly strong: boolean };

export type AcknowledgementText = {
  /** Of the file, for the window of a viewer. */
  readonly title: string;
  readonly referenceLabel: string;
  readonly placeAndDate: string;
  readonly subject: string;
  readonly salutation: string;
  readonly paragraphs: readonly Paragraph[];
  readonly closing: string;
  readonly signature: readonly string[];
};

const plain = (text: string): Paragraph => ({ text, strong: false });
const strong = (text: string): Paragraph => ({ text, strong: true });

/** When the answer comes. A letter acknowledged late makes no promise that is already broken. */
const promise = ({ on, dueOn }: AcknowledgementWords): string =>
  dueOn > on
    ? `Nous voulons vous l’envoyer au plus tard le\u00a0${dateInWords(dueOn)}.`
    : 'Nous vous l’enverrons dès que possible. Nous vous prions d’excuser ce retard.';

/** The acknowledgement: short sentences, one action a paragraph; many readers learn French. */
export const acknowledgementText = (words: AcknowledgementWords): AcknowledgementText => ({
  title: `Accusé de réception ${words.reference}`,
  referenceLabel: 'Notre référence',
  placeAndDate: `Paris, le ${dateInWords(words.on)}`,
  subject: 'Objet\u00a0: nous avons bien reçu votre courrier',
  salutation: 'Madame, Monsieur,',
  paragraphs: [
    plain(`Nous avons reçu votre courrier le\u00a0${dateInWords(words.receivedOn)}.`),
    plain(
      `Nous préparons une réponse. Elle viendra de notre service ou d’une équipe locale de La Cimade. ${promise(words)}`,
    ),
    strong('Attention aux délais\u00a0: cette lettre n’arrête aucun délai.'),
    plain(
      'Vous avez reçu une décision, par exemple une obligation de quitter la France (OQTF)\u00a0? Le délai pour la contester peut être de quelques jours seulement. N’attendez pas notre réponse. Parlez-en tout de suite à votre avocat ou au SPIP. Le greffe de l’établissement peut vous dire comment déposer un recours.',
    ),
    plain(
      `Notre référence est\u00a0${words.reference}. Si vous nous écrivez de nouveau, recopiez-la sur votre lettre.`,
    ),
    plain(
      'Si vous changez d’établissement, écrivez-nous votre nouvelle adresse et votre nouveau numéro d’écrou. Si vous sortez, donnez-nous votre adresse.',
    ),
  ],
  closing: 'Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
  signature: ['L’équipe du Service prison', 'La Cimade'],
});
