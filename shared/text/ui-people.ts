// Texts of « Déjà connue ? »: people who may have written before, why, and the link a person makes.
import type { PersonReason } from '../domain/people/known-people.ts';
import { typeset } from './typeset.ts';

export const PEOPLE = typeset({
  title: 'Déjà connue ?',
  linkedTitle: 'Même personne',
  failed: 'Les courriers déjà reçus n’ont pas pu être regardés.',
  likely: 'probable',
  possible: 'possible',
  unknown: 'Nom non lu',
  ecrou: (number: string) => `écrou ${number}`,
  bornOn: (day: string) => `né·e le ${day}`,
  received: (day: string) => `reçu le ${day}`,
  more: (count: number) => (count === 1 ? 'et un autre courrier' : `et ${count} autres courriers`),
  link: 'C’est la même personne',
  /** Said after it, for who does not see beside what it stands. */
  linkTo: (name: string) => ` : ${name}`,
  linkHint: 'M',
  unlink: 'Ce n’est pas la même personne',
  open: 'Voir',
  openLetter: (reference: string) => `Voir le courrier ${reference}`,
  linked: 'Courriers reliés',
  unlinked: 'Lien défait',
});

export const PERSON_REASON_TEXTS: Readonly<Record<PersonReason, string>> = typeset({
  'same-number-and-prison': 'même numéro d’écrou, même prison',
  'same-number-prison-unknown': 'même numéro d’écrou, prison non sûre',
  'same-number-elsewhere': 'même numéro, autre prison',
  'other-reading-and-prison': 'l’autre lecture du numéro est la sienne, même prison',
  'near-number-and-prison': 'numéro à un chiffre près, même prison',
  'same-surname': 'même nom',
  'near-surname': 'nom presque pareil',
  'heard-name': 'nom et prénom reconnus à l’image',
  'heard-surname': 'nom reconnu à l’image',
  'known-alias': 'nom connu comme alias',
  'same-given-names': 'même prénom',
  'same-birth-date': 'même date de naissance',
  'other-surname': 'mais autre nom',
  'other-birth-date': 'mais autre date de naissance',
  'other-number-there': 'mais autre numéro dans cette prison',
});
