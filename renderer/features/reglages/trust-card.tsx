// How far a prison that was read is trusted: what the desk's own letters taught, beside what was delivered, put to use
// and given up with one click.
import { Button, Group, Table, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrustTable } from '#shared/contract/learning.contract.ts';
import { instantText } from '#shared/text/dates.ts';
import { TRUST, TRUST_TERM_TEXTS, TRUST_VERDICT_TEXTS } from '#shared/text/ui-trust.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { Card } from '../../ui/screen.tsx';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';
import { UnansweredCard } from '../../ui/unanswered-card.tsx';
import classes from './learning-card.module.css';
import { trustChanges } from './trust-model.ts';

type Fit = NonNullable<TrustTable['newest']>;
type Choice = { readonly fit: number | null; readonly seen: number | null; readonly by: string };

function useTrust() {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { done } = useTableUndo();
  const { queryKey } = queries.learning.trust.queryOptions();
  const query = useQuery(queries.learning.trust.queryOptions());
  const choose = useMutation({
    mutationFn: (choice: Choice) => client.learning.chooseTrust(choice),
    onSuccess: (table, { fit, seen, by }) => {
      cache.setQueryData(queryKey, table);
      done({ kind: 'trust', before: seen, after: fit, by: by.trim() });
    },
    onError: async (error) => {
      if (codeOf(error) !== 'trust/changed') return toast('problem', sentenceOf(error));
      await cache.invalidateQueries({ queryKey });
      const table = cache.getQueryData(queryKey);
      const [last] = table?.choices ?? [];
      const now = table?.inUse ? TRUST.learntOn(instantText(table.inUse.at)) : TRUST.inUseDelivered;
      toast('problem', last ? TRUST.meanwhile(last.by, now) : sentenceOf(error));
    },
  });
  return { query, choose };
}

export function TrustCard() {
  const [by, setBy] = useState('');
  const { query, choose } = useTrust();
  const table = query.data;
  if (!table) return <UnansweredCard title={TRUST.title} query={query} />;
  const { newest, inUse } = table;
  const proposed = newest?.verdict === 'better' && newest.isCurrent && newest.number !== inUse?.number ? newest : null;
  const disabled = by.trim() === '' || choose.isPending;
  return (
    <div className={classes.card}>
      <Card title={TRUST.title}>
        <p className={classes.intro}>{TRUST.intro}</p>
        <InUse table={table} />
        {newest ? <Newest fit={newest} /> : null}
        <p className={classes.intro}>{table.missing > 0 ? TRUST.missing(table.missing) : TRUST.soon}</p>
        {proposed || inUse ? (
          <>
            <TextInput
              className={classes.name}
              label={TRUST.yourName}
              description={TRUST.yourNameHint}
              value={by}
              maxLength={120}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
            <Group gap="xs">
              {proposed ? (
                <Button
                  disabled={disabled}
                  onClick={() => choose.mutate({ fit: proposed.number, seen: inUse?.number ?? null, by })}
                >
                  {TRUST.use}
                </Button>
              ) : null}
              {inUse ? (
                <Button
                  variant="default"
                  disabled={disabled}
                  onClick={() => choose.mutate({ fit: null, seen: inUse.number, by })}
                >
                  {TRUST.back}
                </Button>
              ) : null}
            </Group>
          </>
        ) : null}
        <Choices table={table} />
      </Card>
    </div>
  );
}

function InUse({ table: { inUse, choices } }: { readonly table: TrustTable }) {
  const [last] = choices;
  return (
    <>
      <p className={classes.intro} role="status">
        <strong>{TRUST.inUse}&nbsp;:</strong> {inUse ? TRUST.learntOn(instantText(inUse.at)) : TRUST.inUseDelivered}
        {inUse && last ? `, ${TRUST.chosenBy(last.by, instantText(last.at))}` : ''}.
      </p>
      {inUse && !inUse.isCurrent ? <p className={classes.intro}>{TRUST.resting}</p> : null}
    </>
  );
}

const ROWS = ['letters', 'answered', 'right', 'wrong'] as const;

function Newest({ fit }: { readonly fit: Fit }) {
  const changes = trustChanges(fit.trust);
  return (
    <>
      <p className={classes.intro}>
        {TRUST.last(instantText(fit.at))} {TRUST_VERDICT_TEXTS[fit.verdict]}
      </p>
      <Table aria-label={TRUST.figures} captionSide="top">
        <Table.Caption>{TRUST.figures}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{TRUST.what}</Table.Th>
            <Table.Th>{TRUST.delivered}</Table.Th>
            <Table.Th>{TRUST.learnt}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ROWS.map((row) => (
            <Table.Tr key={row}>
              <Table.Td>{TRUST.rows[row]}</Table.Td>
              <Table.Td>{fit.delivered[row]}</Table.Td>
              <Table.Td>{fit.learnt[row]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={classes.intro}>{TRUST.how}</p>
      <h3 className={classes.subtitle}>{TRUST.change}</h3>
      {changes.length === 0 ? (
        <p className={classes.intro}>{TRUST.none}</p>
      ) : (
        <ul className={classes.list}>
          {changes.map(({ term, says }) => (
            <li key={term}>
              {TRUST_TERM_TEXTS[term]}&nbsp;: {says}.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Choices({ table: { choices } }: { readonly table: TrustTable }) {
  if (choices.length === 0) return null;
  return (
    <>
      <h3 className={classes.subtitle}>{TRUST.history}</h3>
      <ul className={classes.list}>
        {choices.map(({ fit, by, at }) => (
          <li key={`${at} ${fit}`}>
            {TRUST.choice(fit === null ? TRUST.delivered : TRUST.learnt, by, instantText(at))}
          </li>
        ))}
      </ul>
    </>
  );
}
