// The deadline with its count, and what happened to the letter so far.
import type { LetterDetail } from '#shared/contract/schemas.ts';
import { isOwedByDesk } from '#shared/domain/letters/letter-state.ts';
import { fullDate, instantText } from '#shared/text/dates.ts';
import { historyText } from '#shared/text/history.ts';
import { deadlineName } from '#shared/text/limits.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useNames, useToday } from '../../api/desk-data.ts';
import { DueText, dueTone } from '../../ui/badges.tsx';
import { CountingSteps } from '../../ui/counting-steps.tsx';
import classes from './decision-panel.module.css';
import { Section } from './section.tsx';

export function DeadlineSection({ detail }: { readonly detail: LetterDetail }) {
  const today = useToday();
  const { deadline, state } = detail.letter;
  const isLegal = isOwedByDesk(state) && (deadline.kind === 'limit' || deadline.kind === 'at-once');
  // The list names the nearest day: the same one stands here, and what the other one is.
  return (
    <Section
      title={DECISION.deadline}
      aside={isOwedByDesk(state) ? <DueText workBy={deadline.on} today={today} /> : undefined}
    >
      {isLegal ? (
        <>
          <p className={classes.nearest} data-tone={dueTone(deadline.on, today)}>
            <b>{deadlineName(deadline)}</b>
            <b>{fullDate(deadline.on)}</b>
          </p>
          <p className={classes.note}>{DECISION.replyCount}</p>
        </>
      ) : null}
      <CountingSteps compact steps={detail.steps} />
    </Section>
  );
}

export function HistorySection({ detail }: { readonly detail: LetterDetail }) {
  const names = useNames();
  if (detail.history.length === 0) return null;
  return (
    <Section title={DECISION.history}>
      <ol className={classes.history}>
        {detail.history.map((entry) => (
          <li key={`${entry.at}-${entry.event}`}>
            <span>{historyText(entry.event, entry.facts, names)}</span>
            <time dateTime={entry.at}>{instantText(entry.at)}</time>
          </li>
        ))}
      </ol>
    </Section>
  );
}
