// Whether a page's validated lines may train the reader of handwriting: off until a person says so, and said in full.
import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { LetterId } from '#shared/kernel/ids.ts';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { toast } from '../../ui/toast.ts';
import classes from './transcription.module.css';

type ChoiceProps = { readonly id: LetterId; readonly page: number; readonly trainable: boolean };

export function TrainingChoice({ id, page, trainable }: ChoiceProps) {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const [checked, setChecked] = useState(trainable);
  const note = useId();
  const choose = useMutation({
    mutationFn: (wanted: boolean) => client.transcription.setTrainable({ id, page, trainable: wanted }),
    onMutate: setChecked,
    onSuccess: (answer) => {
      setChecked(answer.trainable);
      void cache.invalidateQueries({ queryKey: queries.letters.get.key() });
    },
    onError: (error) => {
      setChecked(trainable);
      toast('problem', sentenceOf(error));
    },
  });
  return (
    <div className={classes.training}>
      <Checkbox
        label={TRANSCRIPTION.training}
        aria-describedby={note}
        checked={checked}
        onChange={(event) => choose.mutate(event.currentTarget.checked)}
      />
      <p id={note} className={classes.trainingNote}>
        {TRANSCRIPTION.trainingNote}
      </p>
    </div>
  );
}
