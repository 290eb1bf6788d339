// The commands and their options, in words. What each does is in its own file.
import { Command, CommanderError } from 'commander';
import { benchText } from '#shared/text/bench.ts';
import { commandLineText } from '#shared/text/command-line.ts';
import { trainingText } from '#shared/text/training.ts';
import { benchDesk } from './commands/bench-desk.ts';
import { benchReading } from './commands/bench-reading.ts';
import { confirm } from './commands/confirm.ts';
import { demo } from './commands/demo.ts';
import { init } from './commands/init.ts';
import { judge } from './commands/judge.ts';
import { list } from './commands/list.ts';
import { outboxExport, outboxList } from './commands/outbox.ts';
import { serve } from './commands/serve.ts';
import { show } from './commands/show.ts';
import { trainingExport } from './commands/training-export.ts';
import { triage } from './commands/triage.ts';
import type { CommandContext } from './context.ts';
import { CommandEnd, EXIT, type ExitStatus } from './exit.ts';
import { inFrench } from './in-french.ts';

const common = (command: Command): Command =>
  command
    .option('--desk <dossier>', 'dossier du bureau (par défaut : celui de la personne)')
    .option('--passphrase-file <fichier>', 'fichier qui contient la phrase de passe (sinon : VAGUEMESTRE_PASSPHRASE)')
    .option('--json', 'un objet JSON par ligne sur la sortie standard');

/** Runs the command line and says how it ended. Never throws for wrong usage. */
export async function runProgram(context: CommandContext, argv: readonly string[]): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done;
  const end = (outcome: ExitStatus): void => {
    status = outcome;
  };
  const program = inFrench(new Command('vaguemestre'))
    .description('Le bureau du courrier des personnes détenues.')
    .version(context.version, '-V, --version', commandLineText.version)
    .exitOverride();
  addCommands(program, context, end);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (!(error instanceof CommandEnd)) throw error;
    context.output.note(error.message);
    return error.status;
  }
}

function addCommands(program: Command, context: CommandContext, end: (status: ExitStatus) => void): void {
  const command = (parent: Command, usage: string, description: string): Command =>
    common(parent.command(usage)).description(description);
  command(program, 'init', 'crée un bureau chiffré').action(async (o) => end(await init(context, o)));
  command(program, 'triage', 'lit des fichiers ou des dossiers, les juge et les range dans le bureau')
    .argument('[chemins...]')
    .option('--received <date>', 'date de réception, AAAA-MM-JJ (par défaut : aujourd’hui)')
    .option('--no-store', 'ne garde rien')
    .option('--with-text', 'ajoute le texte lu (avec --json)')
    .action(async (paths, o) => end(await triage(context, paths, o)));
  command(program, 'judge', 'juge un texte (un fichier, ou l’entrée standard)')
    .argument('[fichier]')
    .option('--received <date>', 'date de réception, AAAA-MM-JJ')
    .option('--kind <genre>', 'letter ou email', 'letter')
    .option('--with-text', 'ajoute le texte (avec --json)')
    .action(async (file, o) => end(await judge(context, file, o)));
  command(program, 'list', 'les courriers du bureau')
    .option('--state <état>', 'received, to-qualify, forwarded, kept ou answered')
    .option('--due-before <date>', 'échéance avant cette date, AAAA-MM-JJ')
    .option('--search <mots>', 'mots à chercher')
    .action(async (o) => end(await list(context, o)));
  command(program, 'show', 'un courrier en entier')
    .argument('<courrier>')
    .option('--pdf <fichier>', 'l’enregistre en PDF, avec le texte lu, au lieu de le montrer')
    .option('--force', 'avec --pdf : remplace un fichier qui existe déjà')
    .action(async (id, o) => end(await show(context, id, o)));
  command(program, 'confirm', 'la décision d’une personne')
    .argument('<courrier>')
    .option('--forward <équipe>', 'transférer à cette équipe')
    .option('--keep', 'garder au service')
    .option('--reason <texte>', 'raison de la décision')
    .action(async (id, o) => end(await confirm(context, id, o)));
  const outbox = program.command('outbox').description('ce qui attend de partir');
  command(outbox, 'list', 'les messages en attente et partis').action(async (o) => end(await outboxList(context, o)));
  command(outbox, 'export', 'écrit les messages en attente en fichiers .eml')
    .argument('<dossier>')
    .option('--again', 'aussi ceux qui ont déjà été remis (les mêmes, à l’identique)')
    .action(async (folder, o) => end(await outboxExport(context, folder, o)));
  const training = program.command('training').description(trainingText.help.training);
  command(training, 'export', trainingText.help.export)
    .argument('<dossier>')
    .action(async (folder, o) => end(await trainingExport(context, folder, o)));
  const bench = program.command('bench').description(benchText.help.bench);
  command(bench, 'reading', benchText.help.reading)
    .argument('[chemins...]')
    .option('--recognisers <n>', benchText.help.recognisers)
    .option('--repeat <n>', benchText.help.repeat, '1')
    .option('--baseline', benchText.help.baseline)
    .action(async (paths, o) => end(await benchReading(context.output, paths, o)));
  command(bench, 'desk', benchText.help.desk)
    .option('--letters <n>', benchText.help.letters, '1000')
    .action(async (o) => end(await benchDesk(context, o)));
  command(program, 'serve', 'ouvre l’application dans un navigateur de cet ordinateur')
    .option('--port <n>', 'port local (par défaut : au hasard)')
    .option('--open', 'ouvre le navigateur')
    .option('--watch <dossier>', 'surveille ce dossier de scans')
    .action(async (o) => end(await serve(context, o)));
  program
    .command('demo')
    .description('le travail du bureau sur des courriers inventés')
    .action(async () => end(await demo(context)));
}
