// What keys and buttons do with the lines that are typed: validate and go on, add, take away, move, undo, leave.
import type { KeyboardEvent } from 'react';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import { besideLine, type Edit, type EditedLine, isRemovable, type Lines } from './transcription-model.ts';

type ActionsOf = {
  readonly lines: Lines;
  readonly page: { readonly width: number; readonly height: number };
  readonly edit: (edit: Edit) => void;
  readonly focus: (key: string) => void;
  /** Said to who does not see the line change. */
  readonly say: (sentence: string) => void;
  readonly onLeave: () => void;
};

export function useLineActions({ lines, page, edit, focus, say, onLeave }: ActionsOf) {
  const go = (key: string | null): void => {
    if (key !== null) focus(key);
  };
  const add = (after: string | null): void => {
    const key = `a${crypto.randomUUID()}`;
    edit({ do: 'add', after, key, page });
    focus(key);
  };
  const validate = (line: EditedLine, place: number): void => {
    edit({ do: 'validate', key: line.key });
    const isLast = lines.every(({ key, state }) => key === line.key || state === 'validated');
    say(isLast ? TRANSCRIPTION.allDone : TRANSCRIPTION.validatedNow(place));
    go(besideLine(lines, line.key, 1));
  };
  const remove = (line: EditedLine): void => {
    edit({ do: 'remove', key: line.key });
    say(TRANSCRIPTION.removed);
    go(besideLine(lines, line.key, -1) ?? besideLine(lines, line.key, 1));
  };
  /** True when the key meant something to the line. */
  const onLineKey = (event: KeyboardEvent, line: EditedLine, place: number): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (event.key === 'Enter' && event.altKey) add(line.key);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) validate(line, place);
    else if (step && event.altKey && isRemovable(line)) edit({ do: 'shift', key: line.key, direction: step, page });
    else if (step && !event.altKey) go(besideLine(lines, line.key, step));
    else if (event.key === 'Backspace' && line.typed === '' && isRemovable(line)) remove(line);
    else return false;
    return true;
  };
  /** Keys of the whole transcription, wherever the focus is in it. */
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const key = event.key.toLowerCase();
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key === 'Escape') onLeave();
    else if (isCommand && key === 'z' && !event.shiftKey) {
      edit({ do: 'undo' });
      say(TRANSCRIPTION.undone);
    } else if (isCommand && (key === 'y' || key === 'z')) edit({ do: 'redo' });
    else return;
    event.preventDefault();
  };
  return { add, validate, remove, onLineKey, onKey };
}
