// People on file: what the indexes find is what going through every letter would find.
import { describe, expect, it } from 'vitest';
import type { NamesSought } from '#main/ports/desk-people.ts';
import { inventedLetter } from '#main/services/measure/invented-letters.ts';
import { writersLike } from '#shared/domain/people/people-on-file.ts';
import { asId, type EstablishmentId, type PersonId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { aJudgement, aLetter, aReading, at, day, letterId } from './samples.ts';
import { tempStore } from './temp-store.ts';

const LETTERS = 240;
/** Few prisons and few people, so that much is alike: names misread, numbers a figure off, birth dates shared. */
function personOf(n: number) {
  const { judgement } = inventedLetter(n % 90, { letters: 90, until: day('2026-11-20'), prisons: ESTABLISHMENTS });
  const person = judgement.person;
  if (!person) throw new Error('no person');
  const ecrouNumber = n % 5 === 0 ? `${person.ecrouNumber?.slice(0, -1)}7` : person.ecrouNumber;
  const surname = n % 7 === 0 ? `${person.surname}n` : n % 11 === 0 ? null : person.surname;
  const aliases = n % 13 === 0 ? ['Traoré'] : undefined;
  const bornOn = n % 3 === 0 ? day(`1990-01-${String((n % 20) + 1).padStart(2, '0')}`) : null;
  return { ...person, surname, ecrouNumber, bornOn, ...(aliases && { aliases }) };
}

async function filled() {
  const store = await tempStore();
  await store.write(async ({ letters, people }) => {
    for (let n = 0; n < LETTERS; n++) {
      await letters.insert(aLetter(n));
      await letters.saveJudgement(letterId(n), aJudgement({ person: personOf(n) }));
      if (n % 17 < 2) await people.link(letterId(n), asId<PersonId>(`p-${Math.floor(n / 17) % 4}`), at(1));
    }
  });
  return store;
}

describe('names to listen for', () => {
  it('are those with the number or the birth date, then those of the prisons, the newest first, each once', async () => {
    const store = await tempStore();
    const [gap, agen] = ['maison-d-arret-de-gap', 'maison-d-arret-d-agen'].map((id) => asId<EstablishmentId>(id));
    if (!gap || !agen) throw new Error('two prisons');
    const put = async (
      n: number,
      surname: string | null,
      prison: EstablishmentId,
      ecrouNumber: string | null = null,
    ) => {
      await store.letters.insert({ ...aLetter(n), receivedOn: day(`2026-10-${10 + n}`) });
      const establishment = { id: prison, name: prison, confidence: 0.4, evidence: [] };
      const person = { ...personOf(1), ...{ surname, givenNames: null, ecrouNumber, bornOn: null } };
      await store.letters.saveJudgement(letterId(n), aJudgement({ person, establishment }));
    };
    await put(1, 'OLD', gap);
    await put(2, 'NEW', gap);
    await put(3, 'NEW', gap);
    await put(4, null, gap);
    await put(5, 'ELSEWHERE', agen, '4512');
    await put(6, 'DECIDED', agen);
    await store.letters.change(letterId(6), 1, {
      state: 'kept',
      decision: { action: 'keep', teamId: null, establishmentId: gap, reason: null, at: at(1) },
    });
    const sought = { ecrouNumber: null, bornOn: null, prisons: [gap] };
    const names = async (wanted: Partial<NamesSought>, most = 9): Promise<string[]> =>
      (await store.people.namesAround({ ...sought, ...wanted }, most)).map(({ surname }) => surname);
    expect(await names({})).toEqual(['DECIDED', 'NEW', 'OLD']);
    expect(await names({}, 2)).toEqual(['DECIDED', 'NEW']);
    expect(await names({ otherNumbers: ['4512'] })).toEqual(['ELSEWHERE', 'DECIDED', 'NEW', 'OLD']);
    expect(await names({ prisons: [] })).toEqual([]);
    expect(await store.people.surnamesLike(['ELSEWHBRE', 'NEW'])).toEqual(['ELSEWHERE', 'NEW']);
  });

  it('come back with the letter they were heard in, with whether the surname was read there', async () => {
    const store = await tempStore();
    await store.letters.insert(aLetter(1));
    const phrase = { kind: 'person-name', chance: 0.97 } as const;
    await store.letters.saveReading(letterId(1), {
      ...aReading(1, 'x'),
      heard: [
        { ...phrase, text: 'DIARRA, Mamadou', box: [10, 10, 100, 20] },
        { ...phrase, text: 'KEITA', box: [10, 400, 100, 20] },
        { kind: 'signal-word', text: 'oqtf', chance: 0.9, box: [1, 2, 3, 4] },
      ],
    });
    const evidence = [{ text: 'DlARBA', page: 1, box: [12, 12, 80, 18] as const }];
    await store.letters.saveJudgement(letterId(1), aJudgement({ person: { ...personOf(1), evidence } }));
    expect((await store.people.onFile(letterId(1)))?.heard).toEqual([
      { surname: 'DIARRA', givenNames: 'Mamadou', page: 1, box: [10, 10, 100, 20], isAtSurname: true },
      { surname: 'KEITA', givenNames: null, page: 1, box: [10, 400, 100, 20], isAtSurname: false },
    ]);
    const self = await store.people.onFile(letterId(1));
    await store.letters.insert(aLetter(2));
    const other = { ...personOf(2), surname: 'KEITA', ecrouNumber: null, bornOn: null };
    await store.letters.saveJudgement(letterId(2), aJudgement({ person: other }));
    const found = self && (await store.people.alike({ ...self, surname: null, ecrouNumber: null, bornOn: null }));
    expect(found?.map(({ letter }) => letter)).toContain(letterId(2));
  });
});

describe('letters that may be of one person', () => {
  it('are all found', async () => {
    const { people } = await filled();
    const file = (await Promise.all(Array.from({ length: LETTERS }, (_, n) => people.onFile(letterId(n))))).flatMap(
      (one) => one ?? [],
    );
    expect(file).toHaveLength(LETTERS);
    let found = 0;
    for (const one of file) {
      const whole = writersLike(one, file);
      const quick = writersLike(one, await people.alike(one));
      // Of equally likely ones the order may differ.
      expect(quick.map(({ strength }) => strength)).toEqual(whole.map(({ strength }) => strength));
      found += quick.length;
    }
    expect(found).toBeGreaterThan(LETTERS);
  });

  it('are found by a name that was stored since, and one whose pages are elsewhere by nothing', async () => {
    const store = await filled();
    const first = await store.people.onFile(letterId(1));
    if (!first) throw new Error('not stored');
    const seen = { ...first, surname: 'Zorblatov', aliases: [], ecrouNumber: null, bornOn: null };
    expect(await store.people.alike(seen)).toEqual([]);
    const late = aLetter(LETTERS + 1);
    await store.letters.insert(late);
    const person = { ...personOf(1), surname: 'ZORBLAT0V' };
    await store.letters.saveJudgement(late.id, aJudgement({ person }));
    expect((await store.people.alike(seen)).map(({ letter }) => letter)).toEqual([late.id]);
    const number = person.ecrouNumber ?? '';
    const otherwise = { ...seen, surname: null, otherNumbers: [number] };
    expect((await store.people.alike(otherwise)).map(({ ecrouNumber }) => ecrouNumber)).toContain(number);
    await store.letters.change(late.id, 1, { state: 'rearranged', decision: null });
    expect(await store.people.alike(seen)).toEqual([]);
    expect(await store.people.onFile(late.id)).toBeNull();
  });
});
