// One letter of a stack: its rows, and what the desk already knows of its pages.
import type { PageReading, Rotation } from '#shared/domain/reading/reading.ts';
import type { TextLayer } from '#shared/domain/reading/text-layer.ts';
import type { ArrangedPage } from '#shared/domain/stacks/arrangement.ts';
import type { TranscribedLine, TranscribedPage } from '#shared/domain/transcription/transcribed-line.ts';
import { withAllTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { ContentId, JobId, LetterId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type {
  DeskRecords,
  FollowUp,
  NewLetter,
  StoredLetter,
  StoredPage,
  StoredTranscription,
} from '../../ports/desk-store.ts';
import { judgeQuestion } from './early-judgements.ts';
import { withOpenCase } from './open-case.ts';

type Ports = Pick<DeskPorts, 'store' | 'judging' | 'vocabulary'>;

export type NewPart = {
  readonly id: LetterId;
  readonly job: JobId;
  /** From 1. */
  readonly place: number;
  readonly source: ContentId;
  readonly pages: readonly ArrangedPage[];
};

/** What is known of the stack. */
export type Whole = {
  readonly stack: StoredLetter;
  readonly readings: readonly PageReading[];
  readonly layers: ReadonlyMap<number, TextLayer>;
  readonly typed: readonly StoredTranscription[];
  readonly followUp: FollowUp | null;
  /** How a page of the stack was shown: degrees clockwise from the stored picture. */
  readonly shownAt: (page: StoredPage) => Rotation;
};

/** A page of the new letter, with where it comes from. */
type Taken = { readonly stored: StoredPage; readonly arranged: ArrangedPage };

/** A letter ready to be written. */
export type ReadyPart = {
  readonly part: NewPart;
  readonly taken: readonly Taken[];
  readonly typed: readonly TranscribedPage[];
  /** Null where a page was not read the way it now lies: then the letter waits to be read. */
  readonly known: { readonly readings: readonly PageReading[]; readonly judgement: Judgement } | null;
};

function takenPages({ stack, shownAt }: Whole, { pages }: NewPart): readonly Taken[] {
  return pages.flatMap((arranged, index) => {
    const from = stack.pages.find(({ page }) => page === arranged.page);
    if (!from) return [];
    const upright = ((shownAt(from) + arranged.turn) % 360) as Rotation;
    // Where nobody turned it the machine is asked again, as it was for the stack.
    const told = arranged.turn === 0 ? from.upright : upright;
    const { content, mediaType, width, height } = from;
    const stored = { page: index + 1, content, mediaType, width, height, role: arranged.role };
    return [{ arranged, stored: told === undefined ? stored : { ...stored, upright: told } }];
  });
}

/** The lines of a page that was turned are in no place that is known. */
export const withoutPlace = (lines: readonly TranscribedLine[]): readonly TranscribedLine[] =>
  lines.map((line) => ({ ...line, box: null, source: null }));

function typedOn({ typed }: Whole, taken: readonly Taken[]): readonly TranscribedPage[] {
  return taken.flatMap(({ stored, arranged }) => {
    const lines = typed.find(({ page }) => page === arranged.page)?.lines ?? [];
    if (lines.length === 0) return [];
    return [{ page: stored.page, lines: arranged.turn === 0 ? lines : withoutPlace(lines) }];
  });
}

/** Nothing is read twice: what was read of each page, where it was, and lies as it did. */
function readOn({ readings }: Whole, taken: readonly Taken[]): readonly PageReading[] | null {
  const read = taken.flatMap(({ stored, arranged }) => {
    const reading = readings.find(({ page }) => page === arranged.page);
    return reading && arranged.turn === 0 ? [{ ...reading, page: stored.page }] : [];
  });
  return read.length === taken.length ? read : null;
}

/** Judging takes a while: it is done before the transaction, which everybody else waits for. */
export async function readyPart(ports: Ports, whole: Whole, part: NewPart): Promise<ReadyPart> {
  const taken = takenPages(whole, part);
  const typed = typedOn(whole, taken);
  const readings = readOn(whole, taken);
  if (!readings) return { part, taken, typed, known: null };
  const pages = taken.map(({ stored }) => stored);
  const letter = { receivedOn: whole.stack.receivedOn, pages };
  const question = await judgeQuestion(ports.store, ports, letter, withAllTyped(readings, typed, pages));
  const judgement = await ports.judging.judge(question);
  return { part, taken, typed, known: { readings, judgement } };
}

type Writing = {
  readonly whole: Whole;
  readonly ready: ReadyPart;
  /** How many letters the stack becomes. */
  readonly count: number;
  readonly at: Instant;
};

export async function writePart(records: DeskRecords, writing: Writing): Promise<void> {
  const { whole, ready, count, at } = writing;
  const { part, taken, typed } = ready;
  await records.letters.insert(newLetter(writing));
  await records.stacks.add({
    letter: part.id,
    stack: whole.stack.id,
    place: part.place,
    pages: taken.map(({ stored, arranged }) => ({
      page: stored.page,
      stackPage: arranged.page,
      upright: stored.upright ?? null,
      role: arranged.role,
    })),
  });
  for (const { stored, arranged } of taken) {
    const layer = whole.layers.get(arranged.page);
    if (layer) await records.letters.saveTextLayer(part.id, stored.page, layer);
  }
  for (const page of typed) await records.transcriptions.save(part.id, page, 0, at);
  if (whole.followUp) await follow(records, part.id, whole.followUp);
  await records.jobs.enqueue({ id: part.job, kind: 'read', letterId: part.id, at });
  const facts = { stack: whole.stack.id, place: String(part.place), of: String(count) };
  await records.history.add(part.id, { at, event: 'separated', facts });
  if (ready.known) await writeKnown(records, part, ready.known, at);
}

/** Who looks after the stack looks after its letters, and its clock stood for each of them. */
async function follow(
  { followUps }: DeskRecords,
  id: LetterId,
  { assignee, secondLook, pauses }: FollowUp,
): Promise<void> {
  await followUps.assign(id, assignee);
  await followUps.markSecondLook(id, secondLook);
  await followUps.putPauses(id, pauses);
}

function newLetter({ whole, ready: { part, taken }, count, at }: Writing): NewLetter {
  const { receivedOn, sourceName } = whole.stack;
  return {
    id: part.id,
    receivedOn,
    createdAt: at,
    sourceName: `${sourceName} (${part.place}/${count})`,
    source: part.source,
    sourceMediaType: 'application/json',
    pages: taken.map(({ stored }) => stored),
  };
}

async function writeKnown(
  records: DeskRecords,
  { id, job }: NewPart,
  { readings, judgement }: NonNullable<ReadyPart['known']>,
  at: Instant,
): Promise<void> {
  for (const reading of readings) await records.letters.saveReading(id, reading);
  const letter = await records.letters.find(id);
  if (!letter) throw new Error('a letter just stored is not there');
  await records.letters.saveJudgement(id, await withOpenCase(records, letter, judgement));
  await records.jobs.finish(job, 'done', null, at);
  await records.letters.change(id, letter.version, { state: 'to-qualify', decision: null });
}
