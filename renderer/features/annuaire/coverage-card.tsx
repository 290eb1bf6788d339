// The prisons one team covers, from when to when, and changing that.
import { Button, Group, Table, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Coverage, Directory, Team } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import { shortDate } from '#shared/text/dates.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useNames, useToday } from '../../api/desk-data.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Message } from '../../ui/message.tsx';
import { Card } from '../../ui/screen.tsx';
import classes from './annuaire.module.css';
import { CoverageDialog } from './coverage-dialog.tsx';
import { coverageOfTeam, standingOf } from './directory-model.ts';
import { useCoverageMutations } from './use-coverage-mutations.ts';

type CoverageCardProps = {
  readonly team: Team;
  readonly directory: Directory;
  readonly prisons: readonly Establishment[];
};

export function CoverageCard({ team, directory, prisons }: CoverageCardProps) {
  const today = useToday();
  const [opened, { open, close }] = useDisclosure(false);
  const [editing, setEditing] = useState<Coverage | null>(null);
  const rows = coverageOfTeam(directory, team.id, today);
  const edit = (coverage: Coverage | null): void => {
    setEditing(coverage);
    open();
  };
  return (
    <Card
      flush
      title={DIRECTORY_TEXT.coverage}
      aside={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => edit(null)}
        >
          {DIRECTORY_TEXT.addCoverage}
        </Button>
      }
    >
      {rows.length === 0 ? (
        <Message title={DIRECTORY_TEXT.coverageEmpty} />
      ) : (
        <Table className={classes.table} verticalSpacing={8} horizontalSpacing={14} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="30%">{DIRECTORY_TEXT.prison}</Table.Th>
              <Table.Th w="14%">{DIRECTORY_TEXT.from}</Table.Th>
              <Table.Th w="14%">{DIRECTORY_TEXT.to}</Table.Th>
              <Table.Th w="42%">
                <VisuallyHidden>{COMMON.edit}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((coverage) => (
              <CoverageRow key={coverage.id} coverage={coverage} onEdit={() => edit(coverage)} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <CoverageDialog
        key={`${editing?.id ?? 'new'}-${opened}`}
        opened={opened}
        onClose={close}
        team={team}
        coverage={editing}
        prisons={prisons}
      />
    </Card>
  );
}

function CoverageRow({ coverage, onEdit }: { readonly coverage: Coverage; readonly onEdit: () => void }) {
  const today = useToday();
  const names = useNames();
  const { save, remove } = useCoverageMutations();
  const standing = standingOf(coverage, today);
  const prison = names.establishment(coverage.establishmentId) ?? coverage.establishmentId;
  return (
    <Table.Tr data-standing={standing}>
      <Table.Td>
        {prison}
        <span className={classes.standing} data-standing={standing}>
          {DIRECTORY_TEXT.status[standing]}
        </span>
      </Table.Td>
      <Table.Td>{coverage.from ? shortDate(coverage.from) : DIRECTORY_TEXT.always}</Table.Td>
      <Table.Td>{coverage.to ? shortDate(coverage.to) : DIRECTORY_TEXT.open}</Table.Td>
      <Table.Td>
        <Group gap={4} justify="flex-end">
          <Button
            size="compact-sm"
            variant="default"
            aria-label={DIRECTORY_TEXT.editCoverageOf(prison)}
            onClick={onEdit}
          >
            {COMMON.edit}
          </Button>
          {standing === 'now' && coverage.to === null ? (
            <Button
              size="compact-sm"
              variant="default"
              loading={save.isPending}
              onClick={() => save.mutate({ coverage: { ...coverage, to: today }, seen: coverage })}
            >
              {DIRECTORY_TEXT.endCoverage}
            </Button>
          ) : null}
          <ConfirmButton
            compact
            label={DIRECTORY_TEXT.removeCoverage}
            ariaLabel={`${DIRECTORY_TEXT.removeCoverage} ${prison}`}
            title={DIRECTORY_TEXT.removeCoverageTitle}
            text={DIRECTORY_TEXT.removeCoverageText}
            loading={remove.isPending}
            onConfirm={() => remove.mutate({ seen: coverage })}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
