// The command line from outside: what each command gives, how it ends, and what it never says.
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as mupdf from 'mupdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fold } from '#shared/kernel/fold.ts';
import { pretendNewer } from '../composition/newer-desk.ts';
import { goodLetter, noise, typedPdf } from './bad-files.ts';
import { linesOf, type Outcome, PASSPHRASE, type RunOptions, run, start } from './command-line.ts';
import { layDesk, removeModel } from './place.ts';
import { type ReadLine, readLine } from './triage-line-schema.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterAll(async () => {
  await removeModel();
  await rm(root, { recursive: true, force: true });
});

const inRoot = (...parts: string[]): string => join(root, ...parts);
async function newDesk(name: string): Promise<string> {
  await layDesk(inRoot(name));
  return inRoot(name);
}
async function file(name: string, content: Uint8Array | string): Promise<string> {
  await writeFile(inRoot(name), content);
  return inRoot(name);
}

/** Ended with a sentence in French on standard error, nothing on standard output, no stack. */
function expectEnd({ status, out, err }: Outcome, expected: number, sentence: RegExp): void {
  expect({ status, out }).toEqual({ status: expected, out: '' });
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/^\s+at /m);
  expect(err).not.toMatch(/error|unknown|usage:|missing/i);
}

const LONGUENESSE = `M. BREKOUANE Sélim
N° écrou : 30562
Centre pénitentiaire de Longuenesse
62968 LONGUENESSE CEDEX

Longuenesse, le 20 août 2025

Madame, Monsieur,
Je suis détenu à Longuenesse et je voudrais apprendre le français. Quels livres demander à la bibliothèque ?
`;
const OQTF = [
  'M. ORTOLANI Bruno, écrou 51877',
  'Centre pénitentiaire de Laon, 02000 LAON',
  "On m'a notifié hier une OQTF sans délai de départ volontaire.",
  'Je suis détenu et je veux faire un recours.',
];

describe('judge', () => {
  const judge = async (args: readonly string[], input?: string): Promise<ReadLine> => {
    const outcome = await run(['judge', '--json', ...args], { passphrase: null, ...(input && { input }) });
    expect(outcome).toMatchObject({ status: 0, err: '' });
    const lines = linesOf(outcome);
    expect(lines).toHaveLength(1);
    return readLine.parse(lines[0]);
  };

  test('a prison covered from a date: the day before it is kept, that day it is forwarded', async () => {
    const before = await judge(['--received', '2025-08-31'], LONGUENESSE);
    expect(before).toMatchObject({ source: '-', letterId: null, receivedOn: '2025-08-31', dueOn: '2025-09-10' });
    expect(before.establishment?.id).toBe('centre-penitentiaire-de-longuenesse');
    expect(before.suggestion).toMatchObject({ action: 'keep', team: null, reasons: [{ rule: 'not-yet-covered' }] });
    const after = await judge(['--received', '2025-09-01'], LONGUENESSE);
    expect(after.suggestion).toMatchObject({
      action: 'forward',
      team: { id: 'longuenesse', email: 'prison.longuenesse@lacimade.org' },
      reasons: [{ rule: 'team-covers' }],
    });
  });

  test('a file, an e-mail, the text on demand, and a text that says nothing', async () => {
    const path = await file('lettre.txt', OQTF.join('\n'));
    const urgent = await judge([path, '--with-text', '--received', '2026-11-02']);
    expect(urgent.text).toBe(OQTF.join('\n'));
    expect(urgent.signals.map(({ code }) => code)).toContain('oqtf');
    expect(urgent.suggestion).toMatchObject({ action: 'keep', reasons: [{ rule: 'urgent' }] });
    // Ten days from Monday 2 November 2026 is Thursday 12; the 11th is a holiday and does not matter.
    expect(urgent).toMatchObject({ dueOn: '2026-11-12', workBy: '2026-11-12' });
    expect(await judge(['--kind', 'email'], 'Bonjour')).toMatchObject({ suggestion: { action: 'review' } });
    expect((await judge([], LONGUENESSE)).text).toBeUndefined();
  });

  test('for a person: a table of 135 columns at most, with the words behind the urgency', async () => {
    const { out, status } = await run(['judge'], { input: OQTF.join('\n') });
    expect(status).toBe(0);
    expect(out).toMatch(/Courrier +Expéditeur +Prison +Urgence +Proposition +Échéance/);
    expect(out).toMatch(/CP de Laon/);
    expect(out).toMatch(/«[\s\u00a0].*OQTF.*[\s\u00a0]»/);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(135);
  });
});

// Every wrong usage and every help: tests/cli/usage.test.ts, in one process.
test('wrong usage ends with 2 and a sentence, help and version with 0 on standard output', async () => {
  expectEnd(await run(['trier']), 2, /commande inconnue/);
  // Reads standard input first, hence here.
  expectEnd(await run(['judge', '--received', '2025-02-30']), 2, /n'est pas une date/);
  expect(await run(['--help'])).toMatchObject({ status: 0, out: expect.stringMatching(/Usage\u00a0:/), err: '' });
  expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+/);
});

describe('a desk that cannot be opened ends with 3 and says why', () => {
  test('none, no passphrase, a wrong one, an empty file for it', async () => {
    const desk = inRoot('fermé');
    expect(await run(['init', '--desk', desk])).toMatchObject({ status: 0 });
    expectEnd(await run(['list', '--desk', inRoot('nulle part')]), 3, /pas encore de bureau/);
    expectEnd(await run(['list', '--desk', desk], { passphrase: null }), 3, /phrase de passe/);
    expectEnd(await run(['list', '--desk', desk], { passphrase: 'une tout autre phrase' }), 3, /pas la bonne phrase/);
    const empty = await file('vide.txt', '');
    expectEnd(await run(['list', '--desk', desk, '--passphrase-file', empty]), 3, /introuvable ou vide/);
    expectEnd(await run(['list', '--desk', desk, '--passphrase-file', inRoot('absent.txt')]), 3, /introuvable ou vide/);
    expectEnd(await run(['init', '--desk', desk]), 3, /contient déjà un bureau/);
    expectEnd(await run(['init', '--desk', inRoot('court')], { passphrase: 'court' }), 2, /trop courte/);
    const right = await file('phrase.txt', `${PASSPHRASE}\n`);
    const opened = await run(['list', '--desk', desk, '--passphrase-file', right], { passphrase: 'fausse' });
    expect(opened).toMatchObject({ status: 0, err: '' });
  });

  test('newer, damaged', async () => {
    const newer = await newDesk('récent');
    await pretendNewer(newer, PASSPHRASE);
    expectEnd(await run(['list', '--desk', newer]), 3, /version plus récente/);
    const records = await newDesk('abîmé');
    await writeFile(join(records, 'desk.db'), noise(50_000));
    expectEnd(await run(['list', '--desk', records]), 3, /abîmé/);
    const header = await newDesk('abîmé aussi');
    await writeFile(join(header, 'desk.json'), '{');
    expectEnd(await run(['list', '--desk', header]), 3, /abîmé/);
  });

  test('in use by a host; and the passphrase shows nowhere', async () => {
    const desk = await newDesk('occupé');
    const serving = start(['serve', '--desk', desk, '--json']);
    const [line] = (await once(serving.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
    const { url } = z.strictObject({ url: z.url() }).parse(JSON.parse(line.toString()));
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expectEnd(await run(['list', '--desk', desk]), 3, /déjà ouvert/);
    if (process.platform === 'linux') {
      expect(await readFile(`/proc/${serving.pid}/cmdline`, 'utf8')).not.toContain(PASSPHRASE);
    }
    serving.kill('SIGTERM');
    expect((await once(serving, 'exit'))[0]).toBe(0);
    expect(await run(['list', '--desk', desk])).toMatchObject({ status: 0 });
    for (const name of await readdir(desk, { recursive: true, withFileTypes: true })) {
      if (name.isFile()) expect(await readFile(join(name.parentPath, name.name), 'latin1')).not.toContain(PASSPHRASE);
    }
  });
});

const summary = z.looseObject({ id: z.string(), sourceName: z.string(), state: z.string(), version: z.int() });

describe('the way of a letter', () => {
  let desk: string;
  const command = (args: readonly string[], options?: RunOptions): Promise<Outcome> =>
    run([...args, '--desk', desk], options);
  const ids = new Map<string, string>();
  const idOf = (name: string): string => ids.get(name) ?? '';
  const stateOf = async (name: string): Promise<string> => {
    const { letter } = z
      .looseObject({ letter: summary })
      .parse(linesOf(await command(['show', idOf(name), '--json']))[0]);
    return letter.state;
  };

  beforeAll(async () => {
    desk = await newDesk('bureau');
    const paths = [
      await file('amiens.pdf', await goodLetter('une')),
      await file('amiens 2.pdf', await goodLetter('deux')),
      await file('amiens 3.pdf', await goodLetter('trois')),
      await file('laon.pdf', await typedPdf(OQTF)),
      await file('inconnue.pdf', await typedPdf(['Bonjour Madame,', 'pouvez-vous me répondre ?', 'Merci beaucoup.'])),
    ];
    const outcome = await command(['triage', ...paths, '--json', '--received', '2026-11-20']);
    expect(outcome.status).toBe(0);
    for (const line of linesOf(outcome)) {
      const { source, letterId, receivedOn } = readLine.parse(line);
      expect(receivedOn).toBe('2026-11-20');
      ids.set(basename(source), letterId ?? '');
    }
    expect(new Set(ids.values()).size).toBe(paths.length);
  });

  test('the same file again is the same letter', async () => {
    const copy = await file('copie.pdf', await readFile(inRoot('amiens.pdf')));
    const outcome = await command(['triage', copy, inRoot('amiens.pdf'), '--json']);
    expect(outcome.status).toBe(0);
    expect(linesOf(outcome).map((line) => readLine.parse(line).letterId)).toEqual([
      idOf('amiens.pdf'),
      idOf('amiens.pdf'),
    ]);
    expect(linesOf(await command(['list', '--json']))).toHaveLength(ids.size);
  });

  test('list: by state, by date, by words', async () => {
    const names = async (args: readonly string[]): Promise<string[]> =>
      linesOf(await command(['list', '--json', ...args])).map((line) => summary.parse(line).sourceName);
    expect(await names(['--search', 'bibliothèque'])).toHaveLength(3);
    expect(await names(['--search', 'bibliotheque amiens'])).toHaveLength(3);
    expect(await names(['--state', 'answered'])).toEqual([]);
    expect(await names(['--due-before', '2026-11-30'])).toEqual([]);
    expect(await names(['--due-before', '2026-12-01'])).toHaveLength(ids.size);
    expect((await command(['list', '--search', 'zzzz'])).out).toBe('Aucun courrier.\n');
  });

  test('confirm: the suggestion, a choice against it, and no choice where none is proposed', async () => {
    expect(await command(['confirm', idOf('amiens.pdf'), '--json'])).toMatchObject({ status: 0 });
    expect(await stateOf('amiens.pdf')).toBe('forwarded');
    expect(await command(['confirm', idOf('amiens 2.pdf'), '--keep', '--reason', 'connue du service'])).toMatchObject({
      status: 0,
      out: 'amiens 2.pdf : Gardé au service\n',
    });
    expect(await stateOf('amiens 2.pdf')).toBe('kept');
    expectEnd(await command(['confirm', idOf('inconnue.pdf')]), 1, /pas assez sûre/);
    expect(await command(['confirm', idOf('inconnue.pdf'), '--forward', 'maubeuge'])).toMatchObject({ status: 0 });
    expect(await command(['confirm', idOf('laon.pdf')])).toMatchObject({ status: 0 });
    expect(await stateOf('laon.pdf')).toBe('kept');
  });

  test('confirm: what cannot be', async () => {
    expectEnd(await command(['confirm', idOf('amiens.pdf')]), 1, /n’est plus possible/);
    expectEnd(await command(['confirm', idOf('amiens 3.pdf'), '--forward', 'atlantide']), 1, /n’existe plus/);
    expect(await stateOf('amiens 3.pdf')).toBe('to-qualify');
    const unknown = '0197aaaa-0000-7000-8000-000000000000';
    for (const args of [
      ['show', unknown],
      ['confirm', unknown],
    ]) {
      expectEnd(await command(args), 1, /n’existe plus/);
    }
    expectEnd(await command(['show', 'une phrase; drop table']), 2, /mal écrit/);
  });

  test('outbox: listed, written once, proven', async () => {
    const item = z.looseObject({ to: z.string(), state: z.string(), letterId: z.string() });
    const items = async () => linesOf(await command(['outbox', 'list', '--json'])).map((line) => item.parse(line));
    expect((await items()).map(({ to, state }) => `${to} ${state}`).sort()).toEqual([
      'maubeuge@lacimade.org waiting',
      'prison.amiens@lacimade.org waiting',
    ]);
    const folder = inRoot('à envoyer');
    const written = linesOf<{ file: string }>(await command(['outbox', 'export', folder, '--json']));
    expect(written).toHaveLength(2);
    for (const { file: path } of written) {
      const subject = /^Subject: .*$/m.exec(await readFile(path, 'utf8'))?.[0] ?? '';
      expect(subject).not.toBe('');
      expect(subject).not.toMatch(/KANARIVO|Zebulon/i);
    }
    expect((await items()).map(({ state }) => state)).toEqual(['exported', 'exported']);
    expect(await command(['outbox', 'export', folder])).toMatchObject({ status: 0, out: '' });
    expect(await readdir(folder)).toHaveLength(2);
  });

  test('show tells the whole way to a person', async () => {
    const { out, status } = await command(['show', idOf('amiens.pdf')]);
    expect(status).toBe(0);
    expect(out).toMatch(/amiens\.pdf · Transféré/);
    expect(out).toMatch(/MA d.Amiens/);
    expect(out).toMatch(/prison\.amiens@lacimade\.org/);
  });

  test('show --pdf: a searchable file, never over another one without being told', async () => {
    const path = inRoot('courrier.pdf');
    const args = ['show', idOf('amiens.pdf'), '--pdf', path];
    expect(await command(args)).toEqual({ status: 0, out: `${path}\n`, err: '' });
    const pdf = await readFile(path);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const text = mupdf.Document.openDocument(pdf, 'application/pdf').loadPage(0).toStructuredText('').asText();
    expect(fold(text)).toContain('amiens');
    await writeFile(path, 'autre chose');
    expectEnd(await command(args), 1, /existe déjà/);
    expect(await readFile(path, 'utf8')).toBe('autre chose');
    expect(linesOf(await command([...args, '--force', '--json']))).toEqual([{ file: path }]);
    expect((await readFile(path)).equals(pdf)).toBe(true);
    expectEnd(await command(['show', idOf('amiens.pdf'), '--pdf', join(path, 'x.pdf')]), 1, /ne peut pas être écrit/);
    expectEnd(await command(['show', idOf('amiens.pdf'), '--force']), 2, /ne sert qu.avec --pdf/);
  });

  test('a folder that cannot be written keeps its messages waiting, and says so', async () => {
    const { id } = summary.parse(linesOf(await command(['list', '--json', '--search', 'trois']))[0]);
    expect(await command(['confirm', id, '--forward', 'amiens'])).toMatchObject({ status: 0 });
    const notAFolder = await file('fichier', 'x');
    expectEnd(await command(['outbox', 'export', notAFolder]), 1, /dossier/);
    expect((await command(['outbox', 'list', '--json'])).out).toContain('"waiting"');
  });

  test('nothing of a letter is in the journal', async () => {
    const journal = await readFile(join(desk, 'journal', 'vaguemestre.log'), 'utf8');
    expect(journal).toContain('intake.stored');
    expect(journal).not.toMatch(/KANARIVO|ORTOLANI|48213|51877|amiens|laon\.pdf|bibliothèque/i);
  });
});
