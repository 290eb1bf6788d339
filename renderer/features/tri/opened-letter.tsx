// Says which letter has opened to who does not see the screen: with J, K and after a decision the focus stays where it was.
import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { LEVEL_SHORT_NAMES } from '#shared/text/codes.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { type Names, useNames } from '../../api/desk-data.ts';
import { MISSING_PRISON, openLevel, personName, prisonOf } from './list-model.ts';

type OpenedLetterProps = {
  readonly shown: readonly LetterSummary[];
  readonly selectedId: LetterId | null;
  /** The one that is open, also where the list does not hold it. */
  readonly open: LetterSummary | null;
};

function factsOf(letter: LetterSummary, names: Names): string {
  const prison = prisonOf(letter);
  const where = 'id' in prison ? (names.shortPrison(prison.id) ?? prison.name) : MISSING_PRISON[prison.kind];
  const level = openLevel(letter);
  return [personName(letter) ?? letter.sourceName, where, level && LEVEL_SHORT_NAMES[level]].filter(Boolean).join(', ');
}

export function OpenedLetter({ shown, selectedId, open }: OpenedLetterProps) {
  const names = useNames();
  const [text, setText] = useState('');
  /** The one that is there from the start belongs to the screen. */
  const said = useRef(selectedId);
  const at = shown.findIndex(({ id }) => id === selectedId);
  const letter = shown[at] ?? (open?.id === selectedId ? open : undefined);
  const isThere = letter !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, when another letter is there
  useEffect(() => {
    if (!letter || said.current === selectedId) return;
    const isFirst = said.current === null;
    said.current = selectedId;
    // In the list itself the chosen row is read.
    const isReadAnyway = isFirst || document.activeElement?.getAttribute('role') === 'listbox';
    const facts = factsOf(letter, names);
    setText(isReadAnyway ? '' : at < 0 ? facts : LIST.opened(at + 1, shown.length, facts));
  }, [selectedId, isThere]);
  return <VisuallyHidden role="status">{text}</VisuallyHidden>;
}
