// Time for measuring: only differences mean something. Not the clock of the desk.

/** Milliseconds from some beginning, never stepping back. */
export type Stopwatch = () => number;
