// Beside the proposal: whose words it rests on when they are handwriting, and the way to type them.
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { LetterDetail } from '#shared/contract/schemas.ts';
import { hasFewDraftWords, originOfAll } from '#shared/domain/reading/text-origin.ts';
import { DRAFT_NOTICE, TRANSCRIPTION } from '#shared/text/ui-transcription.ts';
import classes from './decision-panel.module.css';
import type { ViewerState } from './viewer-state.ts';

type NoticeProps = { readonly detail: LetterDetail; readonly viewer: ViewerState };

export function DraftNotice({ detail, viewer }: NoticeProps) {
  const origin = originOfAll(detail.pages.map((page) => page.origin));
  if (origin === null || origin === 'print') return null;
  const few = origin === 'draft' && hasFewDraftWords(detail.pages);
  return (
    <div className={classes.draft} data-origin={origin} data-few={few || undefined}>
      <p>{few ? DRAFT_NOTICE.few : DRAFT_NOTICE[origin]}</p>
      {viewer.mode === 'transcription' || origin === 'validated' ? null : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={14} aria-hidden />}
          onClick={viewer.transcribe}
        >
          {TRANSCRIPTION.enter} (E)
        </Button>
      )}
    </div>
  );
}
