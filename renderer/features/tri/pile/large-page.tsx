// One page of the grid as large as the window: read from top to bottom, the next page one key away. Esc goes back to the
// page in the grid.
import { Modal } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { sentenceOf } from '../../../api/desk-error.ts';
import { FailedMessage } from '../../../ui/message.tsx';
import { usePagePicture } from '../page-picture.ts';
import classes from './pile.module.css';
import { pagesShown } from './pile-model.ts';
import type { Pile } from './use-pile.ts';

type LargePageProps = {
  readonly stack: OpenStack;
  readonly pile: Pile;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** The focus goes back to the page in hand, which may be another than the one it came from. */
export function LargePage({ stack, pile, opened, onClose }: LargePageProps) {
  const pages = pagesShown(pile.arrangement);
  const go = (step: 1 | -1): void => {
    const next = pages[pages.indexOf(pile.inHand) + step];
    if (next !== undefined) pile.goTo(next);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    go(event.key === 'ArrowRight' ? 1 : -1);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      title={PILE.large(pile.inHand)}
      closeButtonProps={{ 'aria-label': COMMON.close }}
      onKeyDown={onKey}
    >
      <Picture stack={stack} pile={pile} />
    </Modal>
  );
}

function Picture({ stack, pile }: Pick<LargePageProps, 'stack' | 'pile'>) {
  const shown = stack.pages.find(({ page }) => page === pile.inHand);
  const { url, error, refetch } = usePagePicture(stack.id, shown);
  const { letters, aside } = pile.arrangement;
  const turn = [...letters.flat(), ...aside].find(({ page }) => page === pile.inHand)?.turn ?? 0;
  if (error) return <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />;
  if (!shown) return null;
  const isOnSide = turn % 180 !== 0;
  const [width, height] = isOnSide ? [shown.height, shown.width] : [shown.width, shown.height];
  // It has the focus, so that the arrows scroll it, and keeps it from page to page.
  const place = { className: classes.large, style: { aspectRatio: `${width} / ${height}` }, tabIndex: 0 };
  return (
    <div {...place} data-autofocus role="img" aria-label={PILE.large(pile.inHand)}>
      {url ? (
        <img
          src={url}
          alt=""
          style={{ width: isOnSide ? `${(100 * shown.width) / shown.height}%` : '100%', rotate: `${turn}deg` }}
        />
      ) : null}
    </div>
  );
}
