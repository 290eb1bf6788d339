// A titled part of the decision panel, and a line of evidence that points to its rectangle on the page.
import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { VIEWER } from '#shared/text/ui-triage.ts';
import { glidingUnlessStill } from '../../ui/scroll-behavior.ts';
import classes from './decision-panel.module.css';
import type { EvidenceMark } from './evidence-model.ts';
import type { ViewerState } from './viewer-state.ts';

type SectionProps = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode };

export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.title}>
        <h2 id={id} style={{ margin: 0, font: 'inherit' }}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

type QuoteProps = { readonly mark: EvidenceMark; readonly viewer: ViewerState; readonly before?: ReactNode };

/** « mots lus », page 2: hovering lights the rectangle, clicking goes to it. */
export function Quote({ mark, viewer, before }: QuoteProps) {
  const line = useRef<HTMLButtonElement>(null);
  const asked = viewer.active?.key === mark.key ? viewer.active.at : 0;
  useEffect(() => {
    if (asked > 0) line.current?.scrollIntoView?.({ block: 'nearest', behavior: glidingUnlessStill() });
  }, [asked]);
  const body = (
    <>
      <span
        className={classes.swatch}
        data-kind={mark.kind}
        data-level={mark.signal?.level}
        data-heard={mark.heard || undefined}
        aria-hidden
      />
      <span className={classes.words}>
        {before} «&nbsp;{mark.text}&nbsp;»
        {mark.heard ? <Heard /> : null}
      </span>
      {mark.page > 1 ? <span className={classes.where}>p. {mark.page}</span> : null}
    </>
  );
  if (!mark.box) return <div className={classes.quote}>{body}</div>;
  return (
    <button
      ref={line}
      type="button"
      className={classes.quote}
      data-hovered={viewer.hovered === mark.key || undefined}
      data-active={asked > 0 || undefined}
      onPointerEnter={() => viewer.setHovered(mark.key)}
      onPointerLeave={() => viewer.setHovered(null)}
      onClick={() => viewer.point(mark)}
    >
      <VisuallyHidden>{VIEWER.evidence[mark.kind]}&nbsp;: </VisuallyHidden>
      {body}
    </button>
  );
}

/** These words are not in the text: the shape of the handwriting fits them. */
const Heard = () => (
  <span className={classes.heard} title={VIEWER.heardHint}>
    {VIEWER.heard}
  </span>
);
