// The page grid on the fake desk: real proposals on drawn pages, letters made of them by the real rules, in memory.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract/index.ts';
import type { LetterDetail, LetterSummary } from '#shared/contract/schemas.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import { nextState } from '#shared/domain/letters/letter-state.ts';
import { referenceOf } from '#shared/domain/letters/reference.ts';
import type { PageReading, Rotation } from '#shared/domain/reading/reading.ts';
import { checked, type PageRole, staysOneLetter } from '#shared/domain/stacks/arrangement.ts';
import { type Board, isSameBoard } from '#shared/domain/stacks/board.ts';
import { factsOf, unreadPage } from '#shared/domain/stacks/page-facts.ts';
import { proposedCuts } from '#shared/domain/stacks/proposed-cuts.ts';
import { asId, type LetterId } from '#shared/kernel/ids.ts';
import { ESTABLISHMENTS } from '#shared/reference/establishments.ts';
import { VOCABULARY } from '#shared/reference/vocabulary.ts';
import type { FakeEvents } from './fake-events.ts';
import { type FakeSpec, fakeLetter } from './fake-letters.ts';
import type { FakeStep } from './fake-undo.ts';

const os = implement(contract);

/** What is needed of the fake desk. */
type Desk = {
  readonly letters: Map<string, LetterSummary>;
  readonly specs: Map<string, FakeSpec>;
  readonly history: Map<string, LetterDetail['history'][number][]>;
  /** The letters that stand for a stack now. */
  readonly parts: Map<string, readonly LetterId[]>;
  /** What a person said its pages are. */
  readonly roles: Map<string, readonly PageRole[]>;
  readonly done: FakeStep[];
  /** Grids half done. */
  readonly boards: Map<string, Board>;
  readonly events: FakeEvents;
  readonly directory: Directory;
  newId(kind: string): string;
  readings(letter: LetterSummary): {
    readonly pages: readonly {
      readonly page: number;
      readonly width: number;
      readonly height: number;
      readonly rotation: Rotation;
    }[];
    readonly read: readonly PageReading[];
  };
  change(letter: LetterSummary, step: 'rearrange' | 'restore' | 'turn', decision: null): LetterSummary | null;
  summary(letter: LetterSummary): LetterSummary;
  note(id: string, event: string, facts: Record<string, string>): void;
};

const roleOf = ({ roles }: Pick<Desk, 'roles'>, id: string, at: number): PageRole => roles.get(id)?.[at] ?? 'letter';

const isUndecided = (letter: LetterSummary | undefined): boolean =>
  letter !== undefined && nextState(letter.state, 'rearrange').ok;

export const stackFacts = (
  desk: Pick<Desk, 'letters' | 'parts'>,
  id: LetterId,
): Pick<LetterDetail, 'stack' | 'parts'> => {
  const seen = (part: LetterId) => desk.letters.get(part);
  const parts = (desk.parts.get(id) ?? []).flatMap((part) => {
    const letter = seen(part);
    return letter ? [{ id: part, reference: referenceOf(part), state: letter.state, pageCount: letter.pageCount }] : [];
  });
  const [from, all = []] = [...desk.parts].find(([, letters]) => letters.includes(id)) ?? [];
  const stack = from === undefined ? undefined : desk.letters.get(from);
  if (!stack) return { stack: null, parts };
  const { version, pageCount } = stack;
  const restorable = all.every((part) => isUndecided(seen(part)));
  return {
    parts,
    stack: {
      id: stack.id,
      reference: referenceOf(stack.id),
      version,
      pageCount,
      letterCount: all.length,
      restorable,
    },
  };
};

export function stacksPart<D extends Desk>(
  desk: D,
  guard: (desk: D, path: string, errors: Record<string, unknown>) => void,
) {
  const find = (id: string, errors: { 'letter/not-found': () => Error }): LetterSummary => {
    const letter = desk.letters.get(id);
    if (!letter) throw errors['letter/not-found']();
    return letter;
  };
  return {
    open: os.stacks.open.handler(({ input, errors }) => {
      guard(desk, 'stacks.open', errors);
      const letter = find(input.id, errors);
      const { pages, read } = desk.readings(letter);
      const known = { receivedOn: letter.receivedOn, establishments: ESTABLISHMENTS, vocabulary: VOCABULARY };
      const facts = pages.map(({ page }) => {
        const reading = read.find((each) => each.page === page);
        return reading ? factsOf(reading, known) : unreadPage(page);
      });
      const { id, version, state, sourceName } = letter;
      return {
        ...{ id, version, state, sourceName, reference: referenceOf(letter.id) },
        pages: pages.map((page, at) => ({
          ...page,
          role: roleOf(desk, input.id, at),
          kind: facts[at]?.kind ?? ('unread' as const),
        })),
        cuts: proposedCuts(facts),
        board: desk.boards.get(input.id) ?? null,
      };
    }),
    board: os.stacks.board.handler(({ input, errors }) => {
      guard(desk, 'stacks.board', errors);
      return desk.boards.get(input.id) ?? null;
    }),
    keepBoard: os.stacks.keepBoard.handler(({ input, errors }) => {
      guard(desk, 'stacks.keepBoard', errors);
      const now = desk.boards.get(input.id) ?? null;
      if (!isUndecided(find(input.id, errors)) || isSameBoard(now, input.board)) return null;
      if (!isSameBoard(now, input.seen)) throw errors['board/changed']();
      desk.boards.set(input.id, input.board);
      desk.events.publish({ kind: 'boards' });
      return null;
    }),
    separatorSheet: os.stacks.separatorSheet.handler(({ errors }) => {
      guard(desk, 'stacks.separatorSheet', errors);
      return new File(['%PDF-1.7'], 'intercalaire.pdf', { type: 'application/pdf' });
    }),
    rearrange: os.stacks.rearrange.handler(({ input, errors }) => {
      guard(desk, 'stacks.rearrange', errors);
      const letter = find(input.id, errors);
      const spec = desk.specs.get(input.id);
      if (!spec) throw errors['letter/not-found']();
      if (letter.version !== input.version) throw errors['letter/changed']();
      if (!isSameBoard(desk.boards.get(input.id) ?? null, input.seen)) throw errors['board/changed']();
      const own = spec.pages.map((_, at) => ({ page: at + 1, role: roleOf(desk, input.id, at) }));
      const fits = checked(input.arrangement, own);
      if (!fits.ok) throw errors[fits.error]();
      const [pages = []] = input.arrangement.letters;
      if (staysOneLetter(input.arrangement, own)) {
        const isTurned = pages.some(({ turn }) => turn !== 0);
        const before = desk.roles.get(input.id) ?? [];
        desk.roles.set(
          input.id,
          pages.map(({ role }) => role),
        );
        desk.boards.delete(input.id);
        const changed = isTurned ? desk.change(letter, 'turn', null) : { ...letter, version: letter.version + 1 };
        if (!changed) throw errors['letter/wrong-state']();
        desk.letters.set(input.id, changed);
        if (isTurned) desk.done.pop();
        desk.done.push([{ before: letter, version: changed.version, roles: before }]);
        desk.note(input.id, 'pages-said', { roles: '1', turned: isTurned ? '1' : '0' });
        desk.events.publish({ kind: 'letters', id: letter.id });
        desk.events.publish({ kind: 'boards' });
        return { stack: desk.summary(changed), letters: [letter.id] };
      }
      const stack = desk.change(letter, 'rearrange', null);
      if (!stack) throw errors['letter/wrong-state']();
      const letters = input.arrangement.letters.map((pages) => {
        const id = asId<LetterId>(desk.newId('part'));
        const part = { ...spec, id, pages: pages.flatMap(({ page }) => [spec.pages[page - 1] ?? []]) };
        desk.specs.set(id, part);
        desk.letters.set(id, fakeLetter(part, desk.directory));
        desk.history.set(id, []);
        return id;
      });
      desk.parts.set(input.id, letters);
      desk.boards.delete(input.id);
      desk.note(input.id, 'rearranged', { letters: String(letters.length) });
      desk.events.publish({ kind: 'boards' });
      return { stack, letters };
    }),
    restore: os.stacks.restore.handler(({ input, errors }) => {
      guard(desk, 'stacks.restore', errors);
      const letter = find(input.id, errors);
      const parts = (desk.parts.get(input.id) ?? []).map((id) => find(id, errors));
      if (letter.version !== input.version) throw errors['letter/changed']();
      if (!parts.every(isUndecided)) throw errors['stack/decided']();
      const stack = desk.change(letter, 'restore', null);
      if (!stack) throw errors['letter/wrong-state']();
      for (const part of parts) desk.change(part, 'rearrange', null);
      desk.parts.delete(input.id);
      desk.note(input.id, 'restored', {});
      return stack;
    }),
  };
}
