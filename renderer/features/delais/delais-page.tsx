// Délais légaux: the table in words, what it is worth, and a way to change each row.
import { Skeleton, Stack } from '@mantine/core';
import { useState } from 'react';
import type { LimitTable } from '#shared/contract/limits.contract.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { useLimitTable } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { LimitsNotice } from '../../ui/limits-notice.tsx';
import { FailedMessage } from '../../ui/message.tsx';
import { Card, Screen } from '../../ui/screen.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { useTableUndo } from '../../ui/table-undo.tsx';
import classes from './delais.module.css';
import { LimitDialog } from './limit-dialog.tsx';
import { LimitRows } from './limit-rows.tsx';

export function DelaisPage() {
  const { data, error, refetch } = useLimitTable();
  const { undoLast } = useTableUndo();
  useShortcuts({ 'mod+z': () => undoLast(['limit']) });
  return (
    <Screen title={LIMITS_PAGE.title} intro={LIMITS_PAGE.intro}>
      {data ? (
        <Table table={data} />
      ) : error ? (
        <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={420} aria-hidden />
      )}
    </Screen>
  );
}

function Table({ table }: { readonly table: LimitTable }) {
  const [editing, setEditing] = useState<string | null>(null);
  const [by, setBy] = useState('');
  const groups = [
    { title: LIMITS_PAGE.counted, rows: table.rows.filter(({ limit }) => limit.codes.length > 0) },
    { title: LIMITS_PAGE.informative, rows: table.rows.filter(({ limit }) => limit.codes.length === 0) },
  ];
  const row = table.rows.find(({ limit }) => limit.id === editing);
  return (
    <Stack gap="md">
      <Card title={LIMITS_PAGE.reviewTitle}>
        <div className={classes.review}>
          <LimitsNotice link={false} />
        </div>
      </Card>
      {groups.map(({ title, rows }) => (
        <Card
          key={title}
          flush
          title={title}
          aside={<span className={classes.soft}>{LIMITS_PAGE.rowCount(rows.length)}</span>}
        >
          <LimitRows label={title} rows={rows} onEdit={setEditing} />
        </Card>
      ))}
      {row ? <LimitDialog key={row.limit.id} row={row} by={by} onBy={setBy} onClose={() => setEditing(null)} /> : null}
    </Stack>
  );
}
