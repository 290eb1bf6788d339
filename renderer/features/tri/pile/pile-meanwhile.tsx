// Above the pages: another window arranged the same stack meanwhile. Where something was done here too, a person chooses.
import { Button, Group } from '@mantine/core';
import type { Ref } from 'react';
import { PILE } from '#shared/text/ui-pile.ts';
import { Notice } from '../../../ui/notice.tsx';
import { differingPages } from './kept-board.ts';
import classes from './pile.module.css';
import type { Pile } from './use-pile.ts';

const { meanwhile } = PILE;

type PileMeanwhileProps = {
  readonly pile: Pile;
  readonly ref: Ref<HTMLElement>;
  readonly onChosen: () => void;
};

export function PileMeanwhile({ pile, ref, onChosen }: PileMeanwhileProps) {
  const { theirs, arrangement } = pile;
  // Told by the line of the grid too: this is for the eye.
  if (!theirs) return pile.isTaken ? <p className={classes.taken}>{meanwhile.taken}</p> : null;
  const choosing = (choose: () => void) => (): void => {
    choose();
    onChosen();
  };
  return (
    <section ref={ref} tabIndex={-1} className={classes.meanwhile} aria-label={meanwhile.region}>
      <Notice tone="warn">
        {/* Read out again when its numbers change, not at each step. */}
        <p role="alert">{meanwhile.what(theirs, arrangement)}</p>
        <p>{meanwhile.pages(differingPages(theirs, arrangement))}</p>
        <p>{meanwhile.notKept}</p>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={choosing(pile.takeTheirs)}>
            {meanwhile.take}
          </Button>
          <Button size="compact-sm" variant="default" onClick={choosing(pile.keepMine)}>
            {meanwhile.keep}
          </Button>
        </Group>
      </Notice>
    </section>
  );
}
