// What waits to be kept is kept when the page is left, hidden or closed.
import { type RefObject, useEffect } from 'react';

export function useFlush(keeper: RefObject<{ flush(): unknown } | null>): void {
  useEffect(() => {
    const flush = (): void => void keeper.current?.flush();
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);
}
