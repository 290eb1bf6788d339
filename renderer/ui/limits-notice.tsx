// Said wherever a legal limit is shown: that it is no legal advice, and who reviewed the table when.
import { tableReview } from '#shared/domain/deadlines/legal-limit.ts';
import { longDate } from '#shared/text/dates.ts';
import { NOT_LEGAL_ADVICE, reviewText } from '#shared/text/limits.ts';
import { LIMIT } from '#shared/text/ui-limits.ts';
import { useLimitTable } from '../api/desk-data.ts';
import classes from './limits-notice.module.css';

export function LimitsNotice({ link = true }: { readonly link?: boolean }) {
  const { data } = useLimitTable();
  return (
    <p className={classes.notice}>
      <b>{NOT_LEGAL_ADVICE}</b>{' '}
      {data ? (
        <>
          {LIMIT.table(longDate(data.researchedOn))} {reviewText(tableReview(data.rows.map(({ limit }) => limit)))}{' '}
        </>
      ) : null}
      {link ? <a href="#/delais">{LIMIT.seeTable}</a> : null}
    </p>
  );
}
