// Short notices in a corner. Only here is the notification library named.
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { COMMON } from '#shared/text/ui-shell.ts';

type Tone = 'done' | 'problem';
const COLOURS: Readonly<Record<Tone, string>> = { done: 'green', problem: 'urgence' };

/** Shows a notice; the same `id` replaces the one before. Problems stay twice as long. */
export function toast(tone: Tone, message: ReactNode, id?: string): void {
  const notice = {
    message,
    color: COLOURS[tone],
    autoClose: tone === 'problem' ? 12_000 : 7_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': COMMON.close },
  };
  if (id) notifications.hide(id);
  notifications.show(id ? { ...notice, id } : notice);
}

export const hideToast = (id: string): void => {
  notifications.hide(id);
};
