// Reads and judges one file without keeping anything: for automation and for measuring.
import { type LimitedJudgement, withLimits } from '#shared/domain/deadlines/limits-of-letter.ts';
import { type ReplyTarget, replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { firstTurn } from '#shared/domain/reading/first-turn.ts';
import { type PageReading, pageOfText } from '#shared/domain/reading/reading.ts';
import { judge } from '#shared/domain/triage/judge.ts';
import { type Suggestion, suggest } from '#shared/domain/triage/suggestion.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { MachinePorts } from '../../ports/desk-ports.ts';

export type Triage = {
  readonly pages: readonly PageReading[];
  readonly receivedOn: CalendarDate;
  readonly target: ReplyTarget;
  readonly judgement: LimitedJudgement;
  readonly suggestion: Suggestion;
  /** Wall time; `read` without the time it waited for a recogniser. */
  readonly seconds: { readonly read: number; readonly judge: number };
};

type JudgingPort = 'establishments' | 'vocabulary' | 'clock' | 'limits';
type Ports = Pick<MachinePorts, 'files' | 'decoder' | 'reader' | JudgingPort>;
export type TriageContext = { readonly receivedOn: CalendarDate; readonly directory: Directory };

const seconds = (ports: Pick<Ports, 'clock'>, began: number): number => (Date.parse(ports.clock.now()) - began) / 1000;
const instantMs = (ports: Pick<Ports, 'clock'>): number => Date.parse(ports.clock.now());

export async function triageFile(
  ports: Ports,
  path: string,
  name: string,
  context: TriageContext,
): Promise<Result<Triage, FileError>> {
  const began = instantMs(ports);
  const bytes = await ports.files.read(path);
  if (!bytes.ok) return bytes;
  const document = await ports.decoder.decode(bytes.value, name);
  if (!document.ok) return document;
  const decoded = seconds(ports, began);
  const { onTurn, began: turn } = firstTurn(() => instantMs(ports));
  const results = await Promise.all(
    document.value.pages.map(({ bytes: picture, textLayer = null }, index) =>
      ports.reader.read({ picture, page: index + 1, letter: path, textLayer, onTurn }),
    ),
  );
  const read = decoded + seconds(ports, turn());
  await ports.reader.renew();
  const pages = results.flatMap((result) => (result.ok ? [result.value] : []));
  const failed = results.find((result) => !result.ok);
  if (pages.length === 0) return err(failed && !failed.ok ? failed.error : fileError('page/unreadable'));
  return ok(judgePages(ports, pages, context, read));
}

/** Judges plain text: an e-mail, a transcription. */
export const triageText = (
  ports: Pick<Ports, JudgingPort>,
  text: string,
  kind: 'letter' | 'email',
  context: TriageContext,
): Triage => judgePages(ports, [pageOfText(text)], context, 0, kind);

function judgePages(
  ports: Pick<Ports, JudgingPort>,
  pages: readonly PageReading[],
  { receivedOn, directory }: TriageContext,
  read: number,
  kind: 'letter' | 'email' = 'letter',
): Triage {
  const began = instantMs(ports);
  const { establishments, vocabulary, limits: table } = ports;
  const judged = judge({ pages, receivedOn, establishments, vocabulary, kind });
  const judgement = withLimits(judged, { receivedOn, table, establishments, confirmed: null });
  const suggestion = suggest({ judgement, directory, receivedOn });
  return {
    pages,
    receivedOn,
    target: replyTarget(receivedOn),
    judgement,
    suggestion,
    seconds: { read, judge: seconds(ports, began) },
  };
}
