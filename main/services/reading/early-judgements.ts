// Judges a letter while it is being read, so that a suggestion stands on the screen before the last line is.
// The last word is the whole reading's: read-letter.ts.
import { withAliases } from '#shared/domain/establishments/desk-aliases.ts';
import { usableTrust } from '#shared/domain/establishments/desk-trust.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, StoredLetter } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'store' | 'announce' | 'establishments' | 'vocabulary' | 'log'>;

/** Judges pages with what this desk taught (names of prisons, trust in them), each as what a person said it is. */
export async function judgePages(
  { aliases, trust }: Pick<DeskRecords, 'aliases' | 'trust'>,
  ports: Pick<Ports, 'establishments' | 'vocabulary'>,
  { receivedOn, pages: stored }: Pick<StoredLetter, 'receivedOn' | 'pages'>,
  pages: readonly PageReading[],
): Promise<Judgement> {
  const establishments = withAliases(ports.establishments, await aliases.confirmed());
  const roles = new Map(stored.flatMap(({ page, role }) => (role ? [[page, role] as const] : [])));
  const deskTrust = usableTrust(await trust.inUse(), ports.vocabulary.prison.trust);
  return judge({ pages, receivedOn, establishments, vocabulary: ports.vocabulary, roles, deskTrust });
}

export type EarlyJudgements = {
  /** Judges what has been read so far, and stores it: a suggestion stands on the screen while the rest is read. */
  readonly take: (pages: readonly PageReading[]) => void;
  /** Resolves when nothing more will be stored, with whether something was. */
  readonly stop: () => Promise<boolean>;
};

/**
 * All pages so far are judged anew for each one that was read: of a stack of a hundred that would be minutes of work for
 * a suggestion that is about several letters anyway.
 */
const MOST_EARLY = 8;

/**
 * [Note: A part never stands for a letter]
 * Only a letter that was never read whole is judged early: another keeps its whole judgement until the next. It stays
 * in its state, and whoever ends the reading takes away what was stored here: a suggestion made from the head of a
 * page must not outlive a reading that failed or was cancelled, with an urgent word unread below.
 */
export function earlyJudgements(ports: Ports, letter: StoredLetter): EarlyJudgements {
  let next: readonly PageReading[] | null = null;
  let stopped = false;
  let stored = false;
  let work: Promise<void> = Promise.resolve();
  const store = async (): Promise<void> => {
    const pages = next;
    next = null;
    if (!pages || stopped || letter.state !== 'received') return;
    const judgement = await judgePages(ports.store, ports, letter, pages);
    await ports.store.write(async (records) => {
      for (const reading of pages) await records.letters.saveReading(letter.id, reading);
      await records.letters.saveJudgement(letter.id, judgement);
    });
    stored = true;
    ports.announce({ kind: 'letters', id: letter.id });
  };
  return {
    take: (pages) => {
      if (pages.length > MOST_EARLY) return;
      next = pages;
      work = work.then(store).catch((error: unknown) => ports.log.error('reading.early-failed', error));
    },
    stop: async () => {
      stopped = true;
      await work;
      return stored;
    },
  };
}
