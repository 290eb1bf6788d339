// What the machine proposes, in one sentence, and why.
import { IconAlertTriangleFilled, IconArrowForwardUp, IconHome2, IconMailQuestion } from '@tabler/icons-react';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import { shortDate } from '#shared/text/dates.ts';
import { reasonText, suggestionTitle } from '#shared/text/reasons.ts';
import { DECISION, LIST } from '#shared/text/ui-triage.ts';
import { useNames } from '../../api/desk-data.ts';
import { StateBadge } from '../../ui/badges.tsx';
import classes from './decision-panel.module.css';
import { isUndecided } from './list-model.ts';

const ICONS = { forward: IconArrowForwardUp, keep: IconHome2, review: IconMailQuestion } as const;

export function SuggestionCard({ detail }: { readonly detail: LetterDetail }) {
  const names = useNames();
  const { letter, reference } = detail;
  const { suggestion } = letter;
  const open = isUndecided(letter);
  const urgent = suggestion?.reasons.some((reason) => reason.rule === 'urgent') ?? false;
  const Icon = urgent ? IconAlertTriangleFilled : ICONS[suggestion?.action ?? 'review'];
  return (
    <>
      <div className={classes.kicker}>
        <span>
          {reference} · {LIST.received(shortDate(letter.receivedOn)).toLowerCase()}
        </span>
        {open ? null : <StateBadge state={letter.state} />}
      </div>
      {suggestion ? (
        <section
          className={classes.suggestion}
          data-action={suggestion.action}
          data-urgent={(urgent && open) || undefined}
          data-past={!open || undefined}
          aria-label={DECISION.suggestion}
        >
          <p className={classes.suggestionHead}>
            {open ? <Icon size={20} aria-hidden /> : null}
            {open ? '' : `${DECISION.machineProposed}\u00a0: `}
            {suggestionTitle(suggestion, names)}
          </p>
          {open && letter.reading.state === 'reading' ? <p className={classes.note}>{DECISION.provisional}</p> : null}
          <ul className={classes.reasons}>
            {suggestion.reasons.map((reason) => (
              <li key={reason.rule}>{reasonText(reason, names)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
