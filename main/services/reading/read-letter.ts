// Reads the pages of one letter, judges what was read, and stores both. The state moves from received to
// to-qualify unless a person decided meanwhile: their decision stands.
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { nextState } from '#shared/domain/letters/letter-state.ts';
import { firstTurn } from '#shared/domain/reading/first-turn.ts';
import type { PageReading } from '#shared/domain/reading/reading.ts';
import { withAllTyped } from '#shared/domain/transcription/typed-reading.ts';
import type { Judgement } from '#shared/domain/triage/judgement.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords, HistoryEntry, StoredLetter } from '../../ports/desk-store.ts';
import { type EarlyJudgements, earlyJudgements, judgePages } from './early-judgements.ts';
import { type SeenLines, seeing, withHeardNames } from './hear-names.ts';
import { withOpenCase } from './open-case.ts';
import { seemingLetters } from './stack-facts.ts';

type Ports = Pick<
  DeskPorts,
  'store' | 'vault' | 'reader' | 'judging' | 'clock' | 'announce' | 'establishments' | 'vocabulary' | 'log'
>;

export type ReadingRun = {
  readonly letter: LetterId;
  readonly signal: AbortSignal;
  /** Share of the whole letter, 0 to 1. */
  readonly onProgress: (share: number) => void;
};

/** Error: page/unreadable when no page could be read. A page that fails among others is left without words. */
export async function readLetter(ports: Ports, run: ReadingRun): Promise<Result<Judgement, FileError>> {
  const letter = await ports.store.letters.find(run.letter);
  if (!letter) return err(fileError('internal'));
  const { onTurn, began } = firstTurn(() => Date.parse(ports.clock.now()));
  ports.judging.ready();
  const early = earlyJudgements(ports, letter);
  const seen: SeenLines = new Map();
  const readings = await readPages(ports, letter, run, { onEarly: early.take, onTurn, seen });
  const hasPart = await early.stop();
  if (!readings.ok) {
    if (hasPart) await ports.store.write((records) => records.letters.forgetReading(letter.id));
    return readings;
  }
  const readAt = Date.parse(ports.clock.now());
  const typed = await ports.store.transcriptions.ofLetter(letter.id);
  const asRead = await early.whole(withAllTyped(readings.value, typed, letter.pages));
  const heard = await withHeardNames({ people: ports.store.people, vocabulary: ports.vocabulary }, letter, {
    judgement: asRead,
    readings: readings.value,
    seen,
  });
  const judgedAt = Date.parse(ports.clock.now());
  const letters = await seemingLetters(ports.store, ports, letter, readings.value);
  const facts = {
    readMs: String(readAt - began()),
    judgeMs: String(judgedAt - readAt),
    // Looked for once, here: on a hundred pages that is not done each time the letter is opened.
    ...(letters > 1 && { letters: String(letters) }),
  };
  const judgement = await ports.store.write(async (records) => {
    // A line validated while the letter was judged counts.
    const now = await records.transcriptions.ofLetter(letter.id);
    // So does what a person said of its pages meanwhile; a page that was turned is read the way it now lies.
    const { pages } = (await records.letters.find(letter.id)) ?? letter;
    if (hasPart) await records.letters.forgetReading(letter.id);
    if (pages.some(({ upright }, index) => upright !== letter.pages[index]?.upright)) return null;
    const isAsAsked = JSON.stringify([now, pages]) === JSON.stringify([typed, letter.pages]);
    const said = { ...letter, pages };
    const asTyped = isAsAsked
      ? asRead
      : await judgePages(records, ports, said, withAllTyped(readings.value, now, letter.pages));
    const judged = await withOpenCase(records, letter, asTyped);
    for (const reading of heard) await records.letters.saveReading(letter.id, reading);
    await records.letters.saveJudgement(letter.id, judged);
    await toQualify(records, letter.id, { at: ports.clock.now(), event: 'read', facts });
    return judged;
  });
  if (!judgement) return readLetter(ports, run);
  ports.log.info('reading.done', { letter: letter.id, pages: letter.pages.length, ms: readAt - began() });
  ports.announce({ kind: 'letters', id: letter.id });
  return ok(judgement);
}

/** The machine gave up on a letter: it goes to a person all the same, with the event that says why. */
export async function giveUpReading(
  ports: Pick<Ports, 'store' | 'clock' | 'announce' | 'establishments' | 'vocabulary'>,
  letter: LetterId,
  event: 'reading-failed' | 'reading-cancelled',
  code: string,
): Promise<void> {
  await ports.store.write(async (records) => {
    // Never read whole: what a process that died had stored by then. See [Note: A part never stands for a letter].
    const stored = await records.letters.find(letter);
    if (stored?.state === 'received') {
      await records.letters.forgetReading(letter);
      // What a person typed meanwhile counts without the machine.
      const typed = withAllTyped([], await records.transcriptions.ofLetter(letter), stored.pages);
      if (typed.length > 0) {
        const judged = await withOpenCase(records, stored, await judgePages(records, ports, stored, typed));
        await records.letters.saveJudgement(letter, judged);
      }
    }
    await toQualify(records, letter, { at: ports.clock.now(), event, facts: { code } });
  });
  ports.announce({ kind: 'letters', id: letter });
}

async function toQualify(records: DeskRecords, id: LetterId, entry: HistoryEntry): Promise<void> {
  await records.history.add(id, entry);
  const now = await records.letters.find(id);
  if (!now) return;
  const state = nextState(now.state, 'read');
  if (!state.ok || state.value === now.state) return;
  await records.letters.change(id, now.version, { state: state.value, decision: now.decision });
}

async function readPages(
  ports: Ports,
  letter: StoredLetter,
  run: ReadingRun,
  {
    onEarly,
    onTurn,
    seen,
  }: { readonly onEarly: EarlyJudgements['take']; readonly onTurn: () => void; readonly seen: SeenLines },
): Promise<Result<PageReading[], FileError>> {
  const known: PageReading[] = [];
  const shares = letter.pages.map(() => 0);
  const report = (index: number, share: number): void => {
    shares[index] = share;
    run.onProgress(shares.reduce((sum, each) => sum + each, 0) / shares.length);
  };
  const layers = await ports.store.letters.textLayers(letter.id);
  const results: Result<PageReading, FileError>[] = [];
  const waiting = [...letter.pages.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next && !run.signal.aborted; next = waiting.shift()) {
      const [index, page] = next;
      const picture = await ports.vault.get(page.content);
      const onProgress = (share: number): void => report(index, share);
      const textLayer = layers.get(page.page) ?? null;
      const learn = (part: PageReading): void => {
        known[index] = part;
        onEarly(known.filter(Boolean));
      };
      const request = {
        picture,
        page: page.page,
        letter: letter.id,
        upright: page.upright,
        textLayer,
        signal: run.signal,
        onTurn,
        onProgress,
        onEarly: learn,
        onTraces: seeing(seen, page.page),
      };
      const result = await ports.reader.read(request);
      if (result.ok) known[index] = result.value;
      results[index] = result;
      report(index, 1);
    }
  };
  // One more than are read at a time: it is made ready meanwhile.
  await Promise.all(Array.from({ length: Math.min(ports.reader.width + 1, letter.pages.length) }, worker));
  const read = results.flatMap((result) => (result?.ok ? [result.value] : []));
  const failed = results.find((result) => result && !result.ok);
  return read.length > 0 && !run.signal.aborted
    ? ok(read)
    : err(failed && !failed.ok ? failed.error : fileError('page/unreadable'));
}
