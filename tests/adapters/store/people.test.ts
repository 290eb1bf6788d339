// People on file: what the indexes find is what going through every letter would find.
import { describe, expect, it } from 'vitest';
import { inventedLetter } from '#main/services/measure/invented-letters.ts';
import { writersLike } from '#shared/domain/people/people-on-file.ts';
import { asId, type PersonId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { aJudgement, aLetter, at, day, letterId } from './samples.ts';
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
