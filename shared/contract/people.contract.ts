// People: who else's letters a letter may belong to, and what a person says of it. Proposed with reasons, never merged.
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { LETTER_STATES } from '../domain/letters/letter-state.ts';
import { PERSON_REASONS } from '../domain/people/known-people.ts';
import { calendarDateSchema } from './date-schema.ts';
import { establishmentId, evidence, letterId } from './schemas.ts';

const letterOnFile = z
  .object({
    letter: letterId,
    receivedOn: calendarDateSchema,
    state: z.enum(LETTER_STATES),
    surname: z.string().nullable(),
    givenNames: z.string().nullable(),
    aliases: z.array(z.string()).readonly(),
    bornOn: calendarDateSchema.nullable(),
    ecrouNumber: z.string().nullable(),
    establishmentId: establishmentId.nullable(),
  })
  .readonly();

const writers = z
  .object({
    /** The other letters of the person this one was linked to, the newest first. */
    linked: z.array(letterOnFile).readonly(),
    /** Proposed, the likeliest first, where nothing is linked. */
    candidates: z
      .array(
        z
          .object({
            strength: z.enum(['likely', 'possible']),
            reasons: z.array(z.enum(PERSON_REASONS)).readonly(),
            /** Where the name was heard in the handwriting, where that is a reason. */
            heard: evidence.optional(),
            letters: z.array(letterOnFile).min(1).readonly(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

const errors = { 'desk/locked': {}, 'letter/not-found': {} };

export const peopleContract = {
  writers: oc
    .input(z.object({ id: letterId }))
    .output(writers)
    .errors(errors),
  /** Says that the letter is from the person of that other letter. */
  link: oc
    .input(z.object({ id: letterId, to: letterId }))
    .output(writers)
    .errors({ ...errors, 'person/same-letter': {} }),
  /** Takes the letter away from its person. */
  unlink: oc
    .input(z.object({ id: letterId }))
    .output(writers)
    .errors(errors),
};
export type Writers = z.infer<typeof writers>;
export type WriterOnFile = z.infer<typeof letterOnFile>;
