// Échéances: every letter the desk owes an answer for, late first, with the count behind each day.
import { Group, SegmentedControl, Select, Skeleton, Stack } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { DEADLINES, FOLLOW_UP, MONTH } from '#shared/text/ui-deadlines.ts';
import { useOwedLetters, useToday } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { LimitsNotice } from '../../ui/limits-notice.tsx';
import { FailedMessage, Message } from '../../ui/message.tsx';
import { Card, Screen } from '../../ui/screen.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useLetterUndo } from '../../ui/use-letter-undo.tsx';
import { DeadlineTable } from './deadline-table.tsx';
import { type AssigneeFilter, assigneesOf, followedBy, groupByDeadline } from './deadlines-model.ts';
import classes from './echeances.module.css';
import { MessagesCard } from './messages-card.tsx';
import { MonthView } from './month-view.tsx';

export function EcheancesPage() {
  useShortcuts({ 'mod+z': useLetterUndo(() => undefined).undoLast });
  return (
    <Screen title={DEADLINES.title} intro={DEADLINES.intro}>
      <Stack gap="md">
        <MessagesCard />
        <Owed />
      </Stack>
      <LimitsNotice />
    </Screen>
  );
}

const VIEWS = ['list', 'month'] as const;
type View = (typeof VIEWS)[number];

function Owed() {
  const { data, error, refetch } = useOwedLetters();
  const [view, setView] = useSessionStorage<View>({ key: 'deadlines-view', defaultValue: 'list' });
  const [by, setBy] = useState<AssigneeFilter>({ of: 'everyone' });
  if (data === undefined) {
    if (error) return <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />;
    return (
      <Stack gap="md" aria-hidden>
        <Skeleton height={150} />
        <Skeleton height={220} />
      </Stack>
    );
  }
  if (data.length === 0) {
    return (
      <Message
        icon={<IconCalendarCheck size={32} stroke={1.4} aria-hidden />}
        title={DEADLINES.emptyTitle}
        text={DEADLINES.emptyText}
      />
    );
  }
  const letters = followedBy(data, by);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={MONTH.view}
          value={view}
          onChange={(chosen) => setView(chosen as View)}
          data={VIEWS.map((value) => ({ value, label: MONTH.views[value] }))}
        />
        <AssigneeSelect letters={data} value={by} onChange={setBy} />
      </Group>
      {view === 'month' ? <MonthView letters={letters} /> : <Groups letters={letters} />}
    </Stack>
  );
}

type AssigneeSelectProps = {
  readonly letters: readonly LetterSummary[];
  readonly value: AssigneeFilter;
  readonly onChange: (filter: AssigneeFilter) => void;
};

/** Shown once somebody looks after a letter: before, there is nothing to choose. */
function AssigneeSelect({ letters, value, onChange }: AssigneeSelectProps) {
  const names = assigneesOf(letters);
  if (names.length === 0) return null;
  const key = value.of === 'name' ? `name:${value.name}` : value.of;
  const choose = (chosen: string | null): void => {
    if (chosen?.startsWith('name:')) onChange({ of: 'name', name: chosen.slice(5) });
    else onChange({ of: chosen === 'nobody' ? 'nobody' : 'everyone' });
  };
  return (
    <Select
      size="xs"
      aria-label={FOLLOW_UP.filter}
      allowDeselect={false}
      value={key}
      onChange={choose}
      data={[
        { value: 'everyone', label: FOLLOW_UP.everyone },
        { value: 'nobody', label: FOLLOW_UP.nobody },
        ...names.map((name) => ({ value: `name:${name}`, label: name })),
      ]}
    />
  );
}

function Groups({ letters }: { readonly letters: readonly LetterSummary[] }) {
  const today = useToday();
  if (letters.length === 0) return <Message title={FOLLOW_UP.noneOf} text={FOLLOW_UP.noneOfText} />;
  return groupByDeadline(letters, today).map(({ group, letters: members }) => (
    <Card
      key={group}
      flush
      title={DEADLINES.groups[group]}
      aside={
        <span className={classes.count} data-group={group}>
          {DEADLINES.groupCount(members.length)}
        </span>
      }
    >
      <DeadlineTable letters={members} />
    </Card>
  ));
}
