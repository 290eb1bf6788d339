// stacks.*: one scanned stack becomes letters, and is put together again.
import { implement } from '@orpc/server';
import { stacksContract } from '#shared/contract/stacks.contract.ts';
import type { DeskPorts } from '../ports/desk-ports.ts';
import type { StoredLetter } from '../ports/desk-store.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { summarise } from '../services/letters/summarise.ts';
import { keepBoard } from '../services/reading/keep-board.ts';
import { openStack } from '../services/reading/open-stack.ts';
import { rearrangeStack } from '../services/reading/rearrange-stack.ts';
import { restoreStack } from '../services/reading/restore-stack.ts';
import { separatorSheet } from '../services/stacks/separator-sheet.ts';
import { answer, asFile, openDesk } from './answer.ts';

const os = implement(stacksContract);

async function viewOf(ports: DeskPorts, letter: StoredLetter) {
  const [view] = await summarise(ports, [letter]);
  if (!view) throw new Error('a letter has no view');
  return view;
}

export const stacksHandlers = (session: DeskSession) => ({
  open: os.open.handler(async ({ input, errors }) =>
    answer(await openStack(openDesk(session, errors), input.id), errors),
  ),
  board: os.board.handler(({ input, errors }) => openDesk(session, errors).store.begunStacks.of(input.id)),
  keepBoard: os.keepBoard.handler(async ({ input, errors }) =>
    answer(await keepBoard(openDesk(session, errors), input), errors),
  ),
  separatorSheet: os.separatorSheet.handler(async ({ errors }) => {
    const sheet = await separatorSheet(openDesk(session, errors));
    return asFile(sheet, 'intercalaire.pdf', 'application/pdf');
  }),
  rearrange: os.rearrange.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    const { stack, letters } = answer(await rearrangeStack(ports, input), errors);
    return { stack: await viewOf(ports, stack), letters };
  }),
  restore: os.restore.handler(async ({ input, errors }) => {
    const ports = openDesk(session, errors);
    return viewOf(ports, answer(await restoreStack(ports, input), errors));
  }),
});
