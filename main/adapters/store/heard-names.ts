// The names of people on file that were heard in the handwriting of a letter.
import { z } from 'zod';
import type { HeardOnLetter } from '#shared/domain/people/known-people.ts';
import { nameHeard } from '#shared/domain/people/name-heard.ts';
import { isIn } from '#shared/domain/reading/heard-words.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { fromJson } from './json.ts';
import { heardFromJson } from './reading-json.ts';
import type { Db } from './session.ts';

const number = z.number();
const placed = z.object({
  evidence: z.array(z.object({ page: number, box: z.tuple([number, number, number, number]).nullable() })),
});

/** `person`: as its judgement has it, JSON. */
export async function heardNames(db: Db, letter: LetterId, person: string | null): Promise<HeardOnLetter[]> {
  const rows = await db.selectFrom('heard_phrases').selectAll().where('letter_id', '=', letter).execute();
  const read = person === null ? [] : fromJson(placed, person, 'letters.judgement').evidence;
  return rows.flatMap(({ page, phrases }) =>
    heardFromJson(phrases, 'heard_phrases.phrases').flatMap((phrase): HeardOnLetter[] => {
      const name = nameHeard(phrase);
      const { box } = phrase;
      const isAtSurname = read.some((one) => one.page === page && one.box !== null && isIn(one.box, box));
      return name ? [{ ...name, page, box, isAtSurname }] : [];
    }),
  );
}
