// Two letters are of one person only on what cannot be shared by chance.
import { expect, test } from 'vitest';
import { isSamePerson } from '#shared/domain/people/same-person.ts';
import type { FoundPerson } from '#shared/domain/triage/judgement.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { day } from '../triage/letters.ts';

const person = (change: Partial<FoundPerson>): FoundPerson => ({
  surname: null,
  givenNames: null,
  ecrouNumber: null,
  bornOn: null,
  confidence: 0.9,
  evidence: [],
  ...change,
});
const amiens = asId<EstablishmentId>('maison-d-arret-d-amiens');
const nice = asId<EstablishmentId>('maison-d-arret-de-nice');
const numbered = person({ ecrouNumber: '41233' });
const born = person({ surname: 'KOUYATÉ', bornOn: day('1990-05-04') });

test.each([
  ['same number, same prison', numbered, amiens, numbered, amiens, true],
  ['same number, another prison', numbered, amiens, numbered, nice, false],
  ['same number, prison not read', numbered, null, numbered, null, false],
  ['same name and birth date after a transfer', born, amiens, { ...born, surname: 'Kouyate' }, nice, true],
  ['same name, other birth date', born, amiens, { ...born, bornOn: day('1991-05-04') }, amiens, false],
  ['same name alone', { ...born, bornOn: null }, amiens, { ...born, bornOn: null }, amiens, false],
  ['nobody read', null, amiens, null, amiens, false],
])('%s', (_name, one, prison, other, otherPrison, expected) => {
  expect(isSamePerson({ person: one, prison }, { person: other, prison: otherPrison })).toBe(expected);
});
