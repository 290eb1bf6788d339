// Makes the library of the command line speak French: help, version, mistakes. Set before the commands are added,
// which take it over.
import type { Command } from 'commander';
import { commandLineText, helpTitle, typingMistake } from '#shared/text/command-line.ts';

export const inFrench = (program: Command): Command =>
  program
    .helpOption('-h, --help', commandLineText.help)
    .helpCommand('help [commande]', commandLineText.helpOf)
    .showHelpAfterError(commandLineText.hint)
    .configureHelp({
      styleTitle: helpTitle,
      styleUsage: (usage) => usage.replace('[command]', '[commande]'),
      optionDescription: ({ description, defaultValue, negate }) =>
        typeof defaultValue === 'string' && !negate
          ? `${description} (${commandLineText.byDefault(defaultValue)})`
          : description,
    })
    .configureOutput({ outputError: (text, write) => write(`${typingMistake(text)}\n`) });
