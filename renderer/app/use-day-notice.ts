// Shows the notice of the day when the desk is opened, and again when a new day begins while it is open.
import { useEffect } from 'react';
import { NOTICES } from '#shared/text/ui-notices.ts';
import { useDesk } from '../api/desk-context.tsx';
import { useToday } from '../api/desk-data.ts';
import { noticeLeave, showDesktopNotice } from '../ui/desktop-notice.ts';

/** Not where `isReal` is false: nobody is owed anything on a practice desk. */
export function useDayNotice(isReal: boolean, onOpen: () => void): void {
  const { client } = useDesk();
  const today = useToday();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each day
  useEffect(() => {
    // What cannot be shown is left for a window that can.
    if (!isReal || noticeLeave() !== 'granted') return;
    const tell = async (): Promise<void> => {
      const notice = await client.notices.takeDay();
      if (notice) showDesktopNotice(NOTICES.title, NOTICES.day(notice.late, notice.today), 'day', onOpen);
    };
    // A convenience: the numbers stand beside Échéances too.
    tell().catch(() => undefined);
  }, [client, today, isReal]);
}
