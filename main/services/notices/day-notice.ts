// The notice of the day: taken once a day by whoever opens the desk first, whichever window asks.
import { type DayNotice, dayNotice } from '#shared/domain/deadlines/day-notice.ts';
import type { RealDeadline } from '#shared/domain/deadlines/real-deadline.ts';
import type { DeskPorts } from '../../ports/desk-ports.ts';
import type { DeskRecords } from '../../ports/desk-store.ts';

type Ports = Pick<DeskPorts, 'store' | 'clock'>;
const OFF = 'off';

export const isNoticeOn = async ({ settings }: Pick<DeskRecords, 'settings'>): Promise<boolean> =>
  (await settings.get('day-notice')) !== OFF;

export async function setNotice({ store }: Pick<Ports, 'store'>, isOn: boolean): Promise<void> {
  await store.settings.set('day-notice', isOn ? null : OFF);
}

/**
 * `owed` gives the deadlines of what the desk still owes. Null when it was said today already, when it is switched off,
 * or when there is nothing to say: then the day stays open, for a letter that comes in later.
 */
export async function takeDayNotice(
  { store, clock }: Ports,
  owed: () => Promise<readonly RealDeadline[]>,
): Promise<DayNotice | null> {
  const today = clock.today();
  const isDue = async ({ settings }: Pick<DeskRecords, 'settings'>): Promise<boolean> =>
    (await isNoticeOn({ settings })) && (await settings.get('day-notice-told')) !== today;
  if (!(await isDue(store))) return null;
  const notice = dayNotice(await owed(), today);
  if (notice === null) return null;
  // Two windows may ask at once: one of them says it.
  return store.write(async (records) => {
    if (!(await isDue(records))) return null;
    await records.settings.set('day-notice-told', today);
    return notice;
  });
}
