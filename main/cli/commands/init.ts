// `vaguemestre init`: makes a new encrypted desk with the reference directory.
import { errorText } from '#shared/text/errors.ts';
import { deskFolderOf } from '../../composition/environment.ts';
import { type CommandContext, type CommonOptions, requirePassphrase, withApplication } from '../context.ts';
import { CommandEnd, deskStatus, EXIT, type ExitStatus } from '../exit.ts';

export async function init(context: CommandContext, options: CommonOptions): Promise<ExitStatus> {
  const passphrase = await requirePassphrase(options);
  const folder = deskFolderOf(options.desk);
  await withApplication(context, options, async ({ session }) => {
    const made = await session.create(passphrase);
    if (!made.ok) throw new CommandEnd(deskStatus(made.error), errorText(made.error));
  });
  if (options.json) context.output.json({ desk: folder, created: true });
  else context.output.line(`Bureau créé dans ${folder}`);
  return EXIT.done;
}
