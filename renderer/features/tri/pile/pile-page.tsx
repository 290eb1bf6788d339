// The page grid of one letter: loads the stack, or says why its pages cannot be arranged.
import { Button, Skeleton, VisuallyHidden } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { nextState } from '#shared/domain/letters/letter-state.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useDesk } from '../../../api/desk-context.tsx';
import { sentenceOf } from '../../../api/desk-error.ts';
import { FailedMessage, Message } from '../../../ui/message.tsx';
import classes from './pile.module.css';
import { PileBoard } from './pile-board.tsx';

type PilePageProps = { readonly id: LetterId; readonly onLeave: (to: LetterId) => void };

export function PilePage({ id, onLeave }: PilePageProps) {
  const { queries } = useDesk();
  const { data: stack, error, refetch } = useQuery(queries.stacks.open.queryOptions({ input: { id } }));
  const version = useQuery(queries.letters.get.queryOptions({ input: { id } })).data?.letter.version;
  // Proposing looks at every page: asked again only when this very letter has changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version
  useEffect(() => {
    if (version !== undefined && stack !== undefined && stack.version !== version) void refetch();
  }, [version]);
  if (!stack) {
    return error ? (
      <>
        <VisuallyHidden component="h1">{PILE.open}</VisuallyHidden>
        <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />
      </>
    ) : (
      <PileLoading onLeave={() => onLeave(id)} />
    );
  }
  if (!nextState(stack.state, 'rearrange').ok) {
    return (
      <>
        <VisuallyHidden component="h1">{PILE.open}</VisuallyHidden>
        <Message title={PILE.title(stack.reference)} text={PILE.wrongState}>
          <Button variant="default" onClick={() => onLeave(id)}>
            {PILE.back}
          </Button>
        </Message>
      </>
    );
  }
  return <PileBoard key={id} stack={stack} onLeave={onLeave} />;
}

/** Looking for cuts takes a second or two for a long stack: the way back is there meanwhile. */
function PileLoading({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <Button variant="subtle" color="gray" leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={onLeave}>
          {PILE.back}
        </Button>
        <h1 className={classes.title}>{PILE.loading}</h1>
      </div>
      <VisuallyHidden role="status">{COMMON.loading}</VisuallyHidden>
      <div className={classes.ghosts} aria-hidden>
        {[1, 2, 3, 4, 5, 6].map((page) => (
          <Skeleton key={page} width={128} height={168} />
        ))}
      </div>
    </div>
  );
}
