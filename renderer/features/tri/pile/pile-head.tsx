// The head of the page grid: the way back, what will become of the pages, and the button that does it.
import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { OpenStack } from '#shared/contract/stacks.contract.ts';
import { type Arrangement, checked, staysOneLetter } from '#shared/domain/stacks/arrangement.ts';
import { PILE } from '#shared/text/ui-pile.ts';
import classes from './pile.module.css';

type PileHeadProps = {
  readonly stack: OpenStack;
  readonly arrangement: Arrangement;
  readonly isMaking: boolean;
  readonly onMake: () => void;
  readonly onBack: () => void;
};

export function PileHead({ stack, arrangement, isMaking, onMake, onBack }: PileHeadProps) {
  const { letters, aside } = arrangement;
  const fits = checked(arrangement, stack.pages).ok;
  const stays = fits && staysOneLetter(arrangement, stack.pages);
  return (
    <div className={classes.head}>
      <Button variant="subtle" color="gray" leftSection={<IconChevronLeft size={16} aria-hidden />} onClick={onBack}>
        {PILE.back}
      </Button>
      <h1 className={classes.title}>{PILE.title(stack.reference)}</h1>
      <span className={classes.sum}>{PILE.sum(letters.length, stack.pages.length, aside.length)}</span>
      <span className={classes.why}>{whyOf(stack, arrangement, { fits, stays })}</span>
      <Button disabled={!fits} loading={isMaking} onClick={onMake} title={PILE.keys.make}>
        {stays ? PILE.keep : PILE.make(letters.length)}
      </Button>
    </div>
  );
}

function whyOf(
  { state }: OpenStack,
  { letters }: Arrangement,
  { fits, stays }: { readonly fits: boolean; readonly stays: boolean },
): string {
  if (letters.length === 0) return PILE.noLetter;
  if (!fits) return PILE.nothingYet;
  if (stays) return letters.flat().some(({ turn }) => turn !== 0) ? PILE.staysTurned : PILE.stays;
  return state === 'received' ? PILE.readingOn : '';
}
