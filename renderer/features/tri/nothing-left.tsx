// The middle of Tri when no letter is on it: what to begin with on a new desk, and what is left of a morning whose
// letters are all decided.
import { Button } from '@mantine/core';
import { IconCalendarDue, IconFileImport, IconLifebuoy, IconMailDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lateDays } from '#shared/domain/deadlines/lateness.ts';
import { NOTHING_LEFT, VIEWER } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useDeskStatus, useOwedLetters, useToday } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { FailedMessage, Message } from '../../ui/message.tsx';

type NothingLeftProps = {
  /** Null what is not known: while the list loads, or where it failed. */
  readonly counts: Readonly<Record<'to-qualify' | 'all', number | null>>;
  /** The counts are of letters with certain words, not of the desk. */
  readonly isSearching: boolean;
};

/** Says that all is sorted only where the whole desk is known to have nothing that waits. */
export function NothingLeft({ counts, isSearching }: NothingLeftProps) {
  // The list is on its way or has failed: there is nothing to choose from.
  if (counts['to-qualify'] === null) return null;
  if (isSearching || counts.all === null) return <Message title={VIEWER.empty} />;
  if (counts.all === 0) return <Beginning />;
  return counts['to-qualify'] === 0 ? <WhatNext /> : <Message title={VIEWER.empty} />;
}

function Beginning() {
  const { data } = useDeskStatus();
  if (!data || data.practice) return null;
  return (
    <Message title={NOTHING_LEFT.beginTitle} text={NOTHING_LEFT.beginText}>
      <Button component="a" href="#/import" leftSection={<IconFileImport size={16} aria-hidden />}>
        {NOTHING_LEFT.import}
      </Button>
      {data.hasRecovery ? null : (
        <Button component="a" href="#/reglages" variant="default" leftSection={<IconLifebuoy size={16} aria-hidden />}>
          {NOTHING_LEFT.recovery}
        </Button>
      )}
    </Message>
  );
}

function WhatNext() {
  const { queries } = useDesk();
  const today = useToday();
  const waiting = useQuery(queries.outbox.waiting.queryOptions());
  const unanswered = useOwedLetters();
  const failed = [waiting, unanswered].find(({ data, error }) => data === undefined && error);
  if (failed) return <FailedMessage text={sentenceOf(failed.error)} onRetry={() => void failed.refetch()} />;
  // That nothing waits is said once it is known.
  if (!waiting.data || !unanswered.data) return <Message title={VIEWER.empty} />;
  const messages = waiting.data.length;
  const owed = unanswered.data.filter(({ state }) => state === 'kept');
  const late = owed.filter(({ deadline }) => lateDays(deadline, today) > 0).length;
  if (messages === 0 && owed.length === 0)
    return <Message title={NOTHING_LEFT.doneTitle} text={NOTHING_LEFT.doneText} />;
  return (
    <Message title={NOTHING_LEFT.nextTitle} text={NOTHING_LEFT.next(messages, owed.length, late)}>
      <Button
        component="a"
        href="#/echeances"
        leftSection={messages > 0 ? <IconMailDown size={16} aria-hidden /> : <IconCalendarDue size={16} aria-hidden />}
      >
        {messages > 0 ? NOTHING_LEFT.send : NOTHING_LEFT.answer}
      </Button>
    </Message>
  );
}
