// The page of the letter: picture or text read, its size, its pages, and the words behind the judgement.

import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import { VIEWER } from '#shared/text/ui-triage.ts';
import { type EvidenceMark, marksOnPage } from './evidence-model.ts';
import { isUndecided } from './list-model.ts';
import { PageCanvas } from './page-canvas.tsx';
import { PageStrip } from './page-strip.tsx';
import { PageText } from './page-text.tsx';
import classes from './page-viewer.module.css';
import { TranscriptionPane } from './transcription-pane.tsx';
import type { ViewerState } from './viewer-state.ts';
import { ViewerToolbar } from './viewer-toolbar.tsx';

type PageViewerProps = {
  readonly detail: LetterDetail | null;
  readonly loading: boolean;
  /** Shown where there is no letter. */
  readonly empty: ReactNode;
  readonly marks: readonly EvidenceMark[];
  readonly viewer: ViewerState;
};

export function PageViewer({ detail, loading, empty, marks, viewer }: PageViewerProps) {
  const page = detail?.pages.find((candidate) => candidate.page === viewer.page) ?? detail?.pages[0];
  if (!detail || !page) {
    return (
      <section className={classes.viewer} aria-label={VIEWER.region}>
        {loading ? (
          <div className={classes.ghost}>
            <Skeleton className={classes.paper} height="100%" radius={0} />
          </div>
        ) : (
          <div className={classes.empty}>{empty}</div>
        )}
      </section>
    );
  }
  return (
    <section className={classes.viewer} aria-label={VIEWER.region}>
      <ViewerToolbar
        id={detail.letter.id}
        viewer={viewer}
        pages={detail.pages}
        hasMarks={marks.length > 0}
        isUndecided={isUndecided(detail.letter)}
      />
      <div className={classes.body}>
        {detail.pages.length > 1 ? (
          <PageStrip id={detail.letter.id} pages={detail.pages} viewer={viewer} marks={marks} />
        ) : null}
        {viewer.mode === 'picture' ? (
          <PageCanvas
            key={`${detail.letter.id}-${page.page}`}
            id={detail.letter.id}
            page={page}
            marks={viewer.marked ? marksOnPage(marks, page.page) : []}
            viewer={viewer}
          />
        ) : viewer.mode === 'text' ? (
          <PageText page={page} marks={marks} />
        ) : (
          <TranscriptionPane
            key={`${detail.letter.id}-${page.page}`}
            id={detail.letter.id}
            page={page.page}
            reading={detail.letter.reading.state}
            onLeave={() => viewer.setMode('picture')}
          />
        )}
      </div>
    </section>
  );
}
