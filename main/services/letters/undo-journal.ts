// The journal of an open desk, in memory.
import type { LetterChange, UndoJournal, UndoStep, WhichStep } from '../../ports/undo-journal.ts';

/** Older steps are forgotten. */
const KEPT = 200;

function isOf({ changes, followUp }: UndoStep, which: WhichStep): boolean {
  if ('followUpOf' in which) return followUp?.id === which.followUpOf;
  return changes.some(({ id, version }) => id === which.id && version === which.version);
}

/** `known`: steps of before the desk was locked. */
export function makeUndoJournal(known: readonly UndoStep[] = []): UndoJournal {
  let steps: UndoStep[] = [...known];
  return {
    add(step) {
      steps.push(step);
      if (steps.length > KEPT) steps.shift();
    },
    find(which) {
      if (!which) return steps.at(-1) ?? null;
      return steps.findLast((step) => isOf(step, which)) ?? null;
    },
    steps: () => steps,
    remove(step) {
      steps = steps.filter((one) => one !== step);
    },
    restored(id, version, now) {
      const moved = (change: LetterChange): LetterChange =>
        change.id === id && change.version === version ? { ...change, version: now } : change;
      steps = steps.map((step) => ({ ...step, changes: step.changes.map(moved) }));
    },
  };
}
