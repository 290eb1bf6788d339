// The urgency signals read on the letter, each with its words on the page and its legal limit.
import { Fragment } from 'react';
import type { LetterSummary } from '#shared/contract/schemas.ts';
import { LEVEL_NAMES, SIGNAL_NAMES } from '#shared/text/codes.ts';
import { longDate } from '#shared/text/dates.ts';
import { DECISION } from '#shared/text/ui-triage.ts';
import { LimitsNotice } from '../../ui/limits-notice.tsx';
import classes from './decision-panel.module.css';
import type { EvidenceMark } from './evidence-model.ts';
import { LimitLine } from './limit-line.tsx';
import { Quote, Section } from './section.tsx';
import type { ViewerState } from './viewer-state.ts';

type SignalsSectionProps = {
  readonly judgement: LetterSummary['judgement'];
  readonly marks: readonly EvidenceMark[];
  readonly viewer: ViewerState;
};

export function SignalsSection({ judgement, marks, viewer }: SignalsSectionProps) {
  if (!judgement || judgement.signals.length === 0) return null;
  const worst = judgement.signals.some((signal) => signal.level === 'red') ? 'red' : 'orange';
  return (
    <Section
      title={DECISION.signals}
      aside={
        <span className={classes.note} data-tone={worst === 'red' ? 'bad' : 'warn'} style={{ margin: 0 }}>
          {LEVEL_NAMES[worst]}
        </span>
      }
    >
      {marks.map((mark) => {
        if (!mark.signal) return null;
        const { date = null, time, limit = null } = judgement.signals[Number(mark.key.split('-')[1])] ?? {};
        return (
          <Fragment key={mark.key}>
            <Quote
              mark={mark}
              viewer={viewer}
              before={
                <>
                  <b>{SIGNAL_NAMES[mark.signal.code]}</b>
                  {date ? `, ${longDate(date)}` : ''}
                  {time ? ` ${DECISION.atTime(time)}` : ''}
                  <br />
                </>
              }
            />
            {limit ? <LimitLine code={mark.signal.code} limit={limit} /> : null}
          </Fragment>
        );
      })}
      <LimitsNotice />
    </Section>
  );
}
