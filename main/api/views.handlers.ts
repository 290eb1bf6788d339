// views.*: views of the list of letters under a name, and the list as it was left.
import { implement } from '@orpc/server';
import { viewsContract } from '#shared/contract/views.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { removeView, savedViews, saveView } from '../services/views/saved-views.ts';
import { answer, openDesk } from './answer.ts';

const os = implement(viewsContract);

export const viewsHandlers = (session: DeskSession) => ({
  all: os.all.handler(({ errors }) => savedViews(openDesk(session, errors))),
  save: os.save.handler(async ({ input, errors }) => answer(await saveView(openDesk(session, errors), input), errors)),
  remove: os.remove.handler(async ({ input, errors }) =>
    answer(await removeView(openDesk(session, errors), input.seen), errors),
  ),
  left: os.left.handler(({ errors }) => openDesk(session, errors).store.views.left()),
  keepLeft: os.keepLeft.handler(({ input, errors }) => openDesk(session, errors).store.views.keepLeft(input)),
});
