// `vaguemestre training export FOLDER`: the lines people allowed the training of the reader to use, as pictures and
// texts in a new folder. What tells whose they are stays in the desk; nothing is sent anywhere.
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { errorText } from '#shared/text/errors.ts';
import { trainingText } from '#shared/text/training.ts';
import type { DirectCalls, TrainingLine } from '../../composition/application.ts';
import { deskFolderOf } from '../../composition/environment.ts';
import { isWithin } from '../../composition/within-folder.ts';
import { type CommandContext, type CommonOptions, withDesk } from '../context.ts';
import { CommandEnd, EXIT, type ExitStatus } from '../exit.ts';

const LIST = 'lines.jsonl';
const STRIPS = 'strips';

const refused = (sentence: string): CommandEnd => new CommandEnd(EXIT.someRefused, sentence);

export async function trainingExport(
  context: CommandContext,
  folder: string,
  options: CommonOptions,
): Promise<ExitStatus> {
  const target = resolve(folder);
  if (await isWithin(target, deskFolderOf(options.desk))) throw refused(errorText('folder/inside-desk'));
  await withDesk(context, options, async ({ application }) => {
    await makeEmpty(target);
    const sum = await written(target, application.direct);
    if (options.json) context.output.json({ folder: target, ...sum });
    else context.output.line(target);
    for (const sentence of trainingText.exported(sum)) context.output.note(sentence);
  });
  return EXIT.done;
}

/** A new folder, or one that is there and empty: what an older export left must not be taken for this one's. */
async function makeEmpty(folder: string): Promise<void> {
  let names: readonly string[];
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    names = await readdir(folder);
    if (names.length === 0) await mkdir(join(folder, STRIPS), { mode: 0o700 });
  } catch {
    throw refused(trainingText.notWritable);
  }
  if (names.length > 0) throw refused(trainingText.notEmpty);
}

/** All of it or nothing: half an export would be trained on as a whole one. */
async function written(folder: string, direct: DirectCalls) {
  try {
    const list = await open(join(folder, LIST), 'wx', 0o600);
    try {
      let count = 0;
      return await direct.exportTraining(async (line) => {
        count += 1;
        await list.writeFile(`${JSON.stringify(await lineOf(folder, line, count))}\n`);
      });
    } finally {
      await list.close();
    }
  } catch (error) {
    await rm(join(folder, LIST), { force: true });
    await rm(join(folder, STRIPS), { recursive: true, force: true });
    throw error;
  }
}

/** Writes the strip; what the list says of it. */
async function lineOf(folder: string, { writer, page, strip, text }: TrainingLine, count: number) {
  const name = `${STRIPS}/${String(count).padStart(6, '0')}.png`;
  const file = await open(join(folder, name), 'wx', 0o600);
  try {
    await file.writeFile(strip);
  } finally {
    await file.close();
  }
  return { strip: name, writer, page: `p${String(page).padStart(4, '0')}`, text };
}
