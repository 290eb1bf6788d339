// The list of letters: filters, search, and only the rows in view, however many letters there are.
import { ActionIcon, Button, SegmentedControl, Skeleton, TextInput } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconInbox, IconSearch, IconX } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, type RefObject, useEffect, useRef, useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { LIST_FILTERS, type ListFilter } from '#shared/domain/letters/saved-view.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { PRACTICE } from '#shared/text/ui-practice.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { useDeskStatus, useToday } from '../../api/desk-data.ts';
import { FailedMessage, Message } from '../../ui/message.tsx';
import { BatchBar } from './batch-bar.tsx';
import classes from './letter-list.module.css';
import { LetterRow } from './letter-row.tsx';
import { hasMarks } from './list-model.ts';
import type { Picks } from './use-picks.ts';
import { ViewsMenu } from './views-menu.tsx';

/** Two lines, or three where something must be marked. */
const ROW_PX = 56;
const MARKED_ROW_PX = 80;
/** So many rows before the last one, the next are asked for. */
const NEAR_END = 40;

export type LetterListProps = {
  readonly shown: readonly LetterSummary[];
  /** Null where it is not known. */
  readonly counts: Readonly<Record<ListFilter, number | null>>;
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly searchRef: Ref<HTMLInputElement>;
  /** What is shown answers the words in the search field. */
  readonly isCurrent: boolean;
  readonly selectedId: LetterId | null;
  readonly picks: Picks;
  /** Opens what will be done with the ticked letters. */
  readonly onBatch: () => void;
  readonly state: 'loading' | 'ready' | { readonly failed: string };
  readonly onRetry: () => void;
  /** The last rows are in view. */
  readonly onEnd: () => void;
};

export function LetterList(props: LetterListProps) {
  const { counts, filter, onFilter, search, onSearch, searchRef, picks, onBatch } = props;
  const rows = useRef<HTMLDivElement>(null);
  const goToRows = useGoToRows(props, rows);
  return (
    <section className={classes.list} aria-label={LIST.title}>
      <div className={classes.head}>
        <SegmentedControl
          fullWidth
          size="xs"
          classNames={{ control: classes.filterControl ?? '', label: classes.filterLabel ?? '' }}
          aria-label={LIST.filter}
          value={filter}
          onChange={(value) => onFilter(value as ListFilter)}
          data={LIST_FILTERS.map((value) => ({
            value,
            label: (
              <span className={classes.filter} data-urgent={value === 'urgent' && counts.urgent ? true : undefined}>
                {LIST.filters[value]} <b>{counts[value]}</b>
              </span>
            ),
          }))}
        />
        <div className={classes.search}>
          <TextInput
            ref={searchRef}
            className={classes.searchField}
            type="search"
            aria-label={LIST.searchLabel}
            placeholder={LIST.search}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={search}
            onChange={(event) => onSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur();
              if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              goToRows();
            }}
            rightSection={
              search === '' ? null : (
                <ActionIcon size="sm" aria-label={LIST.clearSearch} onClick={() => onSearch('')}>
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              )
            }
          />
          <ViewsMenu shown={{ filter, words: search }} />
        </div>
      </div>
      <ListBody {...props} rows={rows} />
      <BatchBar count={picks.ids.size} onOpen={onBatch} onClear={picks.clear} />
    </section>
  );
}

/** From the search field into what it found, once that is there: the letter in hand if it is among it, else the first. */
function useGoToRows({ isCurrent, shown, selectedId, picks }: LetterListProps, rows: RefObject<HTMLDivElement | null>) {
  const [asked, setAsked] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each key
  useEffect(() => {
    if (!asked || !isCurrent) return;
    setAsked(false);
    const [first] = shown;
    if (!first) return;
    if (!shown.some(({ id }) => id === selectedId)) picks.click(first.id, { isRange: false, isToggle: false });
    rows.current?.focus();
  }, [asked, isCurrent]);
  return () => setAsked(true);
}

type ListBodyProps = LetterListProps & { readonly rows: Ref<HTMLDivElement> };

function ListBody(props: ListBodyProps) {
  const { state, shown, search, filter, counts, onRetry } = props;
  const practice = useDeskStatus().data?.practice ?? false;
  // A desk without a single letter has nothing « sorted » yet.
  const said = counts.all === 0 ? 'all' : filter;
  if (state === 'loading') return <ListSkeleton />;
  if (state !== 'ready') return <FailedMessage text={state.failed} onRetry={onRetry} />;
  if (shown.length > 0) return <Rows {...props} />;
  if (practice && counts.all === 0) return <Message title={PRACTICE.comingTitle} text={PRACTICE.comingText} />;
  if (search !== '') return <Message title={LIST.noMatchTitle} text={LIST.noMatchText} />;
  return (
    <Message
      icon={<IconInbox size={30} stroke={1.4} aria-hidden />}
      title={LIST.emptyTitle[said]}
      text={LIST.emptyText[said]}
    >
      {/* A new desk says what to begin with in the middle of the screen. */}
      {filter === 'urgent' || filter === 'second-look' || counts.all === 0 ? null : (
        <Button component="a" href="#/import" variant="light">
          {LIST.goImport}
        </Button>
      )}
    </Message>
  );
}

function ListSkeleton() {
  return (
    <div className={classes.skeletons} aria-hidden>
      {[1, 2, 3, 4, 5, 6].map((row) => (
        <div key={row} className={classes.skeleton}>
          <Skeleton height={12} width="70%" />
          <Skeleton height={10} width="45%" />
          <Skeleton height={16} width="55%" />
        </div>
      ))}
    </div>
  );
}

function Rows({ shown, selectedId, picks, onEnd, rows: focusable }: ListBodyProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const both = useMergedRef(scroller, focusable);
  const today = useToday();
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const letter = shown[index];
      return letter && hasMarks(letter, today) ? MARKED_ROW_PX : ROW_PX;
    },
    overscan: 6,
    getItemKey: (index) => shown[index]?.id ?? index,
  });
  const lastInView = rows.getVirtualItems().at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the end comes into view, and when there is more of it
  useEffect(() => {
    if (lastInView >= shown.length - NEAR_END) onEnd();
  }, [lastInView, shown.length]);
  const selectedAt = shown.findIndex((letter) => letter.id === selectedId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row may have gained or lost its third line
  useEffect(() => rows.measure(), [shown, today, rows]);
  useEffect(() => {
    if (selectedAt >= 0) rows.scrollToIndex(selectedAt, { align: 'auto' });
  }, [selectedAt, rows]);

  return (
    <div
      ref={both}
      className={classes.scroller}
      role="listbox"
      aria-multiselectable
      tabIndex={0}
      aria-label={LIST.title}
      aria-activedescendant={selectedAt >= 0 ? `letter-${selectedId}` : undefined}
    >
      <div className={classes.sheet} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const letter = shown[item.index];
          if (!letter) return null;
          return (
            <LetterRow
              key={item.key}
              letter={letter}
              selected={letter.id === selectedId}
              picked={picks.ids.has(letter.id)}
              onClick={({ shiftKey, ctrlKey, metaKey }) =>
                picks.click(letter.id, { isRange: shiftKey, isToggle: ctrlKey || metaKey })
              }
              place={{ top: item.start, height: item.size, at: item.index + 1, of: shown.length }}
            />
          );
        })}
      </div>
    </div>
  );
}
