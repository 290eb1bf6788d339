// Typing what a page says: each line under its image, by keys alone. The first thing the focus finds is the first line
// nobody validated.
import { Button, Kbd, Skeleton } from '@mantine/core';
import { IconCheck, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { LetterSummary, Transcription } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { TRANSCRIPTION_ABBREVIATIONS } from '#shared/reference/transcription-words.ts';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { FailedMessage, Message } from '../../ui/message.tsx';
import { usePagePicture } from './page-picture.ts';
import { TrainingChoice } from './training-choice.tsx';
import classes from './transcription.module.css';
import { TranscriptionLine } from './transcription-line.tsx';
import { firstOpen, isRemovable, type Lines, usualHeight, writtenSpan } from './transcription-model.ts';
import type { SaveState } from './transcription-saver.ts';
import { useLineActions } from './use-line-actions.ts';
import { useEditing, useOpenedPage } from './use-transcription.ts';

type PaneProps = {
  readonly id: LetterId;
  readonly page: number;
  readonly reading: LetterSummary['reading']['state'];
  readonly onLeave: () => void;
};

export function TranscriptionPane({ id, page, reading, onLeave }: PaneProps) {
  const isRead = reading !== 'waiting' && reading !== 'reading';
  const opened = useOpenedPage(id, page, isRead);
  const picture = usePagePicture(id, opened.data);
  if (!isRead) {
    return (
      <section className={classes.pane} aria-label={TRANSCRIPTION.region(page)}>
        <Message title={TRANSCRIPTION.stillReading} />
      </section>
    );
  }
  const error = opened.error ?? picture.error;
  if (error) {
    return (
      <section className={classes.pane} aria-label={TRANSCRIPTION.region(page)}>
        <FailedMessage
          text={sentenceOf(error)}
          onRetry={() => {
            void opened.refetch();
            void picture.refetch();
          }}
        />
      </section>
    );
  }
  if (!opened.data || !picture.url) {
    return (
      <section className={classes.pane} aria-label={TRANSCRIPTION.region(page)}>
        <Skeleton height={52} m="md" width="auto" />
        <Skeleton height={52} m="md" width="auto" />
      </section>
    );
  }
  return <OpenedPane id={id} opened={opened.data} url={picture.url} onLeave={onLeave} />;
}

type OpenedProps = {
  readonly id: LetterId;
  readonly opened: Transcription;
  readonly url: string;
  readonly onLeave: () => void;
};

/** Moves the focus to the field of a line once it is drawn. */
function useFocus(first: string | null) {
  const fields = useRef(new Map<string, HTMLInputElement>());
  const [wanted, setWanted] = useState<{ readonly key: string | null; readonly at: number }>({ key: first, at: 0 });
  useEffect(() => {
    const field = wanted.key === null ? null : fields.current.get(wanted.key);
    field?.focus();
    field?.closest('li')?.scrollIntoView?.({ block: 'center' });
  }, [wanted]);
  return {
    field: (key: string) => (element: HTMLInputElement | null) => {
      if (element) fields.current.set(key, element);
      else fields.current.delete(key);
    },
    focus: (key: string) => setWanted(({ at }) => ({ key, at: at + 1 })),
  };
}

/** The line in hand was undone or taken away: the focus goes on at its place, not to the top of the window. */
function useKeepingFocus(lines: Lines, active: string | null, focus: (key: string) => void): void {
  const place = useRef(0);
  const go = useRef(focus);
  go.current = focus;
  useEffect(() => {
    if (active === null) return;
    const at = lines.findIndex(({ key }) => key === active);
    if (at >= 0) {
      place.current = at;
      return;
    }
    const beside = lines[Math.min(place.current, lines.length - 1)];
    if (beside && document.activeElement === document.body) go.current(beside.key);
  }, [lines, active]);
}

function OpenedPane({ id, opened, url, onLeave }: OpenedProps) {
  const { lines, saveState, edit, flush } = useEditing(id, opened);
  const { field, focus } = useFocus(firstOpen(lines));
  const [said, say] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const doubts = new Map(opened.lines.map(({ line, doubtful }) => [line.key, doubtful]));
  const done = lines.filter(({ state }) => state === 'validated').length;
  const span = writtenSpan(lines, opened);
  const usual = usualHeight(lines);
  useKeepingFocus(lines, active, focus);

  const acts = useLineActions({ lines, page: opened, edit, focus, say, onLeave });

  return (
    <section className={classes.pane} aria-label={TRANSCRIPTION.region(opened.page)} onKeyDown={acts.onKey}>
      <Head done={done} all={lines.length} saveState={saveState} onLeave={onLeave} />
      <p className={classes.said} role="status">
        {said}
      </p>
      {lines.length === 0 ? <Message title={TRANSCRIPTION.emptyTitle} text={TRANSCRIPTION.emptyText} /> : null}
      <ol className={classes.lines}>
        {lines.map((line, index) => (
          <TranscriptionLine
            key={line.key}
            line={line}
            place={index + 1}
            doubtful={doubts.get(line.key) ?? []}
            url={url}
            span={span}
            page={opened}
            usual={usual}
            active={active === line.key}
            fieldRef={field(line.key)}
            onFocus={() => setActive(line.key)}
            onBlur={flush}
            onType={(text) => edit({ do: 'type', key: line.key, text })}
            onKey={(event) => {
              if (acts.onLineKey(event, line, index + 1)) event.preventDefault();
            }}
            onValidate={() => acts.validate(line, index + 1)}
            onRemove={isRemovable(line) ? () => acts.remove(line) : null}
          />
        ))}
      </ol>
      <div className={classes.foot}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => acts.add(lines.at(-1)?.key ?? null)}
        >
          {TRANSCRIPTION.add}
        </Button>
        <TrainingChoice id={id} page={opened.page} trainable={opened.trainable} />
      </div>
    </section>
  );
}

type HeadProps = {
  readonly done: number;
  readonly all: number;
  readonly saveState: SaveState;
  readonly onLeave: () => void;
};

const SAVE_TEXTS = {
  saved: TRANSCRIPTION.saved,
  saving: TRANSCRIPTION.saving,
  'not-saved': TRANSCRIPTION.notSaved,
} as const;

function Head({ done, all, saveState, onLeave }: HeadProps) {
  return (
    <div className={classes.head}>
      <div className={classes.headLine}>
        <strong>{TRANSCRIPTION.progress(done, all)}</strong>
        <span className={classes.saved} data-state={saveState}>
          {saveState === 'saved' ? <IconCheck size={14} aria-hidden /> : null} {SAVE_TEXTS[saveState]}
        </span>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconX size={15} aria-hidden />}
          onClick={onLeave}
        >
          {TRANSCRIPTION.leave}
        </Button>
      </div>
      {done < all ? <p className={classes.draftNote}>{TRANSCRIPTION.draftNote}</p> : null}
      <p className={classes.keys}>
        {TRANSCRIPTION.keys.map(([keys, what]) => (
          <span key={String(what)}>
            {(keys as readonly string[]).map((key) => (
              <Kbd key={key} size="xs">
                {key}
              </Kbd>
            ))}{' '}
            {what}
          </span>
        ))}
      </p>
      <ShortForms />
    </div>
  );
}

/** What may be typed short, where it is typed. */
function ShortForms() {
  return (
    <details className={classes.shortForms}>
      <summary>{TRANSCRIPTION.shortForms}</summary>
      <p>{TRANSCRIPTION.shortFormsNote}</p>
      <dl>
        {TRANSCRIPTION_ABBREVIATIONS.map(({ short, whole }) => (
          <div key={short}>
            <dt>
              <Kbd size="xs">{`;${short}`}</Kbd>
            </dt>
            <dd>{whole}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
