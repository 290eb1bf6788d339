// Messages of forwarded letters that nobody has taken out yet. Nothing where there is none, or as long as nobody knows.
import { Button, Table } from '@mantine/core';
import { IconExternalLink, IconMailDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { OutboxItemView } from '#shared/contract/schemas.ts';
import { instantText } from '#shared/text/dates.ts';
import { DEADLINES, MESSAGES } from '#shared/text/ui-deadlines.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useNames } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { useTakeMessage } from '../../api/use-take-message.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Card } from '../../ui/screen.tsx';
import { toast } from '../../ui/toast.ts';
import { UnansweredCard } from '../../ui/unanswered-card.tsx';
import classes from './echeances.module.css';

export function MessagesCard() {
  const { queries } = useDesk();
  const query = useQuery(queries.outbox.waiting.queryOptions());
  const { data } = query;
  if (!data && query.error) return <UnansweredCard title={MESSAGES.title} query={query} />;
  if (!data || data.length === 0) return null;
  return (
    <Card
      flush
      title={MESSAGES.title}
      aside={
        <span className={classes.count} data-group="late">
          {MESSAGES.count(data.length)}
        </span>
      }
    >
      <p className={classes.note}>{MESSAGES.note}</p>
      <Table className={`${classes.table} ${classes.messages}`} verticalSpacing={6}>
        <Table.Tbody>
          {data.map((item) => (
            <MessageRow key={item.id} item={item} />
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

function MessageRow({ item }: { readonly item: OutboxItemView }) {
  const names = useNames();
  const take = useTakeMessage(saveFile, (error) => toast('problem', sentenceOf(error)));
  const team = names.team(item.teamId) ?? item.to;
  return (
    <Table.Tr>
      <Table.Td>
        <b>{team}</b>
        <span className={classes.received}>{MESSAGES.to(item.to)}</span>
      </Table.Td>
      <Table.Td>
        {item.reference}
        <span className={classes.received}>{instantText(item.createdAt)}</span>
      </Table.Td>
      <Table.Td className={classes.actions}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconMailDown size={14} aria-hidden />}
          aria-label={MESSAGES.takeOf(team, item.reference)}
          loading={take.isPending}
          onClick={() => take.mutate(item)}
        >
          {MESSAGES.take}
        </Button>
        <Button
          component="a"
          href={`#/tri/${item.letterId}`}
          size="compact-sm"
          variant="default"
          leftSection={<IconExternalLink size={14} aria-hidden />}
          aria-label={MESSAGES.letterOf(item.reference)}
        >
          {DEADLINES.openShort}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
