// `vaguemestre triage`: reads files or folders, judges them, stores them (not with --no-store); one line a letter.
// A refused file is left where it was and never stops the others.
import { basename } from 'node:path';
import { type FileError, fileError } from '#shared/domain/letters/file-error.ts';
import { asShown } from '#shared/domain/reading/likely-words.ts';
import { textOf } from '#shared/domain/reading/reading.ts';
import { originOf, originOfAll } from '#shared/domain/reading/text-origin.ts';
import type { CalendarDate } from '#shared/kernel/calendar-date.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { TEXT_ORIGIN_NAMES } from '#shared/text/codes.ts';
import { fileErrorText } from '#shared/text/file-errors.ts';
import type { DirectCalls } from '../../composition/application.ts';
import type { MachinePorts } from '../../ports/desk-ports.ts';
import type { FileReader } from '../../ports/intake-folder.ts';
import { type CommandContext, type CommonOptions, type OpenCommand, withApplication, withDesk } from '../context.ts';
import { EXIT, type ExitStatus, wrongUsage } from '../exit.ts';
import { inOrder } from '../in-order.ts';
import { type Output, onOneLine } from '../output.ts';
import { receivedOnOf } from '../received-on.ts';
import { judgedOnceRead } from '../stored-letter.ts';
import { type Judged, judgedLine, namesOf, refusedLine } from '../triage-line.ts';
import { triageTable } from '../triage-table.ts';

export type TriageOptions = CommonOptions & {
  readonly received?: string;
  /** Commander turns `--no-store` into `store: false`. */
  readonly store?: boolean;
  readonly withText?: boolean;
};

type Item = { readonly path: string; readonly error: FileError | null };
type Outcome = { readonly judged: Judged } | { readonly error: FileError };

export async function triage(
  context: CommandContext,
  paths: readonly string[],
  options: TriageOptions,
): Promise<ExitStatus> {
  if (paths.length === 0) throw wrongUsage('Indiquez au moins un fichier ou un dossier à lire.');
  return options.store === false ? withoutStoring(context, paths, options) : storing(context, paths, options);
}

const withoutStoring = (
  context: CommandContext,
  paths: readonly string[],
  options: TriageOptions,
): Promise<ExitStatus> =>
  withApplication(context, options, async ({ session: { machine }, direct }) => {
    const receivedOn = receivedOnOf(options.received, machine.clock.today());
    const report = makeReport(context.output, options, namesOf(DIRECTORY, machine.establishments));
    const finish = async ({ path, error }: Item): Promise<Outcome> => {
      if (error) return { error };
      const result = await direct.triageFile(path, basename(path), { receivedOn, directory: DIRECTORY });
      return result.ok ? { judged: judgedOf(path, result.value) } : { error: result.error };
    };
    await inOrder(await itemsOf(machine.files, paths, report), {
      inHand: inHandOf(machine),
      begin: async (item) => item,
      finish,
      tell: ({ path }, outcome) => report.add(path, outcome),
    });
    return report.end();
  });

/** One more than are read at a time: it is made ready meanwhile, and a recogniser never waits for a file. */
const inHandOf = ({ reader }: Pick<MachinePorts, 'reader'>): number => reader.width + 1;

type Triage = Extract<Awaited<ReturnType<DirectCalls['triageFile']>>, { ok: true }>['value'];

function judgedOf(source: string, triage: Triage): Judged {
  const { pages, receivedOn, judgement, suggestion, seconds, target } = triage;
  const text = pages.map((page) => textOf(asShown(page.words))).join('\f');
  const { dueOn, workBy } = target;
  return {
    source,
    letterId: null,
    pageCount: pages.length,
    receivedOn,
    dueOn,
    workBy,
    judgement,
    suggestion,
    text,
    origin: originOfAll(pages.map((page) => originOf(page.words))),
    seconds,
  };
}

const storing = (context: CommandContext, paths: readonly string[], options: TriageOptions): Promise<ExitStatus> =>
  withDesk(context, options, (open) => triageInto(open, context.output, paths, options));

/** Imports and reads into an open desk. */
export async function triageInto(
  open: OpenCommand,
  output: Output,
  paths: readonly string[],
  options: TriageOptions,
): Promise<ExitStatus> {
  const { ports, client } = open;
  const receivedOn = receivedOnOf(options.received, ports.clock.today());
  const report = makeReport(output, options, namesOf(await client.directory.whole(), ports.establishments));
  await inOrder(await itemsOf(ports.files, paths, report), {
    inHand: inHandOf(ports),
    begin: async ({ path, error }) => (error ? { error } : imported(open, path, receivedOn)),
    finish: async (entry, { path }): Promise<Outcome> =>
      'letterId' in entry ? judgedOnceRead(open, entry.letterId, path) : entry,
    tell: ({ path }, outcome) => report.add(path, outcome),
  });
  return report.end();
}

type Imported = { readonly letterId: LetterId } | { readonly error: FileError };

async function imported(open: OpenCommand, path: string, receivedOn: CalendarDate): Promise<Imported> {
  const { ports, application } = open;
  const bytes = await ports.files.read(path);
  if (!bytes.ok) return { error: bytes.error };
  // The service itself, not the contract: its File would hold a large scan in memory twice more.
  const entry = await application.direct.importFile({ bytes: bytes.value, name: basename(path), receivedOn });
  return entry.letterId ? { letterId: entry.letterId } : { error: entry.error ?? fileError('internal') };
}

/** Folders are opened, the number of files is said. */
async function itemsOf(files: FileReader, paths: readonly string[], report: Report): Promise<readonly Item[]> {
  const items = await files.expand(paths);
  report.begin(items.length);
  return items;
}

type Report = {
  begin(count: number): void;
  add(path: string, outcome: Outcome): void;
  end(): ExitStatus;
};

/** With --json a line as soon as a letter is judged; otherwise progress now and the table at the end. */
function makeReport(output: Output, options: TriageOptions, names: ReturnType<typeof namesOf>): Report {
  const letters: Judged[] = [];
  let done = 0;
  let total = 0;
  let refused = 0;
  return {
    begin: (count) => {
      total = count;
    },
    add(path, outcome) {
      done += 1;
      const remark = 'error' in outcome ? ` : refusé. ${fileErrorText(outcome.error)}` : '';
      output.note(`[${done}/${total}] ${onOneLine(basename(path))}${remark}`);
      if ('error' in outcome) refused += 1;
      else {
        letters.push(outcome.judged);
        // The lines of --json have a fixed shape: whose words the text is, is said beside them.
        const { origin } = outcome.judged;
        if (options.withText && origin !== null && origin !== 'print') output.note(`  ${TEXT_ORIGIN_NAMES[origin]}`);
      }
      if (!options.json) return;
      output.json(
        'error' in outcome
          ? refusedLine(path, outcome.error)
          : judgedLine(outcome.judged, names, options.withText === true),
      );
    },
    end() {
      if (!options.json && letters.length > 0) for (const line of triageTable(letters, names)) output.line(line);
      return refused > 0 ? EXIT.someRefused : EXIT.done;
    },
  };
}
