// What an interface says when the desk refuses something: one sentence a declared code of the contract.
import { typeset } from './typeset.ts';

const SENTENCES: Readonly<Record<string, string>> = typeset({
  'desk/exists': 'Ce dossier contient déjà un bureau. Déverrouillez-le avec sa phrase de passe.',
  'desk/not-found': "Il n'y a pas encore de bureau dans ce dossier.",
  'desk/locked': 'Le bureau est verrouillé. Saisissez la phrase de passe pour continuer.',
  'desk/not-writable':
    "L'application ne peut pas écrire dans le dossier du bureau. Vérifiez les autorisations et la place sur le disque.",
  'desk/weak-passphrase': 'La phrase de passe est trop courte : il faut au moins 8 caractères.',
  'desk/wrong-passphrase': "Ce n'est pas la bonne phrase de passe. Vérifiez les majuscules et la langue du clavier.",
  'desk/synced-folder':
    "Ce dossier est recopié par un service en ligne (OneDrive, Dropbox…) : les courriers sortiraient de cet ordinateur, et le bureau s'abîmerait. Choisissez un dossier de cet ordinateur qui n'est pas synchronisé.",
  'desk/network-folder':
    "Ce dossier est sur un autre ordinateur du réseau : à la première coupure, le bureau s'abîmerait. Choisissez un dossier de cet ordinateur.",
  'desk/no-recovery': "Aucune feuille de secours n'a été faite pour ce bureau.",
  'desk/wrong-recovery-code': "Ce n'est pas le bon code de secours. Vérifiez chaque groupe de quatre signes.",
  'desk/newer-version':
    "Ce bureau a été enregistré par une version plus récente de l'application. Mettez l'application à jour.",
  'desk/damaged': 'Le bureau est abîmé et ne peut pas être ouvert. Reprenez une sauvegarde.',
  'desk/busy': 'Ce bureau est déjà ouvert dans une autre fenêtre ou une autre session. Fermez-la, puis recommencez.',
  'desk/practice':
    "C'est le bureau d'essai : rien de vrai n'y entre. Quittez l'essai, puis recommencez dans le bureau du service.",
  'alias/changed': 'Ce nom a été décidé entre-temps. La liste vient d’être rechargée : vérifiez, puis recommencez.',
  'alias/too-short': 'Ce nom est trop court : il désignerait trop de choses. Il faut au moins quatre lettres.',
  'alias/too-long': 'Ce nom est trop long.',
  'alias/known':
    'Ce nom ressemble à celui d’une prison ou d’un lieu déjà connu : l’apprendre ferait confondre les deux.',
  'trust/changed': 'Le réglage a été changé entre-temps. Il vient d’être rechargé : vérifiez, puis recommencez.',
  'trust/not-found': 'Ce réglage n’existe plus.',
  'trust/not-better': 'Ce réglage ne fait pas mieux que celui livré : il n’est pas mis en service.',
  'trust/outdated':
    'Ce réglage a été appris avec une version précédente de l’application. Attendez le prochain calcul.',
  'view/changed': 'Cette vue a été modifiée entre-temps. Vérifiez, puis recommencez.',
  'view/name-taken': 'Une vue porte déjà ce nom. Choisissez-en un autre.',
  'view/too-many': 'Il y a déjà beaucoup de vues : supprimez-en une avant d’en ajouter.',
  'person/same-letter': 'Un courrier ne peut pas être relié à lui-même.',
  'letter/not-found': "Ce courrier n'existe plus.",
  'letter/changed': "Ce courrier a été modifié entre-temps. Il vient d'être rechargé : vérifiez, puis recommencez.",
  'letter/wrong-state': "Cette action n'est plus possible pour ce courrier. Il vient d'être rechargé.",
  'stack/unchanged': 'Rien ne changerait : coupez, déplacez ou mettez de côté au moins une page.',
  'stack/wrong-pages': "Les pages de cette pile ne correspondent plus. Rouvrez l'écran, puis recommencez.",
  'stack/decided': "Un courrier de cette pile a déjà été décidé : annulez d'abord sa décision.",
  'board/changed': 'Cette pile a été rangée entre-temps dans une autre fenêtre. Vérifiez, puis recommencez.',
  'clock/stopped': 'Le compteur de ce courrier est déjà arrêté.',
  'clock/running': 'Le compteur de ce courrier tourne déjà.',
  'undo/nothing': "Il n'y a plus rien à annuler : tout a déjà été annulé, ou l'application a été fermée depuis.",
  'transcription/changed':
    'Cette page a été transcrite dans une autre fenêtre entre-temps. Le texte des deux est réuni : vérifiez.',
  'outbox/already-left': 'Le message est déjà parti : la décision ne peut plus être annulée.',
  'outbox/not-found': "Ce message n'existe plus.",
  'outbox/withdrawn': 'Ce message a été retiré : la décision a été annulée.',
  'team/required': "Choisissez l'équipe à qui transférer le courrier.",
  'team/not-found': "Cette équipe n'existe plus dans l'annuaire.",
  'team/in-use':
    "Cette équipe ne peut pas être retirée : des courriers lui ont été transférés, ou elle est l'adresse de secours d'une autre équipe.",
  'establishment/not-found': "Cet établissement n'existe pas dans la liste.",
  'coverage/ends-before-start': "La fin de l'intervention est avant son début.",
  'directory/changed': "L'annuaire a été modifié entre-temps. Il vient d'être rechargé : vérifiez, puis recommencez.",
  'limit/not-found': "Ce délai n'existe plus dans la table.",
  'limit/changed': "Ce délai a été modifié entre-temps. La table vient d'être rechargée : vérifiez, puis recommencez.",
  'limit/no-start': 'Un délai a besoin d’un point de départ : choisissez-le.',
  'limit/no-length': 'Ce point de départ demande une durée.',
  'limit/review-incomplete': 'Une relecture a une date et un nom : remplissez les deux, ou aucun.',
  'folder/changed': 'Le dossier surveillé a été changé entre-temps. Vérifiez, puis recommencez.',
  'folder/not-found': "Ce dossier est introuvable, ou l'application n'a pas le droit de l'ouvrir.",
  'folder/inside-desk': 'Ce dossier fait partie du bureau. Choisissez un autre dossier.',
});

export const CONNECTION_LOST = typeset("L'application ne répond plus. Vos décisions enregistrées sont en sécurité.");
export const UNEXPECTED = typeset("Un problème imprévu est survenu. Rien n'a été perdu : recommencez.");

/** The sentence for a declared code; a general one for any other. */
export const errorText = (code: string | null): string => (code === null ? null : SENTENCES[code]) ?? UNEXPECTED;

/** True when the code has its own sentence. */
export const hasErrorText = (code: string): boolean => code in SENTENCES;
