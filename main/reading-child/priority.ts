// Reading waits for people, never the other way round: what a person does at the desk goes first on a busy machine.
import { constants, setPriority } from 'node:os';

// [Note: Reading comes second]
// A recogniser takes all it is given. With as much right to the cores as the window and the desk, a click in the list
// took seconds while letters were read. Set before the recogniser starts, because on Linux it holds for the threads that
// are made from then on; a child that decodes scans keeps its right, since a person waits for an import. Only behind a
// window: at the command line the person waits for the reading itself. The limit of a page is one of work: work.ts.

/** A system that refuses leaves it as it was: slower for the person, nothing is lost. */
export function comeSecond(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Nothing to do: some systems let nobody change it.
  }
}
