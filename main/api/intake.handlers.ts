// intake.*: files given by a person, what became of each, the watched folder.
import { implement } from '@orpc/server';
import { intakeContract } from '#shared/contract/intake.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { importFile } from '../services/intake/import-file.ts';
import { answer, openDesk } from './answer.ts';

const os = implement(intakeContract);

export const intakeHandlers = (session: DeskSession) => ({
  add: os.add.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    // Somebody's letter in a desk that is thrown away would be lost.
    if (session.isPractice()) throw errors['desk/practice']();
    const bytes = new Uint8Array(await input.file.arrayBuffer());
    return importFile(ports, { bytes, name: input.file.name, receivedOn: input.receivedOn });
  }),
  recent: os.recent.handler(({ input, errors }) => openDesk(session, errors).store.intake.recent(input.limit)),
  progress: os.progress.handler(({ errors }) => openDesk(session, errors).store.jobs.countOpen()),
  watched: os.watched.handler(async ({ errors }) => {
    openDesk(session, errors);
    return { ...(await session.watched()), choosable: session.chooseFolder !== null };
  }),
  chooseFolder: os.chooseFolder.handler(async ({ errors }) => {
    openDesk(session, errors);
    return (await session.chooseFolder?.()) ?? null;
  }),
  setWatched: os.setWatched.handler(async ({ input, errors }) => {
    openDesk(session, errors);
    if (session.isPractice()) throw errors['desk/practice']();
    const watched = answer(await session.setWatched(input.folder, input.seen), errors);
    return { ...watched, choosable: session.chooseFolder !== null };
  }),
});
