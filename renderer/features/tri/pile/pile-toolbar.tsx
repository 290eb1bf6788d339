// The buttons above the grid: everything the keys do, for those who use a mouse.
import { ActionIcon, Button, Select, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowMerge,
  IconArrowRight,
  IconArrowsDoubleNeSw,
  IconArrowsSort,
  IconRotate,
  IconRotateClockwise,
  IconScissors,
  IconTrash,
  IconZoomIn,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { inOrder } from '#shared/domain/stacks/arrange.ts';
import { PAGE_ROLES, type PageRole } from '#shared/domain/stacks/arrangement.ts';
import { PILE, ROLE_NAMES } from '#shared/text/ui-pile.ts';
import classes from './pile.module.css';
import type { Pile } from './use-pile.ts';

type ToolName = Exclude<keyof typeof PILE.tools, 'role'>;
type Icon = ComponentType<{ readonly size: number; readonly 'aria-hidden': true }>;

type ToolProps = {
  readonly name: ToolName;
  readonly icon: Icon;
  readonly disabled?: boolean;
  readonly act: () => void;
};

function Tool({ name, icon: Drawing, disabled = false, act }: ToolProps) {
  const label = PILE.tools[name];
  return (
    <Tooltip label={`${label} (${PILE.keys[name]})`}>
      <ActionIcon size="lg" variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={act}>
        <Drawing size={19} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

export function PileToolbar({ pile, onLook }: { readonly pile: Pile; readonly onLook: () => void }) {
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={PILE.toolbar}>
      <Tool name="look" icon={IconZoomIn} act={onLook} />
      <i className={classes.gap} />
      <Tool name="undo" icon={IconArrowBackUp} disabled={!pile.canUndo} act={pile.undo} />
      <Tool name="redo" icon={IconArrowForwardUp} disabled={!pile.canRedo} act={pile.redo} />
      <i className={classes.gap} />
      <Tool name="cut" icon={IconScissors} act={pile.cut} />
      <Tool name="merge" icon={IconArrowMerge} act={pile.merge} />
      <i className={classes.gap} />
      <Tool name="back" icon={IconArrowLeft} act={() => pile.shift(-1)} />
      <Tool name="on" icon={IconArrowRight} act={() => pile.shift(1)} />
      <Tool name="reverse" icon={IconArrowsSort} act={pile.reverse} />
      <Tool name="interleave" icon={IconArrowsDoubleNeSw} act={pile.interleave} />
      <i className={classes.gap} />
      <Tool name="turnBack" icon={IconRotate} act={() => pile.turn(-90)} />
      <Tool name="turn" icon={IconRotateClockwise} act={() => pile.turn(90)} />
      <Tool name="aside" icon={IconTrash} act={pile.asideOrBack} />
      <RoleChoice pile={pile} />
      {pile.cuts.length > 0 ? (
        <Button variant="light" className={classes.acceptAll} onClick={() => pile.accept(pile.cuts)}>
          {PILE.acceptAll(pile.cuts.length)} ({PILE.keys.acceptAll})
        </Button>
      ) : null}
    </div>
  );
}

const ROLES = PAGE_ROLES.map((role, at) => ({ value: role, label: `${at + 1}. ${ROLE_NAMES[role]}` }));

function RoleChoice({ pile }: { readonly pile: Pile }) {
  const pages = inOrder(pile.arrangement, pile.chosen.length > 0 ? pile.chosen : [pile.inHand]);
  const [first] = pages;
  const role = pages.every((page) => page.role === first?.role) ? first?.role : undefined;
  return (
    <Select
      w={200}
      aria-label={PILE.tools.role}
      data={ROLES}
      value={role ?? null}
      placeholder={PILE.tools.role}
      disabled={pages.length === 0}
      allowDeselect={false}
      onChange={(value) => value && pile.setRole(value as PageRole)}
    />
  );
}
