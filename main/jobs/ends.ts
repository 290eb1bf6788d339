// Who waits for the end of something in the background, whichever it is, to look again at what they wait for.

export type Ends = {
  /** Resolves at the next end. */
  readonly next: () => Promise<void>;
  readonly tell: () => void;
};

export function waitersForEnds(): Ends {
  let waiters: (() => void)[] = [];
  return {
    next: () => new Promise((resolve) => waiters.push(resolve)),
    tell: () => {
      const told = waiters;
      waiters = [];
      for (const tell of told) tell();
    },
  };
}
