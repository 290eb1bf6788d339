// When the work on a letter really begins: it waits in hand while the one before is read, which is no time of its own.

export type FirstTurn = {
  /** Call for every page whose turn has come. */
  readonly onTurn: () => void;
  /** As `now` gives it: the first turn; before any, when this was made. */
  readonly began: () => number;
};

export function firstTurn(now: () => number): FirstTurn {
  let began = now();
  let waits = true;
  return {
    onTurn: () => {
      if (waits) began = now();
      waits = false;
    },
    began: () => began,
  };
}
