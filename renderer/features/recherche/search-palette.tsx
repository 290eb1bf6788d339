// The search of the whole desk: one field, what it finds below, the keyboard alone. Opens what is chosen.
import { Kbd, Loader, Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FoundPerson } from '#shared/contract/search.contract.ts';
import type { EstablishmentId, LetterId } from '#shared/kernel/ids.ts';
import { SEARCH } from '#shared/text/ui-search.ts';
import { useNames } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { FailedMessage, Message } from '../../ui/message.tsx';
import classes from './palette.module.css';
import { type Command, moved, type PaletteGroup, type PaletteItem, soughtIn, wordsOfPerson } from './palette-model.ts';
import { PaletteRow } from './palette-row.tsx';
import { usePaletteAnswers } from './use-palette-answers.ts';

export type PaletteProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly commands: readonly Command[];
  readonly views: readonly Command[];
  readonly onLetter: (id: LetterId) => void;
  /** Shows all letters with the words that name the person. */
  readonly onPerson: (person: FoundPerson, words: string) => void;
  readonly onPrison: (id: EstablishmentId) => void;
};

export function SearchPalette(props: PaletteProps) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      withCloseButton={false}
      centered={false}
      yOffset="10vh"
      size={720}
      padding={0}
      // The next key already belongs to the field.
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': SEARCH.title, 'aria-describedby': undefined } }}
    >
      <Palette {...props} />
    </Modal>
  );
}

const LIST = 'palette-results';

function Palette({ onClose, commands, views, onLetter, onPerson, onPrison }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const answers = usePaletteAnswers(typed, commands, views);
  const items = useMemo(() => answers.groups.flatMap((group) => group.items), [answers.groups]);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const [chosenId, setChosenId] = useState<string | null>(null);
  // What was chosen may be gone from the list: then the best match is.
  const chosen = items.find((item) => item.id === chosenId) ?? items[0] ?? null;
  const sought = useMemo(() => soughtIn(answers.answered), [answers.answered]);

  useEffect(() => {
    if (chosen) document.getElementById(chosen.id)?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);

  const open = useCallback(
    (item: PaletteItem): void => {
      onClose();
      if (item.kind === 'letter') onLetter(item.letter.id);
      else if (item.kind === 'person') onPerson(item.person, wordsOfPerson(item.person));
      else if (item.kind === 'prison') onPrison(item.prison.id);
      else item.command.run();
    },
    [onClose, onLetter, onPerson, onPrison],
  );
  const enter = useEnter(answers.isCurrent, () => {
    if (chosen) open(chosen);
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setChosenId(moved(items, chosen?.id ?? null, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      enter.press();
    }
  };

  return (
    <div className={classes.palette}>
      <TextInput
        ref={field}
        data-autofocus
        size="lg"
        variant="unstyled"
        className={classes.field}
        aria-label={SEARCH.input}
        placeholder={SEARCH.placeholder}
        maxLength={200}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={items.length > 0 ? LIST : undefined}
        aria-autocomplete="list"
        aria-activedescendant={chosen?.id}
        leftSection={<IconSearch size={19} aria-hidden />}
        rightSection={answers.isLoading || answers.isNearLoading ? <Loader size={16} aria-hidden /> : null}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setChosenId(null);
          enter.forget();
        }}
        onKeyDown={onKey}
      />
      <div className={classes.results} aria-busy={!answers.isCurrent}>
        <Groups groups={answers.groups} chosen={chosen} sought={sought} onChoose={open} onPoint={setChosenId} />
        <State typed={typed} answers={answers} isEmpty={items.length === 0} />
      </div>
      <Foot progress={answers.progress} />
      <VisuallyHidden role="status">
        {answers.isSettled && typed !== '' ? SEARCH.found(items.length) : ''}
      </VisuallyHidden>
    </div>
  );
}

/** A hand is faster than an answer: Enter opens what answers the words typed, never what was listed before them. */
function useEnter(isCurrent: boolean, onEnter: () => void) {
  const [pressed, setPressed] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each Enter
  useEffect(() => {
    if (!pressed || !isCurrent) return;
    setPressed(false);
    onEnter();
  }, [pressed, isCurrent]);
  return { press: () => setPressed(true), forget: () => setPressed(false) };
}

type GroupsProps = {
  readonly groups: readonly PaletteGroup[];
  readonly chosen: PaletteItem | null;
  readonly sought: ReturnType<typeof soughtIn>;
  readonly onChoose: (item: PaletteItem) => void;
  readonly onPoint: (id: string) => void;
};

/** Drawn when an answer comes, not at each key before it. */
const Groups = memo(function Groups({ groups, chosen, sought, onChoose, onPoint }: GroupsProps) {
  // Once for all rows, which come and go with each sign typed.
  const names = useNames();
  if (groups.length === 0) return null;
  return (
    <div id={LIST} role="listbox" aria-label={SEARCH.results}>
      {groups.map(({ name, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
        <div key={name} role="group" aria-label={SEARCH.groups[name]}>
          <div className={classes.group} aria-hidden>
            {SEARCH.groups[name]}
            {name === 'near' ? <span className={classes.groupHint}>{SEARCH.nearHint}</span> : null}
          </div>
          {items.map((item) => (
            <PaletteRow
              key={item.id}
              item={item}
              sought={sought}
              names={names}
              selected={item.id === chosen?.id}
              onChoose={() => onChoose(item)}
              onPoint={() => onPoint(item.id)}
            />
          ))}
        </div>
      ))}
    </div>
  );
});

type StateProps = {
  readonly typed: string;
  readonly answers: ReturnType<typeof usePaletteAnswers>;
  readonly isEmpty: boolean;
};

/** What is to be said where there are no results, or while they are missing. */
function State({ typed, answers, isEmpty }: StateProps) {
  if (answers.error) return <FailedMessage text={sentenceOf(answers.error)} onRetry={answers.retry} />;
  if (!isEmpty) return null;
  if (!answers.isSettled) return <p className={classes.hint}>{SEARCH.loading}</p>;
  return <Message title={SEARCH.none(typed.trim())} text={SEARCH.noneText} />;
}

function Foot({ progress }: { readonly progress: { readonly indexed: number; readonly total: number } | null }) {
  const isFilling = progress !== null && progress.indexed < progress.total;
  return (
    <div className={classes.foot}>
      {isFilling ? (
        <span>{SEARCH.filling(progress.indexed, progress.total)}</span>
      ) : (
        <span className={classes.footHint}>{SEARCH.hint}</span>
      )}
      <span className={classes.keys} aria-hidden>
        <Kbd size="xs">↑</Kbd>
        <Kbd size="xs">↓</Kbd> {SEARCH.keys.move}
        <Kbd size="xs">Entrée</Kbd> {SEARCH.keys.open}
        <Kbd size="xs">Échap</Kbd> {SEARCH.keys.close}
      </span>
    </div>
  );
}
