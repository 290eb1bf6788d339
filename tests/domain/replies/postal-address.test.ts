// The address block against NF Z 10-011: capitals, 38 characters, nothing guessed.
import { expect, test } from 'vitest';
import { LINE_LENGTH, postalLines } from '#shared/domain/replies/postal-address.ts';
import type { FoundPerson } from '#shared/domain/triage/judgement.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';

const person: FoundPerson = {
  surname: 'ÖZGÜR-BÉNALI',
  givenNames: 'Jean-Noël',
  ecrouNumber: '12345',
  bornOn: null,
  confidence: 1,
  evidence: [],
};
const prison = (id: string) => ESTABLISHMENTS.find((candidate) => candidate.id === id) ?? null;

test('name, écrou number, prison, street, postal code and town', () => {
  expect(postalLines(person, prison('maison-d-arret-d-amiens'))).toEqual([
    'OZGUR BENALI JEAN NOEL',
    'ECROU 12345',
    'MAISON D ARRET D AMIENS',
    expect.stringMatching(/^[A-Z0-9 ]+$/),
    expect.stringMatching(/^80\d{3} AMIENS/),
  ]);
});

test('what is unknown is left out', () => {
  expect(postalLines(null, null)).toEqual([]);
  expect(postalLines({ ...person, ecrouNumber: null, givenNames: null }, null)).toEqual(['OZGUR BENALI']);
});

test('every prison of the reference fits the window', () => {
  for (const each of ESTABLISHMENTS) {
    const lines = postalLines(person, each);
    expect(lines.length).toBeLessThanOrEqual(6);
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(LINE_LENGTH);
      expect(line).toMatch(/^[A-Z0-9 ]+$/);
    }
  }
});
