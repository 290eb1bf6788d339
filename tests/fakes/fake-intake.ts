// Files given to the fake desk, and its watched folder.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { IntakeEntryView, LetterSummary } from '#shared/contract/schemas.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import type { FakeEvents } from './fake-events.ts';
import { FAKE_TODAY } from './fake-letters.ts';

const NOW = `${FAKE_TODAY}T08:30:00.000Z`;
const os = implement(contract);

/** What is needed of the fake desk. */
type Desk = {
  intake: readonly IntakeEntryView[];
  watched: { folder: string | null; reachable: boolean };
  /** What a person chooses in the dialog of the host; undefined where it has none. */
  folderToChoose: string | undefined;
  readonly letters: ReadonlyMap<string, LetterSummary>;
  readonly events: FakeEvents;
  readonly options: { readonly refuse?: (name: string) => IntakeEntryView['error'] | 'duplicate' };
  newId(kind: string): string;
};

export function intakePart<D extends Desk>(
  desk: D,
  guard: (desk: D, path: string, errors: Record<string, unknown>) => void,
) {
  return {
    intake: {
      add: os.intake.add.handler(({ input, errors }) => {
        guard(desk, 'intake.add', errors);
        const said = desk.options.refuse?.(input.file.name) ?? null;
        const known = [...desk.letters.keys()][0];
        const entry: IntakeEntryView = {
          id: desk.newId('in'),
          at: NOW,
          fileName: input.file.name,
          outcome: said === 'duplicate' ? 'duplicate' : said ? 'refused' : 'stored',
          letterId: (said === 'duplicate' || !said) && known ? asId<LetterId>(known) : null,
          error: said === 'duplicate' ? null : said,
        };
        desk.intake = [entry, ...desk.intake];
        desk.events.publish({ kind: 'intake' });
        return entry;
      }),
      recent: os.intake.recent.handler(({ input, errors }) => {
        guard(desk, 'intake.recent', errors);
        return desk.intake.slice(0, input.limit);
      }),
      progress: os.intake.progress.handler(({ errors }) => {
        guard(desk, 'intake.progress', errors);
        const count = (state: string) =>
          [...desk.letters.values()].filter((letter) => letter.reading.state === state).length;
        return { waiting: count('waiting'), reading: count('reading') };
      }),
      watched: os.intake.watched.handler(({ errors }) => {
        guard(desk, 'intake.watched', errors);
        return { ...desk.watched, choosable: desk.folderToChoose !== undefined };
      }),
      chooseFolder: os.intake.chooseFolder.handler(() => desk.folderToChoose ?? null),
      setWatched: os.intake.setWatched.handler(({ input, errors }) => {
        guard(desk, 'intake.setWatched', errors);
        if (desk.watched.folder !== input.seen) throw errors['folder/changed']();
        if (input.folder?.includes('introuvable')) throw errors['folder/not-found']();
        if (input.folder?.includes('dans-le-bureau')) throw errors['folder/inside-desk']();
        desk.watched = { folder: input.folder, reachable: input.folder !== null };
        return { ...desk.watched, choosable: desk.folderToChoose !== undefined };
      }),
    },
  };
}
