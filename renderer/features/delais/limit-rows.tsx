// The rows of the table of limits, in words.
import { Button, Table, VisuallyHidden } from '@mantine/core';
import type { DeskLimit } from '#shared/domain/deadlines/limit-edits.ts';
import { lowerFirst } from '#shared/text/in-sentence.ts';
import { CIRCUMSTANCE_NAMES, CONFIDENCE_NAMES, rowReviewText, START_NAMES } from '#shared/text/limits.ts';
import { typesetText } from '#shared/text/typeset.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import classes from './delais.module.css';
import { countingOf, lengthOf } from './limit-form.ts';

type LimitRowsProps = {
  readonly label: string;
  readonly rows: readonly DeskLimit[];
  readonly onEdit: (id: string) => void;
};

export function LimitRows({ label, rows, onEdit }: LimitRowsProps) {
  const { columns } = LIMITS_PAGE;
  return (
    <Table className={classes.table} aria-label={label} verticalSpacing={7} horizontalSpacing={12} layout="fixed">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{columns.act}</Table.Th>
          <Table.Th w="16%">{columns.length}</Table.Th>
          <Table.Th w="14%">{columns.from}</Table.Th>
          <Table.Th w="16%">{columns.article}</Table.Th>
          <Table.Th w="16%">{columns.trust}</Table.Th>
          <Table.Th w={104}>
            <VisuallyHidden>{columns.edit}</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Row key={row.limit.id} row={row} onEdit={() => onEdit(row.limit.id)} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ row, onEdit }: { readonly row: DeskLimit; readonly onEdit: () => void }) {
  const { limit, changed } = row;
  const { value, line, circumstance, confidence } = limit;
  const { act, note } = value;
  const where = CIRCUMSTANCE_NAMES[circumstance];
  return (
    <Table.Tr data-changed={changed || undefined}>
      <Table.Td>
        <b>{typesetText(act)}</b> <span className={classes.soft}>{LIMITS_PAGE.line(line)}</span>
        {where ? <span className={classes.line}>{where}</span> : null}
        {note ? <span className={classes.line}>{typesetText(note)}</span> : null}
      </Table.Td>
      <Table.Td>
        <b>{lengthOf(value)}</b>
        {value.length ? <span className={classes.line}>{countingOf(value)}</span> : null}
        {changed ? <span className={classes.changed}>{LIMITS_PAGE.changed}</span> : null}
      </Table.Td>
      <Table.Td>{value.startsFrom === 'none' ? '' : START_NAMES[value.startsFrom]}</Table.Td>
      <Table.Td>{value.article}</Table.Td>
      <Table.Td>
        {value.toVerify ? <span className={classes.mark}>{LIMITS_PAGE.toVerify}</span> : null}
        <span className={classes.line}>{CONFIDENCE_NAMES[confidence]}</span>
        <span className={classes.line}>{lowerFirst(rowReviewText(value.reviewedBy, value.reviewedOn))}</span>
      </Table.Td>
      <Table.Td className={classes.actions}>
        <Button size="compact-sm" variant="default" aria-label={LIMITS_PAGE.editOf(act)} onClick={onEdit}>
          {COMMON.edit}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
