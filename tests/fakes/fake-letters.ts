// Invented letters for the screens: what they say, and what a machine would have read of them.
// All names, numbers and places of people here are made up.
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { withLimits } from '#shared/domain/deadlines/limits-of-letter.ts';
import { realDeadline } from '#shared/domain/deadlines/real-deadline.ts';
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { HeardOnLetter } from '#shared/domain/people/known-people.ts';
import type { NameOnFile } from '#shared/domain/people/name-listening.ts';
import type { PageReading, Word } from '#shared/domain/reading/reading.ts';
import type { FoundPerson, Judgement, SignalCode, UrgencyLevel } from '#shared/domain/triage/judgement.ts';
import { suggest } from '#shared/domain/triage/suggestion.ts';
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type EstablishmentId, type LetterId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';

/** The day the screens are shown on: a Monday. */
export const FAKE_TODAY = '2026-11-23' as CalendarDate;

export const PAGE = { width: 1240, height: 1754, left: 130, top: 150, line: 44, size: 27 } as const;
/** Advance of the monospaced font the pages are drawn with, in ems. */
export const ADVANCE = 0.602;

export type FakeSpec = {
  readonly id: string;
  readonly receivedDaysAgo: number;
  readonly file: string;
  readonly pages: readonly (readonly string[])[];
  readonly prison?: { readonly id: string; readonly confidence: number; readonly words: string };
  readonly alternatives?: readonly (readonly [id: string, confidence: number])[];
  readonly person?: Partial<FoundPerson> & { readonly words?: readonly string[] };
  readonly signals?: readonly {
    readonly code: SignalCode;
    readonly level: UrgencyLevel;
    readonly words: string;
    readonly date?: string;
    /** What was read in the place where the words were heard. */
    readonly heardIn?: string;
  }[];
  /** A name on file that the handwriting fits where `in` was read. */
  readonly heardName?: NameOnFile & { readonly in: string };
  /** Words of an envelope that name another writer than the letter. */
  readonly otherWriter?: string;
  readonly judged?: Partial<Judgement>;
  readonly reading?: LetterSummary['reading'];
  readonly state?: LetterSummary['state'];
  readonly forwardedTo?: string;
  /** Read by the handwriting reader: a draft. Words that begin with a tilde are doubtful; `read|likely` says both. */
  readonly hand?: true;
};

/** What was read of a page of the fake: a word a box, along its drawn line. */
export function fakeReading(spec: FakeSpec, page: number): PageReading {
  const advance = PAGE.size * ADVANCE;
  const words = (spec.pages[page - 1] ?? []).flatMap((text, line) =>
    [...text.matchAll(/\S+/g)].map(
      ({ 0: said, index }): Word => ({
        text: said.replace(/^~|\|.*$/g, ''),
        box: [
          Math.round(PAGE.left + index * advance),
          Math.round(PAGE.top + line * PAGE.line - PAGE.size),
          Math.round(said.length * advance),
          Math.round(PAGE.size * 1.3),
        ],
        confidence: said.startsWith('~') ? 0.4 : 0.9,
        line,
        ...(spec.hand ? { hand: true } : {}),
        ...(said.includes('|') && { likely: said.replace(/^.*\|/, '') }),
      }),
    ),
  );
  return { page, width: PAGE.width, height: PAGE.height, rotation: 0, words, alsoRead: [] };
}

/** The rectangle of a phrase on the drawn pages; null when no page says it. */
function boxOf(
  pages: FakeSpec['pages'],
  words: string,
): { page: number; box: [number, number, number, number] } | null {
  for (const [pageAt, lines] of pages.entries()) {
    const line = lines.findIndex((text) => text.includes(words));
    if (line < 0) continue;
    const column = lines[line]?.indexOf(words) ?? 0;
    const advance = PAGE.size * ADVANCE;
    return {
      page: pageAt + 1,
      box: [
        Math.round(PAGE.left + column * advance),
        Math.round(PAGE.top + line * PAGE.line - PAGE.size),
        Math.round(words.length * advance),
        Math.round(PAGE.size * 1.3),
      ],
    };
  }
  return null;
}

const evidenceOf = (spec: FakeSpec, words: string, heardIn?: string) => {
  const place = boxOf(spec.pages, heardIn ?? words);
  return { text: words, page: place?.page ?? 1, box: place?.box ?? null, ...(heardIn && { heard: true as const }) };
};

export function heardOf(spec: FakeSpec): HeardOnLetter[] {
  const place = spec.heardName && boxOf(spec.pages, spec.heardName.in);
  return spec.heardName && place ? [{ ...spec.heardName, ...place, isAtSurname: true }] : [];
}

function judgementOf(spec: FakeSpec): Judgement {
  const prison = ESTABLISHMENTS.find((establishment) => establishment.id === spec.prison?.id);
  const { words = [], ...person } = spec.person ?? {};
  return {
    sender: 'detained',
    kind: 'letter',
    legibility: 'handwritten',
    language: 'fr',
    establishment:
      spec.prison && prison
        ? {
            id: prison.id,
            name: prison.name,
            confidence: spec.prison.confidence,
            evidence: [evidenceOf(spec, spec.prison.words)],
          }
        : null,
    alternatives: (spec.alternatives ?? []).map(([id, confidence]) => ({ id: asId<EstablishmentId>(id), confidence })),
    person: spec.person
      ? {
          surname: null,
          givenNames: null,
          ecrouNumber: null,
          bornOn: null,
          confidence: 0.9,
          ...person,
          evidence: words.map((said) => evidenceOf(spec, said)),
        }
      : null,
    writtenOn: null,
    signals: (spec.signals ?? []).map(({ code, level, words: said, date, heardIn }) => ({
      code,
      level,
      evidence: evidenceOf(spec, said, heardIn),
      date: (date as CalendarDate | undefined) ?? null,
    })),
    topics: [],
    ...(spec.otherWriter && { otherWriter: evidenceOf(spec, spec.otherWriter) }),
    ...spec.judged,
  };
}

const DONE: LetterSummary['reading'] = { state: 'done', progress: 1, error: null };

/** One letter as the desk would list it. */
export function fakeLetter(spec: FakeSpec, directory: Directory): LetterSummary {
  const receivedOn = addDays(FAKE_TODAY, -spec.receivedDaysAgo);
  const { dueOn, workBy } = replyTarget(receivedOn);
  const reading = spec.reading ?? DONE;
  const facts = { receivedOn, table: LEGAL_LIMITS, establishments: ESTABLISHMENTS, confirmed: null };
  const judgement = reading.state === 'done' ? withLimits(judgementOf(spec), facts) : null;
  const state = spec.state ?? (reading.state === 'done' || reading.state === 'failed' ? 'to-qualify' : 'received');
  return {
    id: asId<LetterId>(spec.id),
    version: 1,
    state,
    receivedOn,
    dueOn,
    workBy,
    deadline: realDeadline(judgement?.signals ?? [], { receivedOn, workBy }),
    pauses: [],
    assignee: null,
    secondLook: null,
    begun: null,
    sourceName: spec.file,
    pageCount: spec.pages.length,
    reading,
    judgement,
    suggestion: judgement ? suggest({ judgement, directory, receivedOn }) : null,
    decision:
      state === 'forwarded' || state === 'kept' || state === 'answered'
        ? {
            action: state === 'forwarded' ? 'forward' : 'keep',
            teamId: state === 'forwarded' ? asId(spec.forwardedTo ?? 'amiens') : null,
            establishmentId: spec.prison ? asId<EstablishmentId>(spec.prison.id) : null,
            reason: null,
            at: `${addDays(receivedOn, 1)}T09:12:00.000Z`,
          }
        : null,
  };
}

type Placed = Pick<LetterSummary, 'receivedOn' | 'id'>;

/** The orders of a list. */
export const byOrder =
  (order: 'due' | 'newest') =>
  (a: Placed, b: Placed): number =>
    order === 'due'
      ? a.receivedOn.localeCompare(b.receivedOn)
      : b.receivedOn.localeCompare(a.receivedOn) || b.id.localeCompare(a.id);
