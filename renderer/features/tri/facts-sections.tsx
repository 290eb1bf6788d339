// The deadline with its count, and what happened to the letter so far.
import type { LetterDetail } from '#shared/contract/schemas.ts';
import { instantText } from '#shared/text/dates.ts';
import { historyText } from '#shared/text/history.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { useNames, useToday } from '../../api/desk-data.ts';
import { DueText } from '../../ui/badges.tsx';
import { CountingSteps } from '../../ui/counting-steps.tsx';
import classes from './decision-panel.module.css';
import { Section } from './section.tsx';

export function DeadlineSection({ detail }: { readonly detail: LetterDetail }) {
  const today = useToday();
  const owed = detail.letter.state !== 'answered' && detail.letter.state !== 'forwarded';
  return (
    <Section
      title={DECISION.deadline}
      aside={owed ? <DueText workBy={detail.letter.workBy} today={today} /> : undefined}
    >
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
