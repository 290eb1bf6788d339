// One letter of a stack: its rows, and what the desk already knows of its pages.
import type { PageReading, Rotation } from '#shared/domain/reading/reading.ts';
import type { TextLayer } from '#shared/domain/reading/text-layer.ts';
import type { ArrangedPage } from '#shared/domain/stacks/arrangement.ts';
import type { TranscribedLine } from '#shared/domain/transcription/transcribed-line.ts';
import { withTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { ContentId, JobId, LetterId } from '#shared/kernel/ids.ts';
import type { Instant } from '../../ports/clock.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, StoredLetter, StoredPage, StoredTranscription } from '../../ports/desk-store.ts';
import { judgePages } from './early-judgements.ts';
import { withOpenCase } from './open-case.ts';

type Ports = Pick<DeskPorts, 'establishments' | 'vocabulary'>;

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
  /** How a page of the stack was shown: degrees clockwise from the stored picture. */
  readonly shownAt: (page: StoredPage) => Rotation;
};

type Writing = {
  readonly whole: Whole;
  readonly part: NewPart;
  /** How many letters the stack becomes. */
  readonly count: number;
  readonly at: Instant;
};

/** A page of the new letter, with where it comes from. */
type Taken = { readonly stored: StoredPage; readonly arranged: ArrangedPage };

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
const withoutPlace = (lines: readonly TranscribedLine[]): readonly TranscribedLine[] =>
  lines.map((line) => ({ ...line, box: null, source: null }));

export async function writePart(ports: Ports, records: DeskRecords, writing: Writing): Promise<void> {
  const { whole, part, count, at } = writing;
  const taken = takenPages(whole, part);
  const letter = newLetter(writing, taken);
  await records.letters.insert(letter);
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
  await carryText(records, writing, taken);
  await records.jobs.enqueue({ id: part.job, kind: 'read', letterId: part.id, at });
  const facts = { stack: whole.stack.id, place: String(part.place), of: String(count) };
  await records.history.add(part.id, { at, event: 'separated', facts });
  await judgeIfRead(ports, records, writing, taken);
}

function newLetter({ whole, part, count, at }: Writing, taken: readonly Taken[]) {
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

/** What the file said is on the pages, and what a person typed from them. */
async function carryText(records: DeskRecords, { whole, part, at }: Writing, taken: readonly Taken[]): Promise<void> {
  for (const { stored, arranged } of taken) {
    const layer = whole.layers.get(arranged.page);
    if (layer) await records.letters.saveTextLayer(part.id, stored.page, layer);
    const typed = whole.typed.find(({ page }) => page === arranged.page)?.lines ?? [];
    if (typed.length === 0) continue;
    const lines = arranged.turn === 0 ? typed : withoutPlace(typed);
    await records.transcriptions.save(part.id, { page: stored.page, lines }, 0, at);
  }
}

/** Nothing is read twice: a letter all of whose pages were read the way they lie is judged from that. */
async function judgeIfRead(
  ports: Ports,
  records: DeskRecords,
  { whole, part, at }: Writing,
  taken: readonly Taken[],
): Promise<void> {
  const readings = taken.flatMap(({ stored, arranged }) => {
    const reading = whole.readings.find(({ page }) => page === arranged.page);
    return reading && arranged.turn === 0 ? [{ ...reading, page: stored.page }] : [];
  });
  if (readings.length < taken.length) return;
  for (const reading of readings) await records.letters.saveReading(part.id, reading);
  const letter = await records.letters.find(part.id);
  if (!letter) throw new Error('a letter just stored is not there');
  const typed = withTyped(readings, await records.transcriptions.ofLetter(part.id), letter.pages);
  const judgement = await withOpenCase(records, letter, judgePages(ports, letter, typed));
  await records.letters.saveJudgement(part.id, judgement);
  await records.jobs.finish(part.job, 'done', null, at);
  await records.letters.change(part.id, letter.version, { state: 'to-qualify', decision: null });
}
