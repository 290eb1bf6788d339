// Keyboard shortcuts of a screen. Single keys never act while a person types, nor under a dialog.
import { useEffect, useRef } from 'react';
import { isSingleKey, useSingleKeys } from './single-keys.ts';

/**
 * Keys as `event.key` gives them, lower case; 'mod+enter' and 'mod+z' also act with Ctrl or ⌘, 'shift+arrowdown' is an
 * arrow with Shift.
 */
export type Shortcuts = Readonly<Record<string, () => void>>;

const TEXT_INPUTS = new Set(['text', 'search', 'email', 'password', 'date', 'number', 'url', 'tel', '']);

const MAY_REPEAT = new Set([
  ...['j', 'k', 'arrowup', 'arrowdown', 'arrowleft', 'arrowright', '+', '=', '-'],
  ...['shift+arrowup', 'shift+arrowdown'],
]);

/** No field needs these keys for itself. */
const WHILE_WRITING = new Set(['mod+enter', 'mod+k']);

/** True where keys write text or move inside a list that is open. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === 'TEXTAREA' || target.tagName === 'SELECT') return true;
  return target.tagName === 'INPUT' && TEXT_INPUTS.has(target.getAttribute('type') ?? '');
}

/** A choice from a list looks like a field, but nothing is written there that Ctrl+Z could take back. */
const isReadOnly = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.readOnly;

/** True where the key already means something: Enter on a button, Space and arrows on a radio. */
function isTaken(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // Space makes a choice; one that is made already needs it no more.
  if (key === ' ') return target.closest('button, a, summary, input:not([type="radio"]:checked)') !== null;
  if (key === 'enter') return target.closest('button, a, summary, input:not([type="radio"])') !== null;
  return key.includes('arrow') && target.tagName === 'INPUT';
}

function keyOf(event: KeyboardEvent): string | null {
  if (event.altKey) return null;
  const key = event.key.toLowerCase();
  if (event.shiftKey && key.startsWith('arrow')) return `shift+${key}`;
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

export function useShortcuts(shortcuts: Shortcuts, active = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const [singleKeys] = useSingleKeys();
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent): void => {
      const key = keyOf(event);
      const act = key === null ? undefined : latest.current[key];
      if (key === null || !act || event.defaultPrevented) return;
      if (!singleKeys && isSingleKey(key)) return;
      // A key held down moves along, it never decides twice.
      if (event.repeat && !MAY_REPEAT.has(key)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const writing = isWriting(event.target) && !(key.startsWith('mod+') && isReadOnly(event.target));
      if (writing && !WHILE_WRITING.has(key)) return;
      if (!key.startsWith('mod+') && isTaken(event.target, key)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [active, singleKeys]);
}
