// Opening the desk with its passphrase. Each refusal of the desk has its sentence.
import { Anchor, Button, PasswordInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { LOCK, RECOVERY } from '#shared/text/ui-lock.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './lock-screen.module.css';

type UnlockDeskProps = { readonly hasRecovery: boolean; readonly onLost: () => void };

export function UnlockDesk({ hasRecovery, onLost }: UnlockDeskProps) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation(
    queries.desk.unlock.mutationOptions({
      onSuccess: (status) => cache.setQueryData(queries.desk.status.queryKey(), status),
      onError: () => input.current?.select(),
    }),
  );
  const wrong = codeOf(unlock.error) === 'desk/wrong-passphrase';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '') unlock.mutate({ passphrase });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <PasswordInput
        ref={input}
        label={LOCK.passphrase}
        autoFocus
        autoComplete="current-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={wrong ? sentenceOf(unlock.error) : undefined}
        visibilityToggleButtonProps={{ 'aria-label': LOCK.show }}
      />
      {unlock.error && !wrong ? <Notice tone="bad">{sentenceOf(unlock.error)}</Notice> : null}
      <Button type="submit" size="md" loading={unlock.isPending} disabled={passphrase === ''}>
        {LOCK.unlock}
      </Button>
      {hasRecovery ? (
        <Anchor component="button" type="button" size="sm" onClick={onLost}>
          {RECOVERY.lost}
        </Anchor>
      ) : wrong ? (
        <p className={classes.soft}>{RECOVERY.noSheet}</p>
      ) : null}
    </form>
  );
}
