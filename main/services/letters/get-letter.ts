// One letter whole: pages, counting of the deadline, history, and what left for it.
import { type CountingStep, replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { textOf } from '#shared/domain/reading/reading.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { HistoryEntry, OutboxItem, StoredLetter } from '../../ports/desk-store.ts';
import { type LetterView, type SummaryPorts, summarise } from './summarise.ts';

export type PageView = {
  readonly page: number;
  /** Of the upright picture. */
  readonly width: number;
  readonly height: number;
  readonly text: string | null;
};

export type WholeLetter = {
  readonly letter: LetterView;
  readonly reference: string;
  readonly pages: readonly PageView[];
  readonly steps: readonly CountingStep[];
  readonly history: readonly HistoryEntry[];
  readonly outbox: readonly (OutboxItem & { readonly reference: string })[];
};

export async function getLetter(ports: SummaryPorts, id: LetterId): Promise<Result<WholeLetter, 'letter/not-found'>> {
  const stored = await ports.store.letters.find(id);
  if (!stored) return err('letter/not-found');
  const [letters, pages, history, outbox] = await Promise.all([
    summarise(ports, [stored]),
    pageViews(ports, stored),
    ports.store.history.of(id),
    ports.store.outbox.ofLetter(id),
  ]);
  const [letter] = letters;
  if (!letter) return err('letter/not-found');
  const reference = referenceOf(id);
  const { steps } = replyTarget(stored.receivedOn);
  return ok({ letter, reference, pages, steps, history, outbox: outbox.map((item) => ({ ...item, reference })) });
}

async function pageViews(ports: Pick<DeskPorts, 'store'>, letter: StoredLetter): Promise<PageView[]> {
  const readings = new Map((await ports.store.letters.readings(letter.id)).map((reading) => [reading.page, reading]));
  return letter.pages.map(({ page, width, height }) => {
    const reading = readings.get(page);
    return reading
      ? { page, width: reading.width, height: reading.height, text: textOf(reading.words) }
      : { page, width, height, text: null };
  });
}
