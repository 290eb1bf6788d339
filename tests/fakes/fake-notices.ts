// The notice of the day of the fake desk.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { DayNotice } from '#shared/domain/deadlines/day-notice.ts';

const os = implement(contract);

/** What is needed of the fake desk. */
type Desk = { dayNotice: DayNotice | null; isNoticeOn: boolean };

export function noticesPart<D extends Desk>(
  desk: D,
  guard: (desk: D, path: string, errors: Record<string, unknown>) => void,
) {
  return {
    notices: {
      takeDay: os.notices.takeDay.handler(({ errors }) => {
        guard(desk, 'notices.takeDay', errors);
        const notice = desk.dayNotice;
        desk.dayNotice = null;
        return desk.isNoticeOn ? notice : null;
      }),
      setting: os.notices.setting.handler(({ errors }) => {
        guard(desk, 'notices.setting', errors);
        return { isOn: desk.isNoticeOn };
      }),
      set: os.notices.set.handler(({ input, errors }) => {
        guard(desk, 'notices.set', errors);
        desk.isNoticeOn = input.isOn;
        return input;
      }),
    },
  };
}
