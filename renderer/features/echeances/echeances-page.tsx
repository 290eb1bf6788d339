// Échéances: every letter the desk owes an answer for, late first, with the count behind each day.
import { Skeleton, Stack, Table, VisuallyHidden } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { DEADLINES } from '#shared/text/ui-deadlines.ts';
import { useOwedLetters, useToday } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { LimitsNotice } from '../../ui/limits-notice.tsx';
import { FailedMessage, Message } from '../../ui/message.tsx';
import { Card, Screen } from '../../ui/screen.tsx';
import { DeadlineRow } from './deadline-row.tsx';
import { type DeadlineGroups, groupByDeadline } from './deadlines-model.ts';
import classes from './echeances.module.css';

export function EcheancesPage() {
  return (
    <Screen title={DEADLINES.title} intro={DEADLINES.intro}>
      <Owed />
      <LimitsNotice />
    </Screen>
  );
}

function Owed() {
  const today = useToday();
  const { data, error, refetch } = useOwedLetters();
  if (data === undefined) {
    if (error) return <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />;
    return (
      <Stack gap="md" aria-hidden>
        <Skeleton height={150} />
        <Skeleton height={220} />
      </Stack>
    );
  }
  const groups = groupByDeadline(data, today);
  if (groups.length === 0) {
    return (
      <Message
        icon={<IconCalendarCheck size={32} stroke={1.4} aria-hidden />}
        title={DEADLINES.emptyTitle}
        text={DEADLINES.emptyText}
      />
    );
  }
  return (
    <Stack gap="md">
      {groups.map((group) => (
        <Group key={group.group} {...group} />
      ))}
    </Stack>
  );
}

function Group({ group, letters }: DeadlineGroups[number]) {
  const { columns } = DEADLINES;
  return (
    <Card
      flush
      title={DEADLINES.groups[group]}
      aside={
        <span className={classes.count} data-group={group}>
          {DEADLINES.groupCount(letters.length)}
        </span>
      }
    >
      <Table className={classes.table} verticalSpacing={7} horizontalSpacing={12} layout="fixed" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={180}>{columns.workBy}</Table.Th>
            <Table.Th>{columns.prison}</Table.Th>
            <Table.Th>{columns.person}</Table.Th>
            <Table.Th w={196}>{columns.signals}</Table.Th>
            <Table.Th w={172}>{columns.state}</Table.Th>
            <Table.Th w={216}>
              <VisuallyHidden>{columns.actions}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {letters.map((letter) => (
            <DeadlineRow key={letter.id} letter={letter} />
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}
