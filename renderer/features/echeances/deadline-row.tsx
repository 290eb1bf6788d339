// One owed letter: its day, who and where, and what can be done from here.
import { HoverCard, Table, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { openPause } from '#shared/domain/deadlines/pause.ts';
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { SIGNAL_NAMES } from '#shared/text/codes.ts';
import { shortDate, untilText, weekdayDate } from '#shared/text/dates.ts';
import { deadlineName } from '#shared/text/limits.ts';
import { DEADLINES, FOLLOW_UP } from '#shared/text/ui-deadlines.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { useNames, useToday } from '../../api/desk-data.ts';
import { dueTone, LevelBadge, SignalBadge, StateBadge } from '../../ui/badges.tsx';
import { CountingSteps } from '../../ui/counting-steps.tsx';
import { levelOf, likelyDoubts } from '../../ui/letter-urgency.ts';
import { LimitSteps } from '../../ui/limit-steps.tsx';
import classes from './echeances.module.css';
import { personOf } from './letter-names.ts';
import { RowActions } from './row-actions.tsx';

type RowProps = { readonly letter: LetterSummary };

export function DeadlineRow({ letter }: RowProps) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const id = `count-${letter.id}`;
  const stopped = openPause(letter.pauses);
  return (
    <>
      <Table.Tr>
        <Table.Td>
          {/* Without roles: the card would say of the button that what it opens is closed. */}
          <HoverCard openDelay={350} position="right-start" withinPortal withRoles={false} disabled={open}>
            <HoverCard.Target>
              <UnstyledButton
                className={classes.day}
                aria-expanded={open}
                aria-controls={id}
                title={open ? DEADLINES.hideCount : DEADLINES.count}
                onClick={() => setOpen(!open)}
              >
                <IconChevronDown size={14} aria-hidden className={classes.chevron} />
                <span>
                  <b>{letter.deadline.kind === 'stopped' ? FOLLOW_UP.standing : weekdayDate(letter.deadline.on)}</b>
                  <span className={classes.until} data-tone={dueTone(letter.deadline.on, today)}>
                    {stopped && letter.deadline.kind === 'stopped'
                      ? FOLLOW_UP.since(shortDate(stopped.from))
                      : untilText(letter.deadline.on, today)}
                  </span>
                  <span className={classes.kind} data-kind={letter.deadline.kind}>
                    {deadlineName(letter.deadline)}
                  </span>
                  {stopped ? <span className={classes.kind}>{`« ${stopped.reason} »`}</span> : null}
                </span>
              </UnstyledButton>
            </HoverCard.Target>
            <HoverCard.Dropdown className={classes.hover}>
              <Counts letter={letter} />
            </HoverCard.Dropdown>
          </HoverCard>
        </Table.Td>
        <Who letter={letter} />
        <Signals letter={letter} />
        <Table.Td>
          <StateBadge state={letter.state} />
          {letter.assignee ? <span className={classes.received}>{FOLLOW_UP.assigned(letter.assignee)}</span> : null}
        </Table.Td>
        <Table.Td className={classes.actions}>
          <RowActions letter={letter} />
        </Table.Td>
      </Table.Tr>
      {open ? (
        <Table.Tr id={id}>
          <Table.Td colSpan={6} className={classes.counted}>
            <Counts letter={letter} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}

/** The count of every limit that was read, and of the reply target. */
function Counts({ letter }: RowProps) {
  const today = useToday();
  const limited = letter.judgement?.signals.filter((signal) => signal.limit !== null) ?? [];
  return (
    <>
      {limited.map(({ code, date, limit }) =>
        limit ? (
          <section key={`${code}-${date}`}>
            <h3 className={classes.countTitle}>{`${DEADLINES.limitCount}\u00a0: ${SIGNAL_NAMES[code]}`}</h3>
            <LimitSteps steps={limit.steps} />
          </section>
        ) : null,
      )}
      <section>
        <h3 className={classes.countTitle}>{DEADLINES.replyCount}</h3>
        <CountingSteps steps={replyTarget(letter.receivedOn, { pauses: letter.pauses, today }).steps} />
      </section>
    </>
  );
}

function Who({ letter }: RowProps) {
  const names = useNames();
  const id = letter.decision?.establishmentId ?? letter.judgement?.establishment?.id ?? null;
  const prison = id ? names.shortPrison(id) : null;
  return (
    <>
      <Table.Td className={classes.name} title={id ? (names.establishment(id) ?? undefined) : undefined}>
        {prison ?? <i className={classes.soft}>{letter.judgement ? LIST.unknownPrison : LIST.notReadYet}</i>}
      </Table.Td>
      <Table.Td className={classes.name} title={letter.sourceName}>
        {personOf(letter)}
        <span className={classes.received}>{LIST.received(shortDate(letter.receivedOn))}</span>
      </Table.Td>
    </>
  );
}

function Signals({ letter }: RowProps) {
  const signals = [...new Map((letter.judgement?.signals ?? []).map((signal) => [signal.code, signal])).values()];
  const level = levelOf(letter);
  const gravest = signals.find((signal) => signal.level === level) ?? signals[0];
  const doubts = likelyDoubts(letter);
  return (
    <Table.Td>
      <span className={classes.badges}>
        {level ? <LevelBadge level={level} /> : null}
        {doubts.length > 0 ? <span className={classes.soft}>{DEADLINES.toCheck}</span> : null}
        {gravest ? <SignalBadge code={gravest.code} level={gravest.level} /> : null}
      </span>
    </Table.Td>
  );
}
