// Searching the whole desk. Words go through one fold: case and accents do not count.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LETTER_STATES } from '../domain/letters/letter-state.ts';
import { TEXT_ORIGINS } from '../domain/reading/text-origin.ts';
import { calendarDateSchema } from './date-schema.ts';
import { establishmentId, letterId, textRanges } from './schemas.ts';

const personName = z.object({
  surname: z.string().nullable(),
  givenNames: z.string().nullable(),
  ecrouNumber: z.string().nullable(),
});

const foundPerson = personName
  .extend({
    establishmentId: establishmentId.nullable(),
    newest: letterId,
    /** Of the letters looked at: at least so many. */
    letters: z.int(),
  })
  .readonly();

const foundLetter = z
  .object({
    id: letterId,
    reference: z.string(),
    state: z.enum(LETTER_STATES),
    receivedOn: calendarDateSchema,
    sourceName: z.string(),
    person: personName.readonly().nullable(),
    establishmentId: establishmentId.nullable(),
    /** Never to be shown without its origin. */
    excerpt: z
      .object({ page: z.int(), origin: z.enum(TEXT_ORIGINS), text: z.string(), marks: textRanges })
      .readonly()
      .nullable(),
  })
  .readonly();

const query = z.object({ query: z.string().max(200) });

export const searchContract = {
  /** Each word begins a word of the letter. Newest first; those with the words in the name or a number before others. */
  find: oc
    .input(query)
    .output(z.object({ people: z.array(foundPerson).readonly(), letters: z.array(foundLetter).readonly() }).readonly())
    .errors({ 'desk/locked': {} }),
  /** Letters found only when words may be spelled a little differently. Slower: ask after `find`. */
  near: oc.input(query).output(z.array(foundLetter).readonly()).errors({ 'desk/locked': {} }),
  /** How many letters can be found already: an older desk is put into the index after opening. */
  progress: oc.output(z.object({ indexed: z.int(), total: z.int() }).readonly()).errors({ 'desk/locked': {} }),
};
export type FoundPerson = z.infer<typeof foundPerson>;
export type FoundLetter = z.infer<typeof foundLetter>;
