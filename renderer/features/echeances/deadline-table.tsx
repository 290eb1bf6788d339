// Owed letters one under the other.
import { Table, VisuallyHidden } from '@mantine/core';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { DEADLINES } from '#shared/text/ui-deadlines.ts';
import { DeadlineRow } from './deadline-row.tsx';
import classes from './echeances.module.css';

export function DeadlineTable({ letters }: { readonly letters: readonly LetterSummary[] }) {
  const { columns } = DEADLINES;
  return (
    <Table
      className={`${classes.table} ${classes.rows}`}
      verticalSpacing={7}
      horizontalSpacing={12}
      layout="fixed"
      highlightOnHover
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={180}>{columns.workBy}</Table.Th>
          <Table.Th>{columns.prison}</Table.Th>
          <Table.Th>{columns.person}</Table.Th>
          <Table.Th w={140}>{columns.signals}</Table.Th>
          <Table.Th w={150}>{columns.state}</Table.Th>
          <Table.Th w={254}>
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
  );
}
