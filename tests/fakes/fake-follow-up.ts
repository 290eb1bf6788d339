// The fake desk's clocks and assignments: as the real ones behave towards a screen.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { openPause } from '#shared/domain/deadlines/pause.ts';
import { isUndecided } from '#shared/domain/letters/letter-state.ts';
import type { FakeEvents } from './fake-events.ts';
import { FAKE_TODAY } from './fake-letters.ts';
import type { FakeStep } from './fake-undo.ts';

/** The part of the fake desk that is touched here. */
type Desk = {
  readonly letters: Map<string, LetterSummary>;
  readonly done: FakeStep[];
  readonly events: FakeEvents;
  note(id: string, event: string, facts?: Record<string, string>): void;
  summary(letter: LetterSummary): LetterSummary;
};

type Guard<D> = (desk: D, path: string, errors: Record<string, unknown>) => void;

const os = implement(contract);

export function followUpPart<D extends Desk>(desk: D, guard: Guard<D>) {
  const changed = (letter: LetterSummary | undefined, change: Partial<LetterSummary>, notFound: () => Error) => {
    if (!letter) throw notFound();
    const now = { ...letter, ...change };
    desk.letters.set(now.id, now);
    const what = change.pauses ? 'clock' : 'secondLook' in change ? 'second-look' : 'assignee';
    desk.done.push([{ before: letter, version: letter.version, what }]);
    desk.events.publish({ kind: 'letters', id: now.id });
    return desk.summary(now);
  };
  return {
    keepBegun: os.letters.keepBegun.handler(({ input: { id, form }, errors }) => {
      guard(desk, 'letters.keepBegun', errors);
      const letter = desk.letters.get(id);
      if (!letter) throw errors['letter/not-found']();
      const kept = isUndecided(letter.state) ? { ...letter, begun: form } : letter;
      desk.letters.set(id, kept);
      return desk.summary(kept);
    }),
    assign: os.letters.assign.handler(({ input: { id, assignee, seen }, errors }) => {
      guard(desk, 'letters.assign', errors);
      const letter = desk.letters.get(id);
      if (letter && letter.assignee !== seen) throw errors['letter/changed']();
      desk.note(id, 'assigned', assignee === null ? {} : { to: assignee });
      return changed(desk.letters.get(id), { assignee }, errors['letter/not-found']);
    }),
    markSecondLook: os.letters.markSecondLook.handler(({ input: { id, wanted }, errors }) => {
      guard(desk, 'letters.markSecondLook', errors);
      const letter = desk.letters.get(id);
      if (letter && (letter.secondLook !== null) === wanted) return desk.summary(letter);
      desk.note(id, wanted ? 'second-look' : 'second-look-done');
      return changed(letter, { secondLook: wanted ? '2026-11-20T08:30:00.000Z' : null }, errors['letter/not-found']);
    }),
    stopClock: os.letters.stopClock.handler(({ input: { id, reason }, errors }) => {
      guard(desk, 'letters.stopClock', errors);
      const letter = desk.letters.get(id);
      if (letter && openPause(letter.pauses)) throw errors['clock/stopped']();
      desk.note(id, 'clock-stopped', { reason });
      const pauses = [...(letter?.pauses ?? []), { from: FAKE_TODAY, until: null, reason }];
      return changed(letter, { pauses }, errors['letter/not-found']);
    }),
    restartClock: os.letters.restartClock.handler(({ input: { id }, errors }) => {
      guard(desk, 'letters.restartClock', errors);
      const letter = desk.letters.get(id);
      if (letter && !openPause(letter.pauses)) throw errors['clock/running']();
      desk.note(id, 'clock-restarted', { days: '0' });
      const pauses = (letter?.pauses ?? []).map((pause) => ({ ...pause, until: pause.until ?? FAKE_TODAY }));
      return changed(letter, { pauses }, errors['letter/not-found']);
    }),
  };
}
