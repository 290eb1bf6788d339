// The life of a letter, and what may happen to it in each state. See the state diagram in docs/architecture.md.
import { err, ok, type Result } from '../../kernel/result.ts';

/**
 * received    stored, waiting to be read by the machine
 * to-qualify  read (or given up by the machine): a person must decide
 * forwarded   handed to a team
 * kept        the desk answers itself
 * answered    the answer has left
 * rearranged  its pages are in other letters: a stack cut into letters, or one of these taken back into its stack
 */
export const LETTER_STATES = ['received', 'to-qualify', 'forwarded', 'kept', 'answered', 'rearranged'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export const LETTER_STEPS = ['read', 'forward', 'keep', 'answer', 'reopen', 'rearrange', 'restore', 'turn'] as const;
export type LetterStep = (typeof LETTER_STEPS)[number];

/**
 * A person who reads faster than the machine may decide before it: `received` accepts decisions too.
 * `read` never undoes a decision: a reading that ends late leaves the state alone. `turn`: a page of it lies another way
 * up, and the letter is read again from the beginning.
 */
const TRANSITIONS: Readonly<Record<LetterState, Partial<Record<LetterStep, LetterState>>>> = {
  received: { read: 'to-qualify', forward: 'forwarded', keep: 'kept', rearrange: 'rearranged', turn: 'received' },
  'to-qualify': {
    read: 'to-qualify',
    forward: 'forwarded',
    keep: 'kept',
    rearrange: 'rearranged',
    turn: 'received',
  },
  forwarded: { read: 'forwarded', reopen: 'to-qualify', answer: 'answered' },
  kept: { read: 'kept', reopen: 'to-qualify', answer: 'answered', forward: 'forwarded' },
  answered: { read: 'answered', reopen: 'to-qualify' },
  rearranged: { read: 'rearranged', restore: 'to-qualify' },
};

/** The state after `step`, or 'letter/wrong-state' when it may not happen now. */
export function nextState(state: LetterState, step: LetterStep): Result<LetterState, 'letter/wrong-state'> {
  const next = TRANSITIONS[state][step];
  return next ? ok(next) : err('letter/wrong-state');
}

/** A person still has to decide. */
export const isUndecided = (state: LetterState): boolean => state === 'received' || state === 'to-qualify';

/** Letters on which the desk still owes an answer. A forwarded letter is owed by the team. */
export const isOwedByDesk = (state: LetterState): boolean => isUndecided(state) || state === 'kept';
