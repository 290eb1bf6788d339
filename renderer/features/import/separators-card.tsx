// The sheet to lay between letters before a heap is scanned, to print.
import { Button } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { SEPARATORS } from '#shared/text/ui-pile.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { saveFile } from '../../ui/save-file.ts';
import { Card } from '../../ui/screen.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './import.module.css';

export function SeparatorsCard() {
  const { client } = useDesk();
  const sheet = useMutation({
    mutationFn: () => client.stacks.separatorSheet(),
    onSuccess: saveFile,
    onError: (error) => toast('problem', sentenceOf(error)),
  });
  return (
    <Card title={SEPARATORS.title}>
      <p className={classes.about}>{SEPARATORS.what}</p>
      <Button
        variant="default"
        mt="sm"
        leftSection={<IconQrcode size={16} aria-hidden />}
        loading={sheet.isPending}
        onClick={() => sheet.mutate()}
      >
        {SEPARATORS.print}
      </Button>
    </Card>
  );
}
