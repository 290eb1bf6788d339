// Two short questions: who looks after the letter, and why its clock stops.
import { Autocomplete, Button, Group, Modal, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { FOLLOW_UP } from '#shared/text/ui-deadlines.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useOwedLetters } from '../../api/desk-data.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import { assigneesOf } from './deadlines-model.ts';

type DialogProps = {
  readonly title: string;
  readonly busy: boolean;
  readonly label: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
};

function Dialog({ title, busy, label, onClose, onSubmit, children }: DialogProps) {
  useFocusBack();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': COMMON.close }}>
      <form onSubmit={submit} noValidate>
        {children}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {COMMON.cancel}
          </Button>
          <Button type="submit" loading={busy}>
            {label}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

type AssignDialogProps = {
  readonly assignee: string | null;
  readonly busy: boolean;
  readonly onClose: () => void;
  /** It was said who was there first: the next try is on what is there now. */
  readonly isRefused: boolean;
  readonly onAssign: (assignee: string | null, seen: string | null) => void;
};

export function AssignDialog({ assignee, busy, isRefused, onClose, onAssign }: AssignDialogProps) {
  /** Whoever it was when this was opened: a colleague who took the letter meanwhile is not replaced unseen. */
  const [seen] = useState(assignee);
  const [name, setName] = useState(assignee ?? '');
  const { data } = useOwedLetters();
  return (
    <Dialog
      title={FOLLOW_UP.assignTitle}
      busy={busy}
      label={COMMON.save}
      onClose={onClose}
      onSubmit={() => onAssign(name.trim() === '' ? null : name.trim(), isRefused ? assignee : seen)}
    >
      <Autocomplete
        label={FOLLOW_UP.assignee}
        description={FOLLOW_UP.assigneeNote}
        data={[...assigneesOf(data ?? [])]}
        maxLength={60}
        value={name}
        onChange={setName}
        data-autofocus
      />
    </Dialog>
  );
}

type StopClockDialogProps = {
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onStop: (reason: string) => void;
};

export function StopClockDialog({ busy, onClose, onStop }: StopClockDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const given = reason.trim();
  return (
    <Dialog
      title={FOLLOW_UP.stopTitle}
      busy={busy}
      label={FOLLOW_UP.stop.replace('…', '')}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (given !== '') onStop(given);
        else field.current?.focus();
      }}
    >
      <Textarea
        ref={field}
        label={FOLLOW_UP.stopReason}
        description={FOLLOW_UP.stopNote}
        placeholder={FOLLOW_UP.stopReasonExample}
        error={tried && given === '' ? FOLLOW_UP.stopReasonMissing : null}
        maxLength={300}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}
