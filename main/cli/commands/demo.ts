// `vaguemestre demo`: the desk's main job on the sample letters, from an empty desk to the messages that leave.
// Everything is invented; the desk it makes is a real one, made afresh each time.
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { demoText } from '#shared/text/demo.ts';
import { errorText } from '#shared/text/errors.ts';
import { holdsDesk } from '../../composition/desk-folder.ts';
import { sampleLettersFolder } from '../../composition/places.ts';
import { type ApplicationClient, type CommandContext, clientOf, withApplication } from '../context.ts';
import { CommandEnd, deskStatus, EXIT, type ExitStatus } from '../exit.ts';
import { exportWaiting } from './outbox.ts';
import { triageInto } from './triage.ts';

/** Printed for everyone to read: the letters of this desk are invented. */
const DEMO_PASSPHRASE = 'vaguemestre-demo';
const FOLDER = 'demo-desk';

export async function demo(context: CommandContext): Promise<ExitStatus> {
  const desk = resolve(FOLDER);
  const out = resolve('demo-out');
  await startAfresh(desk, out);
  context.output.note(demoText.begin);
  await withApplication(context, { desk }, async (application) => {
    const made = await application.session.create(DEMO_PASSPHRASE);
    if (!made.ok) throw new CommandEnd(deskStatus(made.error), errorText(made.error));
    const ports = application.session.ports();
    if (!ports) throw new Error('a desk just made has no ports');
    const client = clientOf(application);
    context.output.note(demoText.reading);
    await triageInto({ application, client, ports }, context.output, [sampleLettersFolder()], {});
    const confirmed = await confirmSure(client);
    for (const letter of confirmed) context.output.note(demoText.confirmed(letter));
    const messages = await exportWaiting(client, join(out, 'messages'));
    const paper = await acknowledge(client, out);
    const show = (path: string): string => relative(process.cwd(), path) || path;
    for (const line of demoText.end({
      desk: FOLDER,
      passphrase: DEMO_PASSPHRASE,
      messages: messages.map(show),
      acknowledgement: paper && show(paper),
      confirmed: confirmed.length,
    }))
      context.output.line(line);
  });
  return EXIT.done;
}

/** Removes what an earlier demo made, and nothing else: a folder that is no desk is left alone. */
async function startAfresh(desk: string, out: string): Promise<void> {
  const found = await readdir(desk).catch(() => null);
  if (found && found.length > 0 && !(await holdsDesk(desk))) {
    throw new CommandEnd(EXIT.usage, demoText.notADesk(FOLDER));
  }
  await rm(desk, { recursive: true, force: true });
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await stat(sampleLettersFolder()).catch(() => {
    throw new CommandEnd(EXIT.usage, demoText.noSamples);
  });
}

/** The ones the machine is sure of, as a person would who agrees: what it wants reviewed stays to qualify. */
async function confirmSure(client: ApplicationClient): Promise<LetterSummary[]> {
  const letters = await client.letters.list({ states: ['to-qualify'], limit: 1000 });
  const confirmed: LetterSummary[] = [];
  for (const { id, version, judgement, suggestion } of letters) {
    if (!suggestion || suggestion.action === 'review') continue;
    const establishmentId = judgement?.establishment?.id ?? null;
    const teamId = suggestion.team?.id ?? null;
    confirmed.push(
      await client.letters.confirm({ id, version, action: suggestion.action, teamId, establishmentId, reason: null }),
    );
  }
  return confirmed;
}

/** For the first kept letter of a detained person whose prison is known. Null when there is none. */
async function acknowledge(client: ApplicationClient, out: string): Promise<string | null> {
  const kept = await client.letters.list({ states: ['kept'], limit: 1000 });
  const letter =
    kept.find(
      ({ judgement }) => judgement?.sender === 'detained' && judgement.establishment && judgement.person?.surname,
    ) ?? kept[0];
  if (!letter) return null;
  const paper = await client.letters.acknowledgement({ id: letter.id });
  const path = join(out, paper.name);
  await writeFile(path, new Uint8Array(await paper.arrayBuffer()), { mode: 0o600 });
  return path;
}
