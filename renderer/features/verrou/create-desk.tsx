// Making the desk: a passphrase twice, how solid it looks, and the warning that nobody can find it again.
import { Button, Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCK } from '#shared/text/ui-lock.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './lock-screen.module.css';
import { NewPassphrase, type PassphrasePair } from './new-passphrase.tsx';
import { pairProblem } from './passphrase-model.ts';

/** `onMade`: the desk is there and open. */
export function CreateDesk({ onMade }: { readonly onMade: () => void }) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const [pair, setPair] = useState<PassphrasePair>({ first: '', second: '' });
  const [understood, setUnderstood] = useState(false);
  const [tried, setTried] = useState(false);
  const create = useMutation(
    queries.desk.create.mutationOptions({
      onSuccess: (status) => {
        onMade();
        cache.setQueryData(queries.desk.status.queryKey(), status);
      },
    }),
  );
  const problem = pairProblem(pair.first, pair.second);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === null && understood) create.mutate({ passphrase: pair.first });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NewPassphrase label={LOCK.passphrase} pair={pair} onChange={setPair} tried={tried} autoFocus />
      <Notice tone="warn" title={LOCK.warningTitle}>
        {LOCK.warning}
        <Checkbox
          mt={10}
          size="sm"
          label={LOCK.understood}
          checked={understood}
          onChange={(event) => setUnderstood(event.currentTarget.checked)}
        />
      </Notice>
      {create.error ? <Notice tone="bad">{sentenceOf(create.error)}</Notice> : null}
      <Button type="submit" size="md" loading={create.isPending} disabled={!understood || pair.first === ''}>
        {LOCK.create}
      </Button>
    </form>
  );
}
