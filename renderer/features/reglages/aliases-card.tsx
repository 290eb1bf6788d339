// Names of prisons that corrected letters use: proposed, confirmed or dismissed by a coordinator, each with one click the
// other way.
import { Button, Group, Table, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AliasTable } from '#shared/contract/learning.contract.ts';
import type { AliasState } from '#shared/domain/establishments/desk-aliases.ts';
import { instantText } from '#shared/text/dates.ts';
import { LEARNING } from '#shared/text/ui-learning.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useNames } from '../../api/desk-data.ts';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { Card } from '../../ui/screen.tsx';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';
import { UnansweredCard } from '../../ui/unanswered-card.tsx';
import classes from './learning-card.module.css';

const { meanwhile } = LEARNING;

type Known = AliasTable['known'][number];
type Alias = Pick<Known, 'establishmentId' | 'text'>;
type Decide = (alias: Alias, state: AliasState, seen: AliasState | null) => void;

const stateIn = ({ known, dismissed }: AliasTable, alias: Alias) => {
  const isIt = (row: Alias): boolean => row.establishmentId === alias.establishmentId && row.text === alias.text;
  const [confirmed, dropped] = [known.find(isIt), dismissed.find(isIt)];
  return { said: confirmed ? meanwhile.learnt : meanwhile.dropped, row: confirmed ?? dropped };
};

/** What somebody else decided of this name. */
function meanwhileOf(table: AliasTable, alias: Alias): string {
  const { said, row } = stateIn(table, alias);
  return row ? said(row.text, row.by) : meanwhile.open(alias.text);
}

function useAliases(by: string) {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { done } = useTableUndo();
  const { queryKey } = queries.learning.aliases.queryOptions();
  const query = useQuery(queries.learning.aliases.queryOptions());
  type Asked = Alias & { readonly state: AliasState; readonly seen: AliasState | null };
  const decide = useMutation({
    mutationFn: ({ establishmentId, text, state, seen }: Asked) =>
      client.learning.decideAlias({ establishmentId, text, state, seen, by }),
    onSuccess: (table, { establishmentId, text, state, seen }) => {
      cache.setQueryData(queryKey, table);
      done({ kind: 'alias', establishmentId, text, before: seen, after: state, by: by.trim() });
    },
    onError: async (error, asked) => {
      if (codeOf(error) !== 'alias/changed') return toast('problem', sentenceOf(error));
      await cache.invalidateQueries({ queryKey });
      const table = cache.getQueryData(queryKey);
      toast('problem', table ? meanwhileOf(table, asked) : sentenceOf(error));
    },
  });
  return { query, decide };
}

export function AliasesCard() {
  const [by, setBy] = useState('');
  const { query, decide } = useAliases(by);
  const table = query.data;
  if (!table) return <UnansweredCard title={LEARNING.title} query={query} />;
  const disabled = by.trim() === '' || decide.isPending;
  const act: Decide = (alias, state, seen) => decide.mutate({ ...alias, state, seen });
  const isEmpty = table.proposed.length + table.known.length + table.dismissed.length === 0;
  return (
    <div className={classes.card}>
      <Card title={LEARNING.title}>
        <p className={classes.intro}>{LEARNING.intro}</p>
        {isEmpty ? (
          <p className={classes.intro}>{LEARNING.nothing}</p>
        ) : (
          <TextInput
            className={classes.name}
            label={LEARNING.yourName}
            description={LEARNING.yourNameHint}
            value={by}
            maxLength={120}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
        )}
        {table.proposed.length > 0 ? <Proposed rows={table.proposed} disabled={disabled} onDecide={act} /> : null}
        {table.known.length > 0 ? <Decided rows={table.known} use disabled={disabled} onDecide={act} /> : null}
        {table.dismissed.length > 0 ? (
          <Decided rows={table.dismissed} use={false} disabled={disabled} onDecide={act} />
        ) : null}
      </Card>
    </div>
  );
}

type RowsProps<Row> = { readonly rows: readonly Row[]; readonly disabled: boolean; readonly onDecide: Decide };

function Proposed({ rows, disabled, onDecide }: RowsProps<AliasTable['proposed'][number]>) {
  const names = useNames();
  return (
    <Table aria-label={LEARNING.proposed} captionSide="top">
      <Table.Caption>{LEARNING.proposed}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{LEARNING.name}</Table.Th>
          <Table.Th>{LEARNING.prison}</Table.Th>
          <Table.Th>{LEARNING.seen}</Table.Th>
          <Table.Th>{LEARNING.decision}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={`${row.establishmentId} ${row.text}`}>
            <Table.Td>«&nbsp;{row.text}&nbsp;»</Table.Td>
            <Table.Td>{names.establishment(row.establishmentId) ?? row.establishmentId}</Table.Td>
            <Table.Td>{row.letters.length}</Table.Td>
            <Table.Td>
              <Group gap="xs" wrap="nowrap">
                <Button
                  size="compact-sm"
                  disabled={disabled}
                  aria-label={LEARNING.learnName(row.text)}
                  onClick={() => onDecide(row, 'confirmed', null)}
                >
                  {LEARNING.learn}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={disabled}
                  aria-label={LEARNING.dismissName(row.text)}
                  onClick={() => onDecide(row, 'dismissed', null)}
                >
                  {LEARNING.dismiss}
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What is in use and what is not: each can be decided the other way. */
function Decided({ rows, use, disabled, onDecide }: RowsProps<Known> & { readonly use: boolean }) {
  const names = useNames();
  const title = use ? LEARNING.known : LEARNING.dismissed;
  return (
    <Table aria-label={title} captionSide="top">
      <Table.Caption>{title}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{LEARNING.name}</Table.Th>
          <Table.Th>{LEARNING.prison}</Table.Th>
          <Table.Th>{use ? LEARNING.confirmedBy : LEARNING.dismissedBy}</Table.Th>
          <Table.Th>{LEARNING.decision}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={`${row.establishmentId} ${row.text}`}>
            <Table.Td>«&nbsp;{row.text}&nbsp;»</Table.Td>
            <Table.Td>{names.establishment(row.establishmentId) ?? row.establishmentId}</Table.Td>
            <Table.Td>{LEARNING.since(row.by, instantText(row.at))}</Table.Td>
            <Table.Td>
              <Button
                size="compact-sm"
                variant="default"
                disabled={disabled}
                aria-label={use ? LEARNING.removeName(row.text) : LEARNING.wantName(row.text)}
                onClick={() =>
                  use ? onDecide(row, 'dismissed', 'confirmed') : onDecide(row, 'confirmed', 'dismissed')
                }
              >
                {use ? LEARNING.remove : LEARNING.wantAfterAll}
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
