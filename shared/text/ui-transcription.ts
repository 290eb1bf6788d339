// Texts of typing what a page says, beside its image.
import { counted, typeset } from './typeset.ts';

export const TRANSCRIPTION = typeset({
  region: (page: number) => `Transcription de la page ${page}`,
  enter: 'Transcrire',
  leave: 'Fermer la transcription',
  progress: (done: number, all: number) => `${counted(done, 'ligne validée', 'lignes validées')} sur ${all}`,
  draftNote:
    'Brouillon lu par la machine. Ce que vous tapez compte tout de suite pour la proposition ; une ligne ne devient le texte de la personne que quand vous la validez.',
  keys: [
    [['Entrée'], 'valider la ligne'],
    [['Alt', 'Entrée'], 'ajouter une ligne'],
    [['Ctrl', 'Z'], 'défaire'],
    [['Échap'], 'fermer'],
  ],
  line: (place: number) => `Ligne ${place}`,
  lineImage: (place: number) => `Image de la ligne ${place}`,
  noPlace: "Place inconnue sur l'image",
  draft: 'Brouillon de la machine',
  doubtful: 'mot douteux',
  added: 'Ligne ajoutée',
  states: { draft: 'À valider', validated: 'Validée', empty: 'Validée : rien d’écrit' },
  validate: (place: number) => `Valider la ligne ${place}`,
  add: 'Ajouter une ligne',
  remove: (place: number) => `Retirer la ligne ${place}`,
  removed: 'Ligne retirée',
  validatedNow: (place: number) => `Ligne ${place} validée`,
  allDone: 'Toutes les lignes de cette page sont validées.',
  undone: 'Modification défaite',
  saved: 'Enregistré',
  saving: 'Enregistrement…',
  notSaved: 'Pas encore enregistré, nouvel essai…',
  emptyTitle: "La machine n'a trouvé aucune ligne sur cette page.",
  emptyText: 'Ajoutez une ligne pour taper ce que vous lisez.',
  stillReading: 'La machine lit encore ce courrier. La transcription pourra commencer ensuite.',
  placeholder: 'Tapez ce que vous lisez, même en partie',
  training: "Utilisable pour l'entraînement de la lecture",
  trainingNote:
    "Les lignes validées de cette page pourront apprendre à la machine à mieux lire. Rien ne part tout seul : une personne doit lancer l'export. Les lignes où la machine reconnaît un nom, un numéro ou une adresse restent ici ; ne cochez pas si la page parle d'autres personnes par leur nom. Vous pouvez décocher à tout moment.",
  shortForms: 'Abréviations',
  shortFormsNote: 'Tapez-les, puis une espace.',
});

/** Beside the proposal, where the page is handwriting nobody validated. */
export const DRAFT_NOTICE = typeset({
  draft:
    "Écriture manuscrite : ce que la machine a lu est un brouillon. Regardez l'image, ou transcrivez les lignes qui comptent.",
  few: "Quelques mots manuscrits (signature, date, ajout) : à lire sur l'image, la machine a pu s'y tromper.",
  'partly-validated': 'Une partie du texte est validée ; le reste est lu par la machine et peut être faux.',
  validated: "Texte validé par une personne, d'après l'image.",
  changesProposal: 'Ce que vous venez de taper change la proposition : rien n’a été décidé. Regardez-la, puis validez.',
  notKept: 'Ce que vous venez de taper n’est pas encore enregistré : rien n’a été décidé. Réessayez dans un instant.',
  personNotPrinted:
    "Le nom et le numéro lus ne sont pas imprimés : personne ne les a validés. Transcrivez leur ligne pour qu'ils le soient.",
});
