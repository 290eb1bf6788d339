// What every command gets: options common to all, where to speak, and ways to reach the application.
import { createRouterClient } from '@orpc/server';
import { errorText } from '#shared/text/errors.ts';
import type { Application } from '../composition/application.ts';
import { deskFolderOf, passphraseOf } from '../composition/environment.ts';
import type { DeskPorts } from '../ports/desk-ports.ts';
import { CommandEnd, deskStatus, EXIT } from './exit.ts';
import type { Output } from './output.ts';

export type CommonOptions = { readonly desk?: string; readonly json?: boolean; readonly passphraseFile?: string };

export type CommandContext = {
  readonly output: Output;
  readonly version: string;
  readonly createApplication: (deskFolder: string, reading?: { readonly comesSecond: boolean }) => Application;
};

export type ApplicationClient = ReturnType<typeof clientOf>;
/** The contract in process: the command line asks exactly what a screen may ask. */
export const clientOf = (application: Application) => createRouterClient(application.router);

export type OpenCommand = {
  readonly application: Application;
  readonly client: ApplicationClient;
  readonly ports: DeskPorts;
};

/** Runs `work` with an application whose desk is not opened; it is closed afterwards whatever happens. */
export async function withApplication<T>(
  context: CommandContext,
  options: CommonOptions,
  work: (application: Application) => Promise<T>,
): Promise<T> {
  const application = context.createApplication(deskFolderOf(options.desk));
  try {
    return await work(application);
  } finally {
    await application.close();
  }
}

/** Runs `work` on the open desk. Ends with status 3 and a sentence when it cannot be opened. */
export function withDesk<T>(
  context: CommandContext,
  options: CommonOptions,
  work: (open: OpenCommand) => Promise<T>,
): Promise<T> {
  return withApplication(context, options, async (application) => {
    const opened = await application.session.unlock(await requirePassphrase(options));
    if (!opened.ok) throw new CommandEnd(deskStatus(opened.error), errorText(opened.error));
    const ports = application.session.ports();
    if (!ports) throw new Error('an unlocked desk has no ports');
    return work({ application, client: clientOf(application), ports });
  });
}

export async function requirePassphrase(options: CommonOptions): Promise<string> {
  const passphrase = await passphraseOf(options.passphraseFile).catch(() => null);
  if (passphrase) return passphrase;
  throw new CommandEnd(
    EXIT.deskClosed,
    options.passphraseFile
      ? 'Le fichier de la phrase de passe est introuvable ou vide.'
      : 'Donnez la phrase de passe du bureau par --passphrase-file FICHIER ou par la variable VAGUEMESTRE_PASSPHRASE.',
  );
}
