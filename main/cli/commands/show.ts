// `vaguemestre show LETTER`: one letter whole: judgement, counting, history, what was sent. With --pdf, its pages as a
// file instead.
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { STATE_NAMES, TEXT_ORIGIN_NAMES } from '#shared/text/codes.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import { stepText } from '#shared/text/counting.ts';
import { instantText } from '#shared/text/dates.ts';
import { errorText } from '#shared/text/errors.ts';
import { historyText } from '#shared/text/history.ts';
import { reasonText } from '#shared/text/reasons.ts';
import { type CommandContext, type CommonOptions, withDesk } from '../context.ts';
import { EXIT, type ExitStatus, wrongUsage } from '../exit.ts';
import { getOrEnd } from '../letter-or-end.ts';
import { writeNewFile } from '../new-file.ts';
import { onOneLine } from '../output.ts';
import { judgedOfDetail } from '../stored-letter.ts';
import { namesOf } from '../triage-line.ts';
import { triageTable } from '../triage-table.ts';

export type ShowOptions = CommonOptions & { readonly pdf?: string; readonly force?: boolean };

export function show(context: CommandContext, id: string, options: ShowOptions): Promise<ExitStatus> {
  if (options.pdf !== undefined) return saveAsPdf(context, id, options.pdf, options);
  if (options.force) throw wrongUsage(commandLineText.onlyWithPdf);
  return showLetter(context, id, options);
}

async function saveAsPdf(context: CommandContext, id: string, path: string, options: ShowOptions): Promise<ExitStatus> {
  await withDesk(context, options, async ({ client }) => {
    const pdf = await getOrEnd(() => client.letters.pdf({ id: asId<LetterId>(id) }));
    const file = await writeNewFile(path, new Uint8Array(await pdf.arrayBuffer()), options.force === true);
    if (options.json) context.output.json({ file });
    else context.output.line(file);
  });
  return EXIT.done;
}

async function showLetter(context: CommandContext, id: string, options: CommonOptions): Promise<ExitStatus> {
  await withDesk(context, options, async ({ client, ports }) => {
    const detail = await getOrEnd(() => client.letters.get({ id: asId<LetterId>(id) }));
    if (options.json) return context.output.json(detail);
    const names = namesOf(await client.directory.whole(), ports.establishments);
    const { letter, reference } = detail;
    const { line } = context.output;
    line(`${reference} · ${onOneLine(letter.sourceName)} · ${STATE_NAMES[letter.state]}`);
    const judged = judgedOfDetail(detail, letter.sourceName);
    if (judged) {
      for (const row of triageTable([judged], names)) line(row);
      if (judged.origin) line(`  ${TEXT_ORIGIN_NAMES[judged.origin]}`);
    } else line(letter.reading.error ? errorText(letter.reading.error.code) : 'Pas encore lu.');
    for (const reason of letter.suggestion?.reasons ?? []) line(`  ${reasonText(reason, names)}`);
    for (const step of detail.steps) {
      const { label, day } = stepText(step);
      line(`  ${label} : ${day}`);
    }
    for (const entry of detail.history)
      line(`  ${instantText(entry.at)} ${historyText(entry.event, entry.facts, names)}`);
    for (const item of detail.outbox) line(`  Envoi ${item.id} à ${item.to} : ${item.state}`);
  });
  return EXIT.done;
}
