// One text with what is true of it: generated, or written by hand in cases/*.json and voices/*.json. And which ones are
// set aside.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignalCode, SituationCode } from '#shared/domain/triage/judgement.ts';
import { type CalendarDate, parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import type { Strength } from './generator/faults.ts';
import { hashOf } from './generator/random.ts';

export type ExpectedSignal = {
  readonly code: SignalCode;
  readonly level?: string;
  readonly date?: string | null;
  readonly time?: string;
};

/** What is not told is not measured. */
export type Expected = {
  readonly signals?: readonly ExpectedSignal[];
  /** Neither asked for nor a mistake. */
  readonly tolerated?: readonly SignalCode[];
  readonly sender?: string;
  readonly kind?: string;
  /** `forward`: nothing keeps it at the desk where a team covers its prison. */
  readonly action?: string;
  readonly situations?: readonly SituationCode[];
  /** Null: the text names no prison as the writer's. */
  readonly establishmentId?: string | null;
  /** Several could be meant: a sure answer is a wrong one. */
  readonly ambiguous?: readonly string[];
  readonly ecrouNumber?: string | null;
  readonly surname?: string | null;
  /** Null: none is said. */
  readonly nationality?: string | null;
  readonly aliases?: readonly string[];
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
  /** Set aside: never looked at when something is tuned; see README.md. */
  readonly aside: boolean;
};

/**
 * The edition of the generator that is set aside, drawn on 2026-11-30. The one before (a third of the texts of the first
 * edition) had been opened too often; all of it may be looked at now.
 */
export const SET_ASIDE = 'aside-2026-11-30-';

/** Of the edition set aside half, by the names alone. */
export const isSetAside = (id: string): boolean => id.startsWith(SET_ASIDE) && hashOf(id) % 2 === 0;

/** A third of the cases written by hand. They were opened with the set before this one. */
const isCaseSetAside = (id: string): boolean => hashOf(id) % 3 === 0;

/** Half of the letters in many voices; of the third, fifth and sixth sets all, of the fourth none. */
export const isVoiceSetAside = (id: string): boolean => {
  if (id.startsWith('fourth-')) return false;
  return /^(third|fifth|sixth)-/.test(id) || hashOf(id) % 2 === 0;
};

type CaseFile = {
  readonly id: string;
  readonly text: string;
  readonly kind?: string;
  readonly receivedOn: string;
  readonly expect: Expected;
};

type Class = Pick<LabelledText, 'group' | 'aside'>;

function caseOf(file: string, one: CaseFile, { group, aside }: Class): LabelledText {
  const receivedOn = parseCalendarDate(one.receivedOn);
  if (!receivedOn) throw new Error(`${file}: ${one.id} has no day of reception`);
  const kind = one.kind === 'email' ? 'email' : 'letter';
  return { id: one.id, text: one.text, kind, receivedOn, group, strength: 'clean', expect: one.expect, aside };
}

/** Every JSON file of the folder is a list of letters. */
function lettersIn(folder: string, classOf: (file: string, id: string) => Class): LabelledText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const rows = JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly CaseFile[];
      return rows.map((row) => caseOf(name, row, classOf(name, row.id)));
    });
}

/** The cases written by hand. */
export const handWrittenCases = (folder: string): LabelledText[] =>
  lettersIn(folder, (_file, id) => ({ group: 'by-hand', aside: isCaseSetAside(id) }));

/** The sets of letters in many voices, by how their files begin; `read` is as a machine reads handwriting. */
const VOICE_GROUPS = [
  ['sixth-read-', 'voices-6-misread'],
  ['sixth-', 'voices-6'],
  ['fifth-read-', 'voices-5-misread'],
  ['fifth-', 'voices-5'],
  ['fourth-read-', 'voices-4-misread'],
  ['fourth-', 'voices-4'],
  ['third-read-', 'voices-3-misread'],
  ['third-', 'voices-3'],
  ['second-read-', 'voices-2-misread'],
  ['second-', 'voices-2'],
  ['voices-read-', 'voices-misread'],
  ['voices-', 'voices'],
] as const;

/** The letters in many voices, all sets. */
export const lettersInManyVoices = (folder: string): LabelledText[] =>
  lettersIn(folder, (file, id) => {
    const [, group] = VOICE_GROUPS.find(([start]) => file.startsWith(start)) ?? [];
    if (!group) throw new Error(`${file}: of no set of letters`);
    return { group, aside: isVoiceSetAside(id) };
  });

export type VoiceSet = 1 | 2 | 3 | 4 | 5 | 6;

/** Of which set a letter is: figures of later ones stand apart. */
export function voiceSetOf({ group }: Pick<LabelledText, 'group'>): VoiceSet {
  const [, set] = /^voices-([2-6])/.exec(group) ?? [];
  return set === undefined ? 1 : (Number(set) as VoiceSet);
}
