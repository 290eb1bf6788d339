// The text the machine read on a page, with the words behind the judgement marked.
import { Highlight } from '@mantine/core';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import { VIEWER } from '#shared/text/ui-triage.ts';
import { Message } from '../../ui/message.tsx';
import type { EvidenceMark } from './evidence-model.ts';
import classes from './page-text.module.css';

const MARK = { color: 'inherit', backgroundColor: 'var(--v-mark)', borderRadius: 2 };

type PageTextProps = { readonly page: LetterDetail['pages'][number]; readonly marks: readonly EvidenceMark[] };

export function PageText({ page, marks }: PageTextProps) {
  if (page.text === null) return <Message title={VIEWER.textNotYet} />;
  if (page.text.trim() === '') return <Message title={VIEWER.noText} />;
  const words = marks.filter((mark) => mark.page === page.page).map((mark) => mark.text);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.text} tabIndex={0} aria-label={VIEWER.modes.text}>
      <p className={classes.note}>{VIEWER.textNote}</p>
      <Highlight component="div" className={classes.words} highlight={words} highlightStyles={MARK}>
        {page.text}
      </Highlight>
    </section>
  );
}
