// What a person does with the lines of a page: typing, validating, adding, taking away, and undoing each of it. Pure.
import type { Transcription } from '#shared/contract/schemas.ts';

export type EditedLine = Transcription['lines'][number]['line'];
export type Lines = readonly EditedLine[];

export type Editing = {
  readonly lines: Lines;
  readonly past: readonly Lines[];
  readonly future: readonly Lines[];
  /** The line that is being typed in: its letters are undone by the word, not one by one. */
  readonly burst: string | null;
};

export type Edit =
  | { readonly do: 'type'; readonly key: string; readonly text: string }
  | { readonly do: 'validate'; readonly key: string }
  | { readonly do: 'add'; readonly after: string | null; readonly key: string; readonly page: PageSize }
  | { readonly do: 'remove'; readonly key: string }
  | { readonly do: 'shift'; readonly key: string; readonly direction: 1 | -1; readonly page: PageSize }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'reload'; readonly lines: Lines };

type PageSize = { readonly width: number; readonly height: number };

/** So many steps can be undone. */
const DEPTH = 200;

export const begin = (lines: Lines): Editing => ({ lines, past: [], future: [], burst: null });

const changed = (state: Editing, lines: Lines, burst: string | null = null): Editing => ({
  lines,
  past: burst !== null && burst === state.burst ? state.past : [...state.past, state.lines].slice(-DEPTH),
  future: [],
  burst,
});

const withLine = (lines: Lines, key: string, change: (line: EditedLine) => EditedLine): Lines =>
  lines.map((line) => (line.key === key ? change(line) : line));

/** Where an added line is looked for: below the line before it, as high as lines are here. */
function placeBelow(lines: Lines, at: number, { width, height }: PageSize): NonNullable<EditedLine['box']> {
  const boxes = lines.flatMap(({ box }) => (box ? [box] : []));
  const heights = boxes.map((box) => box[3]).sort((a, b) => a - b);
  const high = heights[heights.length >> 1] ?? Math.round(height * 0.03);
  const left = Math.min(...boxes.map((box) => box[0]), Math.round(width * 0.9));
  const right = Math.max(...boxes.map((box) => box[0] + box[2]), Math.round(width * 0.1));
  const [x, wide] = boxes.length > 0 ? [left, right - left] : [Math.round(width * 0.05), Math.round(width * 0.9)];
  const before = lines[at]?.box;
  const top = before ? before[1] + before[3] : Math.round(height * 0.05);
  return [x, Math.round(Math.max(0, Math.min(top, height - high))), wide, high];
}

/** A step of a line's own height that still overlaps what was shown before. */
const STEP = 0.4;

function shifted(line: EditedLine, direction: 1 | -1, height: number): EditedLine {
  if (!line.box) return line;
  const [x, y, wide, high] = line.box;
  const top = Math.round(Math.max(0, Math.min(y + direction * STEP * high, height - high)));
  return { ...line, box: [x, top, wide, high] };
}

export function edited(state: Editing, edit: Edit): Editing {
  const { lines } = state;
  switch (edit.do) {
    case 'type': {
      // What is typed into a validated line has to be validated anew.
      const next = withLine(lines, edit.key, (line) => ({ ...line, typed: edit.text, state: 'draft' }));
      const typed = changed(state, next, edit.key);
      return edit.text.endsWith(' ') ? { ...typed, burst: null } : typed;
    }
    case 'validate':
      return changed(
        state,
        withLine(lines, edit.key, (line) => ({ ...line, typed: line.typed.trim(), state: 'validated' })),
      );
    case 'add': {
      const at = lines.findIndex(({ key }) => key === edit.after);
      const box = placeBelow(lines, at, edit.page);
      const line: EditedLine = { key: edit.key, source: null, box, machine: '', typed: '', state: 'draft' };
      return changed(state, [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)]);
    }
    case 'remove':
      return changed(
        state,
        lines.filter(({ key }) => key !== edit.key),
      );
    case 'shift':
      return changed(
        state,
        withLine(lines, edit.key, (line) => shifted(line, edit.direction, edit.page.height)),
      );
    case 'undo': {
      const before = state.past.at(-1);
      if (!before) return state;
      return { lines: before, past: state.past.slice(0, -1), future: [...state.future, lines], burst: null };
    }
    case 'redo': {
      const after = state.future.at(-1);
      if (!after) return state;
      return { lines: after, past: [...state.past, lines], future: state.future.slice(0, -1), burst: null };
    }
    case 'reload':
      return begin(edit.lines);
  }
}

/** Only a line that a person added can be taken away: what the machine read is emptied and validated instead. */
export const isRemovable = (line: EditedLine): boolean => line.source === null;

/** The line `step` further; null at the end. */
export const besideLine = (lines: Lines, key: string, step: 1 | -1): string | null =>
  lines[lines.findIndex((line) => line.key === key) + step]?.key ?? null;

/** Where typing begins: the first line that is not validated. */
export const firstOpen = (lines: Lines): string | null =>
  (lines.find(({ state }) => state !== 'validated') ?? lines[0])?.key ?? null;

const same = (one: EditedLine | undefined, other: EditedLine | undefined): boolean =>
  one?.typed === other?.typed && one?.state === other?.state;

/**
 * Somebody else saved the page meanwhile: theirs, with every line that only this person changed since `base`. Both typed
 * in one line: theirs stays validated, and this person's text stands in it as a draft to be looked at.
 */
export function united(mine: Lines, theirs: Lines, base: Lines): Lines {
  const by = (lines: Lines) => new Map(lines.map((line) => [line.key, line]));
  const [own, old] = [by(mine), by(base)];
  const met = theirs.map((line): EditedLine => {
    const ours = own.get(line.key);
    if (!ours || same(ours, old.get(line.key)) || same(ours, line)) return line;
    return same(line, old.get(line.key)) ? ours : { ...ours, state: 'draft' };
  });
  const known = new Set(theirs.map(({ key }) => key));
  const added = mine.filter(({ key }) => !known.has(key) && !old.has(key));
  return [...met, ...added];
}

/** The part of the page that its lines lie in, from left to right: every strip shows it, all in one size. */
export function writtenSpan(lines: Lines, { width }: PageSize): { readonly left: number; readonly width: number } {
  const boxes = lines.flatMap(({ box }) => (box && box[2] > 0 ? [box] : []));
  if (boxes.length === 0) return { left: 0, width };
  const margin = width * 0.015;
  const left = Math.max(0, Math.min(...boxes.map((box) => box[0])) - margin);
  const right = Math.min(width, Math.max(...boxes.map((box) => box[0] + box[2])) + margin);
  return { left, width: Math.max(1, right - left) };
}

/** Where in its strip the words of a line are, so far into them: a short line ends long before its strip does. */
export function shareOfStrip(
  box: EditedLine['box'],
  share: number,
  { left, width }: { readonly left: number; readonly width: number },
): number {
  if (!box || box[2] <= 0) return share;
  return Math.min(1, Math.max(0, (box[0] + share * box[2] - left) / width));
}

/** How high lines are on this page: the middle one of their heights. */
export function usualHeight(lines: Lines): number {
  const heights = lines.flatMap(({ box }) => (box ? [box[3]] : [])).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 0;
}
