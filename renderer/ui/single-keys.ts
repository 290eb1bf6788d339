// Whether one letter alone may be a shortcut. Some people's aids type letters by themselves (dictation, switches):
// RGAA 12.10, WCAG 2.1.4. Arrows, Enter, Space and keys with Ctrl stay.
import { useLocalStorage } from '@mantine/hooks';

/** Kept on this machine, also for the next opening. */
export const useSingleKeys = () =>
  useLocalStorage({ key: 'single-keys', defaultValue: true, getInitialValueInEffect: false });

/** One sign that is written: a letter, a figure, a mark. */
export const isSingleKey = (key: string): boolean => [...key].length === 1 && key !== ' ';
