// Judges a letter while it is being read, so that a suggestion stands on the screen before the last line is.
// The last word is the whole reading's: read-letter.ts.
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { StoredLetter } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'store' | 'announce' | 'establishments' | 'vocabulary' | 'log'>;

export const judgePages = (
  { establishments, vocabulary }: Pick<Ports, 'establishments' | 'vocabulary'>,
  { receivedOn }: StoredLetter,
  pages: readonly PageReading[],
): Judgement => judge({ pages, receivedOn, establishments, vocabulary });

export type EarlyJudgements = {
  /** Judges what has been read so far, and stores it: a suggestion stands on the screen while the rest is read. */
  readonly take: (pages: readonly PageReading[]) => void;
  /** Resolves when nothing more will be stored. */
  readonly stop: () => Promise<void>;
};

/** The letter stays in its state: only the whole reading moves it on. What fails here is made good by the end. */
export function earlyJudgements(ports: Ports, letter: StoredLetter): EarlyJudgements {
  let next: readonly PageReading[] | null = null;
  let stopped = false;
  let work: Promise<void> = Promise.resolve();
  const store = async (): Promise<void> => {
    const pages = next;
    next = null;
    if (!pages || stopped) return;
    const judgement = judgePages(ports, letter, pages);
    await ports.store.write(async (records) => {
      for (const reading of pages) await records.letters.saveReading(letter.id, reading);
      await records.letters.saveJudgement(letter.id, judgement);
    });
    ports.announce({ kind: 'letters', id: letter.id });
  };
  return {
    take: (pages) => {
      next = pages;
      work = work.then(store).catch((error: unknown) => ports.log.error('reading.early-failed', error));
    },
    stop: () => {
      stopped = true;
      return work;
    },
  };
}
