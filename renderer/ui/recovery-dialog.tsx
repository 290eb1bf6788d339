// The recovery sheet: made with the passphrase, shown once, printed, and kept nowhere but on paper.
import { Button, Group, Modal, PasswordInput, Portal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { longDate } from '#shared/text/dates.ts';
import { LOCK, RECOVERY } from '#shared/text/ui-lock.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useDesk } from '../api/desk-context.tsx';
import { useDeskStatus } from '../api/desk-data.ts';
import { sentenceOf } from '../api/desk-error.ts';
import { Notice } from './notice.tsx';
import classes from './recovery-dialog.module.css';
import { useFocusBack } from './use-focus-back.ts';

export function RecoveryDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const { queries } = useDesk();
  const { data } = useDeskStatus();
  const [passphrase, setPassphrase] = useState('');
  useFocusBack();
  const make = useMutation(queries.desk.makeRecovery.mutationOptions({ onSuccess: () => setPassphrase('') }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase !== '') make.mutate({ passphrase });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={RECOVERY.title}
      size="lg"
      closeOnClickOutside={make.data === undefined}
      closeButtonProps={{ 'aria-label': COMMON.close }}
    >
      {make.data && data ? (
        <>
          <Sheet name={name} code={make.data.code} on={longDate(data.today)} />
          {/* Printed from outside the dialog, which would cut it. */}
          <Portal reuseTargetNode={false} className={classes.printed}>
            <Sheet name={name} code={make.data.code} on={longDate(data.today)} />
          </Portal>
          <Notice tone="warn">{RECOVERY.once}</Notice>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {RECOVERY.done}
            </Button>
            <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()} data-autofocus>
              {RECOVERY.print}
            </Button>
          </Group>
        </>
      ) : (
        <form onSubmit={submit}>
          <p className={classes.text}>{RECOVERY.explain}</p>
          <PasswordInput
            label={LOCK.passphrase}
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={make.error ? sentenceOf(make.error) : undefined}
            visibilityToggleButtonProps={{ 'aria-label': LOCK.show }}
            data-autofocus
          />
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {COMMON.cancel}
            </Button>
            <Button type="submit" loading={make.isPending} disabled={passphrase === ''}>
              {RECOVERY.make}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}

type SheetProps = { readonly name: string; readonly code: string; readonly on: string };

/** On the screen and on paper. */
function Sheet({ name, code, on }: SheetProps) {
  return (
    <div className={classes.sheet}>
      <h3 className={classes.heading}>{RECOVERY.heading(name)}</h3>
      <p>{RECOVERY.use}</p>
      <p className={classes.code}>
        {code.split('-').map((group) => (
          <span key={group}>{group}</span>
        ))}
      </p>
      <p>{RECOVERY.keep}</p>
      <p>{RECOVERY.madeOn(on)}</p>
    </div>
  );
}
