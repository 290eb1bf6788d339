// French typography for texts written with ordinary keys: non-breaking spaces and curly apostrophes.
// Not for data a person typed (names, addresses): those are shown as they are.

const NBSP = '\u00a0';

/** « Attention : l'équipe » → the same with non-breaking spaces before : ; ! ? » and after «, and ’ for '. */
export const typesetText = (text: string): string =>
  text
    .replace(/ ([:;!?»%])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`)
    .replace(/([\p{L}\p{N}])'(?=[\p{L}\p{N}«])/gu, '$1’')
    .replace(/\.\.\./g, '…');

/** Typesets every text of a table, at any depth; functions are kept and their answers typeset. */
export function typeset<T>(texts: T): T {
  if (typeof texts === 'string') return typesetText(texts) as T;
  if (typeof texts === 'function') {
    return ((...facts: unknown[]) => typeset((texts as (...facts: unknown[]) => unknown)(...facts))) as T;
  }
  if (Array.isArray(texts)) return texts.map((text) => typeset(text)) as T;
  if (texts === null || typeof texts !== 'object') return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeset(text)])) as T;
}

/** « 1 courrier », « 2 courriers ». French counts zero as singular. */
export const counted = (count: number, one: string, many: string): string =>
  `${count}${NBSP}${Math.abs(count) < 2 ? one : many}`;

/** « a », « a et b », « a, b et c ». */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`;
}
