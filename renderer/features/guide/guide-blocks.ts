// The users' guide (docs/guide.md) as blocks to draw. Knows the few signs of Markdown the guide uses, not Markdown: what
// else is written there would be shown as it stands, and a test says so.

export type Inline = { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string };
export type Inlines = readonly Inline[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Inlines }
  | { readonly kind: 'picture'; readonly about: string; readonly file: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inlines[] }
  | { readonly kind: 'table'; readonly head: readonly Inlines[]; readonly rows: readonly (readonly Inlines[])[] }
  | { readonly kind: 'command'; readonly text: string };

const INLINE = /\*\*(?<strong>.+?)\*\*|\*(?<em>.+?)\*|`(?<code>.+?)`/g;

export function inlinesOf(text: string): Inlines {
  const parts: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > at) parts.push({ kind: 'text', text: text.slice(at, match.index) });
    const [kind, marked] = Object.entries(match.groups ?? {}).find(([, value]) => value !== undefined) ?? ['text', ''];
    parts.push({ kind: kind as Inline['kind'], text: marked ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ kind: 'text', text: text.slice(at) });
  return parts;
}

const cellsOf = (row: string): Inlines[] =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inlinesOf(cell.trim()));

const ITEM = /^(?:- |\d+\. )/;

/** One block of lines without an empty one between them. */
function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const heading = /^(#{1,3}) (.+)$/.exec(first);
  if (heading) return { kind: 'heading', level: heading[1]?.length as 1 | 2 | 3, text: heading[2] ?? '' };
  const picture = /^!\[(.+)\]\(images\/(.+)\)$/.exec(first);
  if (picture) return { kind: 'picture', about: picture[1] ?? '', file: picture[2] ?? '' };
  if (first.startsWith('```')) return { kind: 'command', text: lines.slice(1, -1).join('\n') };
  if (first.startsWith('|')) {
    const [head = '', , ...rows] = lines;
    return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
  }
  if (ITEM.test(first)) {
    const items = lines.map((line) => inlinesOf(line.replace(ITEM, '')));
    return { kind: 'list', ordered: /^\d/.test(first), items };
  }
  return { kind: 'paragraph', text: inlinesOf(lines.join(' ')) };
}

export const blocksOf = (markdown: string): readonly Block[] =>
  markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => blockOf(block.split('\n')));
