// What the command line says of itself: titles of its help, and what is wrong with a command that was typed.
import { typesetText } from './typeset.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};
export const helpTitle = (title: string): string => typesetText(TITLES[title] ?? title);

/** A path is said as it is: only what stands around it is typeset. */
const quoted = (path: string): string => `«\u00a0${path}\u00a0»`;

export const commandLineText = {
  help: typesetText("affiche l'aide"),
  helpOf: typesetText("affiche l'aide d'une commande"),
  version: 'affiche la version',
  hint: typesetText("(« vaguemestre --help » donne l'aide)"),
  byDefault: (value: string): string => `par défaut : ${value}`,
  onlyWithPdf: typesetText("--force ne sert qu'avec --pdf."),
  fileExists: (path: string): string =>
    `${quoted(path)} existe déjà\u00a0: rien n’a été écrit. Ajoutez --force pour le remplacer.`,
  fileNotWritten: (path: string): string => `${quoted(path)} ne peut pas être écrit.`,
};

type Translation = readonly [english: RegExp, french: (...parts: readonly string[]) => string];

/** The library's sentences, one row each; what it quotes is what the person typed. */
const MISTAKES: readonly Translation[] = [
  [/^unknown option '(.+)'$/, (option) => `option inconnue : « ${option} »`],
  [/^unknown command '(.+)'$/, (command) => `commande inconnue : « ${command} »`],
  [/^missing required argument '(.+)'$/, (name) => `il manque « ${name} »`],
  [/^option '(.+)' argument missing$/, (option) => `il manque une valeur à l'option « ${option} »`],
  [/^too many arguments/, () => "trop d'éléments sur la ligne de commande"],
  [/^\(Did you mean (?:one of )?(.+)\?\)$/, (names) => `(vouliez-vous dire ${names} ?)`],
];

/** A mistake in a typed command, in French. */
export function typingMistake(english: string): string {
  const lines = english
    .trim()
    .replace(/^error: /, '')
    .split('\n');
  return lines.map((line) => typesetText(translated(line))).join('\n');
}

function translated(line: string): string {
  for (const [english, french] of MISTAKES) {
    const found = english.exec(line);
    if (found) return french(...found.slice(1));
  }
  return 'la commande est mal écrite';
}
