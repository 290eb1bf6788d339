// The folder the scanner writes into: its path, watched or not, reachable or not.
import { Button, Skeleton, Switch } from '@mantine/core';
import { IconCircleFilled } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { useSetWatched } from '../../api/use-set-watched.ts';
import { FolderField } from '../../ui/folder-field.tsx';
import { FailedMessage } from '../../ui/message.tsx';
import { Card } from '../../ui/screen.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './import.module.css';

type Watched = { readonly folder: string | null; readonly reachable: boolean; readonly choosable: boolean };

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
  const [path, setPath] = useState(watched.folder ?? '');
  const save = useSetWatched((folder) => toast('done', folder === null ? INTAKE.watchedStopped : INTAKE.watchedSaved));
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
      <FolderField path={path} onPath={setPath} choosable={watched.choosable} refusal={save.error} />
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
