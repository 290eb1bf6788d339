// The passphrase is lost: the code of the recovery sheet opens the desk, and a new passphrase is set at once.
import { Anchor, Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { parseRecoveryCode } from '#shared/domain/desk/recovery-code.ts';
import { LOCK, RECOVERY } from '#shared/text/ui-lock.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './lock-screen.module.css';
import { pairProblem } from './passphrase-model.ts';

export function RecoverDesk({ onBack }: { readonly onBack: () => void }) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const [code, setCode] = useState('');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const recover = useMutation(
    queries.desk.recover.mutationOptions({
      onSuccess: (status) => cache.setQueryData(queries.desk.status.queryKey(), status),
    }),
  );
  const hasSlip = parseRecoveryCode(code) === null;
  const problem = pairProblem(first, second);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!hasSlip && problem === null) recover.mutate({ code, passphrase: first });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        label={RECOVERY.code}
        description={RECOVERY.codeHint}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={tried && hasSlip ? RECOVERY.slip : undefined}
      />
      <PasswordInput
        label={RECOVERY.newPassphrase}
        description={LOCK.hint}
        autoComplete="new-password"
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
        error={tried && problem === 'too-short' ? LOCK.tooShort : undefined}
        visibilityToggleButtonProps={{ 'aria-label': LOCK.show }}
      />
      <PasswordInput
        label={LOCK.again}
        autoComplete="new-password"
        value={second}
        onChange={(event) => setSecond(event.currentTarget.value)}
        error={tried && problem === 'mismatch' ? LOCK.mismatch : undefined}
        visibilityToggleButtonProps={{ 'aria-label': LOCK.show }}
      />
      {recover.error ? <Notice tone="bad">{sentenceOf(recover.error)}</Notice> : null}
      <Button type="submit" size="md" loading={recover.isPending}>
        {RECOVERY.recover}
      </Button>
      <Anchor component="button" type="button" size="sm" onClick={onBack}>
        {RECOVERY.back}
      </Anchor>
    </form>
  );
}
