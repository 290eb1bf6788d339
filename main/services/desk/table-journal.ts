// The changes to the tables of an open desk that can be taken back, in memory.
import type { KeptTableStep } from '#shared/domain/desk/table-step.ts';
import type { TableJournal } from '../../ports/undo-journal.ts';

/** Older steps are forgotten. */
const KEPT = 100;

/** `known`: steps of before the desk was locked. */
export function makeTableJournal(known: readonly KeptTableStep[] = []): TableJournal {
  let steps: readonly KeptTableStep[] = known;
  let last = known.at(-1)?.number ?? 0;
  return {
    steps: () => steps,
    add(done) {
      last += 1;
      const kept = { number: last, ...done };
      steps = [...steps, kept].slice(-KEPT);
      return kept;
    },
    remove(number) {
      steps = steps.filter((one) => one.number !== number);
    },
  };
}
