// Keeps what a person typed from a page, lines validated or not. Where that says something else now, the letter is
// judged again in the same transaction: there is no moment at which the judgement is of another text than the desk
// holds. State and decision of the letter are a person's and stay.

import {
  judgesTheSame,
  type TranscribedLine,
  validatesTheSame,
} from '#shared/domain/transcription/transcribed-line.ts';
import { withAllTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, HistoryEntry, StoredLetter } from '../../ports/desk-store.ts';
import { judgePages } from './early-judgements.ts';
import { withOpenCase } from './open-case.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock' | 'announce' | 'log' | 'establishments' | 'vocabulary'>;

export type TypedPage = {
  readonly id: LetterId;
  readonly page: number;
  readonly revision: number;
  readonly lines: readonly TranscribedLine[];
};

export type Saved = { readonly revision: number; readonly letter: StoredLetter };

/** Controls and line ends would break the line they stand on. */
const onOneLine = (line: TranscribedLine): TranscribedLine => ({
  ...line,
  typed: line.typed.replace(/\p{Cc}+/gu, ' '),
});

/** No two lines of one name. */
function named(lines: readonly TranscribedLine[]): readonly TranscribedLine[] {
  const seen = new Set<string>();
  return lines.filter(({ key }) => !seen.has(key) && seen.add(key));
}

export async function saveTranscription(
  ports: Ports,
  asked: TypedPage,
): Promise<Result<Saved, 'letter/not-found' | 'transcription/changed'>> {
  const at = ports.clock.now();
  const lines = named(asked.lines).map(onOneLine);
  let isJudgedAgain = false;
  const outcome = await ports.store.write(
    async (records): Promise<Result<Saved, 'letter/not-found' | 'transcription/changed'>> => {
      const letter = await records.letters.find(asked.id);
      if (!letter?.pages.some(({ page }) => page === asked.page)) return err('letter/not-found');
      const before = await records.transcriptions.ofLetter(letter.id);
      const page = { page: asked.page, lines };
      if (!(await records.transcriptions.save(letter.id, page, asked.revision, at)))
        return err('transcription/changed');
      const revision = asked.revision + 1;
      const known = before.find((each) => each.page === asked.page)?.lines ?? [];
      if (judgesTheSame(known, lines)) return ok({ revision, letter });
      const judged = await judgedAgain(ports, records, letter);
      const isValidatedSo = validatesTheSame(known, lines);
      // Told to all screens when they show something else now: not after each word that is typed.
      isJudgedAgain = !isValidatedSo || JSON.stringify(judged.judgement) !== JSON.stringify(letter.judgement);
      if (!isValidatedSo)
        await note(records, letter.id, { at, event: 'transcribed', facts: { page: String(asked.page) } });
      return ok({ revision, letter: judged });
    },
  );
  if (isJudgedAgain) {
    ports.log.info('transcription.judged', { letter: asked.id, page: asked.page });
    ports.announce({ kind: 'letters', id: asked.id });
  }
  return outcome;
}

async function judgedAgain(ports: Ports, records: DeskRecords, letter: StoredLetter): Promise<StoredLetter> {
  const readings = await records.letters.readings(letter.id);
  const pages = withAllTyped(readings, await records.transcriptions.ofLetter(letter.id), letter.pages);
  const judgement = await withOpenCase(records, letter, await judgePages(records, ports, letter, pages));
  await records.letters.saveJudgement(letter.id, judgement);
  return { ...letter, judgement };
}

/** Lines follow one another by the second: one entry for a page typed in one go. */
async function note(records: DeskRecords, letter: LetterId, entry: HistoryEntry): Promise<void> {
  const last = (await records.history.of(letter)).at(-1);
  const isSame = last?.event === entry.event && last.facts.page === entry.facts.page;
  if (!isSame) await records.history.add(letter, entry);
}
