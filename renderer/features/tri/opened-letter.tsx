// Says which letter has opened to who does not see the screen: with J, K and after a decision the focus stays where it was.
import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { LEVEL_SHORT_NAMES } from '#shared/text/codes.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { useNames } from '../../api/desk-data.ts';
import { openLevel, personName, prisonOf } from './list-model.ts';

type OpenedLetterProps = { readonly shown: readonly LetterSummary[]; readonly selectedId: LetterId | null };

export function OpenedLetter({ shown, selectedId }: OpenedLetterProps) {
  const names = useNames();
  const [text, setText] = useState('');
  const before = useRef(selectedId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when another letter opens, not when the list changes
  useEffect(() => {
    if (before.current === selectedId) return;
    const isFirst = before.current === null;
    before.current = selectedId;
    const at = shown.findIndex(({ id }) => id === selectedId);
    const letter = shown[at];
    // The one that is there from the start belongs to the screen. In the list itself the chosen row is read.
    const isReadAnyway = isFirst || document.activeElement?.getAttribute('role') === 'listbox';
    if (!letter || isReadAnyway) return setText('');
    const prison = prisonOf(letter);
    const where = 'id' in prison ? (names.shortPrison(prison.id) ?? prison.name) : LIST.unknownPrison;
    const level = openLevel(letter);
    const facts = [personName(letter) ?? letter.sourceName, where, level && LEVEL_SHORT_NAMES[level]];
    setText(LIST.opened(at + 1, shown.length, facts.filter(Boolean).join(', ')));
  }, [selectedId]);
  return <VisuallyHidden role="status">{text}</VisuallyHidden>;
}
