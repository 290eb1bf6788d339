// Judges a letter while it is being read, so that a suggestion stands on the screen before the last line is.
// The last word is the whole reading's: read-letter.ts.
import { usableTrust } from '#shared/domain/establishments/desk-trust.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { type JudgeQuestion, judged } from '#shared/domain/triage/asked.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, StoredLetter } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'store' | 'announce' | 'judging' | 'vocabulary' | 'log'>;

/** The question of a letter: with what this desk taught (names of prisons, trust in them), each page as what a person said it is. */
export async function judgeQuestion(
  { aliases, trust }: Pick<DeskRecords, 'aliases' | 'trust'>,
  { vocabulary }: Pick<DeskPorts, 'vocabulary'>,
  { receivedOn, pages: stored }: Pick<StoredLetter, 'receivedOn' | 'pages'>,
  pages: readonly PageReading[],
): Promise<JudgeQuestion> {
  return {
    pages,
    receivedOn,
    aliases: await aliases.confirmed(),
    roles: stored.flatMap(({ page, role }) => (role ? [[page, role] as const] : [])),
    deskTrust: usableTrust(await trust.inUse(), vocabulary.prison.trust),
  };
}

/** Judges at once, inside a transaction. */
export const judgePages = async (
  records: Pick<DeskRecords, 'aliases' | 'trust'>,
  ports: Pick<DeskPorts, 'establishments' | 'vocabulary'>,
  letter: Pick<StoredLetter, 'receivedOn' | 'pages'>,
  pages: readonly PageReading[],
): Promise<Judgement> => judged(await judgeQuestion(records, ports, letter, pages), ports);

export type EarlyJudgements = {
  /** Judges what has been read so far, and stores it: a suggestion stands on the screen while the rest is read. */
  readonly take: (pages: readonly PageReading[]) => void;
  /** Resolves when nothing more will be stored, with whether something was. */
  readonly stop: () => Promise<boolean>;
  /** Judges the whole; what was asked last, to the word, is not asked again. After the stop. */
  readonly whole: (pages: readonly PageReading[]) => Promise<Judgement>;
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
  let last: { readonly told: string; readonly judgement: Judgement } | null = null;
  let work: Promise<void> = Promise.resolve();
  const judgedOnce = async (pages: readonly PageReading[]): Promise<Judgement> => {
    const question = await judgeQuestion(ports.store, ports, letter, pages);
    const told = JSON.stringify(question);
    if (last?.told !== told) last = { told, judgement: await ports.judging.judge(question) };
    return last.judgement;
  };
  const store = async (): Promise<void> => {
    const pages = next;
    next = null;
    if (!pages || stopped || letter.state !== 'received') return;
    const judgement = await judgedOnce(pages);
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
    whole: judgedOnce,
  };
}
