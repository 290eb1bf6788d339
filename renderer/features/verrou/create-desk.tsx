// Making the desk: a passphrase twice, how solid it looks, and the warning that nobody can find it again.
import { Button, Checkbox, PasswordInput, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { LOCK } from '#shared/text/ui-lock.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './lock-screen.module.css';
import { pairProblem, type Strength, strengthOf } from './passphrase-model.ts';

const BARS: Readonly<Record<Strength, { readonly value: number; readonly color: string }>> = {
  weak: { value: 15, color: 'urgence' },
  fair: { value: 45, color: 'orange' },
  good: { value: 75, color: 'teal' },
  strong: { value: 100, color: 'green' },
};

export function CreateDesk() {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [understood, setUnderstood] = useState(false);
  const [tried, setTried] = useState(false);
  const create = useMutation(
    queries.desk.create.mutationOptions({
      onSuccess: (status) => cache.setQueryData(queries.desk.status.queryKey(), status),
    }),
  );
  const problem = pairProblem(first, second);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (problem === null && understood) create.mutate({ passphrase: first });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        label={LOCK.passphrase}
        description={LOCK.hint}
        autoFocus
        autoComplete="new-password"
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
        error={tried && problem === 'too-short' ? LOCK.tooShort : undefined}
        visibilityToggleButtonProps={{ 'aria-label': LOCK.show }}
      />
      {first === '' ? null : <StrengthBar strength={strengthOf(first)} />}
      <PasswordInput
        label={LOCK.again}
        autoComplete="new-password"
        value={second}
        onChange={(event) => setSecond(event.currentTarget.value)}
        error={problem === 'mismatch' && (tried || second.length >= first.length) ? LOCK.mismatch : undefined}
        visibilityToggleButtonProps={{ 'aria-label': LOCK.show }}
      />
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
      <Button type="submit" size="md" loading={create.isPending} disabled={!understood || first === ''}>
        {LOCK.create}
      </Button>
    </form>
  );
}

function StrengthBar({ strength }: { readonly strength: Strength }) {
  return (
    <div className={classes.strength}>
      <Progress size="sm" aria-label={LOCK.strengthLabel} value={BARS[strength].value} color={BARS[strength].color} />
      <span role="status">{LOCK.strength[strength]}</span>
    </div>
  );
}
