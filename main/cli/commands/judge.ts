// `vaguemestre judge`: judges plain text (a file or standard input). No picture, nothing is stored.
import { readFile } from 'node:fs/promises';
import { text as streamText } from 'node:stream/consumers';
import { DIRECTORY } from '#shared/reference/teams.ts';
import { type CommandContext, type CommonOptions, withApplication } from '../context.ts';
import { EXIT, type ExitStatus, wrongUsage } from '../exit.ts';
import { receivedOnOf } from '../received-on.ts';
import { type Judged, judgedLine, namesOf } from '../triage-line.ts';
import { triageTable } from '../triage-table.ts';

export type JudgeOptions = CommonOptions & {
  readonly received?: string;
  readonly kind?: string;
  readonly withText?: boolean;
};

export async function judge(
  context: CommandContext,
  file: string | undefined,
  options: JudgeOptions,
): Promise<ExitStatus> {
  const { kind = 'letter' } = options;
  if (kind !== 'letter' && kind !== 'email') throw wrongUsage('--kind vaut « letter » ou « email ».');
  const text = await (file ? readFile(file, 'utf8') : streamText(process.stdin)).catch(() => {
    throw wrongUsage(`Le fichier ${file} est introuvable ou illisible.`);
  });
  await withApplication(context, options, async ({ session, direct }) => {
    const { machine } = session;
    const receivedOn = receivedOnOf(options.received, machine.clock.today());
    const triage = direct.triageText(text, kind, { receivedOn, directory: DIRECTORY });
    const { dueOn, workBy } = triage.target;
    const judged: Judged = { ...triage, source: '-', letterId: null, pageCount: 1, dueOn, workBy, text, origin: null };
    const names = namesOf(DIRECTORY, machine.establishments);
    if (options.json) context.output.json(judgedLine(judged, names, options.withText === true));
    else for (const line of triageTable([judged], names)) context.output.line(line);
  });
  return EXIT.done;
}
