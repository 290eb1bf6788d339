// The page grid of one letter: loads the stack, or says why its pages cannot be arranged.
import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { nextState } from '#shared/domain/letters/letter-state.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useDesk } from '../../../api/desk-context.tsx';
import { sentenceOf } from '../../../api/desk-error.ts';
import { FailedMessage, Message } from '../../../ui/message.tsx';
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
      <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />
    ) : (
      <Loader aria-label={COMMON.loading} m="xl" />
    );
  }
  if (!nextState(stack.state, 'rearrange').ok) {
    return (
      <Message title={PILE.title(stack.reference)} text={PILE.wrongState}>
        <Button variant="default" onClick={() => onLeave(id)}>
          {PILE.back}
        </Button>
      </Message>
    );
  }
  return <PileBoard key={id} stack={stack} onLeave={onLeave} />;
}
