// A button that asks once more before it acts: for what cannot simply be undone.
import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef } from 'react';
import { COMMON } from '#shared/text/ui-shell.ts';

type ConfirmButtonProps = {
  readonly label: string;
  readonly ariaLabel?: string;
  readonly title: string;
  readonly text: string;
  readonly loading?: boolean;
  readonly compact?: boolean;
  /** The one of the moment the question was asked: what came in since has not been seen. */
  readonly onConfirm: () => void;
};

export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, ariaLabel, title, text, loading = false, compact = false, onConfirm } = props;
  const [opened, { open, close }] = useDisclosure(false);
  const asked = useRef(onConfirm);
  return (
    <>
      <Button
        variant="subtle"
        color="urgence"
        size={compact ? 'compact-sm' : 'sm'}
        aria-label={ariaLabel}
        loading={loading}
        onClick={() => {
          asked.current = onConfirm;
          open();
        }}
      >
        {label}
      </Button>
      <Modal opened={opened} onClose={close} title={title} closeButtonProps={{ 'aria-label': COMMON.close }}>
        <Text size="md">{text}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            {COMMON.cancel}
          </Button>
          <Button
            color="urgence"
            onClick={() => {
              close();
              asked.current();
            }}
          >
            {label}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
