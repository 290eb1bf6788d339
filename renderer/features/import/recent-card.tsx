// The last files that came in, by any way: refused ones first, with their reason.
import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IntakeEntryView } from '#shared/contract/schemas.ts';
import { instantText } from '#shared/text/dates.ts';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { Message } from '../../ui/message.tsx';
import { Card } from '../../ui/screen.tsx';
import { UnansweredCard } from '../../ui/unanswered-card.tsx';
import classes from './import.module.css';
import { LetterLink, OutcomeMark, Reason } from './outcome.tsx';
import { refusedFirst } from './upload-queue.ts';

const FIRST_SHOWN = 25;

export function RecentCard() {
  const { queries } = useDesk();
  const query = useQuery(queries.intake.recent.queryOptions({ input: { limit: 200 } }));
  const { data } = query;
  const [whole, setWhole] = useState(false);
  if (data === undefined) return <UnansweredCard title={INTAKE.recentTitle} query={query} height={160} />;
  if (data.length === 0) {
    return (
      <Card title={INTAKE.recentTitle}>
        <Message title={INTAKE.recentEmptyTitle} text={INTAKE.recentEmptyText} />
      </Card>
    );
  }
  const { refused, others } = refusedFirst(data);
  const entries = [...refused, ...others];
  const shown = whole ? entries : entries.slice(0, Math.max(FIRST_SHOWN, refused.length));
  return (
    <Card
      flush
      title={INTAKE.recentTitle}
      aside={
        refused.length > 0 ? <span className={classes.refusedCount}>{INTAKE.refusedTitle(refused.length)}</span> : null
      }
    >
      <Table className={classes.recent} layout="fixed" verticalSpacing={7} horizontalSpacing={16}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{INTAKE.columns.file}</Table.Th>
            <Table.Th w={130}>{INTAKE.columns.outcome}</Table.Th>
            <Table.Th w={170}>{INTAKE.columns.at}</Table.Th>
            <Table.Th w={130}>{INTAKE.columns.letter}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((entry) => (
            <RecentRow key={entry.id} entry={entry} />
          ))}
        </Table.Tbody>
      </Table>
      {shown.length < entries.length ? (
        <div className={classes.more}>
          <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
            {INTAKE.showAll(entries.length)}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function RecentRow({ entry }: { readonly entry: IntakeEntryView }) {
  return (
    <Table.Tr data-refused={entry.outcome === 'refused' || undefined}>
      <Table.Td>
        <span className={classes.fileName} title={entry.fileName}>
          {entry.fileName}
        </span>
        <Reason entry={entry} />
      </Table.Td>
      <Table.Td>
        <OutcomeMark outcome={entry.outcome} />
      </Table.Td>
      <Table.Td className={classes.when}>{instantText(entry.at)}</Table.Td>
      <Table.Td>
        <LetterLink entry={entry} />
      </Table.Td>
    </Table.Tr>
  );
}
