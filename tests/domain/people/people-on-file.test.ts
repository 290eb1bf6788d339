// Who may have written a letter before: from the desk's own letters, alone or linked; the number changes with a transfer.
import { describe, expect, it } from 'vitest';
import { type LetterOnFile, lettersLinkedTo, writersLike } from '#shared/domain/people/people-on-file.ts';
import { asId, type EstablishmentId, type LetterId, type PersonId } from '#shared/kernel/ids.ts';
import { day } from '../triage/letters.ts';

const GAP = asId<EstablishmentId>('maison-d-arret-de-gap');
const AGEN = asId<EstablishmentId>('maison-d-arret-d-agen');
const DIARRA = asId<PersonId>('p-diarra');

const letter = (id: string, change: Partial<LetterOnFile>): LetterOnFile => ({
  letter: asId<LetterId>(id),
  person: null,
  receivedOn: day('2026-05-04'),
  state: 'kept',
  kept: true,
  surname: null,
  givenNames: null,
  aliases: [],
  bornOn: null,
  ecrouNumber: null,
  establishmentId: null,
  ...change,
});
const born = { bornOn: day('1991-03-03'), givenNames: 'Souleymane' };
const atGap = letter('gap', { ...born, surname: 'DIARRA', ecrouNumber: '77412', establishmentId: GAP, person: DIARRA });
const atAgen = letter('agen', {
  ...born,
  surname: 'DIARA',
  ecrouNumber: '1203',
  establishmentId: AGEN,
  person: DIARRA,
  receivedOn: day('2026-08-01'),
});
const other = letter('other', { surname: 'BENALI', ecrouNumber: '5512', establishmentId: GAP });
const FILE = [atGap, atAgen, other];

const found = (seen: LetterOnFile, file = FILE) =>
  writersLike(seen, [...file, seen]).map(({ strength, letters }) => [strength, ...letters.map((one) => one.letter)]);

describe('writers like that of a letter', () => {
  it('are the people of earlier letters, all their letters together, the newest first', () => {
    expect(found(letter('new', { surname: 'DIARRA', ecrouNumber: '77412', establishmentId: GAP }))).toEqual([
      ['likely', 'agen', 'gap'],
    ]);
  });

  it('are known by any number or name they ever had', () => {
    expect(found(letter('new', { ecrouNumber: '1203', establishmentId: AGEN }))).toEqual([['likely', 'agen', 'gap']]);
    const [known] = writersLike(letter('new', { ...born, surname: 'DIARRA' }), FILE);
    expect(known?.reasons).toEqual(['known-alias', 'same-given-names', 'same-birth-date']);
  });

  it('are found under another name that the letter gives', () => {
    const seen = letter('new', { surname: 'TOURE', aliases: ['BENALI'], ecrouNumber: '5512', establishmentId: GAP });
    expect(found(seen)).toEqual([['likely', 'other']]);
  });

  it('are not those it was linked with, nor itself, nor strangers', () => {
    expect(found(letter('new', { person: DIARRA, surname: 'DIARRA', ...born }))).toEqual([]);
    expect(found(letter('new', { surname: 'KEITA', ecrouNumber: '9' }))).toEqual([]);
    expect(found(letter('new', {}))).toEqual([]);
  });

  it('are at most five, the likely ones first', () => {
    const many = Array.from({ length: 9 }, (_, index) => letter(`n${index}`, { surname: 'BENALI' }));
    const seen = letter('new', { surname: 'BENALI', ecrouNumber: '5512', establishmentId: GAP });
    const candidates = found(seen, [...many, other]);
    expect(candidates).toHaveLength(5);
    expect(candidates[0]).toEqual(['likely', 'other']);
  });
});

it('the letters of one person are those linked with it', () => {
  expect(lettersLinkedTo(atGap, FILE).map((one) => one.letter)).toEqual(['agen']);
  expect(lettersLinkedTo(other, FILE)).toEqual([]);
});
