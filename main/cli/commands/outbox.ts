// `vaguemestre outbox list` and `outbox export`: what waits to leave; writing it out as .eml files.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseCalendarDate } from '#shared/kernel/calendar-date.ts';
import { dateInFigures } from '#shared/text/correspondence.ts';
import { type ApplicationClient, type CommandContext, type CommonOptions, withDesk } from '../context.ts';
import { CommandEnd, EXIT, type ExitStatus } from '../exit.ts';
import { table } from '../output.ts';

const OUTBOX_STATE = { waiting: 'en attente', exported: 'remis', withdrawn: 'retiré' } as const;

export async function outboxList(context: CommandContext, options: CommonOptions): Promise<ExitStatus> {
  await withDesk(context, options, async ({ client }) => {
    const items = await client.outbox.list();
    if (options.json) for (const item of items) context.output.json(item);
    else if (items.length === 0) context.output.line("Rien n'attend de partir.");
    else {
      const rows = items.map((item) => {
        const day = parseCalendarDate(item.createdAt.slice(0, 10));
        return [item.reference, item.to, OUTBOX_STATE[item.state], day ? dateInFigures(day) : '', item.id];
      });
      for (const line of table(['Référence', 'À', 'État', 'Décidé le', 'Identifiant'], rows, [12, 40, 12, 10, 36])) {
        context.output.line(line);
      }
    }
  });
  return EXIT.done;
}

export type ExportOptions = CommonOptions & { readonly again?: boolean };

export async function outboxExport(
  context: CommandContext,
  folder: string,
  options: ExportOptions,
): Promise<ExitStatus> {
  await withDesk(context, options, async ({ client }) => {
    for (const file of await exportWaiting(client, folder, options.again === true)) {
      if (options.json) context.output.json({ file });
      else context.output.line(file);
    }
  });
  return EXIT.done;
}

/**
 * Writes each waiting message into the folder; the paths written. With `again`, also those given out before: the same
 * bytes, for when the file was lost on its way.
 */
export async function exportWaiting(client: ApplicationClient, folder: string, again = false): Promise<string[]> {
  const target = resolve(folder);
  await checkWritable(target);
  const written: string[] = [];
  for (const item of await client.outbox.list()) {
    if (item.state !== 'waiting' && !(again && item.state === 'exported')) continue;
    const message = await client.outbox.message({ id: item.id });
    const path = join(target, message.name);
    // The file is meant to leave the desk: only its owner may read it.
    await writeFile(path, new Uint8Array(await message.arrayBuffer()), { mode: 0o600 });
    written.push(path);
  }
  return written;
}

/** Before the first message is asked for: one that was handed out no longer waits. */
async function checkWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const trial = join(folder, '.essai');
    await writeFile(trial, '');
    await rm(trial);
  } catch {
    throw new CommandEnd(
      EXIT.someRefused,
      "Ce dossier ne peut pas être écrit : rien n'a été remis, tout attend encore.",
    );
  }
}
