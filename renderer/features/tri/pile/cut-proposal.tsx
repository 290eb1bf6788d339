// A cut the machine proposes, between two pages, with its reason: a person makes it or waves it away.
import { Button } from '@mantine/core';
import { IconScissors } from '@tabler/icons-react';
import type { ProposedCut } from '#shared/domain/stacks/proposed-cuts.ts';
import { CUT_REASON_NAMES, PILE } from '#shared/text/ui-pile.ts';
import classes from './pile.module.css';
import type { Pile } from './use-pile.ts';

export function CutProposal({ cut, pile }: { readonly cut: ProposedCut; readonly pile: Pile }) {
  const words = PILE.proposed(CUT_REASON_NAMES[cut.reason], cut.evidence?.text ?? null);
  return (
    <div className={classes.proposal}>
      <IconScissors size={16} aria-hidden />
      <span className={classes.reason}>
        {words}
        {cut.aside.length > 0 ? ` (${PILE.proposedAside(cut.aside.length)})` : ''}
      </span>
      <Button
        size="compact-sm"
        variant="filled"
        aria-label={PILE.acceptAt(cut.before)}
        onClick={() => pile.accept([cut])}
      >
        {PILE.accept}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={PILE.refuseAt(cut.before)}
        onClick={() => pile.refuse(cut)}
      >
        {PILE.refuse}
      </Button>
    </div>
  );
}
