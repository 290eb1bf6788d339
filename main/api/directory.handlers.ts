// directory.*: teams, coverage, and the prisons of the reference data.
import { implement } from '@orpc/server';
import { directoryContract } from '#shared/contract/directory.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { removeCoverage, removeTeam, saveCoverage, saveTeam } from '../services/directory/edit-directory.ts';
import { answer, openDesk } from './answer.ts';

const os = implement(directoryContract);

export const directoryHandlers = (session: DeskSession) => ({
  whole: os.whole.handler(({ errors }) => openDesk(session, errors).store.directory.whole()),
  establishments: os.establishments.handler(() => session.machine.establishments),
  saveTeam: os.saveTeam.handler(async ({ input, errors }) =>
    answer(await saveTeam(openDesk(session, errors), input), errors),
  ),
  removeTeam: os.removeTeam.handler(async ({ input, errors }) => {
    answer(await removeTeam(openDesk(session, errors), input), errors);
  }),
  saveCoverage: os.saveCoverage.handler(async ({ input, errors }) =>
    answer(await saveCoverage(openDesk(session, errors), input), errors),
  ),
  removeCoverage: os.removeCoverage.handler(async ({ input, errors }) => {
    answer(await removeCoverage(openDesk(session, errors), input.seen), errors);
  }),
});
