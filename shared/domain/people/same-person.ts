// Whether two letters are of one person: only on what cannot be shared by chance. A name alone is not enough.

import { squash } from '../../kernel/fold.ts';
import type { EstablishmentId } from '../../kernel/ids.ts';
import type { FoundPerson } from '../triage/judgement.ts';

/** A person as read on a letter, with the prison of that letter. */
export type PersonOnLetter = { readonly person: FoundPerson | null; readonly prison: EstablishmentId | null };

/** The same écrou number in the same prison, or the same surname and birth date. A number changes with a transfer. */
export function isSamePerson(a: PersonOnLetter, b: PersonOnLetter): boolean {
  if (!a.person || !b.person) return false;
  const { ecrouNumber, surname, bornOn } = a.person;
  if (ecrouNumber !== null && ecrouNumber === b.person.ecrouNumber && a.prison !== null && a.prison === b.prison) {
    return true;
  }
  if (surname === null || bornOn === null || b.person.surname === null) return false;
  return bornOn === b.person.bornOn && squash(surname) === squash(b.person.surname);
}
