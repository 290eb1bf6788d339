// What a batch will do, letter by letter, before it is done: each line can be left out, each letter left aside says why.
import { Anchor, Button, Checkbox, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import type { Directory } from '#shared/domain/directory/directory.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { shortDate } from '#shared/text/dates.ts';
import { teamInSentence } from '#shared/text/in-sentence.ts';
import { BATCH } from '#shared/text/ui-batch.ts';
import { COMMON } from '#shared/text/ui-shell.ts';
import { DECISION, LIST } from '#shared/text/ui-triage.ts';
import { useNames, useToday } from '../../api/desk-data.ts';
import { SignalBadge } from '../../ui/badges.tsx';
import { useFocusBack } from '../../ui/use-focus-back.ts';
import classes from './batch-dialog.module.css';
import { type BatchGroup, type BatchLine, type BatchPlan, linesOf, planOf } from './batch-model.ts';
import { personName, prisonOf } from './list-model.ts';
import { type RefusedLine, useBatch } from './use-batch.ts';
import type { Decisions } from './use-decisions.tsx';

type BatchDialogProps = {
  /** As they were when the dialog was opened: what comes in meanwhile is not decided unseen. */
  readonly letters: readonly LetterSummary[];
  readonly directory: Directory;
  readonly decisions: Decisions;
  readonly onClose: () => void;
  readonly onLook: (id: LetterId) => void;
  /** The letters that the desk has decided. */
  readonly onDecided: (ids: ReadonlySet<LetterId>) => void;
};

export function BatchDialog(props: BatchDialogProps) {
  const { letters, directory, decisions, onClose, onLook, onDecided } = props;
  useFocusBack();
  const today = useToday();
  const [plan] = useState<BatchPlan>(() => planOf(letters, directory, today));
  const [out, setOut] = useState<ReadonlySet<LetterId>>(new Set());
  const batch = useBatch(decisions, onDecided, onClose);
  const lines = linesOf(plan).filter(({ letter }) => !out.has(letter.id));
  const toggle = (id: LetterId): void => {
    const next = new Set(out);
    if (!next.delete(id)) next.add(id);
    setOut(next);
  };
  return (
    <Modal opened onClose={onClose} title={BATCH.title} size="xl" closeButtonProps={{ 'aria-label': COMMON.close }}>
      {batch.refused.length > 0 ? (
        <Refused lines={batch.refused} letters={letters} onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (lines.length > 0) batch.confirm(lines);
          }}
        >
          <p className={classes.intro}>{linesOf(plan).length > 0 ? BATCH.intro(plan.left.length) : BATCH.nothing}</p>
          {plan.groups.map((group) => (
            <Lines key={group.teamId ?? 'kept'} group={group} out={out} onToggle={toggle} />
          ))}
          <Left
            plan={plan}
            onLook={(id) => {
              onClose();
              onLook(id);
            }}
          />
          <Group justify="flex-end" className={classes.actions}>
            <Button variant="default" onClick={onClose}>
              {COMMON.cancel}
            </Button>
            <Button type="submit" loading={batch.busy} disabled={lines.length === 0} data-autofocus>
              {BATCH.confirm(lines.length)}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}

type LinesProps = {
  readonly group: BatchGroup;
  readonly out: ReadonlySet<LetterId>;
  readonly onToggle: (id: LetterId) => void;
};

function Lines({ group, out, onToggle }: LinesProps) {
  const names = useNames();
  const { teamId, lines } = group;
  const chosen = lines.filter(({ letter }) => !out.has(letter.id)).length;
  const team = teamId === null ? null : (names.team(teamId) ?? '');
  const title = team === null ? BATCH.keep(chosen) : BATCH.forwardTo(teamInSentence(team), chosen);
  return (
    <section className={classes.group} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <Line key={line.letter.id} line={line} checked={!out.has(line.letter.id)} onToggle={onToggle} />
        ))}
      </ul>
    </section>
  );
}

type LineProps = {
  readonly line: BatchLine;
  readonly checked: boolean;
  readonly onToggle: (id: LetterId) => void;
};

function Line({ line: { letter }, checked, onToggle }: LineProps) {
  const sure = letter.judgement?.establishment?.confidence ?? null;
  return (
    <li className={classes.line}>
      <Checkbox
        size="sm"
        checked={checked}
        onChange={() => onToggle(letter.id)}
        label={<Who letter={letter} />}
        aria-label={BATCH.include(whoOf(letter))}
      />
      <span className={classes.marks}>
        {(letter.judgement?.signals ?? []).slice(0, 1).map(({ code, level }) => (
          <SignalBadge key={code} code={code} level={level} />
        ))}
        {sure === null ? null : <span className={classes.soft}>{DECISION.prisonSure(sure)}</span>}
      </span>
    </li>
  );
}

const whoOf = (letter: LetterSummary): string => personName(letter) ?? letter.sourceName;

/** Who writes, from where, received when. */
function Who({ letter }: { readonly letter: LetterSummary }) {
  const names = useNames();
  const prison = prisonOf(letter);
  const where = 'id' in prison ? (names.shortPrison(prison.id) ?? prison.name) : LIST.unknownPrison;
  return (
    <span>
      <b>{whoOf(letter)}</b>{' '}
      <span className={classes.soft}>{`${where}, ${LIST.received(shortDate(letter.receivedOn)).toLowerCase()}`}</span>
    </span>
  );
}

function Left({ plan: { left }, onLook }: { readonly plan: BatchPlan; readonly onLook: (id: LetterId) => void }) {
  if (left.length === 0) return null;
  return (
    <section className={classes.group} aria-label={BATCH.left(left.length)}>
      <h3 className={classes.title}>{BATCH.left(left.length)}</h3>
      <ul className={classes.lines}>
        {left.map(({ letter, why }) => (
          <li key={letter.id} className={classes.line}>
            <Who letter={letter} />
            <span className={classes.marks}>
              <span className={classes.soft}>{BATCH.whyLeft[why]}</span>
              <Anchor component="button" type="button" size="sm" onClick={() => onLook(letter.id)}>
                {BATCH.look}
              </Anchor>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

type RefusedProps = {
  readonly lines: readonly RefusedLine[];
  readonly letters: readonly LetterSummary[];
  readonly onClose: () => void;
};

/** The rest was decided; these were changed or gone meanwhile. */
function Refused({ lines, letters, onClose }: RefusedProps) {
  return (
    <div role="alert">
      <p className={classes.intro}>{BATCH.refused(lines.length)}</p>
      <ul className={classes.lines}>
        {lines.map(({ id, why }) => {
          const letter = letters.find((one) => one.id === id);
          return (
            <li key={id} className={classes.line}>
              {letter ? <Who letter={letter} /> : null}
              <span className={classes.soft}>{why}</span>
            </li>
          );
        })}
      </ul>
      <Group justify="flex-end" className={classes.actions}>
        <Button onClick={onClose} data-autofocus>
          {COMMON.close}
        </Button>
      </Group>
    </div>
  );
}
