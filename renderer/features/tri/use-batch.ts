// A batch carried to the desk: decided with one request, undone with one.
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterId } from '#shared/kernel/ids.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { toast } from '../../ui/toast.ts';
import type { BatchLine } from './batch-model.ts';
import type { Decisions } from './use-decisions.tsx';

export type RefusedLine = { readonly id: LetterId; readonly error: string };

/** `onDone`: every line was decided. Lines that the desk refused stay to be shown. */
export function useBatch(decisions: Decisions, onDecided: (ids: ReadonlySet<LetterId>) => void, onDone: () => void) {
  const { client } = useDesk();
  const [refused, setRefused] = useState<readonly RefusedLine[]>([]);
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
      setRefused(outcome.refused);
      if (outcome.refused.length === 0) onDone();
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
