// One letter whole: pages, counting of the deadline, history, and what left for it.
import { type CountingStep, replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import { nothingRead, type PageReading, type Rotation } from '#shared/domain/reading/reading.ts';
import {
  draftWordsIn,
  originOf,
  restsOnDraft,
  type TextOrigin,
  type TextRange,
} from '#shared/domain/reading/text-origin.ts';
import { type TextView, textViews } from '#shared/domain/reading/text-view.ts';
import type { PageRole } from '#shared/domain/stacks/arrangement.ts';
import { withAllTyped, withTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { HistoryEntry, OutboxItem, StoredLetter } from '../../ports/desk-store.ts';
import { type PartView, type StackView, stackOf, standingParts } from './stack-views.ts';
import { type LetterView, type SummaryPorts, summarise } from './summarise.ts';

export type PageView = {
  readonly page: number;
  /** Of the upright picture. */
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly role: PageRole;
  readonly text: string | null;
  readonly origin: TextOrigin | null;
  /** Handwritten words nobody validated. */
  readonly draftWords: number;
  readonly doubtful: readonly TextRange[];
  /** The same with what common French has in the place of words; null where that changes nothing. */
  readonly likely: TextView | null;
};

export type WholeLetter = {
  readonly letter: LetterView;
  readonly reference: string;
  readonly pages: readonly PageView[];
  readonly steps: readonly CountingStep[];
  readonly history: readonly HistoryEntry[];
  readonly outbox: readonly (OutboxItem & { readonly reference: string })[];
  readonly personIsDraft: boolean;
  /** The stack it was made from; null when it came by itself. */
  readonly stack: StackView | null;
  /** How many of its pages are separator sheets. */
  readonly separatorCount: number;
  /** How many letters its pages seem to hold, as its last reading found; 1 where nothing says more. */
  readonly seemingLetters: number;
  /** The letters made of its pages, when it is a stack that was rearranged. */
  readonly parts: readonly PartView[];
};

export async function getLetter(ports: SummaryPorts, id: LetterId): Promise<Result<WholeLetter, 'letter/not-found'>> {
  const stored = await ports.store.letters.find(id);
  if (!stored) return err('letter/not-found');
  const [letters, read, typed, history, outbox, stack, parts] = await Promise.all([
    summarise(ports, [stored]),
    ports.store.letters.readings(id),
    ports.store.transcriptions.ofLetter(id),
    ports.store.history.of(id),
    ports.store.outbox.ofLetter(id),
    stackOf(ports.store, id),
    standingParts(ports.store, id),
  ]);
  const [letter] = letters;
  if (!letter) return err('letter/not-found');
  const reference = referenceOf(id);
  const { steps } = replyTarget(stored.receivedOn, { pauses: letter.pauses, today: ports.clock.today() });
  const readings = withTyped(read, typed, stored.pages);
  return ok({
    letter,
    reference,
    pages: pageViews(stored, readings),
    steps,
    history,
    outbox: outbox.map((item) => ({ ...item, reference })),
    personIsDraft: restsOnDraft(stored.judgement?.person?.evidence ?? [], withAllTyped(read, typed, stored.pages)),
    stack,
    separatorCount: read.filter(({ separator }) => separator).length,
    seemingLetters: Number(history.findLast(({ event }) => event === 'read')?.facts.letters ?? 1),
    parts,
  });
}

function pageViews(letter: StoredLetter, all: readonly PageReading[]): PageView[] {
  const readings = new Map(all.map((reading) => [reading.page, reading]));
  return letter.pages.map((page) => {
    const reading = readings.get(page.page);
    const { width, height, rotation } = reading ?? nothingRead(page);
    const place = { page: page.page, width, height, rotation, role: page.role ?? 'letter' };
    if (!reading) return { ...place, text: null, origin: null, draftWords: 0, doubtful: [], likely: null };
    const { words } = reading;
    return { ...place, ...textViews(words), origin: originOf(words), draftWords: draftWordsIn(words) };
  });
}
