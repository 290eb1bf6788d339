// The address block of a letter to a detained person. Source: NF Z 10-011 (six lines of 38 characters, the last
// three in capitals without punctuation or accents); prisons ask for the écrou number beside the name.
import type { Establishment } from '../establishments/establishment.ts';
import type { FoundPerson } from '../triage/judgement.ts';

export const LINE_LENGTH = 38;

const capitals = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/œ/gi, 'OE')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toUpperCase();

/** Cuts at a word where the line would be too long for the window. */
function fit(line: string): string {
  if (line.length <= LINE_LENGTH) return line;
  const cut = line.slice(0, LINE_LENGTH + 1).lastIndexOf(' ');
  return line.slice(0, cut > 0 ? cut : LINE_LENGTH);
}

/** « Centre pénitentiaire de X » rarely fits: the type is written by its initials, as on prison post. */
function prisonLine(prison: Establishment): string {
  const name = capitals(prison.name);
  if (name.length <= LINE_LENGTH) return name;
  const place = name.replace(
    /^(CENTRE PENITENTIAIRE|CENTRE DE DETENTION|MAISON D ARRET|MAISON CENTRALE)( DE LA| DE| D| DU)? /,
    '',
  );
  return `${prison.type} ${place}`;
}

/** At most five lines; those that are unknown are left out, never guessed. */
export function postalLines(person: FoundPerson | null, prison: Establishment | null): string[] {
  const name = [person?.surname, person?.givenNames].filter((part) => part !== null && part !== undefined).join(' ');
  return [
    capitals(name),
    person?.ecrouNumber ? `ECROU ${person.ecrouNumber}` : '',
    prison ? prisonLine(prison) : '',
    prison ? capitals(prison.street) : '',
    prison ? `${prison.postalCode} ${capitals(prison.city)}` : '',
  ]
    .filter((line) => line !== '')
    .map(fit);
}
