// What each key does on a page of the grid. They act only while the grid has the focus.
import type { PageRole } from '#shared/domain/stacks/arrangement.ts';
import { PAGE_ROLES } from '#shared/domain/stacks/arrangement.ts';
import { pagesShown } from './pile-model.ts';
import type { Pile } from './use-pile.ts';

/** Where the focus goes with an arrow: the page there, null at an edge. */
export type Towards = (direction: 'left' | 'right' | 'up' | 'down' | 'first' | 'last') => number | null;

type Key = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

const DIRECTIONS = {
  arrowleft: 'left',
  arrowright: 'right',
  arrowup: 'up',
  arrowdown: 'down',
  home: 'first',
  end: 'last',
} as const;

const isDirection = (key: string): key is keyof typeof DIRECTIONS => key in DIRECTIONS;
/** Roles by the keys 1 to 4, also where they are typed with Shift (AZERTY): `code` names the key itself. */
const roleOf = (code: string): PageRole | undefined =>
  PAGE_ROLES[Number(/^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1]) - 1];

const single = (pile: Pile, shiftKey: boolean): Readonly<Record<string, () => void>> => ({
  ' ': () => pile.toggle(pile.inHand),
  escape: () => pile.choose([]),
  delete: pile.asideOrBack,
  backspace: pile.asideOrBack,
  c: pile.cut,
  f: pile.merge,
  r: () => pile.turn(shiftKey ? -90 : 90),
  i: pile.reverse,
  e: pile.interleave,
  a: () => pile.accept(pile.cuts),
});

/** What the key does now; null when it is none of the grid's. */
export function actionOf(
  event: Key & { readonly code: string },
  pile: Pile,
  towards: Towards,
  look: () => void,
): (() => void) | null {
  const key = event.key.toLowerCase();
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    if (isCommand || (key !== 'arrowleft' && key !== 'arrowright')) return null;
    return () => pile.shift(key === 'arrowright' ? 1 : -1);
  }
  if (isCommand) return key === 'a' ? () => pile.choose(pagesShown(pile.arrangement)) : null;
  if (isDirection(key)) {
    const page = towards(DIRECTIONS[key]);
    return page === null ? () => undefined : () => pile.goTo(page, event.shiftKey);
  }
  if (key === 'enter') return look;
  const role = roleOf(event.code);
  if (role) return () => pile.setRole(role);
  return single(pile, event.shiftKey)[key] ?? null;
}
