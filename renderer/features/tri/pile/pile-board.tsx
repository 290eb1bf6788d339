// The page grid at work: head, tools, and the pages with their keys.
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import { checked } from '#shared/domain/stacks/arrangement.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import { useShortcuts } from '../../../ui/shortcuts.ts';
import { isSingleKey, useSingleKeys } from '../../../ui/single-keys.ts';
import { buttonOf, towardsFrom } from './grid-focus.ts';
import { LargePage } from './large-page.tsx';
import classes from './pile.module.css';
import { AsideGroup, LetterGroups } from './pile-groups.tsx';
import { PileHead } from './pile-head.tsx';
import { actionOf } from './pile-keys.ts';
import { PileMeanwhile } from './pile-meanwhile.tsx';
import { PileToolbar } from './pile-toolbar.tsx';
import { useMakeLetters } from './use-make-letters.tsx';
import { type Pile, usePile } from './use-pile.ts';

type PileBoardProps = { readonly stack: OpenStack; readonly onLeave: (to: LetterId) => void };

export function PileBoard({ stack, onLeave }: PileBoardProps) {
  const pile = usePile(stack);
  const grid = useRef<HTMLDivElement>(null);
  const [singleKeys] = useSingleKeys();
  const [isLarge, large] = useDisclosure(false);
  const choice = useRef<HTMLElement>(null);
  const making = useMakeLetters(stack, {
    stands: pile.stands,
    accepted: pile.accepted,
    onMeanwhile: pile.lookAgain,
    onChoice: () => choice.current?.focus(),
    onMade: onLeave,
  });
  const make = (): void => {
    if (checked(pile.arrangement, stack.pages).ok && !making.isPending) making.mutate(pile.arrangement);
  };
  const toPageInHand = (): void => {
    if (grid.current) buttonOf(grid.current, pile.inHand)?.focus();
  };
  // What is done while the letters are being made would be in none of them.
  const isMaking = making.isPending;
  useShortcuts({ 'mod+z': pile.undo, 'mod+y': pile.redo, 'mod+enter': make }, !isMaking);
  useFocusInGrid(grid, pile, isLarge || isMaking);
  return (
    <div className={classes.screen}>
      <PileHead
        stack={stack}
        arrangement={pile.arrangement}
        isMaking={isMaking}
        onMake={make}
        onBack={() => onLeave(stack.id)}
      />
      <div className={classes.tools} inert={isMaking}>
        <PileToolbar pile={pile} onLook={large.open} />
      </div>
      <PileMeanwhile pile={pile} ref={choice} onChosen={toPageInHand} />
      <p className={classes.said} role="status">
        {pile.news}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the page that has the focus */}
      <div
        ref={grid}
        className={classes.grid}
        inert={isMaking}
        onDoubleClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[data-page]')) large.open();
        }}
        onKeyDown={(event) => {
          const isOnPage = event.target instanceof Element && event.target.hasAttribute('data-page');
          const isCommand = event.ctrlKey || event.metaKey || event.altKey;
          if (!isOnPage || !grid.current || (!singleKeys && !isCommand && isSingleKey(event.key))) return;
          const act = actionOf(event, pile, towardsFrom(grid.current, pile.inHand), large.open);
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        <p className={classes.help}>{PILE.help}</p>
        <div className={classes.groups}>
          <LetterGroups stack={stack} pile={pile} />
          <AsideGroup stack={stack} pile={pile} />
        </div>
      </div>
      <LargePage
        stack={stack}
        pile={pile}
        opened={isLarge}
        onClose={() => {
          large.close();
          toPageInHand();
        }}
      />
    </div>
  );
}

/** The page in hand keeps the focus when it moves to another group, and gets it when the screen opens. */
function useFocusInGrid(grid: React.RefObject<HTMLDivElement | null>, pile: Pile, isCovered: boolean): void {
  const { inHand, arrangement } = pile;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the pages, which may draw it anew
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === document.body || activeElement?.id === 'content';
    const isOnPage = activeElement?.hasAttribute('data-page') ?? false;
    if (grid.current && !isCovered && (isFree || isOnPage)) buttonOf(grid.current, inHand)?.focus();
  }, [inHand, arrangement, isCovered]);
}
