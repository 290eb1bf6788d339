// `vaguemestre serve`: the loopback web host. Opens the default browser with --open; runs until it is interrupted.
import { stat } from 'node:fs/promises';
import open from 'open';
import { errorText } from '#shared/text/errors.ts';
import { passphraseOf } from '../../composition/environment.ts';
import { rendererFolder } from '../../composition/places.ts';
import { PortInUseError, startWebHost } from '../../web-host/web-host.ts';
import { type CommandContext, type CommonOptions, withApplication } from '../context.ts';
import { CommandEnd, deskStatus, EXIT, type ExitStatus, wrongUsage } from '../exit.ts';

export type ServeOptions = CommonOptions & { readonly port?: string; readonly open?: boolean; readonly watch?: string };

function portOf(given: string | undefined): number {
  const port = Number(given ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw wrongUsage('--port attend un nombre de 0 à 65535.');
  return port;
}

export function serve(context: CommandContext, options: ServeOptions): Promise<ExitStatus> {
  const port = portOf(options.port);
  const createApplication = (folder: string) => context.createApplication(folder, { comesSecond: true });
  return withApplication({ ...context, createApplication }, options, async (application) => {
    await stat(rendererFolder()).catch(() => {
      throw new CommandEnd(EXIT.usage, "L'interface n'est pas construite : lancez « npm run build ».");
    });
    await unlockIfGiven(application.session, options);
    const host = await startWebHost({ router: application.router, rendererFolder: rendererFolder(), port }).catch(
      (error: unknown) => {
        if (error instanceof PortInUseError) throw new CommandEnd(EXIT.usage, `Le port ${port} est déjà pris.`);
        throw error;
      },
    );
    if (options.json) context.output.json({ url: host.url });
    else context.output.line(`Vaguemestre est ouvert ici (lien à usage unique) : ${host.url}`);
    if (options.open) await open(host.url).catch(() => context.output.note('Ouvrez ce lien dans votre navigateur.'));
    await interrupted();
    await host.close();
    return EXIT.done;
  });
}

type Session = Parameters<Parameters<typeof withApplication>[2]>[0]['session'];

/** With a passphrase at hand the desk opens at once (automation, tests); otherwise the screen asks for it. */
async function unlockIfGiven(session: Session, options: ServeOptions): Promise<void> {
  const passphrase = await passphraseOf(options.passphraseFile).catch(() => null);
  if (passphrase && (await session.status()).state === 'locked') {
    const opened = await session.unlock(passphrase);
    if (!opened.ok) throw new CommandEnd(deskStatus(opened.error), errorText(opened.error));
  }
  if (options.watch === undefined) return;
  if (!session.ports()) throw wrongUsage('--watch demande un bureau ouvert : donnez aussi la phrase de passe.');
  const watched = await session.setWatched(options.watch);
  if (!watched.ok) throw wrongUsage(errorText(watched.error));
}

/** Resolves when the person or the system asks the process to end, or the launcher that started it is gone. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
