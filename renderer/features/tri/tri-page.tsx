// Tri: the letters to decide on, the page of the chosen one, and the decision. The desk's main job on one screen.
import { Button, VisuallyHidden } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { LetterDetail, LetterSummary } from '#shared/contract/schemas.ts';
import { NOTHING_LEFT } from '#shared/domain/letters/left-list.ts';
import type { ListFilter } from '#shared/domain/letters/saved-view.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { SHELL } from '#shared/text/ui-shell.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useDirectory, useEstablishments } from '../../api/desk-data.ts';
import { codeOf, sentenceOf } from '../../api/desk-error.ts';
import { useAskedList } from '../../ui/asked-list.ts';
import { FailedMessage, Message } from '../../ui/message.tsx';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { evidenceMarks } from './evidence-model.ts';
import { LetterList } from './letter-list.tsx';
import { afterDeciding, isUndecided, neighbour } from './list-model.ts';
import { NothingLeft } from './nothing-left.tsx';
import { OpenedLetter } from './opened-letter.tsx';
import { prefetchLetter } from './page-picture.ts';
import { PageViewer } from './page-viewer.tsx';
import { useNameMarks } from './people-section.tsx';
import classes from './tri-page.module.css';
import { useDecisions } from './use-decisions.tsx';
import { type Left, useLeftList } from './use-left-list.ts';
import { useLetters } from './use-letters.ts';
import { usePicks } from './use-picks.ts';
import { useViewerState, type ViewerState } from './viewer-state.ts';

type TriPageProps = {
  /** The letter of the address, null when it names none. */
  readonly selectedId: LetterId | null;
  readonly onSelect: (id: LetterId | null) => void;
};

function useDetail(id: LetterId | null) {
  const { queries } = useDesk();
  const input = { id: id ?? ('none' as LetterId) };
  return useQuery(queries.letters.get.queryOptions({ input, enabled: id !== null }));
}

/** What the pages show of why the machine says what it says. */
function useMarks(id: LetterId | null, detail: LetterDetail | null) {
  const names = useNameMarks(id);
  return useMemo(() => [...evidenceMarks(detail?.letter.judgement ?? null, detail?.pages), ...names], [detail, names]);
}

export function TriPage({ selectedId, onSelect }: TriPageProps) {
  const searchInput = useRef<HTMLInputElement>(null);
  const { directory, ...teams } = useDirectory();
  const { establishments } = useEstablishments();
  const detailQuery = useDetail(selectedId);
  const detail = selectedId && teams.data ? (detailQuery.data ?? null) : null;
  const left = useLeftList();
  const { filter, setFilter, search, setSearch } = useQuestion(detail?.letter ?? null, left);
  const { shown, ...letters } = useLetters(filter, search);
  const marks = useMarks(selectedId, detail);
  const viewer = useViewerState();
  const decisions = useDecisions(onSelect, (id) => afterDeciding(shown, id));
  const { picks, batch } = useBatchDialog(shown, selectedId, onSelect, left);
  useLetterInHand({ selectedId, onSelect, shown, left, ready: letters.isCurrent }, viewer);
  const move = (step: 1 | -1): void => onSelect(neighbour(shown, selectedId, step));
  useTriShortcuts({ viewer, detail, move, search: () => searchInput.current?.focus(), undo: decisions.undoLast });

  return (
    <div className={classes.tri}>
      <VisuallyHidden component="h1">{SHELL.triage}</VisuallyHidden>
      <OpenedLetter shown={shown} selectedId={selectedId} open={detail?.letter ?? null} />
      <LetterList
        shown={shown}
        counts={letters.counts}
        filter={filter}
        onFilter={setFilter}
        search={search}
        onSearch={setSearch}
        searchRef={searchInput}
        isCurrent={letters.isCurrent}
        selectedId={selectedId}
        picks={picks}
        onBatch={batch.open}
        state={letters.state}
        onRetry={letters.retry}
        onEnd={letters.onEnd}
      />
      {detailQuery.error && !detail && selectedId ? (
        <LetterFailed query={detailQuery} onLeave={() => onSelect(null)} />
      ) : (
        <>
          <PageViewer
            detail={detail}
            loading={selectedId !== null}
            empty={<NothingLeft counts={letters.counts} isSearching={search !== ''} />}
            {...{ marks, viewer }}
          />
          <DecisionPanel
            detail={detail}
            loading={selectedId !== null}
            directory={directory}
            prisons={establishments}
            marks={marks}
            viewer={viewer}
            decisions={decisions}
            onSkip={() => move(1)}
            onOpen={onSelect}
          />
        </>
      )}
      {batch.letters ? (
        <BatchDialog
          letters={batch.letters}
          directory={directory}
          decisions={decisions}
          onClose={batch.close}
          onLook={onSelect}
          onDecided={batch.goOn}
        />
      ) : null}
    </div>
  );
}

function useTriShortcuts(props: {
  readonly viewer: ViewerState;
  readonly detail: LetterDetail | null;
  readonly move: (step: 1 | -1) => void;
  readonly search: () => void;
  readonly undo: () => void;
}): void {
  const { viewer, detail, move, search, undo } = props;
  const [, navigate] = useLocation();
  const turn = (step: 1 | -1): void => viewer.goTo(viewer.page + step, detail?.pages ?? []);
  useShortcuts({
    j: () => move(1),
    arrowdown: () => move(1),
    k: () => move(-1),
    arrowup: () => move(-1),
    arrowright: () => turn(1),
    arrowleft: () => turn(-1),
    '+': () => viewer.step(1),
    '=': () => viewer.step(1),
    '-': () => viewer.step(-1),
    '0': viewer.toggleFit,
    x: viewer.toggleMode,
    o: viewer.turn,
    e: viewer.transcribe,
    d: () => {
      if (detail && isUndecided(detail.letter)) navigate(`/tri/${detail.letter.id}/pile`);
    },
    '/': search,
    'mod+z': undo,
  });
}

type LetterFailedProps = {
  readonly query: { readonly error: unknown; readonly refetch: () => unknown };
  readonly onLeave: () => void;
};

/** A letter that is gone does not come back by asking again. */
function LetterFailed({ query: { error, refetch }, onLeave }: LetterFailedProps) {
  return (
    <div className={classes.wide}>
      {codeOf(error) === 'letter/not-found' ? (
        <Message title={sentenceOf(error)} text={LIST.goneText}>
          <Button variant="default" onClick={onLeave}>
            {LIST.goneLeave}
          </Button>
        </Message>
      ) : (
        <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />
      )}
    </div>
  );
}

/** A fresh view for each letter, and only then. */
function useFreshView({ reset }: ViewerState, selectedId: LetterId | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the letter says when
  useEffect(() => reset(), [selectedId]);
}

/** The letter that follows is fetched before it is asked for, its picture included. */
function useNextLetterAhead(shown: readonly LetterSummary[], selectedId: LetterId | null): void {
  const { queries } = useDesk();
  const cache = useQueryClient();
  useEffect(() => {
    const next = selectedId === null ? null : neighbour(shown, selectedId, 1);
    if (next !== null && next !== selectedId) void prefetchLetter(cache, queries, next);
  }, [cache, queries, selectedId, shown]);
}

/** The letters shown to be decided together: the ticked ones, all of the list where none is. */
function useBatchDialog(
  shown: readonly LetterSummary[],
  selectedId: LetterId | null,
  onSelect: (id: LetterId | null) => void,
  left: Left,
) {
  const picks = usePicks(shown, selectedId, onSelect, left);
  const [letters, setLetters] = useState<readonly LetterSummary[] | null>(null);
  const open = (): void => setLetters(picks.ids.size > 0 ? shown.filter(({ id }) => picks.ids.has(id)) : shown);
  useShortcuts({
    ' ': picks.toggleSelected,
    'shift+arrowdown': () => picks.extend(1),
    'shift+arrowup': () => picks.extend(-1),
    'mod+a': picks.all,
    escape: picks.clear,
    l: open,
  });
  /** The letter in hand was among those decided: the next one that waits. */
  const goOn = (decided: ReadonlySet<LetterId>): void => {
    if (selectedId !== null && decided.has(selectedId)) onSelect(afterDeciding(shown, selectedId, decided));
  };
  return { picks, batch: { letters, open, goOn, close: () => setLetters(null) } };
}

type InHand = {
  readonly selectedId: LetterId | null;
  readonly onSelect: (id: LetterId | null) => void;
  readonly shown: readonly LetterSummary[];
  readonly left: Left;
  readonly ready: boolean;
};

/** What happens around the letter on the screen: one is there from the start, seen afresh, and the next is fetched. */
function useLetterInHand(inHand: InHand, viewer: ViewerState): void {
  useOpeningLetter(inHand);
  useFreshView(viewer, inHand.selectedId);
  useNextLetterAhead(inHand.shown, inHand.selectedId);
}

/**
 * Nothing chosen yet: the letter that was open when the screen was left, else the first, so that the day begins with
 * one key. An id tells nothing of a person.
 */
function useOpeningLetter({ selectedId, onSelect, shown, left, ready }: InHand): void {
  const wasOpen = left.list?.letter ?? null;
  const opening = shown.find(({ id }) => id === wasOpen)?.id ?? shown[0]?.id ?? null;
  const isReady = ready && left.list !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what notes it is made anew each time
  useEffect(() => {
    if (selectedId !== null) left.noteLetter(selectedId);
    else if (isReady && opening !== null) onSelect(opening);
  }, [isReady, selectedId, opening, onSelect]);
}

/** Which letters the list shows; another screen may ask for others. */
function useQuestion(selected: LetterSummary | null, left: Left) {
  const [search, setSearch] = useState('');
  const [filter, setFilter, lendFilter] = useFilter(selected, left);
  useAskedList(({ filter: asked, words }) => {
    lendFilter(asked);
    setSearch(words);
  });
  return { filter, setFilter, search, setSearch };
}

/** A decided letter opened from another screen is only in « Tous »: shown there, without changing the person's choice. */
function useFilter(
  selected: LetterSummary | null,
  left: Left,
): readonly [ListFilter, choose: (filter: ListFilter) => void, lend: (filter: ListFilter) => void] {
  const [lent, setLent] = useState<ListFilter | null>(null);
  const opened = useRef<string | null>(null);
  useEffect(() => {
    if (!selected || opened.current === selected.id) return;
    opened.current = selected.id;
    if (!isUndecided(selected)) setLent('all');
  }, [selected]);
  const choose = (filter: ListFilter): void => {
    setLent(null);
    left.change({ filter });
  };
  return [lent ?? left.list?.filter ?? NOTHING_LEFT.filter, choose, setLent];
}
