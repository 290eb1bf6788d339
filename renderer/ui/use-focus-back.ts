// Where the focus goes when a dialog closes that is drawn only while it is open: the library gives it back only where
// the dialog stays and is told to close.
import { useEffect, useState } from 'react';

/** What had the focus; an entry of a menu goes with its menu, then the button that opened it. */
function held(): HTMLElement | null {
  const { activeElement } = document;
  const opener = activeElement?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return (opener && document.getElementById(opener)) || (activeElement instanceof HTMLElement ? activeElement : null);
}

/** In a dialog: gives the focus back to what had it before, if that is still there. */
export function useFocusBack(): void {
  const [before] = useState(held);
  useEffect(() => () => before?.focus({ preventScroll: true }), [before]);
}
