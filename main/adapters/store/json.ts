// Values kept as JSON text, checked when loaded. A value of another shape is a bug or a damaged disk: it throws,
// saying where, never what.
import { z } from 'zod';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type Branded } from '#shared/kernel/ids.ts';

/** `where` names the column ('letters.judgement'). */
export function fromJson<T>(schema: z.ZodType<T>, text: string, where: string): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new Error(`stored ${where} is not JSON`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Error(`stored ${where} has an unknown shape: ${issue?.code} at ${issue?.path.join('.')}`);
}

/** A member of a closed list, read from a column. */
export function oneOf<const T extends string | number>(list: readonly T[], value: unknown, where: string): T {
  const found = list.find((member) => member === value);
  if (found === undefined) throw new Error(`stored ${where} is not one of the known values`);
  return found;
}

export const idSchema = <Id extends Branded<string, string>>() => z.string().transform((text) => asId<Id>(text));

export const dateSchema = z.string().transform((text, context): CalendarDate => {
  const date = parseCalendarDate(text);
  if (date) return date;
  context.addIssue({ code: 'custom', message: 'not a calendar date' });
  return z.NEVER;
});

export const factsSchema: z.ZodType<Readonly<Record<string, string>>> = z.record(z.string(), z.string());
export const linesSchema: z.ZodType<readonly string[]> = z.array(z.string());
