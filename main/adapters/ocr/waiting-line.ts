// Pages that wait for a recogniser: which of them comes next, and which is made ready while another is read.
import type { ReadRequest } from '../../ports/page-reader.ts';

/** A page that was sent ahead to a recogniser, under a number of its own. */
type Sent = { readonly request: ReadRequest; readonly number: number };

/** What is asked of a recogniser here. */
export type WaitingSeat = {
  /** Whose page it read last, or reads. */
  letter: string | undefined;
  /** The page it was given to make ready. */
  ahead: Sent | null;
};

export type WaitingLine<Seat extends WaitingSeat> = {
  /** Resolves when it is the page's turn; null when it was cancelled before. */
  readonly wait: (request: ReadRequest) => Promise<Seat | null>;
  /** Gives a recogniser that has become free to a page, if one waits. */
  readonly give: (seat: Seat) => boolean;
  /** Sends every busy recogniser the page that it will most likely read next. */
  readonly lookAhead: (busy: readonly Seat[]) => void;
};

type Waiting<Seat> = { readonly request: ReadRequest; readonly come: (seat: Seat | null) => void };

/** `send`: gives a recogniser a page to make ready; false where it runs no more, or not yet. */
export function waitingLine<Seat extends WaitingSeat>(
  send: (seat: Seat, request: ReadRequest, number: number) => boolean,
): WaitingLine<Seat> {
  const line: Waiting<Seat>[] = [];
  const seated: Seat[] = [];
  let numbers = 0;
  const leave = (waiting: Waiting<Seat>): void => {
    const at = line.indexOf(waiting);
    if (at !== -1) line.splice(at, 1);
  };
  const isElsewhere = ({ request }: Waiting<Seat>, seat: Seat): boolean =>
    seated.some((other) => other !== seat && other.ahead?.request === request);
  /** A letter is read to its end before the next is begun; then what was made ready here; then who waits longest. */
  const nextFor = (seat: Seat): Waiting<Seat> | undefined =>
    line.find(({ request }) => request.letter !== undefined && request.letter === seat.letter) ??
    line.find(({ request }) => request === seat.ahead?.request) ??
    line.find((waiting) => !isElsewhere(waiting, seat)) ??
    line[0];

  return {
    wait: (request) =>
      new Promise((resolve) => {
        const { signal } = request;
        const cancel = (): void => {
          leave(waiting);
          resolve(null);
        };
        const come = (seat: Seat | null): void => {
          signal?.removeEventListener('abort', cancel);
          resolve(seat);
        };
        const waiting = { request, come };
        if (signal?.aborted) return cancel();
        signal?.addEventListener('abort', cancel, { once: true });
        line.push(waiting);
      }),
    give: (seat) => {
      const next = nextFor(seat);
      if (!next) return false;
      leave(next);
      next.come(seat);
      return true;
    },
    lookAhead: (busy) => {
      for (const seat of busy) if (!seated.includes(seat)) seated.push(seat);
      for (const seat of busy) {
        const next = nextFor(seat);
        if (!next || next.request === seat.ahead?.request || isElsewhere(next, seat)) continue;
        numbers += 1;
        if (send(seat, next.request, numbers)) seat.ahead = { request: next.request, number: numbers };
      }
    },
  };
}

/** The number under which the recogniser that is to read the page was given it; undefined where it was not. */
export function aheadOf(seat: WaitingSeat, request: ReadRequest): number | undefined {
  if (seat.ahead?.request !== request) return undefined;
  const { number } = seat.ahead;
  seat.ahead = null;
  return number;
}
