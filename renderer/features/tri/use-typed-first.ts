// A decision is taken on all that was typed: what waits to be kept is kept and judged first, and where that says
// something else than the person saw, nothing is decided. Whoever types « OQTF » and confirms in the same breath meant
// the letter as it was before.
import { useQueryClient } from '@tanstack/react-query';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { DRAFT_NOTICE } from '#shared/text/ui-transcription.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { toast } from '../../ui/toast.ts';
import { keepTyped } from './transcription-saver.ts';

/** What of a letter must not have changed under a decision. */
const proposalOf = ({ suggestion, judgement }: LetterSummary): string =>
  JSON.stringify([
    suggestion?.action,
    suggestion?.team?.id,
    judgement?.signals.map(({ code, level }) => [code, level]),
    judgement?.establishment?.id,
  ]);

/** Resolves with whether it was decided. `decide` is called at once where nothing waits. */
export function useTypedFirst() {
  const { queries } = useDesk();
  const cache = useQueryClient();
  return async (shown: LetterSummary, decide: () => void): Promise<boolean> => {
    const kept = keepTyped(shown.id);
    const isKept = kept === null || (await kept);
    const now = cache.getQueryData(queries.letters.get.queryKey({ input: { id: shown.id } }))?.letter ?? shown;
    const refusal = !isKept
      ? DRAFT_NOTICE.notKept
      : kept !== null && proposalOf(now) !== proposalOf(shown)
        ? DRAFT_NOTICE.changesProposal
        : null;
    if (refusal) toast('problem', refusal, 'typed-first');
    else decide();
    return refusal === null;
  };
}
