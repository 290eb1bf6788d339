// One team: name, mailbox, postal address, fallback. Saved only when asked; removed only when confirmed.
import { Button, Group, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Directory, TEAM_KINDS, type Team } from '#shared/domain/directory/directory.ts';
import type { TeamId } from '#shared/kernel/ids.ts';
import { TEAM_KIND_NAMES } from '#shared/text/codes.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Card } from '../../ui/screen.tsx';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './annuaire.module.css';
import { EMPTY_TEAM, formOfTeam, newTeamId, type TeamForm, teamOfForm, teamProblems } from './directory-model.ts';

type TeamCardProps = {
  /** Null for a new team. */
  readonly team: Team | null;
  readonly directory: Directory;
  readonly onSaved: (id: TeamId) => void;
  readonly onRemoved: () => void;
};

function useTeamMutations({ onSaved, onRemoved }: Pick<TeamCardProps, 'onSaved' | 'onRemoved'>) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: queries.directory.whole.key() });
  const onError = (error: unknown): void => toast('problem', sentenceOf(error));
  const { done } = useTableUndo();
  const onMutate = (): Directory | undefined => cache.getQueryData(queries.directory.whole.queryKey());
  const save = useMutation(
    queries.directory.saveTeam.mutationOptions({
      onMutate,
      onSuccess: async (saved, _asked, before) => {
        await refresh();
        const known = before?.teams.find(({ id }) => id === saved.id) ?? null;
        done({ kind: 'team', before: known, after: saved, covered: [] });
        onSaved(saved.id);
      },
      onError,
    }),
  );
  const remove = useMutation(
    queries.directory.removeTeam.mutationOptions({
      onMutate,
      onSuccess: async (_nothing, asked, before) => {
        onRemoved();
        await refresh();
        const team = before?.teams.find(({ id }) => id === asked.id);
        const covered = before?.coverage.filter(({ teamId }) => teamId === asked.id) ?? [];
        if (team) done({ kind: 'team', before: team, after: null, covered });
      },
      onError,
    }),
  );
  return { save, remove };
}

export function TeamCard({ team, directory, onSaved, onRemoved }: TeamCardProps) {
  const saved = team ? formOfTeam(team) : EMPTY_TEAM;
  const [edited, setEdited] = useState<TeamForm | null>(null);
  const [tried, setTried] = useState(false);
  const form = edited ?? saved;
  const { save, remove } = useTeamMutations({
    onSaved: (id) => {
      setEdited(null);
      onSaved(id);
    },
    onRemoved,
  });
  const problems = teamProblems(form);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.name || problems.email || problems.address) return;
    save.mutate(teamOfForm(form, team?.id ?? newTeamId(form.name, directory)));
  };
  return (
    <Card title={team?.name ?? DIRECTORY_TEXT.newTeam}>
      <form onSubmit={submit} noValidate>
        <TeamFields
          form={form}
          onForm={setEdited}
          problems={tried || team ? problems : { name: false, email: false, address: false }}
          fallbacks={directory.teams.filter((other) => other.kind === 'regional' && other.id !== team?.id)}
        />
        <Group justify="space-between" mt="md">
          <Group gap="sm">
            <Button type="submit" loading={save.isPending} disabled={team !== null && edited === null}>
              {DIRECTORY_TEXT.saveTeam}
            </Button>
            {edited && team ? (
              <>
                <Button variant="default" onClick={() => setEdited(null)}>
                  {DIRECTORY_TEXT.revert}
                </Button>
                <span className={classes.soft}>{DIRECTORY_TEXT.unsaved}</span>
              </>
            ) : null}
          </Group>
          {team ? (
            <ConfirmButton
              label={DIRECTORY_TEXT.removeTeam}
              title={DIRECTORY_TEXT.removeTeamTitle(team.name)}
              text={DIRECTORY_TEXT.removeTeamText}
              loading={remove.isPending}
              onConfirm={() => remove.mutate({ id: team.id })}
            />
          ) : null}
        </Group>
      </form>
    </Card>
  );
}

type TeamFieldsProps = {
  readonly form: TeamForm;
  readonly onForm: (form: TeamForm) => void;
  readonly problems: ReturnType<typeof teamProblems>;
  readonly fallbacks: readonly Team[];
};

function TeamFields({ form, onForm, problems, fallbacks }: TeamFieldsProps) {
  return (
    <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
      <TextInput
        label={DIRECTORY_TEXT.name}
        maxLength={120}
        value={form.name}
        onChange={(event) => onForm({ ...form, name: event.currentTarget.value })}
        error={problems.name ? DIRECTORY_TEXT.nameMissing : undefined}
      />
      <TextInput
        label={DIRECTORY_TEXT.email}
        type="email"
        value={form.email}
        onChange={(event) => onForm({ ...form, email: event.currentTarget.value })}
        error={problems.email ? DIRECTORY_TEXT.emailBad : undefined}
      />
      <Select
        label={DIRECTORY_TEXT.kind}
        allowDeselect={false}
        value={form.kind}
        onChange={(kind) => onForm({ ...form, kind: kind === 'regional' ? 'regional' : 'local' })}
        data={TEAM_KINDS.map((kind) => ({ value: kind, label: TEAM_KIND_NAMES[kind] }))}
      />
      <Select
        label={DIRECTORY_TEXT.fallback}
        placeholder={DIRECTORY_TEXT.noFallback}
        clearable
        disabled={fallbacks.length === 0}
        value={form.fallbackId}
        onChange={(id) => onForm({ ...form, fallbackId: id as TeamId | null })}
        data={fallbacks.map((team) => ({ value: team.id, label: team.name }))}
        description={form.kind === 'regional' ? DIRECTORY_TEXT.coverageFallback : DIRECTORY_TEXT.fallbackNote}
        // Below, so that the two fields of the row stay on one line.
        inputWrapperOrder={['label', 'input', 'description', 'error']}
      />
      <Textarea
        label={DIRECTORY_TEXT.address}
        description={DIRECTORY_TEXT.addressNote}
        autosize
        minRows={3}
        maxRows={6}
        value={form.address}
        onChange={(event) => onForm({ ...form, address: event.currentTarget.value })}
        error={problems.address ? DIRECTORY_TEXT.addressLong : undefined}
      />
    </SimpleGrid>
  );
}
