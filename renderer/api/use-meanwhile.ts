// What somebody else did to a letter while it was being worked on here, so that a person knows before trying again.
import type { LetterId } from '#shared/kernel/ids.ts';
import { historyText } from '#shared/text/history.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useDesk } from './desk-context.tsx';
import { useNames } from './desk-data.ts';
import { codeOf, sentenceOf } from './desk-error.ts';

export function useMeanwhile() {
  const { client } = useDesk();
  const names = useNames();
  /** The last thing done to the letter, as its history says it; null where nobody can tell. */
  const meanwhileOf = async (id: LetterId): Promise<string | null> => {
    const last = (await client.letters.get({ id }).catch(() => null))?.history.at(-1);
    return last ? DECISION.meanwhile(historyText(last.event, last.facts, names)) : null;
  };
  return {
    meanwhileOf,
    /** The sentence of a refusal; where the letter was changed first, with what was done. */
    refusalOf: async (error: unknown, id: LetterId): Promise<string> => {
      const meanwhile = codeOf(error) === 'letter/changed' ? await meanwhileOf(id) : null;
      return [sentenceOf(error), meanwhile].filter(Boolean).join(' ');
    },
  };
}
