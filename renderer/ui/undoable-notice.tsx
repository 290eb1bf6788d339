// A notice of something done, with the way to take it back.
import { Button, Group } from '@mantine/core';
import { COMMON } from '#shared/text/ui-shell.ts';

type UndoableNoticeProps = { readonly said: string; readonly onUndo: () => void };

export function UndoableNotice({ said, onUndo }: UndoableNoticeProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <span>{said}</span>
      <Button size="compact-sm" variant="light" flex="none" onClick={onUndo}>
        {COMMON.undo}
      </Button>
    </Group>
  );
}
