// What keeps a person from going on without a look: particular situations, words that may be urgent, a second prison.
import { DECISION } from '#shared/text/ui-triage.ts';
import classes from './decision-panel.module.css';
import type { EvidenceMark } from './evidence-model.ts';
import { Quote, Section } from './section.tsx';
import type { ViewerState } from './viewer-state.ts';

export function CautionSection(props: { readonly marks: readonly EvidenceMark[]; readonly viewer: ViewerState }) {
  const cautions = props.marks.filter((mark) => mark.kind === 'caution');
  if (cautions.length === 0) return null;
  return (
    <Section title={DECISION.cautions}>
      {cautions.map((mark) =>
        mark.text === '' ? (
          // Known to the desk from elsewhere: no words of the letter say it.
          <div key={mark.key} className={classes.quote}>
            <span className={classes.swatch} data-kind={mark.kind} aria-hidden />
            <b className={classes.words}>{mark.label}</b>
          </div>
        ) : (
          <Quote
            key={mark.key}
            mark={mark}
            viewer={props.viewer}
            before={
              <>
                <b>{mark.label}</b>
                <br />
              </>
            }
          />
        ),
      )}
    </Section>
  );
}
