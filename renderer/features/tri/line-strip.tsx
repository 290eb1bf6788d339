// The part of the page picture that one line lies on. Cut here, in the page: no picture of a line is ever stored.
import { type RefObject, useEffect, useRef } from 'react';
import { TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import classes from './transcription.module.css';
import type { EditedLine } from './transcription-model.ts';

/** Room above and below the line, in heights of it: what rises and hangs is seen whole. */
const ROOM = 0.5;

type LineStripProps = {
  readonly url: string;
  readonly place: number;
  readonly box: EditedLine['box'];
  readonly span: { readonly left: number; readonly width: number };
  readonly page: { readonly width: number; readonly height: number };
  /** As high as lines are on this page: of a full stop alone, its surroundings are shown. */
  readonly usual: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
};

export function LineStrip({ url, place, box, span, page, usual, scroller }: LineStripProps) {
  if (!box) return <p className={classes.noPlace}>{TRANSCRIPTION.noPlace}</p>;
  const high = Math.max(box[3], usual) * (1 + 2 * ROOM);
  const top = Math.max(0, box[1] + box[3] / 2 - high / 2);
  const height = Math.min(page.height - top, high);
  const percent = (value: number): string => `${(value * 100).toFixed(3)}%`;
  return (
    <div ref={scroller} className={classes.stripScroller}>
      <div
        className={classes.strip}
        style={{ aspectRatio: `${span.width} / ${height}` }}
        role="img"
        aria-label={TRANSCRIPTION.lineImage(place)}
      >
        <img
          src={url}
          alt=""
          draggable={false}
          style={{
            width: percent(page.width / span.width),
            left: percent(-span.left / span.width),
            top: percent(-top / height),
          }}
        />
      </div>
    </div>
  );
}

/** Keeps what is being typed in sight where the strip is wider than its room; `share`: of the strip, before the caret. */
export function useFollowing(active: boolean, share: number): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const hidden = element.scrollWidth - element.clientWidth;
    element.scrollLeft = active
      ? Math.max(0, Math.min(hidden, share * element.scrollWidth - element.clientWidth / 2))
      : 0;
  }, [active, share]);
  return scroller;
}
