// The letters written by hand, with what a judgement should say of them, and the score of a judge on them.
// The shape is told in README.md beside this file. Half of the letters is set aside by a hash of their names.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import {
  DOCUMENT_KINDS,
  type Judgement,
  SENDER_KINDS,
  SIGNAL_CODES,
  URGENCY_LEVELS,
} from '#shared/domain/triage/judgement.ts';
import { suggest } from '#shared/domain/triage/suggestion.ts';
import { ACTIONS, type Action } from '#shared/domain/triage/suggestion-rules.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';

const day = z.custom<CalendarDate>((value) => typeof value === 'string' && parseCalendarDate(value) !== null);

const handCase = z.strictObject({
  id: z.string(),
  text: z.string(),
  kind: z.enum(['letter', 'email']).default('letter'),
  receivedOn: day,
  expect: z.strictObject({
    signals: z.array(
      z.strictObject({ code: z.enum(SIGNAL_CODES), level: z.enum(URGENCY_LEVELS), date: day.nullable() }),
    ),
    tolerated: z.array(z.enum(SIGNAL_CODES)).default([]),
    sender: z.enum(SENDER_KINDS).optional(),
    kind: z.enum(DOCUMENT_KINDS).optional(),
    topics: z.array(z.string()).optional(),
    situations: z.array(z.string()).optional(),
    action: z.enum(ACTIONS).optional(),
    establishmentId: z.string().nullable().optional(),
    ecrouNumber: z.string().optional(),
    surname: z.string().optional(),
  }),
});
export type HandCase = z.infer<typeof handCase>;

/** All letters of a folder, in the order of their files. */
function lettersOf(folder: URL): HandCase[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => z.array(handCase).parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))));
}

export const handCases = (): HandCase[] => lettersOf(new URL('cases/', import.meta.url));
/** The letters in many voices: a class of their own, with no bounds here. */
export const voices = (): HandCase[] => lettersOf(new URL('voices/', import.meta.url));

/** Set aside: its mistakes are counted, never looked at. */
export const isSetAside = (id: string): boolean => (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 1;

export type Judged = { readonly judgement: Judgement; readonly action: Action };

export function judgeCase({ text, kind, receivedOn }: HandCase): Judged {
  const judgement = judge({
    pages: [pageOfText(text)],
    receivedOn,
    establishments: ESTABLISHMENTS,
    vocabulary: VOCABULARY,
    kind,
  });
  return { judgement, action: suggest({ judgement, directory: DIRECTORY, receivedOn }).action };
}
