// One owed letter: its day, who and where, and what can be done from here.
import { Button, Table, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconExternalLink } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { replyTarget } from '#shared/domain/deadlines/reply-target.ts';
import { SIGNAL_NAMES } from '#shared/text/codes.ts';
import { shortDate, untilText, weekdayDate } from '#shared/text/dates.ts';
import { deadlineName } from '#shared/text/limits.ts';
import { DEADLINES } from '#shared/text/ui-deadlines.ts';
import { LIST } from '#shared/text/ui-triage.ts';
import { useDesk } from '../../api/desk-context.tsx';
import { useNames, useToday } from '../../api/desk-data.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { dueTone, LevelBadge, SignalBadge, StateBadge } from '../../ui/badges.tsx';
import { CountingSteps } from '../../ui/counting-steps.tsx';
import { LimitSteps } from '../../ui/limit-steps.tsx';
import { toast } from '../../ui/toast.ts';
import classes from './echeances.module.css';

type RowProps = { readonly letter: LetterSummary };

export function DeadlineRow({ letter }: RowProps) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const id = `count-${letter.id}`;
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <UnstyledButton
            className={classes.day}
            aria-expanded={open}
            aria-controls={id}
            title={open ? DEADLINES.hideCount : DEADLINES.count}
            onClick={() => setOpen(!open)}
          >
            <IconChevronDown size={14} aria-hidden className={classes.chevron} />
            <span>
              <b>{weekdayDate(letter.deadline.on)}</b>
              <span className={classes.until} data-tone={dueTone(letter.deadline.on, today)}>
                {untilText(letter.deadline.on, today)}
              </span>
              <span className={classes.kind} data-kind={letter.deadline.kind}>
                {deadlineName(letter.deadline)}
              </span>
            </span>
          </UnstyledButton>
        </Table.Td>
        <Who letter={letter} />
        <Signals letter={letter} />
        <Table.Td>
          <StateBadge state={letter.state} />
        </Table.Td>
        <Actions letter={letter} />
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
        <CountingSteps steps={replyTarget(letter.receivedOn).steps} />
      </section>
    </>
  );
}

const personOf = (letter: LetterSummary): string => {
  const person = letter.judgement?.person;
  return [person?.surname?.toUpperCase(), person?.givenNames].filter(Boolean).join(' ') || letter.sourceName;
};

function Who({ letter }: RowProps) {
  const names = useNames();
  const id = letter.decision?.establishmentId ?? letter.judgement?.establishment?.id ?? null;
  const prison = id ? names.shortPrison(id) : null;
  return (
    <>
      <Table.Td className={classes.cut} title={id ? (names.establishment(id) ?? undefined) : undefined}>
        {prison ?? <i className={classes.soft}>{letter.judgement ? LIST.unknownPrison : LIST.notReadYet}</i>}
      </Table.Td>
      <Table.Td className={classes.cut} title={letter.sourceName}>
        {personOf(letter)}
        <span className={classes.received}>{LIST.received(shortDate(letter.receivedOn))}</span>
      </Table.Td>
    </>
  );
}

function Signals({ letter }: RowProps) {
  const signals = [...new Map((letter.judgement?.signals ?? []).map((signal) => [signal.code, signal])).values()];
  const red = signals.some((signal) => signal.level === 'red');
  return (
    <Table.Td>
      <span className={classes.badges}>
        {red ? <LevelBadge level="red" /> : null}
        {signals.slice(0, red ? 1 : 2).map((signal) => (
          <SignalBadge key={signal.code} code={signal.code} level={signal.level} />
        ))}
      </span>
    </Table.Td>
  );
}

function Actions({ letter }: RowProps) {
  const { queries } = useDesk();
  const cache = useQueryClient();
  const answer = useMutation(
    queries.letters.markAnswered.mutationOptions({
      onSuccess: () => toast('done', DEADLINES.markedAnswered),
      onError: (error) => toast('problem', sentenceOf(error)),
      onSettled: () => void cache.invalidateQueries({ queryKey: queries.letters.key() }),
    }),
  );
  const what = personOf(letter);
  return (
    <Table.Td className={classes.actions}>
      {letter.state === 'kept' ? (
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={14} aria-hidden />}
          aria-label={DEADLINES.markAnswered(what)}
          loading={answer.isPending}
          onClick={() => answer.mutate({ id: letter.id, version: letter.version })}
        >
          {DEADLINES.answered}
        </Button>
      ) : null}
      <Button
        component="a"
        href={`#/tri/${letter.id}`}
        size="compact-sm"
        variant="default"
        leftSection={<IconExternalLink size={14} aria-hidden />}
        aria-label={DEADLINES.openLetter(what)}
      >
        {DEADLINES.openShort}
      </Button>
    </Table.Td>
  );
}
