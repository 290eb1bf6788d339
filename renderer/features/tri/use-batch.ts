// A batch carried to the desk: decided with one request, undone with one.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterId } from '#shared/kernel/ids.ts';
import { errorText } from '#shared/text/errors.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { useMeanwhile } from '../../api/use-meanwhile.ts';
import { toast } from '../../ui/toast.ts';
import type { BatchLine } from './batch-model.ts';
import type { Decisions } from './use-decisions.tsx';

/** `why`: the sentence to show, with what somebody else did where the letter was changed first. */
export type RefusedLine = { readonly id: LetterId; readonly why: string };

/** `onDone`: every line was decided. Lines that the desk refused stay to be shown. */
export function useBatch(decisions: Decisions, onDecided: (ids: ReadonlySet<LetterId>) => void, onDone: () => void) {
  const { client } = useDesk();
  const { meanwhileOf } = useMeanwhile();
  const [refused, setRefused] = useState<readonly RefusedLine[]>([]);
  const tellMeanwhile = async (id: LetterId): Promise<void> => {
    const why = await meanwhileOf(id);
    if (why) setRefused((lines) => lines.map((line) => (line.id === id ? { id, why } : line)));
  };
  const confirm = useMutation({
    mutationFn: (lines: readonly BatchLine[]) =>
      client.letters.confirmBatch({
        letters: lines.map(({ letter: { id, version }, action, teamId, establishmentId }) => ({
          ...{ id, version, action, teamId, establishmentId },
          reason: null,
        })),
      }),
    onSuccess: (outcome) => {
      decisions.batchDone(outcome.done);
      onDecided(new Set(outcome.done.map(({ id }) => id)));
      if (outcome.refused.length === 0) return onDone();
      // At once, then with what somebody else did: the dialog may be closed any moment.
      setRefused(outcome.refused.map(({ id, error }) => ({ id, why: errorText(error) })));
      for (const { id, error } of outcome.refused) {
        if (error === 'letter/changed') void tellMeanwhile(id);
      }
    },
    onError: (error) => toast('problem', sentenceOf(error), 'batch-refused'),
  });
  return {
    confirm: (lines: readonly BatchLine[]) => confirm.mutate(lines),
    busy: confirm.isPending,
    refused,
    forget: () => setRefused([]),
  };
}
