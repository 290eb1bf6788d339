// What can be done with an owed letter from the list: answered, opened, given to someone, its clock stopped.
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconExternalLink, IconPlayerPause, IconPlayerPlay, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { lateDays } from '#shared/domain/deadlines/lateness.ts';
import { openPause } from '#shared/domain/deadlines/pause.ts';
import { DEADLINES, FOLLOW_UP } from '#shared/text/ui-deadlines.ts';
import { useToday } from '../../api/desk-data.ts';
import { LateDialog } from '../../ui/late-dialog.tsx';
import { AssignDialog, StopClockDialog } from './follow-up-dialogs.tsx';
import { personOf } from './letter-names.ts';
import { useFollowUp } from './use-follow-up.ts';

export function RowActions({ letter }: { readonly letter: LetterSummary }) {
  const today = useToday();
  const [asking, setAsking] = useState<'late' | 'assign' | 'stop' | null>(null);
  const close = (): void => setAsking(null);
  const { answer, assign, stop, restart } = useFollowUp(close);
  const what = personOf(letter);
  const { id, version } = letter;
  const late = lateDays(letter.deadline, today);
  return (
    <>
      {letter.state === 'kept' ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={14} aria-hidden />}
          aria-label={DEADLINES.markAnswered(what)}
          loading={answer.isPending}
          onClick={() => (late > 0 ? setAsking('late') : answer.mutate({ id, version, late: null }))}
        >
          {DEADLINES.answered}
        </Button>
      ) : null}
      <Button
        component="a"
        href={`#/tri/${id}`}
        size="compact-sm"
        variant="default"
        leftSection={<IconExternalLink size={14} aria-hidden />}
        aria-label={DEADLINES.openLetter(what)}
      >
        {DEADLINES.openShort}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" aria-label={FOLLOW_UP.more(what)}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUser size={15} aria-hidden />} onClick={() => setAsking('assign')}>
            {FOLLOW_UP.assign}
          </Menu.Item>
          {openPause(letter.pauses) ? (
            <Menu.Item leftSection={<IconPlayerPlay size={15} aria-hidden />} onClick={() => restart.mutate({ id })}>
              {FOLLOW_UP.restart}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconPlayerPause size={15} aria-hidden />} onClick={() => setAsking('stop')}>
              {FOLLOW_UP.stop}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'late' ? (
        <LateDialog days={late} onClose={close} onAnswered={(why) => answer.mutate({ id, version, late: why })} />
      ) : null}
      {asking === 'assign' ? (
        <AssignDialog
          assignee={letter.assignee}
          busy={assign.isPending}
          isRefused={assign.isError}
          onClose={close}
          onAssign={(assignee, seen) => assign.mutate({ id, assignee, seen })}
        />
      ) : null}
      {asking === 'stop' ? (
        <StopClockDialog busy={stop.isPending} onClose={close} onStop={(reason) => stop.mutate({ id, reason })} />
      ) : null}
    </>
  );
}
