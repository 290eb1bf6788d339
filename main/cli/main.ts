// Starts the command line. The only place that ends the process and the last net under everything: whatever
// happens, a person sees a sentence, never a stack.
import { nodeChildLauncher } from '../adapters/system/node-child.ts';
import { deskLog } from '../composition/log-file.ts';
import { readingChildEntry } from '../composition/places.ts';
import { version } from '../composition/version.ts';
import { terminalOutput } from './output.ts';
import { runProgram } from './program.ts';

const launchChild = nodeChildLauncher({ entry: readingChildEntry() });
const context = { output: terminalOutput, launchChild, version: version(), log: deskLog };

runProgram(context, process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // The message may hold data of a letter: only the class is shown.
    const kind = error instanceof Error ? error.name : 'Error';
    terminalOutput.note(`Un problème imprévu a arrêté Vaguemestre (${kind}). Rien n'a été perdu : recommencez.`);
    process.exitCode = 1;
  },
);
