// Adding or changing one coverage: the prison, from which day, to which day.
import { Button, Group, Modal, SimpleGrid } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Coverage, Team } from '#shared/domain/directory/directory.ts';
import type { Establishment } from '#shared/domain/establishments/establishment.ts';
import { asId, type CoverageId } from '#shared/kernel/ids.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { DateField } from '../../ui/date-field.tsx';
import { PrisonPicker } from '../../ui/prison-picker.tsx';
import { typedAgain } from '../../ui/typed-again.ts';
import { type CoverageForm, coverageProblem } from './directory-model.ts';
import { useCoverageMutations } from './use-coverage-mutations.ts';

type CoverageDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly team: Team;
  /** Null for a new one. */
  readonly coverage: Coverage | null;
  readonly prisons: readonly Establishment[];
};

const formOf = ({ establishmentId, from, to }: Coverage): CoverageForm => ({ establishmentId, from, to });

const newCoverageId = (team: Team): CoverageId => asId<CoverageId>(`${team.id}-${crypto.randomUUID().slice(0, 8)}`);

export function CoverageDialog({ opened, onClose, team, coverage, prisons }: CoverageDialogProps) {
  const [form, setForm] = useState<CoverageForm>(
    coverage ? formOf(coverage) : { establishmentId: null, from: null, to: null },
  );
  /** As it was when the change was begun: one that was made elsewhere meanwhile is shown before it is overwritten. */
  const [seen, setSeen] = useState(coverage);
  const [tried, setTried] = useState(false);
  const meanwhile = (now: Coverage | null): void => {
    if (seen && now) setForm((was) => typedAgain(was, formOf(seen), formOf(now)));
    setSeen(now);
    if (!now) onClose();
  };
  const { save } = useCoverageMutations({ onSaved: onClose, onMeanwhile: meanwhile });
  const problem = coverageProblem(form);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem !== null || form.establishmentId === null) return;
    const { establishmentId, from, to } = form;
    const id = coverage?.id ?? newCoverageId(team);
    save.mutate({ coverage: { id, teamId: team.id, establishmentId, from, to }, seen });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={coverage ? DIRECTORY_TEXT.editCoverage : DIRECTORY_TEXT.addCoverage}
      size="lg"
      closeButtonProps={{ 'aria-label': COMMON.close }}
    >
      <form onSubmit={submit} noValidate>
        <PrisonPicker
          label={DIRECTORY_TEXT.prison}
          prisons={prisons}
          value={form.establishmentId}
          onChange={(prison) => setForm({ ...form, establishmentId: prison?.id ?? null })}
          error={tried && problem === 'no-prison' ? DIRECTORY_TEXT.prisonMissing : null}
        />
        <SimpleGrid cols={2} mt="md">
          <DateField
            label={DIRECTORY_TEXT.from}
            description={DIRECTORY_TEXT.fromNote}
            value={form.from}
            onChange={(from) => setForm({ ...form, from })}
          />
          <DateField
            label={DIRECTORY_TEXT.to}
            description={DIRECTORY_TEXT.toNote}
            value={form.to}
            onChange={(to) => setForm({ ...form, to })}
            error={problem === 'ends-before-start' ? DIRECTORY_TEXT.endsBeforeStart : undefined}
          />
        </SimpleGrid>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {COMMON.cancel}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={problem === 'ends-before-start'}>
            {COMMON.save}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
