// Keeps what the list shows now under a name; renames and takes away the views that are there.
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type ListQuestion, MOST_VIEW_NAME_SIGNS, type SavedView } from '#shared/domain/letters/saved-view.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { VIEWS } from '#shared/text/ui-views.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import type { Views } from './use-views.tsx';
import classes from './views.module.css';

type ViewsDialogProps = { readonly views: Views; readonly shown: ListQuestion; readonly onClose: () => void };

export function ViewsDialog({ views, shown, onClose }: ViewsDialogProps) {
  const [renaming, setRenaming] = useState<SavedView | null>(null);
  // A name that is being typed stays, also when somebody takes its view away.
  const isGone = renaming !== null && views.views.every(({ id }) => id !== renaming.id);
  const kept = isGone ? [...views.views, renaming] : views.views;
  useFocusBack();
  useHotkeys([
    // A key held down takes back one step, not all.
    ['mod+Z', (event) => (event.repeat ? undefined : views.undoLast())],
  ]);
  const list = useRef<HTMLHeadingElement>(null);
  const [left, setLeft] = useState<SavedView['id'] | null>(null);
  return (
    <Modal opened onClose={onClose} title={VIEWS.menu} size="lg" closeButtonProps={{ 'aria-label': COMMON.close }}>
      {shown.words.trim() === '' ? (
        <p className={classes.hint}>{VIEWS.noWords}</p>
      ) : (
        <KeepForm views={views} shown={shown} onKept={onClose} />
      )}
      {kept.length > 0 ? (
        <section aria-label={VIEWS.kept}>
          <h3 ref={list} tabIndex={-1} className={classes.title}>
            {VIEWS.kept}
          </h3>
          <ul className={classes.views}>
            {kept.map((view) => (
              <li key={view.id} className={classes.view}>
                {renaming?.id === view.id ? (
                  <RenameForm
                    views={views}
                    view={renaming}
                    onDone={() => {
                      setLeft(renaming.id);
                      setRenaming(null);
                    }}
                  />
                ) : (
                  <ViewLine
                    view={view}
                    views={views}
                    isLeft={left === view.id}
                    onRename={() => setRenaming(view)}
                    onRemoved={() => list.current?.focus()}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Modal>
  );
}

function KeepForm({ views: { save }, shown, onKept }: Omit<ViewsDialogProps, 'onClose'> & { onKept: () => void }) {
  const words = shown.words.trim();
  const field = useChosenWhole();
  const [name, setName] = useState(words.slice(0, MOST_VIEW_NAME_SIGNS));
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '')
      save.mutate({ id: null, name, filter: shown.filter, words, seen: null }, { onSuccess: onKept });
  };
  return (
    <form onSubmit={keep} aria-label={VIEWS.keep} className={classes.form}>
      <TextInput
        data-autofocus
        className={classes.field}
        label={VIEWS.name}
        description={VIEWS.what(shown.filter, words)}
        maxLength={MOST_VIEW_NAME_SIGNS}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        ref={field}
        errorProps={{ role: 'alert' }}
        error={save.error && save.variables.id === null ? sentenceOf(save.error) : undefined}
        // Beside the field itself, whatever is said above and under it.
        inputContainer={(input) => (
          <div className={classes.withButton}>
            {input}
            <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
              {VIEWS.save}
            </Button>
          </div>
        )}
      />
    </form>
  );
}

/** What stands in the field is chosen whole when it comes, not again when a person comes back to it. */
function useChosenWhole() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return field;
}

type LineProps = { readonly view: SavedView; readonly views: Views };

type ViewLineProps = LineProps & {
  /** Its name was just being typed: the focus stays with it. */
  readonly isLeft: boolean;
  readonly onRename: () => void;
  readonly onRemoved: () => void;
};

function ViewLine({ view, views: { remove }, isLeft, onRename, onRemoved }: ViewLineProps) {
  return (
    <>
      <span className={classes.words}>
        <span className={classes.name}>{view.name}</span>
        <span className={classes.what}>{VIEWS.what(view.filter, view.words)}</span>
      </span>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="compact-sm"
          variant="default"
          // Where the form stood that the person has just left.
          autoFocus={isLeft}
          aria-label={VIEWS.renameOf(view.name)}
          onClick={onRename}
        >
          {VIEWS.rename}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={VIEWS.removeOf(view.name)}
          loading={remove.isPending && remove.variables.id === view.id}
          onClick={() => remove.mutate(view, { onSuccess: onRemoved })}
        >
          {VIEWS.remove}
        </Button>
      </Group>
    </>
  );
}

/** What a name that was typed stands on: the view as it was seen, and what somebody else did to it since. */
type Base = { readonly seen: SavedView | null; readonly meanwhile: string | null };

function RenameForm({ view, views: { save, changedTo }, onDone }: LineProps & { readonly onDone: () => void }) {
  const [name, setName] = useState(view.name);
  const field = useChosenWhole();
  const [{ seen, meanwhile }, setBase] = useState<Base>({ seen: view, meanwhile: null });
  const refused = async (error: unknown): Promise<void> => {
    const now = await changedTo(error, view.id);
    if (now === undefined) return setBase({ seen, meanwhile: null });
    setBase({ seen: now, meanwhile: now ? VIEWS.meanwhile.renamed(now.name) : VIEWS.meanwhile.removed });
  };
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate({ ...view, name, seen }, { onSuccess: onDone, onError: refused });
  };
  const error = save.error && save.variables.id === view.id ? sentenceOf(save.error) : undefined;
  return (
    <form onSubmit={rename} className={classes.form}>
      <TextInput
        // The person asked for it just now.
        autoFocus
        className={classes.field}
        ref={field}
        aria-label={VIEWS.newName(view.name)}
        maxLength={MOST_VIEW_NAME_SIGNS}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // Leaves the name, not the dialog.
          event.stopPropagation();
          onDone();
        }}
        errorProps={{ role: 'alert' }}
        error={meanwhile ?? error}
      />
      <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
        {VIEWS.save}
      </Button>
      <Button variant="default" onClick={onDone}>
        {COMMON.cancel}
      </Button>
    </form>
  );
}
