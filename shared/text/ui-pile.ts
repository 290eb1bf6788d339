// Texts of the page grid, where one scanned stack becomes letters.
import type { Arrangement, PageRole } from '../domain/stacks/arrangement.ts';
import type { CutReason } from '../domain/stacks/proposed-cuts.ts';
import { counted, listed, typeset } from './typeset.ts';

const letters = (count: number): string => counted(count, 'courrier', 'courriers');
const pages = (count: number): string => counted(count, 'page', 'pages');

/** « 4 courriers et 1 page de côté ». */
const lying = ({ letters: all, aside }: Arrangement): string =>
  listed([letters(all.length), ...(aside.length > 0 ? [`${pages(aside.length)} de côté`] : [])]);

const MOST_NAMED = 8;

/** None: the pages lie in the same letters. */
function differing(numbers: readonly number[]): string {
  if (numbers.length === 0) return "Seul l'ordre des courriers diffère.";
  if (numbers.length > MOST_NAMED) return `${pages(numbers.length)} diffèrent.`;
  return `Page${numbers.length > 1 ? 's' : ''} qui diffère${numbers.length > 1 ? 'nt' : ''} : ${listed(numbers.map(String))}.`;
}

export const ROLE_NAMES: Readonly<Record<PageRole, string>> = typeset({
  letter: 'Lettre',
  'envelope-front': "Recto de l'enveloppe",
  'envelope-back': "Verso de l'enveloppe",
  enclosure: 'Pièce jointe',
});

/** Beside a small picture, where there is no room for more. */
export const ROLE_MARKS: Readonly<Record<Exclude<PageRole, 'letter'>, string>> = typeset({
  'envelope-front': 'Env.',
  'envelope-back': 'Env. v°',
  enclosure: 'P. j.',
});

export const CUT_REASON_NAMES: Readonly<Record<CutReason, string>> = typeset({
  separator: 'intercalaire',
  blank: 'page blanche entre les deux',
  envelope: 'nouvelle enveloppe',
  greeting: "nouvelle formule d'appel",
  sender: "changement d'expéditeur",
});

/** Said beside a reason: the words that were read. */
const withWords = (reason: string, words: string | null): string => (words ? `${reason} « ${words} »` : reason);

export const PILE = typeset({
  open: 'Répartir les pages en courriers',
  title: (reference: string) => `Pile ${reference}`,
  back: 'Retour au tri',
  loading: 'Les pages sont regardées pour proposer des coupures…',
  region: 'Pages de la pile',
  toolbar: 'Actions sur les pages choisies',
  sum: (count: number, all: number, aside: number) =>
    `${pages(all)}, ${letters(count)}${aside > 0 ? `, ${aside} de côté` : ''}`,
  letter: (place: number) => `Courrier ${place}`,
  pageCount: pages,
  aside: 'Mises de côté',
  asideNote: 'Ces pages restent dans la pile, hors des courriers.',
  page: 'Page',
  turned: (degrees: number) => `tournée de ${degrees}°`,
  blank: 'blanche',
  separator: 'intercalaire',
  unread: 'pas encore lue',
  make: (count: number) => (count === 1 ? 'Créer le courrier' : `Créer les ${letters(count)}`),
  nothingYet: "Coupez la pile ou mettez une page de côté pour créer les courriers, ou dites ce qu'est une page.",
  /** All pages stay in one letter in their order: it is the letter itself that changes. */
  keep: 'Enregistrer les pages',
  stays: 'Le courrier reste le même : seule la nature de ses pages change.',
  staysTurned: 'Le courrier reste le même. Il sera relu, les pages comme vous les avez tournées.',
  kept: 'Pages enregistrées.',
  keptTurned: 'Pages enregistrées. Le courrier est relu.',
  noLetter: 'Toutes les pages sont de côté : reprenez-en au moins une.',
  made: (all: number, count: number) => `${pages(all)} réparties en ${letters(count)}.`,
  putTogether: 'Rétablir la pile',
  putTogetherDone: 'La pile est rétablie, ses courriers sont retirés.',
  wrongState: "Les pages de ce courrier ne se répartissent plus : il est décidé, ou l'a déjà été.",
  readingOn: "La lecture continue : d'autres coupures pourront être proposées.",
  proposed: (reason: string, words: string | null) => `Coupure proposée : ${withWords(reason, words)}`,
  proposedAside: (count: number) => `${pages(count)} à mettre de côté`,
  accept: 'Couper ici',
  refuse: 'Ignorer',
  acceptAt: (page: number) => `Couper ici, avant la page ${page}`,
  refuseAt: (page: number) => `Ignorer la coupure avant la page ${page}`,
  acceptAll: (count: number) =>
    count === 1 ? 'Accepter la coupure proposée' : `Accepter les ${count} coupures proposées`,
  large: (page: number) => `Page ${page} en grand`,
  /** Another window arranged the same stack while something was done here. */
  meanwhile: {
    region: 'Deux rangements de cette pile : à vous de choisir',
    what: (there: Arrangement, here: Arrangement) =>
      `Cette pile a été rangée entre-temps dans une autre fenêtre : ${lying(there)} là-bas, ${lying(here)} ici.`,
    pages: (numbers: readonly number[]) => `${differing(numbers)} Rien n'est perdu : Ctrl + Z revient sur votre choix.`,
    notKept: "Tant que vous n'avez pas choisi, votre rangement n'est pas enregistré.",
    take: "Prendre l'autre rangement",
    keep: 'Garder le mien',
    taken: "Rangement repris d'une autre fenêtre. Ctrl + Z : revenir à celui d'avant.",
  },
  tools: {
    look: 'Voir la page en grand',
    undo: 'Annuler',
    redo: 'Refaire',
    cut: 'Couper avant la page',
    merge: 'Réunir avec le courrier précédent',
    back: 'Déplacer vers la gauche',
    on: 'Déplacer vers la droite',
    turn: 'Tourner à droite',
    turnBack: 'Tourner à gauche',
    aside: 'Mettre de côté, ou reprendre',
    reverse: "Inverser l'ordre des pages",
    interleave: 'Intercaler rectos et versos, numérisés en deux fois',
    role: 'Nature de la page',
  },
  keys: {
    look: 'Entrée',
    undo: 'Ctrl + Z',
    redo: 'Ctrl + Y',
    cut: 'C',
    merge: 'F',
    back: 'Alt + ←',
    on: 'Alt + →',
    turn: 'R',
    turnBack: 'Maj + R',
    aside: 'Suppr',
    reverse: 'I',
    interleave: 'E',
    role: '1 à 4',
    acceptAll: 'A',
    make: 'Ctrl + Entrée',
  },
  help: 'Flèches : aller d’une page à l’autre. Entrée : voir la page en grand. Espace : choisir. Maj + flèche : choisir plusieurs. Ctrl + A : tout choisir.',
  said: {
    nothing: 'Rien à changer ici.',
    cut: (page: number, count: number) => `Coupé avant la page ${page} : ${letters(count)}.`,
    merge: (count: number) => `Réuni avec le courrier précédent : ${letters(count)}.`,
    moved: (count: number) => `${pages(count)} déplacée${count > 1 ? 's' : ''}.`,
    turned: (count: number) => `${pages(count)} tournée${count > 1 ? 's' : ''}.`,
    aside: (count: number) => `${pages(count)} de côté.`,
    back: (count: number) => `${pages(count)} reprise${count > 1 ? 's' : ''}.`,
    reversed: (count: number) => `Ordre de ${pages(count)} inversé.`,
    interleaved: 'Rectos et versos intercalés.',
    role: (count: number, role: string) => `${pages(count)} : ${role}.`,
    accepted: (count: number) => `${counted(count, 'coupure faite', 'coupures faites')}.`,
    refused: 'Coupure ignorée.',
    separated: (count: number) => `Intercalaires : ${counted(count, 'coupure faite', 'coupures faites')}.`,
    taken: (there: Arrangement) =>
      `Rangement repris d'une autre fenêtre : ${lying(there)}. Ctrl + Z : revenir à celui d'avant.`,
    mineKept: "Votre rangement est gardé. Ctrl + Z : reprendre l'autre.",
    undone: 'Annulé.',
    redone: 'Refait.',
    selected: (count: number) => `${pages(count)} choisie${count > 1 ? 's' : ''}.`,
  },
});

/** Separator sheets, on the Import screen and on a letter that holds some. */
export const SEPARATORS = typeset({
  title: 'Intercalaires',
  what: 'Plusieurs courriers en une seule numérisation ? Posez un intercalaire entre deux : la pile est coupée là.',
  print: "Imprimer l'intercalaire (PDF)",
  found: (count: number) =>
    `${counted(count, 'intercalaire', 'intercalaires')} : ce document contient plusieurs courriers.`,
  arrange: 'Répartir en courriers (D)',
  seeming: (all: number, count: number) =>
    `Ce document de ${pages(all)} contient peut-être ${letters(count)}. Regardez où il pourrait être coupé.`,
  look: 'Voir les coupures proposées (D)',
});

/** What a letter and its stack say of each other on the Tri screen. */
export const STACK = typeset({
  title: 'Pile',
  from: (all: number, count: number) => `Sorti d'une pile de ${pages(all)}, répartie en ${letters(count)}.`,
  notRestorable: "La pile ne peut plus être rétablie : un de ses courriers est décidé. Annulez d'abord sa décision.",
  become: (count: number) => `Ses pages sont maintenant dans ${letters(count)} :`,
  withdrawn: 'Ses pages sont revenues dans leur pile.',
  part: (reference: string, count: number, state: string) => `${reference}, ${pages(count)}, ${state}`,
});
