// The page grid while a person works on it: the arrangement with its past, the pages chosen, the page in hand, and what
// is said of each change.
import { useEffect, useState } from 'react';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import {
  type Beside,
  cutBefore,
  interleave,
  mergeWithPrevious,
  move,
  putAside,
  reverse,
  setRole,
  shift,
  takeBack,
  turn,
} from '#shared/domain/stacks/arrange.ts';
import type { Arrangement, PageRole } from '#shared/domain/stacks/arrangement.ts';
import type { Board } from '#shared/domain/stacks/board.ts';
import type { ProposedCut } from '#shared/domain/stacks/proposed-cuts.ts';
import { changedTo, redone, type Undoable, undone } from '#shared/domain/stacks/undoable.ts';
import { PILE, ROLE_NAMES } from '#shared/text/ui-pile.ts';
import { openCuts, pagesShown, stretch, toReverse, withCuts } from './pile-model.ts';
import { useKeptBoard } from './use-kept-board.ts';

export type Pile = ReturnType<typeof usePile>;

const { said } = PILE;

/** What was said last, told again by a screen reader even when it is the same words. */
function useAnnouncement(first: string) {
  const [news, setNews] = useState({ text: first, times: 0 });
  const say = (text: string): void => setNews(({ times }) => ({ text, times: times + 1 }));
  return { news: news.times % 2 === 0 ? news.text : `${news.text}\u00a0`, say };
}

/** The pages chosen and the page in hand: what an action is about. */
function useChoice(arrangement: Arrangement, say: (text: string) => void) {
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [inHand, setInHand] = useState<number>(() => pagesShown(arrangement)[0] ?? 1);
  const choose = (pages: readonly number[]): void => {
    setChosen(pages);
    say(said.selected(pages.length));
  };
  return {
    chosen,
    inHand,
    choose,
    acting: chosen.length > 0 ? chosen : [inHand],
    /** `extending` chooses every page from the one in hand to this one as well. */
    goTo: (page: number, extending = false): void => {
      const before = chosen.length > 0 ? chosen : [inHand];
      if (extending) choose([...new Set([...before, ...stretch(arrangement, inHand, page)])]);
      setInHand(page);
    },
    toggle: (page: number): void => {
      choose(chosen.includes(page) ? chosen.filter((each) => each !== page) : [...chosen, page]);
      setInHand(page);
    },
  };
}

type Change = (next: Arrangement, text: string) => void;

/** What may be done to the pages that are chosen, or in hand. */
function actionsOn(
  arrangement: Arrangement,
  { acting, inHand }: { readonly acting: readonly number[]; readonly inHand: number },
  change: Change,
) {
  const count = acting.length;
  const isAside = acting.every((page) => arrangement.aside.some((each) => each.page === page));
  return {
    cut: (): void => {
      const next = cutBefore(arrangement, inHand);
      change(next, said.cut(inHand, next.letters.length));
    },
    merge: (): void => {
      const next = mergeWithPrevious(arrangement, inHand);
      change(next, said.merge(next.letters.length));
    },
    shift: (by: 1 | -1): void => change(shift(arrangement, acting, by), said.moved(count)),
    turn: (by: 90 | -90): void => change(turn(arrangement, acting, by), said.turned(count)),
    asideOrBack: (): void =>
      isAside
        ? change(takeBack(arrangement, acting), said.back(count))
        : change(putAside(arrangement, acting), said.aside(count)),
    reverse: (): void => {
      const pages = toReverse(arrangement, acting);
      change(reverse(arrangement, pages), said.reversed(pages.length));
    },
    interleave: (): void => change(interleave(arrangement, acting), said.interleaved),
    setRole: (role: PageRole): void => change(setRole(arrangement, acting, role), said.role(count, ROLE_NAMES[role])),
  };
}

/** What is done with pages that are dragged, wherever they come from. */
const dragging = (arrangement: Arrangement, change: Change) => ({
  drop: (pages: readonly number[], to: Beside): void =>
    change(move(takeBack(arrangement, pages), pages, to), said.moved(pages.length)),
  dropAside: (pages: readonly number[]): void => change(putAside(arrangement, pages), said.aside(pages.length)),
});

export function usePile(stack: OpenStack) {
  // Lies in the desk after each change: it is there again after another screen, or a crash.
  const { kept, keeper } = useKeptBoard(stack);
  const { boards, theirs, taken } = kept;
  // What was cut at separators when the screen opened is the one change made so far.
  const begins = stack.cuts.filter(({ reason }) => reason === 'separator').length;
  const { news, say } = useAnnouncement(begins > 0 && boards.past.length === 1 ? said.separated(begins) : '');
  const board = boards.present;
  const { arrangement } = board;
  const choice = useChoice(arrangement, say);
  const to = (next: Undoable<Board>, text: string): void => {
    if (next !== boards) keeper.set(next);
    say(next === boards ? said.nothing : text);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each grid that is taken over
  useEffect(() => {
    if (taken) say(said.taken(taken.arrangement));
  }, [taken]);
  const change: Change = (next, text) =>
    to(next === arrangement ? boards : changedTo(boards, { ...board, arrangement: next }), text);
  return {
    ...choice,
    ...actionsOn(arrangement, choice, change),
    ...dragging(arrangement, change),
    arrangement,
    news,
    /** What another window made of the stack, where a person has to choose. */
    theirs: theirs?.board.arrangement ?? null,
    /** What lies here was made in another window. */
    isTaken: taken !== null && taken === board,
    takeTheirs: keeper.takeTheirs,
    keepMine: (): void => {
      keeper.keepMine();
      say(said.mineKept);
    },
    stands: keeper.stands,
    accepted: (): Board | null => keeper.state().accepted,
    lookAgain: keeper.look,
    cuts: openCuts(board, stack.cuts),
    canUndo: boards.past.length > 0,
    canRedo: boards.future.length > 0,
    accept: (accepted: readonly ProposedCut[]): void =>
      change(withCuts(arrangement, accepted), said.accepted(accepted.length)),
    refuse: ({ before }: ProposedCut): void =>
      to(changedTo(boards, { ...board, refused: [...board.refused, before] }), said.refused),
    undo: (): void => to(undone(boards), said.undone),
    redo: (): void => to(redone(boards), said.redone),
  };
}
