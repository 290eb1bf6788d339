// The picture of one page at its size, with a rectangle over each piece of evidence.
import { Skeleton } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { VIEWER } from '#shared/text/ui-triage.ts';
import { sentenceOf } from '../../api/desk-error.ts';
import { FailedMessage } from '../../ui/message.tsx';
import { glidingUnlessStill } from '../../ui/scroll-behavior.ts';
import { type marksOnPage, placeOf } from './evidence-model.ts';
import classes from './page-canvas.module.css';
import { usePagePicture } from './page-picture.ts';
import type { ViewerState } from './viewer-state.ts';
import { scaleOf, turnedSize, turnOf } from './zoom-model.ts';

/** Room around the page, so that its edge is seen. */
const MARGIN_PX = 16;

type Page = LetterDetail['pages'][number];
type Marks = ReturnType<typeof marksOnPage>;
type PageCanvasProps = {
  readonly id: LetterId;
  readonly page: Page;
  readonly marks: Marks;
  readonly viewer: ViewerState;
};

/** Ctrl + wheel changes the size of the page, not of the whole window. */
function useWheelZoom(step: (direction: 1 | -1) => void) {
  /** Another one after a picture that failed and came back. */
  const [element, setElement] = useState<HTMLElement | null>(null);
  const latest = useRef(step);
  latest.current = step;
  useEffect(() => {
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1);
    };
    // React listens passively and could not stop the window's own zoom.
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [element]);
  return setElement;
}

export function PageCanvas({ id, page, marks, viewer }: PageCanvasProps) {
  const { url, error, refetch } = usePagePicture(id, page);
  const { ref: sizeRef, width, height } = useElementSize<HTMLDivElement>();
  const wheelRef = useWheelZoom(viewer.step);
  const room = { width: width - 2 * MARGIN_PX, height: height - 2 * MARGIN_PX };
  const measured = width > 0 && page.width > 0;
  const scale = measured ? scaleOf(viewer.zoom, turnedSize(page, viewer.turned), room) : 1;
  const drawn = { width: page.width * scale, height: page.height * scale };
  const canvas = useMergedRef(sizeRef, wheelRef);
  const { setScale } = viewer;
  useEffect(() => {
    if (measured) setScale(scale);
  }, [measured, scale, setScale]);

  if (error) {
    return (
      <div className={classes.failed}>
        <FailedMessage text={sentenceOf(error)} onRetry={() => void refetch()} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={canvas} className={classes.canvas} tabIndex={0} aria-label={VIEWER.picture(page.page)}>
      <div className={classes.page} style={turnedSize(drawn, viewer.turned)}>
        <div className={classes.turned} style={{ ...drawn, transform: turnOf(drawn, viewer.turned) }}>
          {url ? (
            <img className={classes.picture} src={url} alt={VIEWER.picture(page.page)} draggable={false} />
          ) : (
            <Skeleton className={classes.paper} radius={0} height="100%" />
          )}
          {url ? <Rectangles page={page} marks={marks} viewer={viewer} /> : null}
        </div>
      </div>
    </section>
  );
}

function Rectangles({ page, marks, viewer }: { page: Page; marks: Marks; viewer: ViewerState }) {
  return marks.map((mark) => <Rectangle key={mark.key} mark={mark} page={page} viewer={viewer} />);
}

function Rectangle({ mark, page, viewer }: { mark: Marks[number]; page: Page; viewer: ViewerState }) {
  const element = useRef<HTMLButtonElement>(null);
  const pulse = viewer.active?.key === mark.key ? viewer.active.at : 0;
  useEffect(() => {
    if (pulse > 0)
      element.current?.scrollIntoView?.({ block: 'center', inline: 'nearest', behavior: glidingUnlessStill() });
  }, [pulse]);
  return (
    <button
      ref={element}
      type="button"
      className={classes.mark}
      data-kind={mark.kind}
      data-level={mark.signal?.level}
      data-heard={mark.heard || undefined}
      data-hovered={viewer.hovered === mark.key || undefined}
      data-pulse={pulse > 0 ? pulse % 2 : undefined}
      style={placeOf(mark.box, page)}
      aria-label={VIEWER.evidenceLabel(VIEWER.evidence[mark.kind], mark.text, mark.heard)}
      title={mark.heard ? VIEWER.evidenceHeard(VIEWER.evidence[mark.kind]) : VIEWER.evidence[mark.kind]}
      onPointerEnter={() => viewer.setHovered(mark.key)}
      onPointerLeave={() => viewer.setHovered(null)}
      onClick={() => viewer.point(mark)}
    />
  );
}
