// Texts of the Tri screen: the list, the page, the decision.
import { counted, typeset } from './typeset.ts';

/** Never 100: the machine is not certain of anything. */
export const percentSure = (share: number): number => Math.min(99, Math.floor(share * 100));

export const LIST = typeset({
  title: 'Courriers',
  filter: 'Courriers montrés',
  filters: { 'to-qualify': 'À qualifier', urgent: 'Urgents', 'second-look': 'À revoir', all: 'Tous' },
  search: 'Nom, prison, mot…',
  searchLabel: 'Rechercher dans les courriers',
  clearSearch: 'Effacer la recherche',
  unknownPrison: 'Prison non reconnue',
  /** Said, not shown. */
  opened: (at: number, of: number, what: string) => `Courrier ${at} sur ${of} : ${what}`,
  twoPrisons: 'Deux prisons nommées',
  notReadYet: 'Pas encore lu',
  notRead: 'Non lu',
  toCheck: 'à vérifier',
  received: (day: string) => `Reçu le ${day}`,
  /** In a row, where others show the day something is due. */
  receivedShort: (day: string) => `reçu ${day}`,
  emptyTitle: {
    'to-qualify': 'Tout est trié',
    urgent: 'Aucun courrier urgent',
    'second-look': 'Aucun courrier à revoir',
    all: 'Aucun courrier',
  },
  emptyText: {
    'to-qualify': "Aucun courrier n'attend de décision. Les prochains apparaîtront ici dès leur import.",
    urgent: "Aucun courrier à qualifier ne parle d'une urgence.",
    'second-look':
      'Un courrier que vous marquez « À revoir » apparaît ici, jusqu’à sa décision ou jusqu’à ce que la marque soit ôtée.',
    all: 'Importez des scans pour commencer.',
  },
  goImport: 'Importer des scans',
  goneText: 'Il n’est pas dans ce bureau : l’adresse est ancienne, ou vient d’un autre bureau.',
  goneLeave: 'Revenir à la liste',
  noMatchTitle: 'Aucun résultat',
  noMatchText: 'Aucun courrier ne contient tous ces mots. Essayez avec moins de mots.',
  reading: {
    waiting: 'En attente de lecture',
    reading: (share: number) => `Lecture en cours, ${Math.round(share * 100)} %`,
    failed: 'Lecture échouée',
    cancelled: 'Lecture annulée',
  },
  moreSignals: (count: number) => `+ ${count}`,
  suggestion: { forward: 'Transférer', keep: 'Garder', review: 'À décider' },
  begun: 'Commencé',
  secondLook: 'À revoir',
});

export const VIEWER = typeset({
  region: 'Page du courrier',
  empty: 'Choisissez un courrier dans la liste.',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fitWidth: 'Ajuster à la largeur',
  fitPage: 'Page entière',
  turn: "Tourner à l'écran",
  zoom: (share: number) => `${Math.round(share * 100)} %`,
  previous: 'Page précédente',
  next: 'Page suivante',
  page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
  pageShort: (page: number, pages: number) => `${page} / ${pages}`,
  pages: 'Pages du courrier',
  picture: (page: number) => `Image de la page ${page}`,
  mode: 'Montrer',
  modes: { picture: 'Image', text: 'Texte', transcription: 'Transcrire' },
  readings: { label: 'Lecture affichée', likely: 'Mots probables', letters: 'Lettre à lettre' },
  noText: "La machine n'a lu aucun mot sur cette page.",
  textNotYet: "Cette page n'a pas encore été lue par la machine.",
  highlights: 'Surligner les mots reconnus',
  savePdf: 'Enregistrer en PDF',
  evidence: { prison: 'Prison', person: 'Personne', name: 'Déjà connue', signal: 'Urgence', caution: 'À vérifier' },
  evidenceLabel: (kind: string, words: string, heard = false) =>
    `${kind} : « ${words} »${heard ? ', reconnu à l’image, non lu' : ''}`,
  evidenceHeard: (kind: string) => `${kind}, reconnu à l’image, non lu`,
  heard: 'reconnu à l’image, non lu',
  heardHint: 'Ces mots ne sont pas dans le texte lu : la forme de l’écriture leur ressemble. Vérifiez sur l’image.',
});

/** The middle of the screen when no letter is on it. */
export const NOTHING_LEFT = typeset({
  beginTitle: 'Le bureau est prêt',
  beginText:
    'Importez les premiers scans, ou réglez le dossier où le scanner écrit : chaque courrier lu apparaîtra ici, avec une proposition. Vous décidez.',
  import: 'Importer des scans',
  recovery: 'Faire la feuille de secours',
  nextTitle: 'Et maintenant ?',
  next: (messages: number, owed: number, late: number) =>
    [
      messages > 0
        ? `${counted(messages, 'message attend', 'messages attendent')} d'être ${messages > 1 ? 'envoyés' : 'envoyé'} à une équipe.`
        : null,
      owed > 0
        ? `${counted(owed, 'courrier gardé attend', 'courriers gardés attendent')} une réponse${late > 0 ? `, dont ${late} en retard` : ''}.`
        : null,
    ]
      .filter(Boolean)
      .join(' '),
  send: 'Envoyer les messages',
  answer: 'Voir les échéances',
  doneTitle: "Plus rien n'attend",
  doneText: 'Aucun message à envoyer, aucune réponse en attente.',
});

export const DECISION = typeset({
  region: 'Décision',
  suggestion: 'Proposition',
  provisional: 'Proposition provisoire\u00a0: la lecture continue.',
  readingOn: 'Le début est lu\u00a0; la suite peut encore changer la proposition.',
  machineProposed: 'La machine proposait',
  prison: 'Prison',
  prisonPlaceholder: 'Nom, ville, code postal…',
  prisonNone: 'Aucune prison ne correspond',
  prisonClear: 'Effacer la prison',
  prisonFound: (share: number) => `Lue sur le courrier, sûre à ${percentSure(share)} %`,
  prisonSure: (share: number) => `sûre à ${percentSure(share)} %`,
  prisonUnsure: (share: number) => `Peut-être, à vérifier (${percentSure(share)} %)`,
  prisonChosen: 'Choisie par vous',
  cautions: 'À vérifier',
  atTime: (time: string) => `à ${time.replace(':', ' h ')}`,
  likely: (signal: string) => `Sans doute, à vérifier : ${signal}`,
  perhaps: (signal: string) => `Peut-être, à lire : ${signal}`,
  passages: {
    particular: 'Peut-être une situation particulière, mal lue',
    day: 'Une date : de quoi ?',
    unread: 'Passage mal lu',
  },
  otherWriter: (where: string) => `Une autre personne${where} ?`,
  otherPlace: 'Autre lieu de détention ou autre adresse ?',
  otherPrison: (name: string, where: string) => `Autre prison, un transfert ? ${name}${where}`,
  facingPrison: (name: string, where: string) => `Prison nommée : ${name}${where}`,
  /** Where on a letter, after a name; said where there is more than the letter itself. */
  onPage: {
    letter: ', dans la lettre',
    'envelope-front': ", sur l'enveloppe",
    'envelope-back': ", au dos de l'enveloppe",
    enclosure: ', dans une pièce jointe',
  },
  alternatives: 'Autres possibilités',
  covered: (team: string) => `Couverte par ${team}`,
  since: (day: string) => `équipe à partir du ${day}`,
  until: (day: string) => `jusqu'au ${day}`,
  notCovered: 'Aucune équipe de La Cimade à la date de réception',
  nextCoverage: (team: string, day: string) => `${team} y intervient à partir du ${day}`,
  who: 'Qui écrit',
  sender: 'Expéditeur',
  person: 'Personne',
  alias: 'Se disant',
  nationality: 'Nationalité',
  ecrou: "N° d'écrou",
  otherNumber: (number: string, chance: number) => `${number} (${percentSure(chance)} %)`,
  numberOr: (number: string, others: string) => `${number}, ou ${others}`,
  numberUnsure: (others: string) => `non sûr : ${others}`,
  bornOn: 'Né·e le',
  writtenOn: 'Lettre du',
  document: 'Document',
  language: 'Langue',
  topics: 'Sujets',
  signals: 'Urgences',
  deadline: 'Échéance',
  replyCount: 'La réponse du service, quand rien ne presse :',
  history: 'Historique',
  file: 'Fichier',
  unread: "La machine n'a pas encore lu ce courrier. Vous pouvez décider sans attendre.",
  readAgain: 'Relire',
  cancelReading: 'Annuler la lecture',
  yourDecision: 'Votre décision',
  begun: 'Décision commencée, pas encore validée.',
  startAgain: 'Revenir à la proposition',
  forward: 'Transférer',
  keep: 'Garder au service',
  skip: 'À revoir',
  skipHint: 'Marquer à revoir et passer au suivant, sans décider',
  marked: (when: string) => `À revoir depuis ${when}.`,
  unmark: 'Ne plus revoir',
  markedNow: 'Mis à revoir.',
  unmarkedNow: 'N’est plus à revoir.',
  team: 'Équipe destinataire',
  teamPlaceholder: 'Choisir une équipe',
  teamGroups: { covering: 'Intervient dans cette prison', regional: 'Adresses régionales', others: 'Autres équipes' },
  teamNone: "L'annuaire ne contient aucune équipe",
  wrongTeam: "Cette équipe n'intervient pas dans cette prison à la date de réception.",
  reason: 'Note (facultative)',
  reasonAdd: 'Ajouter une note',
  reasonPlaceholder: 'Pourquoi cette décision, pour vos collègues',
  validate: 'Valider et suivant',
  chooseAction: (withKeys: boolean) =>
    withKeys ? 'Choisissez : transférer (T) ou garder (G).' : 'Choisissez : transférer ou garder.',
  chooseTeam: "Choisissez l'équipe destinataire.",
  forwardedTo: (team: string) => `Transféré à ${team}`,
  keptByDesk: 'Gardé au service',
  reopen: 'Annuler la décision',
  meanwhile: (event: string) => `Entre-temps : ${event}`,
  reopened: 'Décision annulée, le courrier est de nouveau à qualifier.',
  markAnswered: 'Marquer comme répondu',
  markedAnswered: 'Marqué comme répondu',
  acknowledgement: 'Accusé de réception (PDF)',
  message: 'Télécharger le message (.eml)',
  messageTo: (address: string) => `Message pour ${address}`,
  messageState: {
    waiting: 'à télécharger et envoyer',
    exported: (at: string) => `téléchargé le ${at}`,
    withdrawn: 'retiré',
  },
  decidedAt: (at: string) => `Décidé le ${at}`,
  forwardAfterAll: 'Transférer',
  emptyTitle: 'Aucun courrier choisi',
  emptyText: 'La proposition de la machine et votre décision apparaîtront ici.',
});

export const SHORTCUTS = typeset({
  title: 'Raccourcis clavier',
  intro: 'Les touches simples ne font rien pendant que vous écrivez dans un champ.',
  singleKeys: "Raccourcis d'une seule touche",
  singleKeysNote:
    'Sans eux, une lettre, un chiffre ou un signe tapé seul ne fait rien. Les flèches, Entrée et les touches avec Ctrl restent.',
  groups: [
    {
      title: 'Parcourir les courriers',
      rows: [
        [['J', '↓'], 'Courrier suivant'],
        [['K', '↑'], 'Courrier précédent'],
        [['/'], 'Rechercher dans la liste'],
        [['Ctrl + K'], 'Rechercher partout : personnes, courriers, prisons, écrans'],
        [['Échap'], 'Quitter un champ, ou tout décocher'],
      ],
    },
    {
      title: 'Décider',
      rows: [
        [['V', 'Entrée'], 'Valider et passer au suivant'],
        [['Ctrl + Entrée'], 'Valider, même depuis un champ'],
        [['T'], 'Transférer'],
        [['G'], 'Garder au service'],
        [['R'], 'À revoir : marquer et passer, sans décider'],
        [['P'], 'Choisir la prison'],
        [['M'], 'C’est la même personne : relier au courrier connu'],
        [
          ['Ctrl + Z'],
          'Annuler la dernière décision, ou le dernier lot ; ailleurs, la dernière modification faite sur cet écran',
        ],
      ],
    },
    {
      title: 'Décider en lot',
      rows: [
        [['Espace'], 'Cocher ou décocher le courrier'],
        [['Maj + ↓', 'Maj + ↑'], 'Cocher en avançant, en reculant'],
        [['Ctrl + A'], 'Cocher tous les courriers de la liste'],
        [['L'], 'Confirmer ensemble ceux dont la machine est sûre'],
      ],
    },
    {
      title: 'Page',
      rows: [
        [['←', '→'], 'Page précédente, suivante'],
        [['+', '−'], 'Agrandir, réduire (ou Ctrl + molette)'],
        [['0'], 'Ajuster'],
        [['O'], "Tourner la page à l'écran"],
        [['X'], 'Image ou texte'],
        [['E'], 'Transcrire la page, ligne par ligne'],
        [['D'], 'Répartir les pages en courriers'],
        [['?'], 'Cette aide'],
      ],
    },
    {
      title: "Répartir les pages d'une pile",
      rows: [
        [['C', 'F'], 'Couper avant la page, réunir avec le courrier précédent'],
        [['A'], 'Accepter les coupures proposées'],
        [['Entrée'], 'Voir la page en grand (← → : les autres, Échap : revenir)'],
        [['Espace', 'Maj + flèche'], 'Choisir une page, plusieurs'],
        [['Alt + ←', 'Alt + →'], 'Déplacer'],
        [['R', 'Maj + R'], 'Tourner à droite, à gauche'],
        [['I', 'E'], "Inverser l'ordre, intercaler rectos et versos"],
        [['1', '2', '3', '4'], "Lettre, recto ou verso de l'enveloppe, pièce jointe"],
        [['Suppr'], 'Mettre de côté, ou reprendre'],
        [['Ctrl + Z', 'Ctrl + Y'], 'Annuler, refaire'],
        [['Ctrl + Entrée'], 'Créer les courriers'],
      ],
    },
    {
      title: 'Transcrire',
      rows: [
        [['Entrée'], 'Valider la ligne et passer à la suivante'],
        [['↑', '↓'], 'Ligne précédente, suivante'],
        [['Alt + Entrée'], 'Ajouter une ligne en dessous'],
        [['Alt + ↑', 'Alt + ↓'], "Déplacer l'image d'une ligne ajoutée"],
        [['Retour arrière'], 'Retirer une ligne ajoutée, quand elle est vide'],
        [['Ctrl + Z', 'Ctrl + Y'], 'Défaire, refaire'],
        [['Échap'], 'Fermer la transcription (tout est enregistré)'],
      ],
    },
  ],
} as {
  title: string;
  intro: string;
  singleKeys: string;
  singleKeysNote: string;
  groups: readonly { title: string; rows: readonly (readonly [readonly string[], string])[] }[];
});
