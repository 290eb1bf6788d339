// One team: name, mailbox, postal address, fallback. Saved only when asked; removed only when confirmed.
import { Button, Group, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { type Directory, TEAM_KINDS, type Team } from '#shared/domain/directory/directory.ts';
import type { TeamId } from '#shared/kernel/ids.ts';
import { TEAM_KIND_NAMES } from '#shared/text/codes.ts';
import { DIRECTORY_TEXT } from '#shared/text/ui-directory.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { Card } from '../../ui/screen.tsx';
import { useTableUndo } from '../../ui/table-undo.tsx';
import { toast } from '../../ui/toast.ts';
import { typedAgain } from '../../ui/typed-again.ts';
import classes from './annuaire.module.css';
import { EMPTY_TEAM, formOfTeam, newTeamId, type TeamForm, teamOfForm, teamProblems } from './directory-model.ts';
import { teamMeanwhile } from './meanwhile.ts';

type TeamCardProps = {
  /** Null for a new team. */
  readonly team: Team | null;
  readonly directory: Directory;
  /** Somebody else took it away while it was being edited: what was typed can become a team again. */
  readonly isGone?: boolean;
  readonly onEdited: (isEdited: boolean) => void;
  readonly onSaved: (id: TeamId) => void;
  readonly onRemoved: () => void;
};

type TeamMutations = Pick<TeamCardProps, 'onSaved' | 'onRemoved'> & {
  readonly onMeanwhile: (now: Team | null) => void;
};

function useTeamMutations({ onSaved, onRemoved, onMeanwhile }: TeamMutations) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const { whole } = queries.directory;
  const refresh = (): Promise<void> => cache.invalidateQueries({ queryKey: whole.key() });
  const { done } = useTableUndo();
  /** `alike`: what to say where the team itself is as it was seen. */
  const refused = async (error: unknown, id: TeamId, seen: Team | null, alike: string): Promise<void> => {
    if (codeOf(error) !== 'directory/changed') return toast('problem', sentenceOf(error));
    await refresh();
    const teams = cache.getQueryData<Directory>(whole.queryKey())?.teams ?? [];
    const named = (team: string): Team | null => teams.find((one) => one.id === team) ?? null;
    toast('problem', teamMeanwhile(seen, named(id), (team) => named(team)?.name ?? null) ?? alike);
    onMeanwhile(named(id));
  };
  const save = useMutation(
    queries.directory.saveTeam.mutationOptions({
      onSuccess: async (saved, { seen }) => {
        await refresh();
        done({ kind: 'team', before: seen, after: saved, covered: [] });
        onSaved(saved.id);
      },
      onError: (error, { team, seen }) => refused(error, team.id, seen, sentenceOf(error)),
    }),
  );
  const remove = useMutation(
    queries.directory.removeTeam.mutationOptions({
      onSuccess: async (_nothing, { seen, covered }) => {
        onRemoved();
        await refresh();
        done({ kind: 'team', before: seen, after: null, covered });
      },
      onError: (error, { seen }) => refused(error, seen.id, seen, DIRECTORY_TEXT.meanwhile.teamCoverage),
    }),
  );
  return { save, remove };
}

/** What was typed, on the team as it was when that was begun. */
type Edited = { readonly form: TeamForm; readonly seen: Team | null };

export function TeamCard({ team, directory, isGone = false, onEdited, onSaved, onRemoved }: TeamCardProps) {
  const [edited, setEdited] = useState<Edited | null>(null);
  const isEdited = edited !== null;
  useEffect(() => onEdited(isEdited), [isEdited, onEdited]);
  const [tried, setTried] = useState(false);
  const formOf = (one: Team | null): TeamForm => (one ? formOfTeam(one) : EMPTY_TEAM);
  const form = edited?.form ?? formOf(team);
  const { save, remove } = useTeamMutations({
    onSaved: (id) => {
      setEdited(null);
      onSaved(id);
    },
    onRemoved,
    // A new team's name was taken: what was typed stays, and its id is found anew.
    onMeanwhile: (now) =>
      setEdited(
        (was) => was && (was.seen ? { form: typedAgain(was.form, formOf(was.seen), formOf(now)), seen: now } : was),
      ),
  });
  const problems = teamProblems(form);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problems.name || problems.email || problems.address) return;
    const id = team?.id ?? newTeamId(form.name, directory);
    save.mutate({ team: teamOfForm(form, id), seen: team && (edited?.seen ?? team) });
  };
  const confirmRemoval = (seen: Team): void =>
    remove.mutate({ seen, covered: directory.coverage.filter(({ teamId }) => teamId === seen.id) });
  return (
    <Card title={team?.name ?? DIRECTORY_TEXT.newTeam}>
      <form onSubmit={submit} noValidate>
        {isGone ? (
          <p className={classes.gone} role="alert">
            {DIRECTORY_TEXT.meanwhile.teamGone}
          </p>
        ) : null}
        <TeamFields
          form={form}
          onForm={(typed) => setEdited({ form: typed, seen: edited ? edited.seen : team })}
          problems={tried || team ? problems : { name: false, email: false, address: false }}
          fallbacks={directory.teams.filter((other) => other.kind === 'regional' && other.id !== team?.id)}
        />
        <Group justify="space-between" mt="md">
          <Group gap="sm">
            <Button type="submit" loading={save.isPending} disabled={team !== null && edited === null}>
              {DIRECTORY_TEXT.saveTeam}
            </Button>
            {edited && (team || isGone) ? (
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
              onConfirm={() => confirmRemoval(team)}
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
