// What jsdom lacks of a browser and the screens need. Sizes are those of a small laptop, so that lists draw rows.
import { afterEach } from 'vitest';

class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { configurable: true, writable: true, value });
};

define(globalThis, 'ResizeObserver', StillObserver);
define(globalThis, 'IntersectionObserver', StillObserver);
define(window, 'matchMedia', (query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
}));
Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 1400 });
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 360 });
define(document, 'fonts', { addEventListener: () => undefined, removeEventListener: () => undefined });
define(Element.prototype, 'scrollIntoView', () => undefined);
define(Element.prototype, 'scrollTo', () => undefined);

/** Addresses of pictures and files that are not freed yet. */
export const openAddresses = new Set<string>();
let made = 0;
define(URL, 'createObjectURL', () => {
  made += 1;
  const url = `blob:test/${made}`;
  openAddresses.add(url);
  return url;
});
define(URL, 'revokeObjectURL', (url: string) => openAddresses.delete(url));

afterEach(() => {
  window.sessionStorage.clear();
  window.location.hash = '';
});
