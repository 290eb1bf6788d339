// The folder the scanner writes into: its path, watched or not, reachable or not.
import { Button, Skeleton, Switch, TextInput } from '@mantine/core';
import { IconCircleFilled } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { FailedMessage } from '../../ui/message.tsx';
import { Card } from '../../ui/screen.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './import.module.css';

type Watched = { readonly folder: string | null; readonly reachable: boolean };

export function WatchedCard() {
  const { queries } = useDesk();
  const { data, error, refetch } = useQuery(queries.intake.watched.queryOptions());
  return (
    <Card title={INTAKE.watchedTitle}>
      {data ? (
        <WatchedForm key={data.folder ?? ''} watched={data} />
      ) : error ? (
        <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={120} />
      )}
    </Card>
  );
}

function stateOf({ folder, reachable }: Watched): keyof typeof INTAKE.watchedState {
  if (folder === null) return 'off';
  return reachable ? 'on' : 'unreachable';
}

function WatchedForm({ watched }: { readonly watched: Watched }) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const [path, setPath] = useState(watched.folder ?? '');
  const save = useMutation(
    queries.intake.setWatched.mutationOptions({
      onSuccess: (saved) => {
        cache.setQueryData(queries.intake.watched.queryKey(), saved);
        toast('done', saved.folder === null ? INTAKE.watchedStopped : INTAKE.watchedSaved);
      },
    }),
  );
  const state = stateOf(watched);
  const changed = path.trim() !== '' && path.trim() !== watched.folder;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (changed) save.mutate({ folder: path.trim() });
  };
  return (
    <form className={classes.watched} onSubmit={submit}>
      <p className={classes.watchedState} data-state={state} role="status">
        <IconCircleFilled size={10} aria-hidden />
        {INTAKE.watchedState[state]}
      </p>
      <TextInput
        label={INTAKE.watchedPath}
        placeholder={INTAKE.watchedPlaceholder}
        spellCheck={false}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
        error={save.error ? sentenceOf(save.error) : undefined}
      />
      <div className={classes.watchedActions}>
        <Switch
          label={INTAKE.watchedOn}
          checked={watched.folder !== null}
          disabled={path.trim() === '' || save.isPending}
          onChange={(event) => save.mutate({ folder: event.currentTarget.checked ? path.trim() : null })}
        />
        {changed && watched.folder !== null ? (
          <Button type="submit" size="compact-sm" loading={save.isPending}>
            {COMMON.save}
          </Button>
        ) : null}
      </div>
      <p className={classes.soft}>{INTAKE.watchedNote}</p>
    </form>
  );
}
