// Transcription on the fake desk: the lines of a drawn page, kept in memory, judged by the real rules.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { withLimits } from '#shared/domain/deadlines/limits-of-letter.ts';
import { asShown } from '#shared/domain/reading/likely-words.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { doubtfulIn } from '#shared/domain/reading/text-origin.ts';
import { wordsOnLine } from '#shared/domain/transcription/line-place.ts';
import { linesToTranscribe } from '#shared/domain/transcription/open-page.ts';
import {
  judgesTheSame,
  type TranscribedLine,
  validatesTheSame,
} from '#shared/domain/transcription/transcribed-line.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { LEGAL_LIMITS } from '#shared/reference/legal-limits.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import type { FakeEvents } from './fake-events.ts';
import { type FakeSpec, fakeReading, PAGE } from './fake-letters.ts';

const os = implement(contract);

/** What is needed of the fake desk. */
type Desk = {
  readonly letters: Map<string, LetterSummary>;
  readonly specs: ReadonlyMap<string, FakeSpec>;
  readonly typed: Map<string, { page: number; revision: number; lines: readonly TranscribedLine[] }[]>;
  readonly trainable: Set<string>;
  readonly history: ReadonlyMap<string, readonly { readonly event: string }[]>;
  readonly events: FakeEvents;
  readings(letter: LetterSummary): { readonly judged: readonly PageReading[] };
  summary(letter: LetterSummary): LetterSummary;
  note(id: string, event: string, facts: Record<string, string>): void;
};

export function transcriptionPart<D extends Desk>(
  desk: D,
  guard: (desk: D, path: string, errors: Record<string, unknown>) => void,
) {
  const pageOf = (id: string, page: number) => desk.typed.get(id)?.find((each) => each.page === page);
  return {
    open: os.transcription.open.handler(({ input: { id, page }, errors }) => {
      guard(desk, 'transcription.open', errors);
      const [letter, spec] = [desk.letters.get(id), desk.specs.get(id)];
      if (!letter || !spec?.pages[page - 1]) throw errors['letter/not-found']();
      const reading = letter.reading.state === 'done' ? fakeReading(spec, page) : null;
      const stored = pageOf(id, page);
      const lines = linesToTranscribe(reading, stored?.lines ?? []);
      return {
        page,
        rotation: 0 as const,
        width: PAGE.width,
        height: PAGE.height,
        revision: stored?.revision ?? 0,
        lines: lines.map((line) => ({ line, doubtful: doubtfulIn(asShown(wordsOnLine(line, reading?.words ?? []))) })),
        trainable: desk.trainable.has(`${id}/${page}`),
      };
    }),
    save: os.transcription.save.handler(({ input: { id, page, revision, lines }, errors }) => {
      guard(desk, 'transcription.save', errors);
      const letter = desk.letters.get(id);
      if (!letter) throw errors['letter/not-found']();
      const before = pageOf(id, page);
      if ((before?.revision ?? 0) !== revision) throw errors['transcription/changed']();
      const others = (desk.typed.get(id) ?? []).filter((each) => each.page !== page);
      desk.typed.set(id, [...others, { page, revision: revision + 1, lines }]);
      if (judgesTheSame(before?.lines ?? [], lines)) return { revision: revision + 1, letter: desk.summary(letter) };
      const { receivedOn } = letter;
      const pages = desk.readings(letter).judged;
      const judged = judge({ pages, receivedOn, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY });
      const facts = { receivedOn, table: LEGAL_LIMITS, establishments: ESTABLISHMENTS, confirmed: null };
      const judgement = withLimits(judged, facts);
      desk.letters.set(id, { ...letter, judgement });
      const isNoted = desk.history.get(id)?.at(-1)?.event === 'transcribed';
      if (!isNoted && !validatesTheSame(before?.lines ?? [], lines))
        desk.note(id, 'transcribed', { page: String(page) });
      desk.events.publish({ kind: 'letters', id });
      return { revision: revision + 1, letter: desk.summary({ ...letter, judgement }) };
    }),
    setTrainable: os.transcription.setTrainable.handler(({ input: { id, page, trainable }, errors }) => {
      guard(desk, 'transcription.setTrainable', errors);
      if (trainable) desk.trainable.add(`${id}/${page}`);
      else desk.trainable.delete(`${id}/${page}`);
      return { trainable };
    }),
  };
}
