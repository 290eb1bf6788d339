// The folder the scanner writes into: its path, watched or not, reachable or not.
import { Button, Skeleton, Switch } from '@mantine/core';
import { IconCircleFilled } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { INTAKE } from '#shared/text/ui-intake.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { useSetWatched } from '../../api/use-set-watched.ts';
import { FolderField } from '../../ui/folder-field.tsx';
import { FailedMessage } from '../../ui/message.tsx';
import { Card } from '../../ui/screen.tsx';
import { useTableUndo } from '../../ui/table-undo.tsx';
import classes from './import.module.css';

type Watched = { readonly folder: string | null; readonly reachable: boolean; readonly choosable: boolean };

export function WatchedCard() {
  const { queries } = useDesk();
  const { data, error, refetch } = useQuery(queries.intake.watched.queryOptions());
  return (
    <Card title={INTAKE.watchedTitle}>
      {data ? (
        <WatchedForm watched={data} />
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

/** What was typed, and the folder that was watched when it was begun. */
type Typed = { readonly path: string; readonly base: string | null };

function useWatched({ folder }: Watched) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const { done } = useTableUndo();
  const [typed, setTyped] = useState<Typed | null>(null);
  const [meanwhile, setMeanwhile] = useState<string | undefined>();
  const path = (typed?.path ?? folder ?? '').trim();
  const seen = typed ? typed.base : folder;
  const save = useSetWatched((change) => {
    // Another path that is being typed while the switch is used stays.
    setTyped((known) => (known && known.path.trim() !== change.after ? { ...known, base: change.after } : null));
    setMeanwhile(undefined);
    done({ kind: 'watched', ...change });
  });
  /** Somebody else was first: says so, and keeps what was typed for a second try. */
  const refused = async (error: unknown): Promise<void> => {
    if (codeOf(error) !== 'folder/changed') return setMeanwhile(undefined);
    const { queryKey } = queries.intake.watched.queryOptions();
    await cache.invalidateQueries({ queryKey });
    const now = cache.getQueryData(queryKey)?.folder ?? null;
    setTyped((known) => known && { ...known, base: now });
    setMeanwhile(INTAKE.watchedMeanwhile(now));
  };
  return {
    text: typed?.path ?? folder ?? '',
    path,
    type: (text: string): void => setTyped({ path: text, base: seen }),
    set: (wanted: string | null): void => save.mutate({ folder: wanted, seen }, { onError: refused }),
    isPending: save.isPending,
    refusal: meanwhile ?? (save.error ? sentenceOf(save.error) : undefined),
  };
}

function WatchedForm({ watched }: { readonly watched: Watched }) {
  const { text, path, type, set, isPending, refusal } = useWatched(watched);
  const state = stateOf(watched);
  const changed = path !== '' && path !== watched.folder;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (changed) set(path);
  };
  return (
    <form className={classes.watched} onSubmit={submit}>
      <p className={classes.watchedState} data-state={state} role="status">
        <IconCircleFilled size={10} aria-hidden />
        {INTAKE.watchedState[state]}
      </p>
      <FolderField path={text} onPath={type} choosable={watched.choosable} refusal={refusal} />
      <div className={classes.watchedActions}>
        <Switch
          label={INTAKE.watchedOn}
          checked={watched.folder !== null}
          disabled={path === '' || isPending}
          onChange={(event) => set(event.currentTarget.checked ? path : null)}
        />
        {changed && watched.folder !== null ? (
          <Button type="submit" size="compact-sm" loading={isPending}>
            {COMMON.save}
          </Button>
        ) : null}
      </div>
      <p className={classes.soft}>{INTAKE.watchedNote}</p>
    </form>
  );
}
