// The lines of a page while a person types them: opened from the desk, edited here, kept there as they change.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import type { LetterSummary, Transcription } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { errorText } from '#shared/text/errors.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { sentenceOf } from '../../api/desk-error.ts';
import { toast } from '../../ui/toast.ts';
import { begin, type Edit, edited } from './transcription-model.ts';
import { makeSaver, openedPage, type Saver, type SaveState } from './transcription-saver.ts';
import { useFlush } from './use-flush.ts';

/**
 * Asked afresh each time the page is opened: what another window typed is there. Not before it was read: the lines and
 * the way up of a page that is only half read are others.
 */
export function useOpenedPage(id: LetterId, page: number, isRead: boolean) {
  const { client, queries } = useDesk();
  return useQuery({
    queryKey: queries.transcription.open.queryKey({ input: { id, page } }),
    queryFn: () => openedPage(client, { id, page }),
    enabled: isRead,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** These edits are kept at once: a person has finished something. */
const AT_ONCE: readonly Edit['do'][] = ['validate', 'add', 'remove', 'undo', 'redo'];

export function useEditing(id: LetterId, opened: Transcription) {
  const { client } = useDesk();
  const onSaved = useOnSaved();
  const [state, dispatch] = useReducer(edited, opened, (from) => begin(from.lines.map(({ line }) => line)));
  const [saveState, setSaveState] = useState<SaveState>('saved');
  const saver = useRef<Saver | null>(null);
  saver.current ??= makeSaver(client, { id, page: opened.page }, opened, {
    onState: setSaveState,
    onSaved,
    onUnited: (lines) => {
      dispatch({ do: 'reload', lines });
      toast('problem', errorText('transcription/changed'), 'transcription-united');
    },
    onRefused: (error) => toast('problem', sentenceOf(error), 'transcription-refused'),
  });
  const kept = useRef(state.lines);
  const now = useRef(false);
  useEffect(() => {
    if (kept.current === state.lines) return;
    kept.current = state.lines;
    saver.current?.keep(state.lines, now.current);
    now.current = false;
  }, [state.lines]);
  useFlush(saver);
  return {
    lines: state.lines,
    saveState,
    edit: (edit: Edit): void => {
      now.current ||= AT_ONCE.includes(edit.do);
      dispatch(edit);
    },
    flush: (): void => void saver.current?.flush(),
  };
}

/** What was judged anew shows at once, without waiting for the desk's announcement. */
function useOnSaved(): (letter: LetterSummary) => void {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const latest = useRef<(letter: LetterSummary) => void>(() => undefined);
  latest.current = (letter) => {
    cache.setQueryData(queries.letters.get.queryKey({ input: { id: letter.id } }), (detail) =>
      detail ? { ...detail, letter } : detail,
    );
  };
  return (letter) => latest.current(letter);
}
