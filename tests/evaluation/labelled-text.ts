// One text with what is true of it: generated, or written by hand in cases/*.json. And which third is set aside.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignalCode } from '#shared/domain/triage/judgement.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Strength } from './generator/faults.ts';
import { hashOf } from './generator/random.ts';

export type ExpectedSignal = { readonly code: SignalCode; readonly level?: string; readonly date?: string | null };

/** What is not told is not measured. */
export type Expected = {
  readonly signals?: readonly ExpectedSignal[];
  readonly sender?: string;
  readonly kind?: string;
  readonly action?: string;
  /** Null: the text names no prison as the writer's. */
  readonly establishmentId?: string | null;
  /** Several could be meant: a sure answer is a wrong one. */
  readonly ambiguous?: readonly string[];
  readonly ecrouNumber?: string | null;
  readonly surname?: string | null;
};

export type LabelledText = {
  readonly id: string;
  readonly text: string;
  readonly kind: 'letter' | 'email';
  readonly receivedOn: CalendarDate;
  /** What kind of text: `head`, `envelope`, `lawyer`, … */
  readonly group: string;
  readonly strength: Strength;
  readonly expect: Expected;
};

/** A third of all texts, chosen by their names alone: never looked at when something is tuned. */
export const isSetAside = (id: string): boolean => hashOf(id) % 3 === 0;

type CaseFile = {
  readonly id: string;
  readonly text: string;
  readonly kind?: string;
  readonly receivedOn: string;
  readonly expect: Expected;
};

function caseOf(file: string, one: CaseFile): LabelledText {
  const receivedOn = parseCalendarDate(one.receivedOn);
  if (!receivedOn) throw new Error(`${file}: ${one.id} has no day of reception`);
  const kind = one.kind === 'email' ? 'email' : 'letter';
  return { id: one.id, text: one.text, kind, receivedOn, group: 'by-hand', strength: 'clean', expect: one.expect };
}

/** The cases written by hand: every JSON file of the folder is a list of them. */
export function handWrittenCases(folder: string): LabelledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const rows = JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly CaseFile[];
      return rows.map((row) => caseOf(name, row));
    });
}
