// The pages of a letter as small pictures beside the page. Only those in view are asked for.
import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import type { LetterId } from '#shared/kernel/ids.ts';
import { ROLE_MARKS, ROLE_NAMES } from '#shared/text/ui-pile.ts';
import { VIEWER } from '#shared/text/ui-triage.ts';
import { type EvidenceMark, marksOnPage } from './evidence-model.ts';
import { usePagePicture } from './page-picture.ts';
import classes from './page-strip.module.css';
import type { ViewerState } from './viewer-state.ts';

const THUMB_PX = 104;

type PageStripProps = {
  readonly id: LetterId;
  readonly pages: LetterDetail['pages'];
  readonly viewer: ViewerState;
  readonly marks: readonly EvidenceMark[];
};

export function PageStrip({ id, pages, viewer, marks }: PageStripProps) {
  const scroller = useRef<HTMLElement>(null);
  const thumbs = useVirtualizer({
    count: pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => THUMB_PX,
    overscan: 1,
  });
  useEffect(() => thumbs.scrollToIndex(viewer.page - 1, { align: 'auto' }), [viewer.page, thumbs]);
  return (
    <nav ref={scroller} className={classes.strip} aria-label={VIEWER.pages}>
      <div className={classes.sheet} style={{ height: thumbs.getTotalSize() }}>
        {thumbs.getVirtualItems().map((item) => {
          const page = pages[item.index];
          if (!page) return null;
          return (
            <button
              key={item.key}
              type="button"
              className={classes.thumb}
              style={{ transform: `translateY(${item.start}px)`, height: item.size }}
              title={page.role === 'letter' ? undefined : ROLE_NAMES[page.role]}
              aria-current={page.page === viewer.page ? 'page' : undefined}
              onClick={() => viewer.goTo(page.page, pages)}
            >
              <Thumb id={id} page={page} />
              <VisuallyHidden>{labelOf(page, pages.length)}</VisuallyHidden>
              <span className={classes.number} aria-hidden>
                {page.page}
                {page.role === 'letter' ? null : <span>{ROLE_MARKS[page.role]}</span>}
                {marksOnPage(marks, page.page).length > 0 ? <i className={classes.dot} /> : null}
              </span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}

function labelOf({ page, role }: LetterDetail['pages'][number], count: number): string {
  const place = VIEWER.page(page, count);
  return role === 'letter' ? place : `${place}, ${ROLE_NAMES[role]}`;
}

function Thumb({ id, page }: { readonly id: LetterId; readonly page: LetterDetail['pages'][number] }) {
  const { url } = usePagePicture(id, page);
  return url ? <img src={url} alt="" draggable={false} /> : <span className={classes.blank} />;
}
