// The text of a page: whose words it is, the doubtful ones and those behind the judgement marked.
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import { TEXT_ORIGIN_NAMES } from '#shared/text/codes.ts';
import { VIEWER } from '#shared/text/ui-triage.ts';
import { Message } from '../../ui/message.tsx';
import type { EvidenceMark } from './evidence-model.ts';
import { MarkedText } from './marked-text.tsx';
import classes from './page-text.module.css';

type PageTextProps = { readonly page: LetterDetail['pages'][number]; readonly marks: readonly EvidenceMark[] };

export function PageText({ page, marks }: PageTextProps) {
  const [isByLetter, setByLetter] = useState(false);
  if (page.text === null) return <Message title={VIEWER.textNotYet} />;
  if (page.text.trim() === '') return <Message title={VIEWER.noText} />;
  const { likely } = page;
  const shown = likely && !isByLetter ? likely : { text: page.text, doubtful: page.doubtful };
  const phrases = marks.filter((mark) => mark.page === page.page).map((mark) => mark.text);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.text} tabIndex={0} aria-label={VIEWER.modes.text}>
      <p className={classes.note} data-origin={page.origin ?? undefined}>
        {TEXT_ORIGIN_NAMES[page.origin ?? 'print']}
      </p>
      {likely ? (
        <SegmentedControl
          className={classes.reading}
          size="xs"
          aria-label={VIEWER.readings.label}
          value={isByLetter ? 'letters' : 'likely'}
          onChange={(value) => setByLetter(value === 'letters')}
          data={[
            { value: 'likely', label: VIEWER.readings.likely },
            { value: 'letters', label: VIEWER.readings.letters },
          ]}
        />
      ) : null}
      <div className={classes.words}>
        <MarkedText text={shown.text} doubtful={shown.doubtful} phrases={phrases} />
      </div>
    </section>
  );
}
