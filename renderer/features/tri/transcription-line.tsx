// One line to type: its image, the machine's draft with the doubtful words marked, and the field.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCheck, IconCircleCheckFilled, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from 'react';
import { writtenOut } from '#shared/domain/transcription/abbreviations.ts';
import { TRANSCRIPTION_ABBREVIATIONS } from '#shared/reference/transcription-words.ts';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import { LineStrip, useFollowing } from './line-strip.tsx';
import { MarkedText } from './marked-text.tsx';
import classes from './transcription.module.css';
import { type EditedLine, shareOfStrip } from './transcription-model.ts';

type LineProps = {
  readonly line: EditedLine;
  readonly place: number;
  readonly doubtful: readonly (readonly [number, number])[];
  readonly url: string;
  readonly span: { readonly left: number; readonly width: number };
  readonly page: { readonly width: number; readonly height: number };
  readonly usual: number;
  readonly active: boolean;
  readonly fieldRef: Ref<HTMLInputElement>;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onType: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onValidate: () => void;
  /** Null for a line that cannot be taken away. */
  readonly onRemove: (() => void) | null;
};

/** Types into the field, short forms written out; the caret stays where the typing goes on. */
function useTyping(onType: (text: string) => void) {
  const [caret, setCaret] = useState<{ readonly field: HTMLInputElement; readonly at: number } | null>(null);
  useLayoutEffect(() => {
    caret?.field.setSelectionRange(caret.at, caret.at);
  }, [caret]);
  return (field: HTMLInputElement): void => {
    const out = writtenOut(field.value, field.selectionStart ?? field.value.length, TRANSCRIPTION_ABBREVIATIONS);
    onType(out?.text ?? field.value);
    if (out) setCaret({ field, at: out.caret });
  };
}

export function TranscriptionLine(props: LineProps) {
  const { line, place, doubtful, url, span, page, usual, active, fieldRef } = props;
  const [share, setShare] = useState(0);
  const scroller = useFollowing(active, shareOfStrip(line.box, share, span));
  const type = useTyping(props.onType);
  const about = useId();
  const follow = (field: HTMLInputElement): void =>
    setShare((field.selectionStart ?? 0) / Math.max(1, field.value.length));
  // The draft stands in the field: it is repeated where words are doubtful, or where something else was typed.
  const saysMore =
    line.state === 'draft' && line.machine !== '' && (doubtful.length > 0 || line.machine !== line.typed);
  const keys = useRef(props.onKey);
  keys.current = props.onKey;
  return (
    <li className={classes.line} data-state={line.state} data-active={active || undefined}>
      <LineStrip url={url} place={place} box={line.box} span={span} page={page} usual={usual} scroller={scroller} />
      <p id={about} className={classes.about}>
        <LineState line={line} />
        {saysMore ? (
          <span className={classes.draft}>
            {TRANSCRIPTION.draft}&nbsp;: <MarkedText text={line.machine} doubtful={doubtful} />
          </span>
        ) : null}
      </p>
      <div className={classes.fieldRow}>
        <span className={classes.place} aria-hidden>
          {place}
        </span>
        <input
          ref={fieldRef}
          className={classes.field}
          aria-label={TRANSCRIPTION.line(place)}
          aria-describedby={about}
          value={line.typed}
          placeholder={TRANSCRIPTION.placeholder}
          maxLength={500}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          lang="fr"
          onChange={(event) => type(event.currentTarget)}
          onSelect={(event) => follow(event.currentTarget)}
          onFocus={props.onFocus}
          onBlur={props.onBlur}
          onKeyDown={(event) => keys.current(event)}
        />
        <Tool label={TRANSCRIPTION.validate(place)} onClick={props.onValidate}>
          <IconCheck size={17} aria-hidden />
        </Tool>
        {props.onRemove ? (
          <Tool label={TRANSCRIPTION.remove(place)} onClick={props.onRemove}>
            <IconTrash size={16} aria-hidden />
          </Tool>
        ) : null}
      </div>
    </li>
  );
}

function LineState({ line }: { readonly line: EditedLine }) {
  const { states, added } = TRANSCRIPTION;
  if (line.state === 'validated') {
    return (
      <span className={classes.state} data-state="validated">
        <IconCircleCheckFilled size={14} aria-hidden /> {line.typed.trim() === '' ? states.empty : states.validated}
      </span>
    );
  }
  return <span className={classes.state}>{line.source === null ? added : states.draft}</span>;
}

type ToolProps = { readonly label: string; readonly onClick: () => void; readonly children: React.ReactNode };

/** Reached by Tab as well; Enter in the field does the same. */
function Tool({ label, onClick, children }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
