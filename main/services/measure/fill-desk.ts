// Fills a desk with invented letters through the store's own functions, as reading and deciding would: old letters are
// answered, those of the last weeks wait. For measuring; never on a desk with letters of people.
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import { type LetterState, nextState } from '#shared/domain/letters/letter-state.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { asId, type ContentId, type JobId, type LetterId } from '#shared/kernel/ids.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, StoredPage } from '../../ports/desk-store.ts';
import { inventedLetter } from './invented-letters.ts';

export type FillPorts = Pick<DeskPorts, 'store' | 'clock' | 'newId' | 'sha256'> & {
  readonly establishments: readonly Establishment[];
};

export type Filling = {
  readonly letters: number;
  /** So many of the newest still wait for a decision. */
  readonly waiting: number;
  readonly until: CalendarDate;
  /** The picture of a letter's page in the vault; null where none is needed. */
  readonly picture: (n: number) => Promise<StoredPage | null>;
  readonly onProgress: (done: number) => void;
};

/** Letters a transaction: each one is durable on return, and that takes its time. */
const AT_A_TIME = 500;

export async function fillDesk(ports: FillPorts, filling: Filling): Promise<void> {
  for (let from = 0; from < filling.letters; from += AT_A_TIME) {
    const end = Math.min(from + AT_A_TIME, filling.letters);
    const pictures = new Map<number, StoredPage | null>();
    for (let n = from; n < end; n++) pictures.set(n, await filling.picture(n));
    await ports.store.write(async (records) => {
      for (let n = from; n < end; n++) await storeOne(ports, records, filling, n, pictures.get(n) ?? null);
    });
    filling.onProgress(end);
  }
}

async function storeOne(
  ports: FillPorts,
  records: DeskRecords,
  filling: Filling,
  n: number,
  picture: StoredPage | null,
): Promise<void> {
  const letter = inventedLetter(n, { ...filling, prisons: ports.establishments });
  const id = asId<LetterId>(ports.newId());
  const content = asId<ContentId>(ports.sha256(new TextEncoder().encode(`invented ${n}`)));
  const at = ports.clock.now();
  await records.letters.insert({
    id,
    receivedOn: letter.receivedOn,
    createdAt: at,
    sourceName: letter.sourceName,
    source: content,
    sourceMediaType: 'image/jpeg',
    pages: [picture ?? { page: 1, content, mediaType: 'image/jpeg', width: 1240, height: 1754 }],
  });
  await records.history.add(id, { at, event: 'imported', facts: {} });
  for (const reading of letter.readings) await records.letters.saveReading(id, reading);
  await records.letters.saveJudgement(id, letter.judgement);
  const job = { id: asId<JobId>(`job-${id}`), kind: 'read', letterId: id, at } as const;
  await records.jobs.enqueue(job);
  await records.jobs.finish(job.id, 'done', null, at);
  const isWaiting = n >= filling.letters - filling.waiting;
  const steps = isWaiting ? (['read'] as const) : (['read', 'keep', 'answer'] as const);
  let state: LetterState = 'received';
  for (const [done, step] of steps.entries()) {
    const next = nextState(state, step);
    if (!next.ok) throw new Error(`${step} does not follow ${state}`);
    state = next.value;
    const establishmentId = letter.judgement.establishment?.id ?? null;
    const decision =
      step === 'read' ? null : ({ action: 'keep', teamId: null, establishmentId, reason: null, at } as const);
    await records.letters.change(id, done + 1, { state, decision });
  }
}
