// The fake desk's batches and undo: as the real ones behave towards a screen.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { LetterSummary, OutboxItemView } from '#shared/contract/schemas.ts';
import type { PageRole } from '#shared/domain/stacks/arrangement.ts';
import type { PersonId } from '#shared/kernel/ids.ts';
import type { FakeEvents } from './fake-events.ts';

/** What one gesture changed; `what` where it was arranged around the letter, whose version stays. */
export type FakeStep = readonly {
  readonly before: LetterSummary;
  readonly version: number;
  readonly what?: 'assignee' | 'second-look' | 'clock' | 'person';
  /** Whose letter it was. */
  readonly person?: PersonId | null;
  /** What its pages were. */
  readonly roles?: readonly PageRole[];
}[];

/** The part of the fake desk that decisions touch. */
type Desk = {
  readonly letters: Map<string, LetterSummary>;
  readonly done: FakeStep[];
  readonly roles: Map<string, readonly PageRole[]>;
  readonly links: Map<string, PersonId>;
  readonly events: FakeEvents;
  outbox: readonly OutboxItemView[];
  change(letter: LetterSummary, step: 'forward' | 'keep', decision: LetterSummary['decision']): LetterSummary | null;
  forward(id: LetterSummary['id'], teamId: OutboxItemView['teamId']): void;
  note(id: string, event: string, facts?: Record<string, string>): void;
  summary(letter: LetterSummary): LetterSummary;
};

type Guard<D> = (desk: D, path: string, errors: Record<string, unknown>) => void;

const os = implement(contract);

export function undoPart<D extends Desk>(desk: D, guard: Guard<D>) {
  return {
    confirmBatch: os.letters.confirmBatch.handler(({ input, errors }) => {
      guard(desk, 'letters.confirmBatch', errors);
      const refused: { id: LetterSummary['id']; error: string }[] = [];
      const from = desk.done.length;
      const done = input.letters.flatMap(({ id, version, action, teamId, establishmentId, reason }) => {
        const letter = desk.letters.get(id);
        const decision = { action, teamId, establishmentId, reason, at: '2026-11-20T08:30:00.000Z' };
        const changed = letter && letter.version === version ? desk.change(letter, action, decision) : null;
        if (!changed) refused.push({ id, error: letter ? 'letter/changed' : 'letter/not-found' });
        else if (teamId) desk.forward(id, teamId);
        return changed ? [changed] : [];
      });
      desk.done.push(desk.done.splice(from).flat());
      return { done, refused };
    }),
    undo: os.letters.undo.handler(({ input, errors }) => {
      guard(desk, 'letters.undo', errors);
      const isOf = (step: FakeStep) =>
        step.some(({ before, version, what }) => {
          if (!input || 'followUpOf' in input) return what !== undefined && before.id === input?.followUpOf;
          return before.id === input.id && version === input.version && what === undefined;
        });
      const step = input ? desk.done.findLast(isOf) : desk.done.at(-1);
      if (!step) throw errors['undo/nothing']();
      desk.done.splice(desk.done.indexOf(step), 1);
      const refused: { id: LetterSummary['id']; error: string }[] = [];
      const undone = step.flatMap(({ before, version, what, roles, person }) => {
        if (roles) desk.roles.set(before.id, roles);
        if (person) desk.links.set(before.id, person);
        else if (what === 'person') desk.links.delete(before.id);
        if (what) {
          const { assignee, secondLook, pauses } = before;
          const now = desk.letters.get(before.id) ?? before;
          const letter = {
            ...now,
            ...(what === 'assignee' && { assignee }),
            ...(what === 'clock' && { pauses }),
            ...(what === 'second-look' && { secondLook }),
          };
          desk.letters.set(letter.id, letter);
          desk.note(letter.id, 'undone', { what });
          desk.events.publish({ kind: 'letters', id: letter.id });
          return [desk.summary(letter)];
        }
        const hasLeft = desk.outbox.some((item) => item.letterId === before.id && item.state === 'exported');
        if (desk.letters.get(before.id)?.version !== version || hasLeft) {
          refused.push({ id: before.id, error: hasLeft ? 'outbox/already-left' : 'letter/changed' });
          return [];
        }
        const letter = { ...before, version: version + 1 };
        desk.letters.set(letter.id, letter);
        desk.outbox = desk.outbox.map((item) => (item.letterId === letter.id ? { ...item, state: 'withdrawn' } : item));
        desk.note(letter.id, 'undone', { state: letter.state });
        desk.events.publish({ kind: 'letters', id: letter.id });
        return [desk.summary(letter)];
      });
      return { what: step[0]?.roles ? 'pages' : (step[0]?.what ?? 'decision'), undone, refused };
    }),
  };
}
