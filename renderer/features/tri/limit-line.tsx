// The legal limit under a signal: by when, what is left, by which article, and the count on demand.
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconClock, IconHelpCircle } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { standingOf } from '#shared/domain/deadlines/signal-limit.ts';
import { SIGNAL_NAMES } from '#shared/text/codes.ts';
import { fullDate } from '#shared/text/dates.ts';
import { dueText, leftText, rowReviewText } from '#shared/text/limits.ts';
import { typesetText } from '#shared/text/typeset.ts';
import { LIMIT } from '#shared/text/ui-limits.ts';
import { useLimitTable, useToday } from '../../api/desk-data.ts';
import { LimitSteps } from '../../ui/limit-steps.tsx';
import classes from './limit-line.module.css';

type Signal = NonNullable<LetterSummary['judgement']>['signals'][number];
type Limit = NonNullable<Signal['limit']>;

const ICONS = { running: IconClock, arguable: IconAlertTriangle, over: IconAlertTriangle, unknown: IconHelpCircle };

export function LimitLine({ code, limit }: { readonly code: Signal['code']; readonly limit: Limit }) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const id = useId();
  const standing = standingOf(limit, today);
  const Icon = ICONS[standing];
  return (
    <div className={classes.limit} data-standing={standing}>
      <p className={classes.due}>
        {limit.dated ? LIMIT.by : LIMIT.atOnce} <b>{dueText(limit)}</b>
      </p>
      <p className={classes.left}>
        <Icon size={14} aria-hidden /> {leftText(limit, today)}
      </p>
      {limit.atLatest ? <p className={classes.soft}>{LIMIT.arguable(fullDate(limit.atLatest))}</p> : null}
      <p className={classes.soft}>
        {limit.basis}
        {limit.toVerify ? <span className={classes.mark}>{LIMIT.toVerify}</span> : null}
      </p>
      <UnstyledButton
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={id}
        aria-label={LIMIT.countOf(SIGNAL_NAMES[code])}
        onClick={() => setOpen(!open)}
      >
        <IconChevronDown size={13} aria-hidden className={classes.chevron} />
        {open ? LIMIT.hideCount : LIMIT.count}
      </UnstyledButton>
      <div id={id} hidden={!open}>
        {open ? <Count limit={limit} standing={standing} /> : null}
      </div>
    </div>
  );
}

function Count({ limit, standing }: { readonly limit: Limit; readonly standing: keyof typeof ICONS }) {
  const { data } = useLimitTable();
  const row = data?.rows.find((one) => one.limit.id === limit.limitId);
  const [start] = limit.steps;
  const noTime = limit.dueAt !== null && start?.step === 'start' && start.at === null;
  return (
    <>
      {row ? (
        <p className={classes.soft}>
          <b>{typesetText(row.limit.value.act)}</b>
        </p>
      ) : null}
      <LimitSteps compact steps={limit.steps} />
      {noTime ? <p className={classes.soft}>{LIMIT.noTime}</p> : null}
      {standing === 'over' || standing === 'arguable' ? <p className={classes.soft}>{LIMIT.over}</p> : null}
      {standing === 'unknown' ? <p className={classes.soft}>{LIMIT.undated}</p> : null}
      {row?.limit.value.note ? <p className={classes.soft}>{typesetText(row.limit.value.note)}</p> : null}
      {row ? (
        <p className={classes.soft}>
          {rowReviewText(row.limit.value.reviewedBy, row.limit.value.reviewedOn)}
          {row.changed ? `, ${LIMIT.changed}` : ''}.
        </p>
      ) : null}
    </>
  );
}
