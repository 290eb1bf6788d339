// Every change of a row, newest first, each with one click back to the value before it.
import { Button, VisuallyHidden } from '@mantine/core';
import type { LimitValue } from '#shared/domain/deadlines/legal-limit.ts';
import type { DeskLimit } from '#shared/domain/deadlines/limit-edits.ts';
import { instantText } from '#shared/text/dates.ts';
import { LIMITS_PAGE } from '#shared/text/ui-limits.ts';
import classes from './delais.module.css';
import { sameValue, valueText } from './limit-form.ts';

type LimitHistoryProps = {
  readonly row: DeskLimit;
  readonly busy: boolean;
  readonly onBack: (value: LimitValue) => void;
};

export function LimitHistory({ row, busy, onBack }: LimitHistoryProps) {
  const { history, limit, delivered } = row;
  return (
    <section className={classes.history} aria-label={LIMITS_PAGE.history}>
      <h3 className={classes.historyTitle}>{LIMITS_PAGE.history}</h3>
      {history.length === 0 ? <p className={classes.soft}>{LIMITS_PAGE.noHistory}</p> : null}
      <ol className={classes.edits}>
        {history.map((edit) => {
          const before = valueText(edit.before, edit.after);
          return (
            <li key={edit.number}>
              <p className={classes.who}>{LIMITS_PAGE.changedBy(edit.by, instantText(edit.at))}</p>
              <p>
                <span className={classes.soft}>{LIMITS_PAGE.became}</span> {valueText(edit.after, edit.before)}
              </p>
              <p>
                <span className={classes.soft}>{LIMITS_PAGE.was}</span> {before}
                {sameValue(edit.before, delivered) ? (
                  <span className={classes.soft}> ({LIMITS_PAGE.delivered.toLowerCase()})</span>
                ) : null}
              </p>
              {sameValue(edit.before, limit.value) ? null : (
                <Button size="compact-sm" variant="default" loading={busy} onClick={() => onBack(edit.before)}>
                  {LIMITS_PAGE.back}
                  <VisuallyHidden>{LIMITS_PAGE.backTo(before)}</VisuallyHidden>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
