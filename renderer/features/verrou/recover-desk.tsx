// The passphrase is lost: the code of the recovery sheet opens the desk, and a new passphrase is set at once.
import { Anchor, Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { parseRecoveryCode } from '#shared/domain/desk/recovery-code.ts';
import { RECOVERY } from '#shared/text/ui-lock.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './lock-screen.module.css';
import { NewPassphrase, type PassphrasePair } from './new-passphrase.tsx';
import { pairProblem } from './passphrase-model.ts';

export function RecoverDesk({ onBack }: { readonly onBack: () => void }) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const [code, setCode] = useState('');
  const [pair, setPair] = useState<PassphrasePair>({ first: '', second: '' });
  const [tried, setTried] = useState(false);
  const recover = useMutation(
    queries.desk.recover.mutationOptions({
      onSuccess: (status) => cache.setQueryData(queries.desk.status.queryKey(), status),
    }),
  );
  const hasSlip = parseRecoveryCode(code) === null;
  const problem = pairProblem(pair.first, pair.second);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!hasSlip && problem === null) recover.mutate({ code, passphrase: pair.first });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        size="md"
        label={RECOVERY.code}
        description={RECOVERY.codeHint}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={tried && hasSlip ? RECOVERY.slip : undefined}
      />
      <NewPassphrase label={RECOVERY.newPassphrase} pair={pair} onChange={setPair} tried={tried} />
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
