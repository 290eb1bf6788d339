// Who of the known people may have written: reasons for and against, nothing merged.
import { describe, expect, it } from 'vitest';
import { type KnownPerson, knownPeopleLike, type Seen } from '#shared/domain/people/known-people.ts';
import { asId, type EstablishmentId } from '#shared/kernel/ids.ts';
import { day } from '../triage/letters.ts';

const GAP = asId<EstablishmentId>('maison-d-arret-de-gap');
const AGEN = asId<EstablishmentId>('maison-d-arret-d-agen');

const KNOWN: readonly KnownPerson[] = [
  {
    id: 'diarra',
    surname: 'DIARRA',
    givenNames: 'Souleymane',
    aliases: ['KEITA'],
    bornOn: day('1991-03-03'),
    numbers: [{ number: '77412', establishmentId: GAP }],
  },
  { id: 'benali', surname: 'BENALI', givenNames: 'Nadir', aliases: [], bornOn: null, numbers: [] },
];
const NOBODY: Seen = { surname: null, givenNames: null, bornOn: null, ecrouNumber: null, establishmentId: null };
const like = (seen: Partial<Seen>) => knownPeopleLike({ ...NOBODY, ...seen }, KNOWN);

describe('people the desk knows', () => {
  it('are likely with the number of the same prison', () => {
    expect(like({ ecrouNumber: '77412', establishmentId: GAP, surname: 'DIARRA' })).toEqual([
      { id: 'diarra', strength: 'likely', reasons: ['same-number-and-prison', 'same-surname'] },
    ]);
  });

  it('are found after a transfer by name and birth date, the number being another', () => {
    const [first] = like({
      ecrouNumber: '1203',
      establishmentId: AGEN,
      surname: 'DIARRA',
      givenNames: 'Souleymane',
      bornOn: day('1991-03-03'),
    });
    expect(first).toMatchObject({ id: 'diarra', strength: 'likely' });
    expect(first?.reasons).toEqual(['same-surname', 'same-given-names', 'same-birth-date']);
  });

  it('are proposed by another reading of the number, in its prison and where nobody has the one that is believed', () => {
    const read = { ecrouNumber: '71492', otherNumbers: ['77412'], establishmentId: GAP } as const;
    expect(like(read)).toEqual([{ id: 'diarra', strength: 'possible', reasons: ['other-reading-and-prison'] }]);
    expect(like({ ...read, ecrouNumber: null })).toMatchObject([{ id: 'diarra' }]);
    expect(like({ ...read, surname: 'DIARRA' })).toMatchObject([{ id: 'diarra', strength: 'likely' }]);
    expect(like({ ...read, establishmentId: AGEN })).toEqual([]);
    expect(like({ ...read, establishmentId: null })).toEqual([]);
    const owner = { ...KNOWN[1], id: 'owner', surname: null, numbers: [{ number: '71492', establishmentId: GAP }] };
    const both = knownPeopleLike({ ...NOBODY, ...read }, [...KNOWN, owner as KnownPerson]);
    expect(both.map(({ id }) => id)).toEqual(['owner']);
  });

  describe('whose name is heard in the handwriting', () => {
    const heard = {
      surname: 'DIARRA',
      givenNames: 'Souleymane',
      page: 1,
      box: [1, 2, 30, 4],
      isAtSurname: false,
    } as const;

    it('are possible, and likely only with something else', () => {
      expect(like({ heard: [heard] })).toEqual([
        { id: 'diarra', strength: 'possible', reasons: ['heard-name'], heard },
      ]);
      const bare = { ...heard, givenNames: null };
      expect(like({ heard: [bare] })).toMatchObject([
        { id: 'diarra', strength: 'possible', reasons: ['heard-surname'] },
      ]);
      const read = { otherNumbers: ['77412'], establishmentId: GAP };
      expect(like({ heard: [bare], ...read })).toMatchObject([{ id: 'diarra', strength: 'likely' }]);
      expect(like({ heard: [{ ...heard, surname: 'KEITA', givenNames: null }] })[0]?.reasons).toEqual([
        'heard-surname',
      ]);
    });

    it('are so beside a misread surname, and against another one unless that was read in the same place', () => {
      expect(like({ surname: 'DlARRA', heard: [heard] })[0]?.reasons).toEqual(['heard-name']);
      expect(like({ surname: 'MOLIERE', heard: [heard] })).toEqual([]);
      expect(like({ surname: 'MOLIERE', heard: [{ ...heard, isAtSurname: true }] })[0]?.reasons).toEqual([
        'heard-name',
      ]);
      const numbered = like({ surname: 'MOLIERE', heard: [heard], ecrouNumber: '77412', establishmentId: GAP });
      expect(numbered[0]?.reasons).toEqual(['same-number-and-prison', 'heard-name', 'other-surname']);
    });

    it('need no ear where the surname was read', () => {
      const read = like({ surname: 'DIARRA', heard: [heard] });
      expect(read).toEqual([{ id: 'diarra', strength: 'possible', reasons: ['same-surname'] }]);
    });
  });

  it('are only possible by a name, a misread name or an alias', () => {
    expect(like({ surname: 'BENALI' })).toMatchObject([{ id: 'benali', strength: 'possible' }]);
    expect(like({ surname: 'DlARRA', givenNames: 'Souleymane' })[0]?.reasons).toContain('same-given-names');
    const alias = like({ surname: 'KEITA', givenNames: 'Souleymane' });
    expect(alias).toMatchObject([{ id: 'diarra', strength: 'possible' }]);
    expect(alias[0]?.reasons).toContain('known-alias');
  });

  it('are not taken for another with the same number in another prison', () => {
    expect(like({ ecrouNumber: '77412', establishmentId: AGEN, surname: 'OKORO' })).toEqual([]);
  });

  it('are not the same with another birth date', () => {
    expect(like({ surname: 'DIARRA', givenNames: 'Souleymane', bornOn: day('1975-01-01') })).toEqual([]);
  });

  it('are shown when one figure of the number differs', () => {
    const [near] = like({ ecrouNumber: '77472', establishmentId: GAP, surname: 'DIARRA' });
    expect(near).toMatchObject({ strength: 'possible' });
    expect(near?.reasons).toContain('near-number-and-prison');
  });

  it('are nobody when nothing was read', () => expect(like({})).toEqual([]));
});
