// notices.*: the notice of the day.
import { implement } from '@orpc/server';
import { noticesContract } from '#shared/contract/notices.contract.ts';
import type { DeskSession } from '../services/desk/desk-session.ts';
import { listLetters } from '../services/letters/list-letters.ts';
import { isNoticeOn, setNotice, takeDayNotice } from '../services/notices/day-notice.ts';
import { openDesk } from './answer.ts';

const os = implement(noticesContract);
/** As many as Échéances shows. */
const MOST_OWED = 1000;

export const noticesHandlers = (session: DeskSession) => ({
  takeDay: os.takeDay.handler(({ errors }) => {
    const ports = openDesk(session, errors);
    const states = ['received', 'to-qualify', 'kept'] as const;
    const owed = async () => (await listLetters(ports, { states, limit: MOST_OWED })).map(({ deadline }) => deadline);
    return takeDayNotice(ports, owed);
  }),
  setting: os.setting.handler(async ({ errors }) => ({ isOn: await isNoticeOn(openDesk(session, errors).store) })),
  set: os.set.handler(async ({ input, errors }) => {
    await setNotice(openDesk(session, errors), input.isOn);
    return input;
  }),
});
