// The decision a person has begun on a letter: shown again when they come back to it, after a crash too. It is kept in
// the desk shortly after the last change, at once when the letter or the window is left.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { type DecisionForm, isSameForm } from '#shared/domain/letters/decision-form.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { isConnectionError, sentenceOf } from '../../api/desk-error.ts';
import { toast } from '../../ui/toast.ts';
import { isUndecided } from './list-model.ts';
import { useFlush } from './use-flush.ts';

const KEEP_AFTER_MS = 350;
const AGAIN_AFTER_MS = 1500;

type Begun = DecisionForm | null;

/** `proposed`: what the machine proposes. What is the same as that is nothing begun. */
export function useBegun(letter: LetterSummary, proposed: DecisionForm) {
  const isOpen = isUndecided(letter);
  const [edited, setEdited] = useState<Begun>(isOpen ? letter.begun : null);
  const [restored, setRestored] = useState(edited !== null);
  const keep = useKeep(letter);
  const keeper = useRef<ReturnType<typeof makeKeeper> | null>(null);
  keeper.current ??= makeKeeper();
  keeper.current.send = keep;
  useFlush(keeper);
  const set = (form: Begun): void => {
    const next = form && isSameForm(form, proposed) ? null : form;
    setEdited(next);
    if (isOpen) keeper.current?.keep(next);
  };
  return {
    form: edited ?? proposed,
    set,
    /** Takes up what the machine proposes, where something begun earlier stands in its place; null where not. */
    startAgain: restored
      ? (): void => {
          setRestored(false);
          set(null);
        }
      : null,
    flush: (): void => keeper.current?.flush(),
  };
}

function makeKeeper() {
  let waiting: { readonly form: Begun } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keeper = {
    send: (_form: Begun): void => undefined,
    flush: (): void => {
      clearTimeout(timer);
      const last = waiting;
      waiting = null;
      if (last) keeper.send(last.form);
    },
    keep: (form: Begun): void => {
      waiting = { form };
      clearTimeout(timer);
      timer = setTimeout(keeper.flush, KEEP_AFTER_MS);
    },
  };
  return keeper;
}

/** One after the other, so that the last one stays; again and again while nobody answers. */
function useKeep({ id }: LetterSummary): (form: Begun) => void {
  const { client, queries } = useDesk();
  const cache = useQueryClient();
  const { mutate } = useMutation({
    scope: { id: `begun-${id}` },
    mutationFn: (form: Begun) => client.letters.keepBegun({ id, form }),
    retry: (_failures, error) => isConnectionError(error),
    retryDelay: AGAIN_AFTER_MS,
    onError: (error) => toast('problem', sentenceOf(error), 'begun-refused'),
  });
  return (form) => {
    const begun = (known: LetterSummary): LetterSummary => (known.id === id ? { ...known, begun: form } : known);
    cache.setQueryData(queries.letters.get.queryKey({ input: { id } }), (detail) =>
      detail ? { ...detail, letter: begun(detail.letter) } : detail,
    );
    cache.setQueriesData<readonly LetterSummary[]>(
      { queryKey: queries.letters.list.key({ type: 'query' }) },
      (letters) => letters?.map(begun),
    );
    mutate(form);
  };
}
