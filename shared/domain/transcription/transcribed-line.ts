// One line of a page as a person types it from the image. What becomes of the typed text: typed-reading.ts.
import type { Box } from '../reading/reading.ts';

/**
 * draft      the machine's words, or words a person is still typing: judged beside what was read, in place of nothing
 * validated  a person says that this is what the page says: it counts as what is written there
 */
export const LINE_STATES = ['draft', 'validated'] as const;
export type LineState = (typeof LINE_STATES)[number];

export type TranscribedLine = {
  /** Names the line on its page, for as long as it is there. */
  readonly key: string;
  /** Line of the reading it stands for, as the reader counted; null for a line a person added. */
  readonly source: number | null;
  /** Where it stands on the upright page; null where no place is known. */
  readonly box: Box | null;
  /** What the machine had read there; empty for a line a person added. */
  readonly machine: string;
  /** What a person typed; the machine's text until they do. May be partial, may be empty: nothing is written there. */
  readonly typed: string;
  readonly state: LineState;
};

/** The lines of one page, from the top. */
export type TranscribedPage = { readonly page: number; readonly lines: readonly TranscribedLine[] };

/** Stands for a word nobody can read: it is kept in the text and counts as no word. */
export const UNREADABLE = '[?]';

/** True once a person did something with the line: it then outlives another reading of the page. */
export const isTouched = ({ source, state, typed, machine }: TranscribedLine): boolean =>
  source === null || state === 'validated' || typed !== machine;

/** The words a person typed, what they could not read left out. */
export const wordsTyped = (typed: string): string[] =>
  typed
    .replaceAll(UNREADABLE, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');

/**
 * True where a person's words stand in the line, validated or still being typed. A line emptied and not validated says
 * nothing yet.
 */
export const isTyped = ({ state, typed, machine }: TranscribedLine): boolean =>
  state === 'validated' || (typed !== machine && wordsTyped(typed).length > 0);

/** True when both pages have the same lines with the same text among those that count. */
function saysTheSame(
  before: readonly TranscribedLine[],
  after: readonly TranscribedLine[],
  counts: (line: TranscribedLine) => boolean,
): boolean {
  const said = (lines: readonly TranscribedLine[]): string =>
    JSON.stringify(lines.filter(counts).map(({ key, source, box, typed, state }) => [key, source, box, typed, state]));
  return said(before) === said(after);
}

/** Nothing has to be judged again. */
export const judgesTheSame = (before: readonly TranscribedLine[], after: readonly TranscribedLine[]): boolean =>
  saysTheSame(before, after, isTyped);

/** No line was validated, changed since it was, or is validated no more. */
export const validatesTheSame = (before: readonly TranscribedLine[], after: readonly TranscribedLine[]): boolean =>
  saysTheSame(before, after, ({ state }) => state === 'validated');
