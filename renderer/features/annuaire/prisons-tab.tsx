// All the prisons, found by any part of their name or place, with the team that covers each one today.
import { Table, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import { ESTABLISHMENT_TYPE_NAMES } from '#shared/text/codes.ts';
import { longDate } from '#shared/text/dates.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { useNames, useToday } from '../../api/desk-data.ts';
import { Message } from '../../ui/message.tsx';
import { findPrisons, searchablePrisons } from '../../ui/prison-search.ts';
import { Card } from '../../ui/screen.tsx';
import classes from './annuaire.module.css';
import { prisonTeam } from './directory-model.ts';

type PrisonsTabProps = {
  readonly directory: Directory;
  readonly prisons: readonly Establishment[];
  /** The id of the prison to be seen first. */
  readonly first: string | null;
};

export function PrisonsTab({ directory, prisons, first }: PrisonsTabProps) {
  const [typed, setTyped] = useState(() => prisons.find(({ id }) => id === first)?.name ?? '');
  const searchable = useMemo(() => searchablePrisons(prisons), [prisons]);
  const found = useMemo(() => findPrisons(searchable, typed), [searchable, typed]);
  return (
    <Card flush>
      <div className={classes.search}>
        <TextInput
          type="search"
          aria-label={DIRECTORY_TEXT.searchPrisons}
          placeholder={DIRECTORY_TEXT.searchPrisonsPlaceholder}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          w={380}
        />
        <span className={classes.soft} role="status">
          {DIRECTORY_TEXT.prisonCount(found.length)}
        </span>
      </div>
      {found.length === 0 ? (
        <Message title={DIRECTORY_TEXT.noPrison} />
      ) : (
        <Table className={classes.table} verticalSpacing={6} horizontalSpacing={16} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{DIRECTORY_TEXT.columns.prison}</Table.Th>
              <Table.Th>{DIRECTORY_TEXT.columns.place}</Table.Th>
              <Table.Th>{DIRECTORY_TEXT.columns.team}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map((prison) => (
              <PrisonRow key={prison.id} prison={prison} directory={directory} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  );
}

function PrisonRow({ prison, directory }: { readonly prison: Establishment; readonly directory: Directory }) {
  const today = useToday();
  const names = useNames();
  const { team, next } = prisonTeam(directory, prison, today);
  return (
    <Table.Tr>
      <Table.Td>
        {prison.name}
        <span className={classes.line}>{ESTABLISHMENT_TYPE_NAMES[prison.type]}</span>
      </Table.Td>
      <Table.Td>
        {prison.postalCode} {prison.city}
        <span className={classes.line}>{prison.department}</span>
      </Table.Td>
      <Table.Td>
        {team ? (
          <>
            <b>{team.name}</b>
            <span className={classes.line}>{team.email}</span>
          </>
        ) : (
          <span className={classes.soft}>{DIRECTORY_TEXT.noTeam}</span>
        )}
        {next?.from ? (
          <span className={classes.line}>
            {names.team(next.teamId)}, {DIRECTORY_TEXT.fromDay(longDate(next.from))}
          </span>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
