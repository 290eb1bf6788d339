// A card whose answer is on its way or did not come. Its title stands meanwhile: a card that is simply missing would be
// taken for one that has nothing to say.
import { Skeleton } from '@mantine/core';
import { sentenceOf } from '../api/desk-error.ts';
import { FailedMessage } from './message.tsx';
import { Card } from './screen.tsx';

type UnansweredCardProps = {
  readonly title: string;
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
  readonly height?: number;
};

export function UnansweredCard({ title, query, height = 120 }: UnansweredCardProps) {
  return (
    <Card title={title}>
      {query.error ? (
        <FailedMessage text={sentenceOf(query.error)} onRetry={() => void query.refetch()} />
      ) : (
        <Skeleton height={height} aria-hidden />
      )}
    </Card>
  );
}
