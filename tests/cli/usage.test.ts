// How the command line answers wrong usage and asks for help: the real program, in this process. That a process ends
// so and writes to the right stream is in tests/e2e/cli.test.ts.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { terminalOutput } from '#main/cli/output.ts';
import { runProgram } from '#main/cli/program.ts';
import { createNodeApplication } from '#main/composition/node-application.ts';

afterEach(() => vi.restoreAllMocks());

type Said = { readonly status: number; readonly out: string; readonly err: string };

/** Runs a command and keeps what it writes. */
async function run(args: readonly string[]): Promise<Said> {
  const written = (stream: NodeJS.WriteStream) => {
    const write = vi.spyOn(stream, 'write').mockReturnValue(true);
    return () => write.mock.calls.map(([text]) => text).join('');
  };
  const out = written(process.stdout);
  const err = written(process.stderr);
  const createApplication = () => createNodeApplication(join(tmpdir(), 'vaguemestre-no-desk'));
  const context = { output: terminalOutput, version: '1.2.3', createApplication };
  const status = await runProgram(context, args);
  const said = { status, out: out(), err: err() };
  vi.restoreAllMocks();
  return said;
}

describe('wrong usage ends with 2 and says what is wrong, in French', () => {
  const cases: readonly (readonly [args: readonly string[], sentence: RegExp])[] = [
    [['trier'], /commande inconnue/],
    [['judge', '--knd'], /option inconnue : « --knd »\n\(vouliez-vous dire --kind/],
    [['show'], /il manque « courrier »/],
    [['list', '--state'], /il manque une valeur/],
    [['init', 'un', 'deux'], /trop d’éléments/],
    [['triage'], /Indiquez au moins un fichier/],
    [['triage', '.', '--received', '31/08/2025', '--no-store'], /n'est pas une date/],
    [['judge', '--kind', 'fax'], /letter/],
    [['judge', '/nulle/part.txt'], /introuvable/],
    [['list', '--state', 'perdu'], /received, to-qualify/],
    [['list', '--due-before', 'demain'], /n'est pas une date/],
    [['confirm', 'x', '--keep', '--forward', 'amiens'], /pas les deux/],
    [['serve', '--port', '99999'], /65535/],
  ];
  test.each(cases)('%j', async (args, sentence) => {
    const { status, out, err } = await run(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.replaceAll('\u00a0', ' ')).toMatch(sentence);
    expect(err).not.toMatch(/error|unknown|usage:|missing/i);
  });

  test('help of everything is French', async () => {
    const commands = ['init', 'triage', 'judge', 'list', 'show', 'confirm', 'outbox', 'training', 'serve', 'demo'];
    for (const args of [['--help'], ...commands.map((command) => [command, '--help'])]) {
      const { status, out } = await run(args);
      expect(status).toBe(0);
      expect(out).toMatch(/Usage\u00a0:/);
      expect(out).not.toMatch(/Usage:|Options:|Commands:|Arguments:|display|output|default|\[command\]/);
    }
    expect((await run(['--version'])).out).toBe('1.2.3\n');
  });
});
