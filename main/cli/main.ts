// Starts the command line. The only place that ends the process and the last net under everything: whatever
// happens, a person sees a sentence, never a stack.
import { createNodeApplication } from '../composition/node-application.ts';
import { version } from '../composition/version.ts';
import { terminalOutput } from './output.ts';
import { runProgram } from './program.ts';

const context = { output: terminalOutput, version: version(), createApplication: createNodeApplication };

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
