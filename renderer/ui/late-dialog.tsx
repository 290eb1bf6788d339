// Asked when an answer left after its day: why, so that the desk learns what makes it late. It can be left unsaid.
import { Button, Group, Modal, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { LATE_REASONS, type LateReason } from '#shared/domain/deadlines/lateness.ts';
import { LATE_REASON_NAMES } from '#shared/text/codes.ts';
import { LATE } from '#shared/text/ui-deadlines.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { useFocusBack } from './use-focus-back.ts';

export type Lateness = { readonly reason: LateReason; readonly note: string };

type LateDialogProps = {
  /** Days after the deadline. */
  readonly days: number;
  readonly onClose: () => void;
  /** Null when the person would rather not say. */
  readonly onAnswered: (late: Lateness | null) => void;
};

export function LateDialog({ days, onClose, onAnswered }: LateDialogProps) {
  const [reason, setReason] = useState<LateReason | null>(null);
  const [note, setNote] = useState('');
  useFocusBack();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAnswered(reason === null ? null : { reason, note: note.trim() });
  };
  return (
    <Modal opened onClose={onClose} title={LATE.title(days)} closeButtonProps={{ 'aria-label': COMMON.close }}>
      <form onSubmit={submit}>
        <Radio.Group label={LATE.why} value={reason} onChange={(value) => setReason(value as LateReason)}>
          <Stack gap={6} mt={6}>
            {LATE_REASONS.map((code, index) => (
              <Radio
                key={code}
                value={code}
                label={LATE_REASON_NAMES[code]}
                data-autofocus={index === 0 || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          mt="md"
          label={LATE.note}
          maxLength={300}
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {COMMON.cancel}
          </Button>
          <Button type="submit">{reason === null ? LATE.withoutReason : LATE.answered}</Button>
        </Group>
      </form>
    </Modal>
  );
}
