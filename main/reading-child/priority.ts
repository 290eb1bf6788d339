// Reading waits for people, never the other way round: what a person does at the desk goes first on a busy machine.
import { constants, setPriority } from 'node:os';

// [Note: Reading comes second]
// A recogniser takes all it is given. With as much right to the cores as the window and the desk, a click in the list
// took seconds while letters were read. Set here, before anything else, because on Linux it holds for the threads that
// are made from now on. Only behind a window: at the command line the person waits for the reading itself, and the
// limits of time of a page are made for a child with its full right.

/** A system that refuses leaves it as it was: slower for the person, nothing is lost. */
export function comeSecond(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Nothing to do: some systems let nobody change it.
  }
}
